"""What lies between the flows: a matter of one told while another asks something, a bare word with nothing open."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.goals import Goal
from bot.domain.people import Person
from tests.conversations.talk import Talk, talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])
DAY = date(2026, 11, 2)
MARIE = Person("p91", "Marie Dupont", DAY, org="Acme")
PAUL = Person("p92", "Paul Roux", DAY, org="Airbus")

ASKING: dict[str, str | dict[str, str]] = {
    "what to ask": "/ask Marie",
    "why them, online": "/online Jane Doe",
    "the ideal client": "/client",
    "to whom a way leads": "/path",
    "whom to forget": "/forget",
    "about what, a recommendation": {"fr": "je voudrais une reco de Marie", "en": "I'd like a reference from Marie"},
}
"""Rows of questions that take any words for an answer."""
ELSEWHERE = (
    ({"fr": "je suis crevé", "en": "I'm exhausted"}, "again.mood", "mood"),
    ({"fr": "mon objectif : écrire un livre", "en": "my goal: write a book"}, "goal.ask"),
    (
        {
            "fr": "j'ai promis à Paul de lui envoyer le devis lundi",
            "en": "I promised Paul to send him the quote on Monday",
        },
        "card.head.note",
    ),
    (
        {"fr": "qui pourrait m'aider à trouver un local ?", "en": "who could help me find premises?"},
        "find",
        "people.find",
    ),
    ({"fr": "merci", "en": "thanks"}, "fallback.thanks", "forget.kept"),
    ({"fr": "déjeuné avec Karim Benali ce midi", "en": "lunch with Karim Benali today"}, "card.head.log_meeting"),
)


async def with_people(lang: str) -> Talk:
    camille = await talk(lang)
    await camille.store.keep(camille.known.put(MARIE, PAUL))
    return camille


@langs
@pytest.mark.parametrize("asking", ASKING)
async def test_another_matter_is_never_taken_for_the_answer(lang: str, asking: str) -> None:
    opens = ASKING[asking]
    for said, *keys in ELSEWHERE:
        camille = await with_people(lang)
        await camille.says(opens if isinstance(opens, str) else opens[lang])
        await camille.says(said[lang])
        assert any(line.startswith(tuple(keys)) for line in camille.lines), (said[lang], camille.lines)


@langs
@pytest.mark.parametrize("asking", ASKING)
async def test_forget_it_leaves_any_row_of_questions(lang: str, asking: str) -> None:
    opens = ASKING[asking]
    for word in {"fr": ("laisse tomber", "stop", "annule"), "en": ("never mind", "stop", "cancel")}[lang]:
        camille = await with_people(lang)
        await camille.says(opens if isinstance(opens, str) else opens[lang])
        await camille.says(word)
        assert [draft for draft in camille.known.drafts if not draft.is_stale(camille.now)] == []


@langs
async def test_a_door_of_another_flow_opens_in_the_middle_of_a_question(lang: str) -> None:
    camille = await with_people(lang)
    await camille.says("/online Jane Doe")
    await camille.says({"fr": "je voudrais recommander Paul Roux", "en": "I want to recommend Paul Roux"}[lang])
    assert "recommend.seen" in camille.lines


@langs
@pytest.mark.parametrize("asking", ASKING)
async def test_no_bare_word_is_taken_for_an_answer_or_leaves_the_coach_speechless(lang: str, asking: str) -> None:
    opens = ASKING[asking]
    for word in {"fr": ("oui", "non", "ok", "plus tard", "je ne sais pas"), "en": ("yes", "no", "ok", "later")}[lang]:
        camille = await with_people(lang)
        await camille.says(opens if isinstance(opens, str) else opens[lang])
        await camille.says(word)
        assert camille.text
        assert all(word not in map(str, draft.filled.values()) for draft in camille.known.drafts)


@langs
async def test_what_is_shown_is_left_at_stop(lang: str) -> None:
    camille = await with_people(lang)
    await camille.says({"fr": "vu Anne Petit hier", "en": "met Anne Petit yesterday"}[lang])
    await camille.says("stop")
    assert camille.lines == ["left.card"]
    assert camille.known.drafts == ()


@langs
async def test_a_bare_yes_after_a_message_of_the_coach_answers_that_and_not_an_older_card(lang: str) -> None:
    camille = await with_people(lang)
    await camille.says({"fr": "café avec Paul ce matin", "en": "coffee with Paul this morning"}[lang])
    await camille.presses("button.keep")
    await camille.waits(days=2, hours=13)
    await camille.says({"fr": "Anne Petit, vue hier", "en": "met Anne Petit yesterday"}[lang])
    await camille.waits(hours=20)
    if camille.replies:
        await camille.says({"fr": "c'est fait", "en": "done"}[lang])
        assert not camille.known.find(Person, "p93")
        assert [meeting.people for meeting in camille.known.meetings] == [("p92",)]


@langs
async def test_a_goal_told_as_one_answers_the_question_what_one_would_like_to_reach(lang: str) -> None:
    camille = await with_people(lang)
    await camille.says("/goals")
    await camille.says({"fr": "mon objectif : écrire un livre", "en": "my goal: write a book"}[lang])
    assert [draft.filled.get("what") for draft in camille.known.drafts] == [
        {"fr": "écrire un livre", "en": "write a book"}[lang]
    ]


@langs
async def test_a_meal_with_somebody_else_is_no_other_way_of_seeing_whom_one_plans_to_see(lang: str) -> None:
    camille = await with_people(lang)
    await camille.says("/plan Paul")
    await camille.says({"fr": "déjeuné avec Karim Benali ce midi", "en": "lunch with Karim Benali today"}[lang])
    assert "card.head.log_meeting" in camille.lines


@langs
async def test_what_is_left_is_named_as_what_it_is(lang: str) -> None:
    camille = await with_people(lang)
    await camille.store.keep(camille.known.put(Goal("g91", "écrire un livre", DAY)))
    await camille.says("/review")
    await camille.says("stop")
    assert camille.lines == ["left.review"]
    await camille.says({"fr": "ce contrat vient de Paul", "en": "this contract came from Paul"}[lang])
    await camille.says("stop")
    assert camille.lines == ["card.dropped"]


@langs
async def test_i_dont_know_changes_nothing_on_a_card(lang: str) -> None:
    camille = await with_people(lang)
    await camille.says({"fr": "vu Anne Petit hier", "en": "met Anne Petty yesterday"}[lang])
    (before,) = camille.known.drafts
    await camille.says({"fr": "je ne sais pas", "en": "I don't know"}[lang])
    (card,) = camille.known.drafts
    assert card.filled == before.filled


@langs
async def test_the_language_can_be_changed_in_the_middle_of_a_question_which_then_waits(lang: str) -> None:
    camille = await with_people(lang)
    await camille.says("/online Jane Doe")
    await camille.says({"fr": "parlons anglais", "en": "let's speak French"}[lang])
    assert camille.known.owner.lang == {"fr": "en", "en": "fr"}[lang]
    await camille.presses("button.skip") if camille.buttons else await camille.says("/online")
    assert [draft.flow for draft in camille.known.drafts] == ["online"]
