"""The first words to somebody met online, and the talk they lead to (P31)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from bot.domain.openings import Opening
from tests.conversations.giving_cast import with_helpers
from tests.conversations.talk import Talk, talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])
TODAY = date(2026, 11, 20)

OF_JANE = {
    "fr": (
        "je viens d'ajouter Jane Doe sur LinkedIn",
        "j'ai ajouté Jane Doe sur LinkedIn",
        "J'ai invité Jane Doe sur Xing",
        "Jane Doe a accepté mon invitation",
        "Jane Doe a accepté mon invitation sur LinkedIn",
        "Jane Doe vient d'accepter ma demande de connexion",
        "Jane Doe m'a ajoutée sur LinkedIn",
        "que puis-je écrire à Jane Doe sur LinkedIn ?",
        "aide-moi à écrire à Jane Doe sur LinkedIn",
        "je suis maintenant connectée avec Jane Doe sur LinkedIn",
    ),
    "en": (
        "I just added Jane Doe on LinkedIn",
        "I've connected with Jane Doe on LinkedIn",
        "I invited Jane Doe on Xing",
        "Jane Doe accepted my invitation",
        "Jane Doe has accepted my connection request",
        "Jane Doe just accepted my invite on LinkedIn",
        "Jane Doe added me on LinkedIn",
        "what should I write to Jane Doe on LinkedIn?",
        "help me write to Jane Doe on LinkedIn",
        "I'm now connected with Jane Doe on LinkedIn",
    ),
}
OF_SOMEBODY = {
    "fr": (
        "que dire à quelqu'un qui a accepté mon invitation ?",
        "Elle a accepté mon invitation",
        "/online",
        "/enligne",
    ),
    "en": ("what do I write to somebody who accepted my invitation?", "she accepted my invitation", "/online"),
}
NOT_ONLINE = {
    "fr": (
        "Jane Doe m'a invitée à une soirée",
        "j'ai accepté l'invitation à déjeuner de Jane Doe",
        "j'ai vu un post de Jane Doe sur LinkedIn",
        "j'ai ajouté Jane Doe à la liste",
        "Jane Doe a accepté mon invitation à déjeuner",
        "à quoi sert LinkedIn ?",
        "je suis sur LinkedIn",
        "Jane Doe a accepté de me voir",
        "j'ai rencontré Jane Doe hier",
        "quelqu'un a accepté ?",
    ),
    "en": (
        "Jane Doe invited me to a party",
        "I accepted Jane Doe's lunch invitation",
        "I saw a post by Jane Doe on LinkedIn",
        "I added Jane Doe to the list",
        "Jane Doe accepted my invitation to lunch",
        "what is LinkedIn good for?",
        "I'm on LinkedIn",
        "Jane Doe agreed to see me",
        "I met Jane Doe yesterday",
        "did somebody accept?",
    ),
}
REPLIED = {
    "fr": ("Marie m'a répondu", "Marie a répondu à mon message", "Marie Dupont m'a répondu sur LinkedIn"),
    "en": ("Marie replied", "Marie answered my message", "Marie Dupont has replied on LinkedIn"),
}


def said_in(told: Mapping[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(lang, text) for lang, texts in told.items() for text in texts]


async def all_told(camille: Talk, lang: str) -> Talk:
    """Why, one detail, one question."""
    await camille.says({"fr": "elle a changé de métier comme moi", "en": "she changed careers like me"}[lang])
    await camille.says({"fr": "son article sur la paie", "en": "her article on payroll"}[lang])
    return await camille.says({"fr": "comment elle a commencé ?", "en": "how she started?"}[lang])


@pytest.mark.parametrize(("lang", "text"), said_in(OF_JANE))
async def test_a_new_link_is_told_in_many_words(lang: str, text: str) -> None:
    camille = await talk(lang)
    await camille.says(text)
    assert camille.lines == ["online.ask.why"]
    assert not camille.known.people


@pytest.mark.parametrize(("lang", "text"), said_in(OF_SOMEBODY))
async def test_of_nobody_in_particular_whom_is_asked(lang: str, text: str) -> None:
    camille = await talk(lang)
    await camille.says(text)
    assert camille.lines == ["online.ask.whom"]
    await camille.says("Jane Doe")
    assert camille.lines == ["online.ask.why"]


@pytest.mark.parametrize(("lang", "text"), said_in(NOT_ONLINE))
async def test_what_sounds_like_it_is_something_else(lang: str, text: str) -> None:
    camille = await talk(lang)
    await camille.says(text)
    assert not any(key.startswith("online.") for key in camille.lines)


@langs
async def test_three_true_lines_then_a_message_then_a_talk(lang: str) -> None:
    camille = await talk(lang)
    await camille.says({"fr": "Jane Doe a accepté mon invitation sur LinkedIn", "en": OF_JANE["en"][5]}[lang])
    await all_told(camille, lang)
    assert "online.ready_new" in camille.lines
    (jane,) = camille.known.people
    assert (jane.name, jane.how_met) == ("Jane Doe", "LinkedIn")
    (opening,) = camille.known.openings
    assert (opening.door, opening.network, opening.sent_on) == ("accepted", "LinkedIn", None)
    await camille.presses("drafting.sent")
    assert camille.known.openings[0].sent_on == TODAY
    assert [meeting.kind for meeting in camille.known.meetings] == ["message"]
    await camille.waits(days=2)
    await camille.says({"fr": "Jane m'a répondu", "en": "Jane replied"}[lang])
    assert camille.known.openings[0].answered_on == date(2026, 11, 22)
    await camille.presses("online.call")
    assert "Jane" in camille.text


@langs
async def test_all_is_undone_in_one_step(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(OF_JANE[lang][0])
    await all_told(camille, lang)
    await camille.presses("button.undo")
    assert not camille.known.people
    assert not camille.known.openings


@langs
async def test_a_meeting_told_meanwhile_is_heard_and_the_words_are_taken_up(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(OF_JANE[lang][0])
    await camille.says({"fr": "Déjeuner hier avec Paul Martin", "en": "Lunch yesterday with Paul Martin"}[lang])
    assert "card.head.log_meeting" in camille.lines
    await camille.presses("button.drop")
    await camille.says("/online")
    assert camille.lines == ["online.resume", "online.ask.why"]
    await all_told(camille, lang)
    assert camille.known.openings


@langs
async def test_all_can_be_skipped_or_cancelled(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(OF_JANE[lang][0])
    for _ in range(3):
        await camille.presses("button.skip")
    assert camille.known.openings
    other = await talk(lang)
    await other.says(OF_JANE[lang][0])
    await other.says({"fr": "annule", "en": "cancel"}[lang])
    assert not other.known.openings


@langs
async def test_words_that_sell_are_pointed_out_and_kept(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(OF_JANE[lang][0])
    await camille.says({"fr": "pour lui présenter mes services", "en": "to tell her about my services"}[lang])
    await camille.presses("button.skip")
    await camille.presses("button.skip")
    assert "online.no_pitch" in camille.lines
    assert "services" in camille.text


@langs
async def test_words_that_have_not_gone_are_shown_again(lang: str) -> None:
    camille = await with_helpers(lang, Opening("y91", "p91", TODAY, detail="son livre"))
    accepted = {"fr": "Marie Dupont a accepté mon invitation", "en": "Marie Dupont accepted my invitation"}[lang]
    await camille.says(accepted)
    assert "online.waiting" in camille.lines
    assert camille.known.openings[0].door == "accepted"


@langs
async def test_which_of_two_is_asked(lang: str) -> None:
    camille = await with_helpers(lang)
    other = replace(camille.known.people[0], id="p99", name="Marie Martin")
    await camille.store.keep(camille.known.put(other))
    await camille.says("/online Marie")
    assert camille.lines == ["online.ask.which"]
    await camille.presses("Marie Martin")
    await all_told(camille, lang)
    assert camille.known.openings[0].to == "p99"


@pytest.mark.parametrize(("lang", "text"), said_in(REPLIED))
async def test_an_answer_leads_to_a_talk(lang: str, text: str) -> None:
    camille = await with_helpers(lang, Opening("y91", "p91", TODAY, sent_on=TODAY))
    await camille.says(text)
    assert camille.lines == ["online.answered"]
    await camille.presses("button.undo")
    assert camille.known.openings[0].answered_on is None


@langs
async def test_the_form_one_enjoys_comes_first(lang: str) -> None:
    camille = await with_helpers(lang, Opening("y91", "p91", TODAY, sent_on=TODAY))
    owner = replace(camille.known.owner, enjoys=("coffee",))
    await camille.store.keep(camille.known.owned_by(owner))
    await camille.says(REPLIED[lang][0])
    assert camille.replies[-1].buttons[0][0].label.key == "online.coffee"


@langs
async def test_an_answer_of_somebody_nothing_was_written_to_is_another_matter(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(REPLIED[lang][0])
    assert "online.answered" not in camille.lines


@pytest.mark.parametrize("action", ["draft:opening:y9", "sent:opening:y9", "draft:opening:y9:call"])
@langs
async def test_late_and_forged_buttons_change_nothing(lang: str, action: str) -> None:
    camille = await with_helpers(lang)
    await camille.does(action)
    assert camille.lines in (["error.old_button"], ["answer.already"])


WISHED = {
    "fr": (
        ("Anne Leroy a accepté ma demande sur linkedin, je lui dis quoi ?", "online.ask.why"),
        ("écris un message linkedin à Anne Leroy", "online.ask.why"),
        ("prépare-moi un mot sur linkedin pour Anne Leroy", "online.ask.why"),
        ("un premier message pour qqn que j'ai ajouté hier", "online.ask.whom"),
    ),
    "en": (
        ("Anne Leroy accepted my request on LinkedIn, what do I say?", "online.ask.why"),
        ("write a LinkedIn message to Anne Leroy", "online.ask.why"),
        ("a first message to someone I just added", "online.ask.whom"),
    ),
}


@pytest.mark.parametrize(("lang", "said", "key"), [(lang, *row) for lang, rows in WISHED.items() for row in rows])
async def test_a_first_message_is_wished_for_in_more_words(lang: str, said: str, key: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == [key]


@pytest.mark.parametrize(
    ("lang", "tu", "vous"), [("fr", "tutoie-la", "plutôt vous"), ("en", "less formal", "more formal")]
)
async def test_how_to_address_somebody_is_said_under_the_words_to_send(lang: str, tu: str, vous: str) -> None:
    camille = await with_helpers(lang)
    await camille.does("draft:hello:p93")
    formal = camille.text
    await camille.says(tu)
    person = camille.known.person("p93")
    assert person
    assert person.address == "tu"
    assert camille.text != formal
    await camille.says(vous)
    assert camille.text == formal


@pytest.mark.parametrize(
    ("lang", "why"),
    [("fr", "elle a écrit un article sur les coopératives"), ("en", "she wrote an article about co-ops")],
)
async def test_what_they_did_is_a_reason_and_no_story(lang: str, why: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(OF_JANE[lang][0])
    await camille.says(why)
    assert "card.head.log_meeting" not in camille.lines
    assert camille.known.drafts[-1].filled["why"] == why


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je viens de me connecter avec Agathe Morel sur LinkedIn, je lui écris quoi ?"),
        ("fr", "je viens d'ajouter une certaine Agathe Morel sur Linkedin, je lui mets quoi comme premier message"),
        ("fr", "Agathe Morel a accepté mon invitation linkedin"),
        ("en", "I just connected with Agathe Morel on LinkedIn, what do I write to her?"),
        ("en", "Agathe Morel accepted my LinkedIn request, so what do I say to her as a first message"),
        ("en", "Agathe Morel accepted my invite linkedin"),
        ("fr", "Agathe Morel vient de m'ajouter sur LinkedIn, qu'est-ce que je réponds"),
        ("en", "Agathe Morel has just added me on LinkedIn, what do I reply"),
    ],
)
async def test_what_happened_online_opens_the_first_message_with_the_question_behind_it_or_none(
    lang: str, said: str
) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["online.ask.why"]
    await camille.presses("button.skip")
    await camille.presses("button.skip")
    await camille.presses("button.skip")
    (opening,) = camille.known.openings
    (person,) = camille.known.people
    assert (opening.to, person.name) == (person.id, "Agathe Morel")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "comment répondre à une invitation LinkedIn ?"),
        ("fr", "que répondre à une demande de connexion ?"),
        ("fr", "qu'est-ce que je réponds à une invitation sur LinkedIn ?"),
        ("en", "How do I reply to a LinkedIn invite?"),
        ("en", "what do I say to a connection request?"),
        ("en", "how should I answer an invitation on LinkedIn?"),
    ],
)
async def test_how_to_reply_to_an_invitation_is_told_and_the_reply_begun(lang: str, said: str) -> None:
    someone = await (await talk(lang)).says(said)
    assert someone.lines == ["online.how_to_reply", "online.ask.whom"]
    await someone.says("Jane Doe")
    assert someone.lines == ["online.ask.why"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "faut-il accepter toutes les invitations LinkedIn ?"),
        ("en", "should I accept every LinkedIn invite?"),
    ],
)
async def test_whom_to_accept_is_told(lang: str, said: str) -> None:
    assert (await (await talk(lang)).says(said)).lines == ["online.whom_to_accept"]
