"""An ask on screen is put otherwise in words, as often as one likes; other words to send stay the user's to change."""

from __future__ import annotations

import pytest

from bot.domain.promises import Ask
from tests.conversations.talk import Talk
from tests.conversations.test_asking import LANGS, somebody

ASKS = {"fr": "demander à Marie de relire mon CV", "en": "ask Marie to review my CV"}
WHY = {"fr": "son expérience du recrutement", "en": "her experience in hiring"}


async def shown(lang: str) -> Talk:
    someone = await (await somebody(lang)).says(ASKS[lang])
    return await someone.says(WHY[lang])


def ask_of(someone: Talk) -> Ask:
    return someone.known.asks[-1]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "plus court"), ("fr", "trop long"), ("fr", "un peu plus court stp"), ("fr", "raccourcis-le"),
        ("fr", "tu peux faire plus court ?"), ("en", "shorter please"), ("en", "make it shorter"),
        ("en", "too long"), ("en", "can you shorten it?"), ("en", "a bit shorter"),
    ],
)  # fmt: skip
async def test_it_is_made_shorter_then_shorter_still_and_then_there_is_no_more_to_take_away(
    lang: str, said: str
) -> None:
    someone = await shown(lang)
    first = someone.text
    await someone.says(said)
    second = someone.text
    assert someone.lines[0] == "asking.ready"
    assert len(second) < len(first)
    await someone.says(said)
    assert someone.lines[0] == "asking.ready"
    assert len(someone.text) < len(second)
    await someone.says(said)
    assert someone.lines == ["asking.shortest"]
    assert "drafting.sent" in keys(someone)


def keys(someone: Talk) -> list[str]:
    return [button.label.key for reply in someone.replies for row in reply.buttons for button in row]


@pytest.mark.parametrize(
    ("lang", "said", "told"),
    [
        ("fr", "ajoute que c'est urgent", "C’est urgent."),
        ("fr", "dis-lui que je suis libre mardi", "Je suis libre mardi."),
        ("fr", "parle de mars plutôt", "C’est au sujet de mars."),
        ("fr", "mentionne le salon", "C’est au sujet du salon."),
        ("fr", "ajoute : mon numéro est le 06 12", "Mon numéro est le 06 12."),
        ("en", "add that it's urgent", "It’s urgent."),
        ("en", "tell her I'm free on Tuesday", "I’m free on Tuesday."),
        ("en", "say it's about March", "It’s about March."),
        ("en", "mention the fair", "It’s about the fair."),
        ("en", "add: my number is 07 123", "My number is 07 123."),
    ],
)
async def test_a_sentence_more_is_in_the_text(lang: str, said: str, told: str) -> None:
    someone = await (await shown(lang)).says(said)
    assert someone.lines[0] == "asking.ready"
    assert told in someone.text
    await someone.presses("button.undo")
    assert not ask_of(someone).besides


@pytest.mark.parametrize(("lang", "said"), [("fr", "ajoute mon numéro"), ("en", "add my number")])
async def test_what_is_no_sentence_is_asked_for_as_it_will_be_read(lang: str, said: str) -> None:
    someone = await (await shown(lang)).says(said)
    assert someone.lines == ["asking.what_to_add"]
    await someone.says({"fr": "ajoute : voici mon numéro", "en": "add: here is my number"}[lang])
    assert {"fr": "Voici mon numéro.", "en": "Here is my number."}[lang] in someone.text


@pytest.mark.parametrize(
    ("lang", "added", "said"),
    [
        ("fr", "ajoute que c'est urgent", "enlève que c'est urgent"),
        ("en", "add that it's urgent", "remove that it's urgent"),
    ],
)
async def test_what_was_added_is_taken_out_again_and_so_is_the_reason(lang: str, added: str, said: str) -> None:
    someone = await (await (await shown(lang)).says(added)).says(said)
    assert not ask_of(someone).besides
    await someone.says({"fr": "sans la raison", "en": "without the reason"}[lang])
    assert ask_of(someone).why is None
    assert someone.lines[0] == "asking.ready"


