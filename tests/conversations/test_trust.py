"""Recommendations: asked for precisely of those who saw the work, and written from what one saw (P32)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from bot.coaching.trust_letters import RECOMMENDATION
from bot.domain.people import Person
from tests.conversations.giving_cast import with_helpers, with_only
from tests.conversations.talk import Talk, talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])
TODAY = date(2026, 11, 20)

ASK = {
    "fr": (
        "qui pourrait me recommander ?",
        "je voudrais demander une recommandation",
        "j'ai besoin d'une recommandation",
        "il me faut une lettre de recommandation",
        "à qui demander une recommandation ?",
        "comment obtenir une recommandation ?",
        "qui pourrait se porter garant pour moi ?",
        "j'aimerais avoir une recommandation",
        "aide-moi à demander une recommandation",
        "qui pourrait témoigner de mon travail ?",
        "demande de recommandation",
    ),
    "en": (
        "who could recommend me?",
        "I need a recommendation",
        "I'd like to ask for a recommendation",
        "who could write me a reference?",
        "who can vouch for me?",
        "how do I get a recommendation?",
        "I need a letter of recommendation",
        "help me ask for a reference",
        "who would speak about my work?",
        "who should I ask for a reference?",
    ),
}
ASK_MARIE = {
    "fr": (
        "je voudrais demander une recommandation à Marie",
        "demander à Marie de me recommander",
        "demander à Marie une recommandation sur LinkedIn",
        "demander à Marie de me recommander sur LinkedIn",
    ),
    "en": (
        "I'd like to ask Marie for a recommendation",
        "ask Marie to write me a reference",
        "ask Marie for a LinkedIn recommendation",
        "ask Marie for a recommendation on LinkedIn",
    ),
}
GIVE = {
    "fr": (
        "je veux recommander Anne",
        "recommander Anne",
        "écris une recommandation pour Anne",
        "écrire une recommandation pour Anne Roy",
        "je voudrais écrire une lettre de recommandation pour Anne",
        "aide-moi à recommander Anne",
        "comment recommander Anne ?",
        "je vais recommander anne",
        "rédige une recommandation pour Anne",
        "/recommend Anne",
    ),
    "en": (
        "write a recommendation for Anne",
        "I want to recommend Anne",
        "recommend Anne",
        "I'd like to recommend Anne Roy",
        "help me write a reference for Anne",
        "how do I recommend Anne?",
        "draft a recommendation for anne",
        "can you write a recommendation for Anne?",
        "write Anne a recommendation",
        "/recommend Anne",
    ),
}
NEITHER = {
    "fr": (
        "Paul m'a recommandé un livre",
        "Marie recommande ce restaurant",
        "peux-tu me recommander un livre ?",
        "je recommande ce restaurant",
        "Paul m'a recommandé auprès de son DAF",
        "je veux recommander un livre",
        "Anne m'a demandé une recommandation",
        "Paul m'a écrit une recommandation",
        "recommander, c'est bien",
        "je vais recommencer",
    ),
    "en": (
        "Paul recommended a book",
        "Marie recommends that restaurant",
        "can you recommend a book?",
        "I recommend that restaurant",
        "Paul recommended me to his CFO",
        "I want to recommend a book",
        "Anne asked me for a recommendation",
        "Paul wrote me a recommendation",
        "any recommendations?",
        "I'd recommend it",
    ),
}


def said_in(told: Mapping[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(lang, text) for lang, texts in told.items() for text in texts]


@pytest.mark.parametrize(("lang", "text"), said_in(ASK))
async def test_who_could_recommend_me_is_asked_in_many_words(lang: str, text: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(text)
    assert "recommend.ask.whom" in camille.lines
    assert "recommend.witness" in camille.lines


@pytest.mark.parametrize(("lang", "text"), said_in(ASK_MARIE))
async def test_whoever_is_named_is_not_asked_again(lang: str, text: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(text)
    assert camille.lines == ["recommend.ask.what"]


@pytest.mark.parametrize(("lang", "text"), said_in(GIVE))
async def test_recommending_somebody_is_said_in_many_words(lang: str, text: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(text)
    assert "recommend.seen" in camille.lines


@pytest.mark.parametrize(("lang", "text"), said_in(NEITHER))
async def test_what_sounds_like_it_is_something_else(lang: str, text: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(text)
    assert not any(key.startswith("recommend.") for key in camille.lines)


@langs
async def test_a_recommendation_is_asked_for_in_two_lines_and_followed_up(lang: str) -> None:
    marie = Person("p91", "Marie Dupont", TODAY, how_met={"fr": "collègue chez Acme", "en": "colleague at Acme"}[lang])
    camille = await with_only(lang, marie)
    await camille.says("/recommend")
    await camille.presses("recommend.to_ask")
    await camille.presses("Marie Dupont")
    await camille.says({"fr": "mes trois ans de paie chez Acme", "en": "my three years of payroll at Acme"}[lang])
    await camille.presses("recommend.place.online")
    assert "Acme" in camille.text
    (ask,) = camille.known.asks
    assert (ask.to, ask.kind, ask.where, ask.sent_on) == ("p91", RECOMMENDATION, "online", None)
    await camille.presses("drafting.sent")
    assert camille.known.asks[0].sent_on == TODAY
    said = ""
    for _ in range(12):
        await camille.waits(days=1)
        said += str(camille.replies)
    assert "ask.first" in said


@langs
async def test_those_who_saw_the_work_are_named_before_those_who_only_gave_a_hand(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.does("recask")
    assert "recommend.who_knows" in camille.lines
    saw = Person("p95", "Nadia Cherif", TODAY, how_met={"fr": "ancienne cliente", "en": "a former client"}[lang])
    camille = await with_helpers(lang, saw)
    await camille.does("recask")
    assert "recommend.who_saw" in camille.lines
    assert camille.lines.count("recommend.witness") == 1


@langs
async def test_another_name_another_place_and_undone(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.does("recask")
    await camille.says("Jane Doe")
    await camille.says({"fr": "la refonte de leur site", "en": "the redesign of their site"}[lang])
    await camille.says({"fr": "la page d'accueil de mon site", "en": "the front page of my site"}[lang])
    assert "recommend.little_known" in camille.lines
    (ask,) = camille.known.asks
    assert camille.known.names((ask.to,)) == ("Jane Doe",)
    await camille.presses("button.undo")
    assert not camille.known.asks


@langs
async def test_it_is_cancelled_or_taken_up_after_another_matter(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.does("recask:p91")
    await camille.says({"fr": "Déjeuner hier avec Paul Martin", "en": "Lunch yesterday with Paul Martin"}[lang])
    assert "card.head.log_meeting" in camille.lines
    await camille.presses("button.drop")
    await camille.says({"fr": "mon travail de DRH", "en": "my work in HR"}[lang])
    assert "recommend.ask.where" in camille.lines
    await camille.says({"fr": "annule", "en": "cancel"}[lang])
    assert not camille.known.asks


@langs
async def test_a_question_asked_meanwhile_is_answered_and_the_words_go_on(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.does("recask:p91")
    await camille.says({"fr": "qui m'a aidé ?", "en": "who helped me?"}[lang])
    assert camille.lines[0] == "helps.head.all"
    await camille.says({"fr": "à qui je dois une réponse ?", "en": "who do I owe an answer?"}[lang])
    assert camille.lines[0] == "requests.head"
    await camille.says({"fr": "mon travail de DRH", "en": "my work in HR"}[lang])
    assert camille.lines == ["recommend.ask.where"]


@langs
async def test_one_is_written_from_what_was_seen_and_is_a_gift(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.does("recgive:p93")
    assert "recommend.knows.offers" in camille.lines
    seen = {"fr": "elle a refait mon logo en deux jours", "en": "she redrew my logo in two days"}[lang]
    await camille.says(seen)
    assert seen[1:] in camille.text
    assert not camille.known.given
    await camille.presses("recommend.given")
    (given,) = camille.known.given
    assert (given.to, given.kind, given.what) == ("p93", "recommendation", seen)
    await camille.does("thread:h93")
    assert "help.returned_with" in camille.lines
    await camille.says("/undo")
    assert not camille.known.given


@langs
async def test_what_is_missing_is_said_plainly_and_can_be_filled(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.does("recgive:p94")
    await camille.presses("button.skip")
    assert "recommend.missing" in camille.lines
    assert "[" in camille.text
    await camille.presses("recommend.complete")
    await camille.says({"fr": "elle tient ses délais", "en": "she keeps her deadlines"}[lang])
    assert "recommend.missing" not in camille.lines
    assert "[" not in camille.text


@langs
async def test_what_they_did_told_under_the_text_joins_it(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.does("recgive:p94")
    await camille.presses("button.skip")
    deed = {"fr": "il a livré notre projet en 3 mois", "en": "he delivered our project in 3 months"}[lang]
    await camille.says(deed)
    assert camille.lines[0] == "recommend.text_head"
    assert "recommend.missing" not in camille.lines
    await camille.says({"fr": "elle tient toujours ses délais", "en": "she always keeps her deadlines"}[lang])
    assert deed[3:] in camille.text
    assert {"fr": "Elle tient", "en": "She always"}[lang] in camille.text


@langs
async def test_a_meeting_told_under_the_text_is_a_meeting(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.does("recgive:p94")
    await camille.presses("button.skip")
    await camille.says({"fr": "elle m'a présenté Zoé hier", "en": "she introduced me to Zoe yesterday"}[lang])
    assert camille.lines[0].startswith("card.head.")


@langs
async def test_the_next_day_the_text_is_still_there_to_be_marked_as_given(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.does("recgive:p93")
    await camille.says({"fr": "elle a refait mon logo", "en": "she redrew my logo"}[lang])
    action = camille.button("recommend.given").does or ""
    await camille.waits(days=2)
    await camille.does(action)
    assert camille.known.given
    await camille.does(action)
    assert camille.lines == ["error.old_button"]
    assert len(camille.known.given) == 1


@langs
async def test_somebody_new_joins_the_notebook_first(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.says({"fr": "je veux recommander Jane Doe", "en": "I want to recommend Jane Doe"}[lang])
    assert camille.lines == ["recommend.unknown"]
    assert "Jane Doe" not in [person.name for person in camille.known.people]
    await camille.presses("recommend.add")
    assert "recommend.seen" in camille.lines
    await camille.says({"fr": "elle forme les équipes", "en": "she trains the teams"}[lang])
    assert "Jane Doe" in camille.text


@langs
async def test_for_whom_is_asked_when_it_was_not_said(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.says("/recommend")
    await camille.presses("recommend.to_give")
    await camille.says("Anne")
    assert "recommend.seen" in camille.lines


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", "Paul m'a écrit une recommandation"),
        ("fr", "j'ai reçu une recommandation de Paul"),
        ("fr", "J’ai reçu la recommandation de Paul !"),
        ("en", "Paul wrote me a recommendation"),
        ("en", "I got a recommendation from Paul"),
        ("en", "Paul left me a recommendation on LinkedIn"),
    ],
)
async def test_one_received_is_a_help(lang: str, told: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(told)
    assert len(camille.known.helps) == 3
    await camille.presses("button.keep")
    assert camille.known.helps[-1].from_ == "p92"


@langs
async def test_with_nobody_in_the_notebook_it_can_be_asked_all_the_same(lang: str) -> None:
    camille: Talk = await talk(lang)
    await camille.does("recask")
    assert camille.lines == ["recommend.ask.whom"]


@pytest.mark.parametrize(
    "action", ["recask:p9", "recgive:p9", "recnew:d9", "recskip:d9", "recagain:d9", "recgave:d9", "draft:reference:d9"]
)
@langs
async def test_late_and_forged_buttons_change_nothing(lang: str, action: str) -> None:
    camille = await with_helpers(lang)
    await camille.does(action)
    assert camille.lines == ["error.old_button"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "j'aimerais une reco de nina roy"),
        ("fr", "je voudrais une recommandation de Nina Roy"),
        ("en", "i'd like a recommendation from nina roy"),
        ("en", "I need a reference from Nina Roy"),
    ],
)
async def test_a_recommendation_one_would_like_is_prepared_small_letters_and_all(lang: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["recommend.ask.what"]
    await camille.says({"fr": "la refonte de leur site", "en": "the redesign of their site"}[lang])
    await camille.presses("button.skip")
    assert [person.name for person in camille.known.people] == ["Nina Roy"]


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("fr", "en demander une", "recommend.ask.whom"),
        ("fr", "à écrire", "recommend.for_whom"),
        ("fr", "une pour Nina Roy", "recommend.unknown"),
        ("en", "to ask for one", "recommend.ask.whom"),
        ("en", "write one", "recommend.for_whom"),
        ("en", "one for Nina Roy", "recommend.unknown"),
    ],
)
async def test_to_ask_or_to_write_is_answered_in_words(lang: str, said: str, key: str) -> None:
    camille = await talk(lang)
    await camille.says("/recommend")
    await camille.says(said)
    assert key in camille.lines
    await camille.says("/recommend")
    await camille.presses("recommend.to_ask")
    assert "recommend_which" not in {draft.flow for draft in camille.known.drafts}


@langs
async def test_what_was_seen_of_somebody_new_may_be_told_at_once(lang: str) -> None:
    camille = await talk(lang)
    await camille.says({"fr": "je voudrais recommander Nina Roy", "en": "I want to recommend Nina Roy"}[lang])
    await camille.says({"fr": "elle a sauvé mon projet", "en": "she saved my project"}[lang])
    assert "recommend.text_head" in camille.lines
    assert [person.name for person in camille.known.people] == ["Nina Roy"]
    other = await talk(lang)
    await other.says({"fr": "je voudrais recommander Nina Roy", "en": "I want to recommend Nina Roy"}[lang])
    await other.says({"fr": "non", "en": "no"}[lang])
    assert other.known.people == ()


@langs
async def test_a_promise_or_a_mood_is_no_part_of_a_recommendation(lang: str) -> None:
    camille = await talk(lang)
    await camille.says({"fr": "vu Nina Roy ce matin", "en": "met Nina Roy this morning"}[lang])
    await camille.presses("button.keep")
    await camille.says("/recommend Nina Roy")
    for said in (
        {
            "fr": "j'ai promis à Nina de lui envoyer le devis lundi",
            "en": "I promised Nina to send her the quote on Monday",
        },
        {"fr": "je suis crevé", "en": "I'm exhausted"},
        {"fr": "mon objectif : écrire un livre", "en": "my goal: write a book"},
    ):
        await camille.says(said[lang])
        assert "recommend.text_head" not in camille.lines


@langs
async def test_one_that_came_answers_the_ask_for_it_and_is_called_what_it_is(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(
        {"fr": "je voudrais une recommandation de Nina Roy", "en": "I'd like a recommendation from Nina Roy"}[lang]
    )
    await camille.says({"fr": "la refonte de leur site", "en": "the redesign of their site"}[lang])
    await camille.presses("button.skip")
    await camille.says({"fr": "Nina m'a écrit une belle reco !", "en": "Nina wrote me a lovely reference!"}[lang])
    await camille.presses("button.keep")
    assert [help_.what for help_ in camille.known.helps] == [{"fr": "une belle reco", "en": "a lovely reference"}[lang]]
    assert [ask.accepted for ask in camille.known.asks] == [True]


@langs
async def test_a_recommendation_promised_can_be_written_at_once(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(
        {"fr": "Nina Roy me demande une recommandation", "en": "Nina Roy asks me for a recommendation"}[lang]
    )
    await camille.presses("button.keep")
    await camille.says({"fr": "oui", "en": "yes"}[lang])
    await camille.says({"fr": "vendredi", "en": "Friday"}[lang])
    await camille.presses("recommend.to_give")
    assert "recommend.seen" in camille.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "pourrais-tu m'aider à recommander Anne ?"),
        ("fr", "tu peux m'aider à écrire une reco pour Anne ?"),
        ("en", "could you help me recommend Anne?"),
    ],
)
async def test_help_with_a_recommendation_is_asked_politely(lang: str, said: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(said)
    assert camille.lines[0].startswith("recommend.")
    assert "Anne" in camille.text


@pytest.mark.parametrize(
    ("lang", "ask", "what", "besides"),
    [
        (
            "fr",
            "je voudrais demander une recommandation à Moira Sinclair",
            "mes trois ans de quart avec elle",
            "j'ai demandé à Neil Watt pour le bateau, il est partant",
        ),
        (
            "en",
            "I'd like to ask Moira Sinclair for a recommendation",
            "my three years as her second officer",
            "I asked Neil Watt about the boat, he's keen",
        ),
    ],
)
async def test_a_story_is_no_place_where_a_recommendation_is_of_use(
    lang: str, ask: str, what: str, besides: str
) -> None:
    someone = await talk(lang)
    for said in (ask, what, besides):
        await someone.says(said)
    assert not any(besides in (one.where or "") for one in someone.known.asks)


@pytest.mark.parametrize(
    ("lang", "may", "what", "where", "letter", "sent", "agreed", "up"),
    [
        (
            "fr",
            "je peux demander une recommandation à Maud Perrin, comment je tourne ça ?",
            "la formation que j’ai montée pour elle",
            "sur LinkedIn",
            "pour vous",
            "envoyé",
            "elle a accepté, elle le fera ce week-end",
            "Maud Perrin l’a mise en ligne",
        ),
        (
            "en",
            "could I ask Maud Perrin for a testimonial, how would you put it",
            "the training I built for her",
            "on linkedin",
            "for you",
            "sent",
            "she's agreed, says she'll do it at the weekend",
            "Maud Perrin's put it up",
        ),
    ],
)
async def test_a_recommendation_is_wondered_about_asked_agreed_and_comes(
    lang: str, may: str, what: str, where: str, letter: str, sent: str, agreed: str, up: str
) -> None:
    someone = await talk(lang)
    await someone.says(may)
    assert someone.lines[-1] == "recommend.ask.what"
    await someone.says(what)
    await someone.says(where)
    assert letter in someone.text
    (ask,) = someone.known.asks
    assert ask.where == "online"
    await someone.says(sent)
    await someone.says(agreed)
    assert someone.lines[0] == "asked.yes"
    assert "card.head.plan_meeting" not in someone.lines
    await someone.says(up)
    await someone.presses("button.keep")
    (help_,) = someone.known.helps
    assert "recomm" in help_.what


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Paul Martin me demande de le recommander, j'écris quoi ?"),
        ("en", "Paul Martin asked me to recommend him, what do I write?"),
    ],
)
async def test_a_recommendation_asked_of_one_with_how_to_write_it_is_written(lang: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says({"fr": "Café hier avec Paul Martin", "en": "Coffee yesterday with Paul Martin"}[lang])
    await camille.presses("button.keep")
    await camille.says(said)
    assert "card.head.request_received" not in camille.lines
    assert camille.lines[0].startswith("recommend.")
