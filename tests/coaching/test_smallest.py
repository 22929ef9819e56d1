"""The smallest step of a bad day comes out of the notebook, suits the mood, and is another one the next time (P7)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.coaching.drafts import draft_for
from bot.coaching.smallest import WANTS, Step, smallest
from bot.domain.notebook import Notebook
from bot.flows.moods import BEHIND
from tests.people import (
    ANNE,
    HUGO,
    MARIE,
    NADIA,
    PAUL,
    ZOE,
    at,
    but,
    helped,
    met,
    moved,
    notebook,
    on,
    promised,
    wants,
    with_people,
)

NOW = at("2026-11-20 18:00")
LIFE = notebook(
    wants("trouver un poste", "2026-09-01"),
    met(PAUL, "2026-11-18", received="deux noms"),
    met(NADIA, "2026-11-10", thanked="2026-11-11"),
    helped(HUGO, "2026-10-01", thanked="2026-10-02", goal="g1"),
    moved("un entretien", "2026-11-15"),
    promised(MARIE, "envoyer l’article", made="2026-11-10", due="2026-11-24"),
    met(MARIE, "2026-02-01", thanked="2026-02-02"),
    people=with_people(but(ANNE, needs="un graphiste")),
)


def step(book: Notebook, mood: str, *proposed: str) -> Step:
    found = smallest(book, NOW, mood, proposed)
    assert found
    return found


@pytest.mark.parametrize(
    ("mood", "key"),
    [
        ("tired", "thank:"),
        ("no_time", "promise:"),
        ("children", "thank:"),
        ("shy", "last_met:p4"),
        ("words", "thank:"),
        ("disturbing", "need:p3"),
        ("nothing_to_offer", "need:p3"),
        ("refused", "meet:"),
        ("ignored", "meet:"),
        ("failed", "last_met:p4"),
        ("guilty", "thank:"),
        ("discouraged", "last_met:p4"),
        ("joy", "news:"),
    ],
)
def test_each_mood_gets_the_step_that_suits_it(mood: str, key: str) -> None:
    assert step(LIFE, mood).key.startswith(key)


@pytest.mark.parametrize("mood", WANTS)
def test_another_step_each_time_until_all_have_been_proposed(mood: str) -> None:
    proposed: list[str] = []
    while (found := step(LIFE, mood, *proposed)).key not in proposed:
        proposed.append(found.key)
    assert len(proposed) >= 3
    assert found.key == proposed[0]
    assert step(LIFE, mood, *proposed[1:], proposed[0]).key == proposed[1]  # the one proposed longest ago


@pytest.mark.parametrize("mood", WANTS)
def test_the_words_of_every_step_are_ready(mood: str) -> None:
    proposed: list[str] = []
    while (found := step(LIFE, mood, *proposed)).key not in proposed:
        proposed.append(found.key)
        assert draft_for(LIFE, found.does.removeprefix("draft:"), on("2026-11-20")), found.key


def test_an_empty_notebook_has_no_step() -> None:
    assert smallest(notebook(people=()), NOW, "tired") is None


def test_nobody_who_is_tired_is_sent_to_lunch() -> None:
    book = notebook(met(PAUL, "2026-01-18", thanked="2026-01-19"), owner=replace(ZOE, enjoys=("lunch",)))
    assert smallest(book, NOW, "tired") is None
    assert step(book, "refused").key == "meet:p2"


def test_every_mood_but_one_has_its_steps() -> None:
    assert {mood.removeprefix("mood.") for mood in BEHIND} - set(WANTS) == {"nobody"}
