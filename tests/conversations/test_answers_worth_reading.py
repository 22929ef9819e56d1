"""Moods and questions get something concrete, by what is said, and never the same words twice in a row."""

from __future__ import annotations

import pytest

from bot.domain.owner import Lang
from tests.conversations.talk import talk, voice

VARIED = ("small_talk.mood", "small_talk.question", "fallback.text")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je suis crevé"),
        ("en", "I'm exhausted"),
        ("fr", "comment relancer sans être lourd ?"),
        ("en", "how do I follow up without being pushy?"),
        ("fr", "c'est quoi le sens de la vie ?"),
        ("en", "what's the meaning of life?"),
        ("fr", "il pleut"),
        ("en", "it's raining"),
        ("fr", "qui es-tu ?"),
        ("en", "who are you?"),
    ],
)
async def test_nothing_is_answered_twice_in_the_same_words_in_a_row(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    first = someone.text
    await someone.says(said)
    second = someone.text
    await someone.says(said)
    assert first != second
    assert someone.text == first


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_after_something_else_the_first_answer_to_a_question_is_as_good_as_new(lang: Lang) -> None:
    someone = await talk(lang)
    question = "comment relancer quelqu’un ?" if lang == "fr" else "how do I follow up?"
    await someone.says(question)
    first = someone.text
    await someone.says("bonjour" if lang == "fr" else "hello")
    await someone.says(question)
    assert someone.text == first


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_a_mood_that_comes_back_days_later_gets_other_words_and_then_the_first_ones(lang: Lang) -> None:
    someone = await talk(lang)
    tired = "je suis crevé" if lang == "fr" else "I'm exhausted"
    await someone.says(tired)
    assert someone.lines == ["mood.tired"]
    await someone.waits(days=3)
    await someone.says(tired)
    assert someone.lines == ["again.mood.tired"]
    await someone.says(tired)
    assert someone.lines == ["mood.tired"]


def test_every_mood_and_every_question_has_its_other_wording() -> None:
    keys = voice().keys()
    answers = {key for key in keys if key.startswith(("mood.", "question."))} | set(VARIED)
    assert {key for key in keys if key.startswith("again.")} == {f"again.{key}" for key in answers}


@pytest.mark.parametrize(
    ("lang", "said", "after"),
    [
        ("fr", "j'ai croisé personne cette semaine", "bof"),
        ("en", "I haven't met anyone this week", "meh"),
    ],
)
async def test_to_have_met_nobody_is_no_meeting(lang: Lang, said: str, after: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines == ["small_talk.nobody_seen"]
    await someone.says(after)
    assert not someone.known.drafts


@pytest.mark.parametrize(("lang", "said"), [("fr", "bof"), ("en", "meh")])
async def test_a_grunt_is_nobodys_name(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says("/met Déjeuné hier" if lang == "fr" else "/met Had lunch yesterday")
    assert "card.ask.people" in someone.lines
    await someone.says(said)
    assert "card.person" not in someone.lines