@pytest.mark.parametrize(
    ("lang", "less", "more"),
    [
        ("fr", "moins formel stp", "vouvoie-la"), ("fr", "mets-le au tutoiement", "plus formel"),
        ("en", "make it less formal", "more formal please"), ("en", "too formal", "make it more formal"),
    ],
)  # fmt: skip
async def test_its_tone_changes_and_no_setting_does(lang: str, less: str, more: str) -> None:
    someone = await shown(lang)
    before = someone.known.owner
    await someone.says(less)
    marie = next(person for person in someone.known.people if person.id == "p91")
    assert marie.address == "tu"
    assert "asking.change" in keys(someone)
    await someone.says(more)
    marie = next(person for person in someone.known.people if person.id == "p91")
    assert marie.address == "vous"
    assert someone.known.owner == before


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "plutôt à Paul"), ("fr", "en fait à Paul"), ("fr", "non, demande à Paul"),
        ("en", "ask Paul instead"), ("en", "actually Paul"), ("en", "Paul instead"),
    ],
)  # fmt: skip
async def test_the_same_is_asked_of_somebody_else_while_it_is_prepared_and_once_it_is_shown(
    lang: str, said: str
) -> None:
    someone = await (await somebody(lang)).says(ASKS[lang])
    await someone.says(said)
    await someone.presses("button.skip")
    assert [ask.to for ask in someone.known.asks] == ["p92"]
    someone = await (await shown(lang)).says(said)
    await someone.presses("button.skip")
    assert [(ask.to, ask.why) for ask in someone.known.asks] == [("p92", None)]


@pytest.mark.parametrize(
    ("lang", "said", "what"),
    [
        ("fr", "demande plutôt vingt minutes sur son métier", "vingt minutes sur son métier"),
        ("en", "ask for twenty minutes about her job instead", "twenty minutes about her job"),
    ],
)
async def test_another_thing_is_asked_of_the_same_person(lang: str, said: str, what: str) -> None:
    someone = await (await shown(lang)).says(said)
    assert [ask.what for ask in someone.known.asks] == [what]


@LANGS
async def test_ones_own_version_takes_the_place_of_the_text(lang: str) -> None:
    words = {
        "fr": "Bonjour Marie, ravi de notre échange ! Auriez-vous vingt minutes jeudi ? Bien à vous",
        "en": "Hi Marie, lovely to talk yesterday! Would you have twenty minutes on Thursday? Best",
    }[lang]
    someone = await (await shown(lang)).says(words)
    assert words in someone.text
    assert ask_of(someone).text == words
    await someone.says({"fr": "envoyé", "en": "sent"}[lang])
    assert ask_of(someone).sent_on


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "bof"), ("fr", "aucune raison particulière"), ("en", "no particular reason"), ("en", "nothing special")],
)
async def test_no_reason_is_none_in_the_text(lang: str, said: str) -> None:
    someone = await (await (await somebody(lang)).says(ASKS[lang])).says(said)
    assert ask_of(someone).why is None


@pytest.mark.parametrize(("lang", "said"), [("fr", "20 minutes sur son métier"), ("en", "20 minutes about her job")])
async def test_another_thing_told_instead_of_the_reason_is_what_is_asked(lang: str, said: str) -> None:
    someone = await (await (await somebody(lang)).says(ASKS[lang])).says(said)
    assert someone.lines[-1] == "asking.ask.why"
    await someone.presses("button.skip")
    assert (ask_of(someone).what, ask_of(someone).why) == (said, None)


@pytest.mark.parametrize(
    ("lang", "wants", "said"), [("fr", "un mot pour Marie", "plus court"), ("en", "a note to Marie", "shorter please")]
)
async def test_other_words_to_send_are_the_users_to_change(lang: str, wants: str, said: str) -> None:
    someone = await (await (await somebody(lang)).says(wants)).says(said)
    assert someone.lines == ["drafting.yours_to_change"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "J'ai vu Paul hier, un café"), ("en", "Coffee with Paul yesterday")])
async def test_a_story_under_an_ask_is_a_story(lang: str, said: str) -> None:
    someone = await (await shown(lang)).says(said)
    assert "card.head.log_meeting" in someone.lines
