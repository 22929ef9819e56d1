"""What becomes of a reason to write once it is said and answered: always in the records, so that undo works."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from bot.coaching.answering import is_open
from bot.coaching.choose import answered, choose, heard, said
from bot.coaching.nudges import pending
from bot.domain.lines import Line
from bot.domain.notebook import Notebook
from bot.domain.nudges import Answer
from tests.coaching.living import live
from tests.people import (
    HUGO,
    MARIE,
    Fact,
    asked,
    at,
    ended,
    gave,
    going,
    helped,
    met,
    moved,
    notebook,
    planned,
    promised,
    remind,
    requested,
    wants,
    will_introduce,
)

NOW = at("2026-11-24 10:00")
FAR = at("2027-12-18 10:00")

ONE_OF_EACH: dict[str, tuple[Fact, ...]] = {
    "thank:h101": (helped(MARIE, "2026-11-19"),),
    "thank:m101:p1": (met(MARIE, "2026-11-19"),),
    "promise:w101": (promised(MARIE, made="2026-11-18", due="2026-11-24"),),
    "request:r101": (requested(MARIE, "2026-11-19"),),
    "ask:a101": (asked(MARIE, "2026-11-12"),),
    "referral:f101": (will_introduce(MARIE, "son DSI", "2026-11-12"),),
    "give_back:h101": (helped(MARIE, "2026-10-19", thanked="2026-10-20"),),
    "news:h101:s1": (
        wants("trouver un poste", "2026-11-01"), helped(MARIE, "2026-11-02", goal="g1"), moved("un pas", "2026-11-10"),
    ),
    "news:h101:end": (
        wants("trouver un poste", "2026-11-01"), helped(MARIE, "2026-11-02", goal="g1"), ended("2026-11-10"),
    ),
    "debrief:m101": (planned(MARIE, "2026-11-23", "12:00"),),
    "debrief:e101": (going("Salon", "2026-11-23"),),
    "silence:p5:2026-03-02": (helped(HUGO, "2025-03-02", thanked="2025-03-02"), gave(HUGO, "2026-03-02")),
    "reminder:n101": (remind("appeler", "2026-11-24", "09:00"),),
    "prepare:m101": (planned(MARIE, "2026-11-25", "12:00"),),
    "mission:e101": (going("Salon", "2026-11-25"),),
}  # fmt: skip


@pytest.mark.parametrize(("key", "facts"), ONE_OF_EACH.items(), ids=ONE_OF_EACH)
@pytest.mark.parametrize("answer", ["done", "not_this"])
def test_an_answer_ends_it_undo_brings_it_back_and_a_second_press_changes_nothing(
    key: str, facts: tuple[Fact, ...], answer: Answer
) -> None:
    book = notebook(*facts)
    before = _keys(book)
    assert key in before
    assert is_open(book, key, NOW)

    after = answered(book, key, answer, NOW)
    assert key not in _keys(after, at("2026-12-18 10:00"))  # a silence rests for thirty days, news for a month
    assert not is_open(after, key, NOW)
    twice = answered(after, key, answer, NOW)
    assert tuple(twice.records()) == tuple(after.records()) or key.startswith(("ask:", "silence:"))

    undone = after.changed_since(book, Line("undo.answer_alone"), NOW).undone()
    assert undone
    assert _keys(undone[0]) == before


@pytest.mark.parametrize(("key", "facts"), ONE_OF_EACH.items(), ids=ONE_OF_EACH)
def test_what_was_said_for_the_last_time_may_still_be_answered(key: str, facts: tuple[Fact, ...]) -> None:
    book = notebook(*facts)
    (nudge, *_) = [nudge for nudge in pending(book, NOW) if nudge.key == key]
    for _ in range(6):
        book = said(book, (nudge,), NOW)
    assert is_open(book, key, NOW)
    assert not is_open(answered(book, key, "done", NOW), key, NOW)


def test_what_the_user_did_without_the_coach_is_settled() -> None:
    book = notebook(promised(MARIE, made="2026-11-18", due="2026-11-24"))
    book = said(book, choose(book, NOW), NOW)
    kept = book.put(replace(book.promises[0], kept_on=NOW.date()))
    assert not is_open(kept, "promise:w101", NOW)
    assert not is_open(kept, "promise:w999", NOW)


def test_later_without_a_day_means_tomorrow() -> None:
    book = answered(notebook(helped(MARIE, "2026-11-19")), "thank:h101", "later", at("2026-11-24 09:30"))
    assert _next(book, at("2026-11-24 09:31")) == at("2026-11-25 09:30")


def test_the_attention_given_is_remembered() -> None:
    book = notebook(helped(MARIE, "2026-11-19"))
    (message, *_) = live(book, at("2026-11-19 18:00"), 2)
    after = said(book, message.nudges, message.at)
    assert after.attention.unasked_at == (message.at,)
    assert after.attention.last_unasked_at == message.at
    listened = heard(after, NOW)
    assert listened.attention.unasked_at == ()
    assert (listened.attention.heard_at, listened.attention.last_unasked_at) == (NOW, message.at)


def _keys(book: Notebook, until: datetime = FAR) -> set[str]:
    return {nudge.key for nudge in pending(book, NOW) if nudge.due <= until}


def _next(book: Notebook, now: datetime) -> datetime:
    (message, *_) = live(book, now, 30)
    return message.at
