"""What could I do for them? What can I do at all? What have I done, and have I only been receiving? (P4, P27, P33)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from bot.domain.helps import Given
from bot.domain.people import Offer
from tests.conversations.giving_cast import DAY, SEEN, help_of, with_helpers
from tests.conversations.talk import talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])

IDEAS = {
    "fr": (
        "comment remercier Anne ?",
        "que puis-je faire pour Anne ?",
        "qu'est-ce que je peux faire pour Anne ?",
        "Comment rendre la pareille à Anne ?",
        "comment puis-je aider Anne ?",
        "quoi offrir à Anne ?",
        "une idée pour Anne ?",
        "une idée pour remercier Anne",
        "comment renvoyer l'ascenseur à Anne ?",
        "que faire pour Anne en retour ?",
    ),
    "en": (
        "how can I thank Anne?",
        "what can I do for Anne?",
        "What could I do for Anne in return?",
        "how can I repay Anne?",
        "how could I help Anne?",
        "what should I offer to Anne?",
        "any ideas for Anne?",
        "ideas for thanking Anne",
        "how do I return the favour to Anne?",
        "how can I be useful to Anne?",
    ),
}
NO_IDEAS = {
    "fr": (
        "comment remercier quelqu'un ?",
        "j'ai remercié Anne",
        "comment va Anne ?",
        "comment aborder quelqu'un ?",
        "Anne m'a aidé",
        "que fait Anne ?",
        "qui est Anne ?",
        "je voudrais aider les autres",
        "que faire aujourd'hui ?",
        "j'ai fait le dossier pour Anne",
    ),
    "en": (
        "how do I thank somebody?",
        "I thanked Anne",
        "how is Anne?",
        "how do I start a conversation?",
        "Anne helped me",
        "what does Anne do?",
        "who is Anne?",
        "I'd like to help others",
        "what should I do today?",
        "I finished the file for Anne",
    ),
}
BALANCE = {
    "fr": (
        "est-ce que je donne assez ?",
        "je donne assez ?",
        "est-ce que je ne fais que recevoir ?",
        "je ne fais que demander",
        "suis-je ingrat ?",
        "est-ce que je profite des gens ?",
        "est-ce que je prends trop ?",
    ),
    "en": (
        "am I only taking?",
        "do I give enough?",
        "am I giving enough back?",
        "do I only take?",
        "am I always asking?",
        "I only take and never give",
        "am I ungrateful?",
    ),
}
GAVE = {
    "fr": (
        "qu'ai-je fait pour les autres ?",
        "qu'est-ce que j'ai fait pour les autres ?",
        "qui ai-je aidé ?",
        "à qui ai-je rendu service ?",
        "ce que j'ai donné",
        "/donne",
    ),
    "en": (
        "what have I done for others?",
        "what did I give?",
        "who have I helped?",
        "what have I given?",
        "show me what I've done for others",
        "/gave",
    ),
}


def said_in(told: Mapping[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(lang, text) for lang, texts in told.items() for text in texts]


@pytest.mark.parametrize(("lang", "text"), said_in(IDEAS))
async def test_what_could_i_do_for_somebody_is_asked_in_many_words(lang: str, text: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(text)
    assert camille.lines[0] == "ideas.head"
    assert "ideas.recommend" in str(camille.replies)


@pytest.mark.parametrize(("lang", "text"), said_in(NO_IDEAS))
async def test_what_sounds_like_it_is_something_else(lang: str, text: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(text)
    assert not any(key.startswith(("ideas.", "idea.", "gave.", "balance.")) for key in camille.lines)


@langs
async def test_thanks_come_first_while_they_are_still_to_be_said(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.says({"fr": "comment remercier Marie ?", "en": "how can I thank Marie?"}[lang])
    assert camille.lines[:2] == ["ideas.thank_first", "ideas.head"]
    await camille.presses("helps.thank")
    await camille.presses("drafting.sent")
    assert help_of(camille, "h91").thanked_on


@langs
async def test_what_i_can_do_is_asked_once_and_meets_who_looks_for_it(lang: str) -> None:
    camille = await with_helpers(lang)
    asked = {"fr": "que puis-je faire pour Paul ?", "en": "what could I do for Paul?"}[lang]
    await camille.says(asked)
    assert "offers.ask" in camille.lines
    await camille.says({"fr": "refaire des sites", "en": "websites"}[lang])
    assert camille.lines == ["offers.kept", "offers.serves"]
    await camille.presses("offers.propose")
    await camille.presses("drafting.sent")
    assert help_of(camille, "h92").given_back_on
    await camille.says(asked)
    assert "offers.ask" not in camille.lines


@langs
async def test_not_saying_what_one_can_do_is_fine_and_another_matter_is_heard(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.does("ideas:p92")
    await camille.presses("button.skip")
    assert camille.lines == ["offers.later"]
    assert not camille.known.owner.offers
    nothing = await with_helpers(lang)
    await nothing.does("ideas:p92")
    await nothing.says({"fr": "rien pour l'instant", "en": "not much, I'm afraid"}[lang])
    assert nothing.lines == ["offers.later"]
    assert not nothing.known.owner.offers
    story = await with_helpers(lang)
    await story.does("ideas:p92")
    told = {"fr": "Déjeuner hier, on m'a donné deux noms", "en": "Lunch yesterday, they gave me two names"}[lang]
    await story.says(told)
    assert not story.known.owner.offers
    other = await with_helpers(lang)
    await other.does("ideas:p92")
    await other.says({"fr": "Café ce matin avec Marie Dupont", "en": "Coffee this morning with Marie Dupont"}[lang])
    assert "card.head.log_meeting" in other.lines
    assert not other.known.owner.offers


@pytest.mark.parametrize(
    ("lang", "text", "what"),
    [
        ("fr", "je sais faire des sites", "faire des sites"),
        ("fr", "Je peux aider sur les dossiers de subvention", "les dossiers de subvention"),
        ("fr", "je m'y connais en droit social", "droit social"),
        ("fr", "mon point fort, c'est la négociation", "la négociation"),
        ("en", "I can help with pitch decks", "pitch decks"),
        ("en", "I'm good at negotiating", "negotiating"),
        ("en", "I know a lot about labour law", "labour law"),
        ("en", "I can build websites", "build websites"),
    ],
)
async def test_what_i_can_do_told_by_itself_is_kept_and_undone(lang: str, text: str, what: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(text)
    assert [offer.what for offer in camille.known.owner.offers] == [what]
    await camille.says(text)
    assert camille.lines == ["offers.known"]
    await camille.says("/undo")
    assert camille.known.owner.offers == ()


@pytest.mark.parametrize(
    "text",
    ["je sais que Paul cherche un site", "je sais pas", "je ne sais pas quoi faire", "je peux aider Paul sur son CV",
     "je sais", "I can help Paul with his CV", "I can't help", "I know Paul", "can I help?", "I'm good"],
)  # fmt: skip
@langs
async def test_what_is_no_skill_is_not_kept_as_one(lang: str, text: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(text)
    assert camille.known.owner.offers == ()


@langs
async def test_what_i_can_do_is_shown_and_taken_out(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.says({"fr": "je sais faire des sites", "en": "I can help with websites"}[lang])
    await camille.says({"fr": "que sais-je faire ?", "en": "what do I have to offer?"}[lang])
    assert "offers.mine" in camille.lines
    await camille.presses("offers.drop")
    assert camille.known.owner.offers == ()
    await camille.presses("button.undo")
    assert camille.known.owner.offers


@pytest.mark.parametrize(
    ("lang", "text", "button"),
    [
        ("fr", "j'ai lu un bon article sur l'identité visuelle", "article.send"),
        ("en", "I just read a great piece on visual identity", "article.send"),
        ("fr", "je viens d'écouter un podcast sur le jardinage", "button.undo"),
        ("en", "I found a report on gardening", "button.undo"),
    ],
)
async def test_what_i_read_is_kept_with_whom_it_may_serve(lang: str, text: str, button: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(text)
    assert len(camille.known.articles) == 1
    await camille.presses(button)
    if button == "article.send":
        await camille.presses("drafting.sent")
        assert help_of(camille, "h93").given_back == camille.known.articles[0].what
    else:
        assert not camille.known.articles


@pytest.mark.parametrize(("lang", "text"), said_in(BALANCE))
async def test_only_receiving_is_said_kindly_with_one_gesture(lang: str, text: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(text)
    assert camille.lines[0] == "balance.receiving"
    assert "balance.small" in camille.lines
    await camille.presses("balance.gesture")
    assert "ideas.head" in camille.lines


@langs
async def test_who_gives_is_told_so_and_nothing_is_counted(lang: str) -> None:
    camille = await with_helpers(lang, Given("v91", "p94", "un livre", SEEN))
    await camille.says({"fr": "est-ce que je donne assez ?", "en": "do I give enough?"}[lang])
    assert camille.lines == ["balance.both", "gave.gave"]
    await camille.presses("gave.all")
    assert camille.lines[0] == "gave.head"
    stranger = await talk(lang)
    await stranger.says({"fr": "est-ce que je donne assez ?", "en": "do I give enough?"}[lang])
    assert stranger.lines == ["balance.nothing"]


@pytest.mark.parametrize(("lang", "text"), said_in(GAVE))
async def test_what_i_did_for_others_is_found_again(lang: str, text: str) -> None:
    camille = await with_helpers(
        lang, Given("v91", "p94", "un livre", SEEN), Given("v92", "p93", "", DAY, kind="recommendation")
    )
    await camille.says(text)
    assert camille.lines == ["gave.head", "gave.gave", "gave.recommended", "gave.foot"]


@langs
async def test_the_look_at_the_network_says_it_too_with_its_way_out(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.says("/network")
    assert "balance.receiving" in camille.lines
    await camille.presses("balance.way_out")
    assert "balance.small" in camille.lines
    giving = await with_helpers(lang, Given("v91", "p94", "un livre", SEEN))
    await giving.says("/network")
    assert "balance.receiving" not in giving.lines


@langs
async def test_what_i_did_for_one_person_is_found_by_their_name(lang: str) -> None:
    camille = await with_helpers(lang, Given("v91", "p94", "un livre", SEEN), Given("v92", "p93", "un nom", SEEN))
    name = camille.known.person("p94")
    assert name
    for asked in (
        f"/gave {name.first_name}",
        {"fr": "qu'ai-je fait pour ", "en": "what have I done for "}[lang] + name.name,
    ):
        await camille.says(asked)
        assert camille.lines == ["gave.head_for", "gave.gave"]
        assert "un nom" not in camille.text
    await camille.says("/gave p-inconnu")
    assert camille.lines[0] == "gave.head"


@langs
async def test_something_done_unasked_is_no_promise_kept(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.says({"fr": "j'ai envoyé un article à Marie Blanc", "en": "I sent Mary White an article"}[lang])
    assert camille.lines[0] == "card.head.gave"
    await camille.presses("button.keep")
    assert "kept.gave" in camille.lines
    assert "done_promise" not in str(camille.lines)


@pytest.mark.parametrize(
    ("lang", "said", "what"),
    [
        ("fr", "j'ai prêté un livre à Marie Blanc", "livre"),
        ("fr", "j'ai donné un contact à Marie Blanc", "contact"),
        ("en", "I lent Mary White a book", "book"),
        ("en", "I've just lent a book to Mary White", "book"),
        ("en", "I gave Mary White the number of a plumber", "number of a plumber"),
    ],
)
async def test_what_was_lent_or_passed_on_was_done_for_them(lang: str, said: str, what: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(said)
    assert camille.lines[0] == "card.head.gave"
    await camille.presses("button.keep")
    assert [gift.what for gift in camille.known.given] == [what]
    assert not camille.known.meetings[1:]


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "j'ai envoyé un message à Marie Blanc"), ("en", "I sent Mary White an email")],
)
async def test_a_message_sent_is_no_gift(lang: str, said: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(said)
    assert camille.lines[0] != "card.head.gave"


@langs
async def test_many_gestures_are_leafed_through(lang: str) -> None:
    camille = await with_helpers(lang, *(Given(f"v{n}", "p94", f"livre {n}", SEEN) for n in range(90, 99)))
    await camille.says("/gave")
    await camille.presses("people.after")
    assert camille.lines[0] == "gave.head"
    await camille.presses("people.before")
    assert camille.lines[0] == "gave.head"


@langs
async def test_forgetting_somebody_takes_their_name_out_of_what_was_read(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.says({"fr": "j'ai lu un article sur la paie", "en": "I read an article on payroll"}[lang])
    (article,) = camille.known.articles
    owner = replace(camille.known.owner, offers=(Offer("tenir le site de Léa Petit", SEEN),))
    named = camille.known.put(replace(article, what="l'article de Léa Petit")).owned_by(owner)
    await camille.store.keep(named)
    await camille.does("forgetyes:p94")
    assert camille.known.articles
    assert "Léa" not in str((camille.known.articles, camille.known.owner.offers))


@langs
async def test_the_monthly_review_says_it_too_with_its_way_out(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.says("/review")
    assert "balance.receiving" in camille.lines
    await camille.presses("balance.way_out")
    assert "balance.small" in camille.lines
    giving = await with_helpers(lang, Given("v91", "p94", "un livre", SEEN))
    await giving.says("/review")
    assert "balance.receiving" not in giving.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "tout ça c'est du piston"),
        ("fr", "je suis crevée"),
        ("en", "it's all favouritism isn't it"),
        ("en", "I'm knackered"),
    ],
)
async def test_a_mood_is_nothing_one_can_do_for_others(lang: str, said: str) -> None:
    camille = await with_helpers(lang)
    await camille.says({"fr": "qu'ai-je à offrir ?", "en": "what do I have to offer?"}[lang])
    assert "offers.ask" in camille.lines
    await camille.says(said)
    assert camille.known.owner.offers == ()


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "qui me doit quelque chose ?"),
        ("fr", "est-ce que quelqu'un me doit un service ?"),
        ("en", "who owes me?"),
        ("en", "does anyone owe me a favour?"),
    ],
)
async def test_what_was_given_is_nobodys_debt_however_it_is_asked(lang: str, said: str) -> None:
    camille = await with_helpers(lang, Given("v91", "p94", "un livre", SEEN))
    await camille.says(said)
    assert camille.lines == ["gave.nobody_owes"]
    assert "Léa" not in camille.text
    await camille.presses("gave.all")
    assert "gave.head" in camille.lines


@langs
async def test_him_or_her_is_who_was_just_shown(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.says({"fr": "qu'est-ce que Marie a fait pour moi ?", "en": "what has Marie done for me?"}[lang])
    await camille.says({"fr": "je l'ai remerciée", "en": "I've thanked her"}[lang])
    assert camille.lines == ["help.did.thank"]
    thanked = {one.id: one.thanked_on for one in camille.known.helps}
    assert thanked["h91"] == camille.now.date()
    await camille.says({"fr": "comment lui rendre ?", "en": "how can I repay her?"}[lang])
    assert camille.lines[0] == "ideas.head"
    assert "Marie" in camille.text


@pytest.mark.parametrize(
    ("lang", "said", "name"),
    [("fr", "comment la remercier ?", "Marie"), ("en", "how can I thank him?", "Paul")],
)
async def test_a_pronoun_is_of_who_it_can_be(lang: str, said: str, name: str) -> None:
    camille = await with_helpers(lang)
    camille.notebook = camille.known
    without_anne = replace(camille.known, helps=tuple(one for one in camille.known.helps if one.from_ != "p93"))
    await camille.store.keep(without_anne)
    await camille.says(said)
    assert camille.lines[0] in ("ideas.thank_first", "ideas.head")
    assert name in camille.text


@pytest.mark.parametrize(("lang", "said"), [("fr", "je fais que demander non ?"), ("en", "am I only taking, no?")])
async def test_whether_one_only_receives_is_asked_with_a_tail(lang: str, said: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(said)
    assert camille.lines[0].startswith("balance.")
