"""A promise comes up on its day (P27)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.coaching.choose import answered, next_due, said
from bot.coaching.nudges.promise import promise
from bot.domain.notebook import Notebook
from tests.coaching.living import diary, done
from tests.people import MARIE, PAUL, ZOE, at, notebook, on, promised, told_at

START = at("2026-11-19 18:00")


def test_a_promise_comes_up_on_its_day_then_after_one_and_three_working_days_then_asks() -> None:
    book = notebook(promised(MARIE, made="2026-11-19", due="2026-11-24"))
    assert diary(book, START, 60, only="promise") == [
        "Tue 24 Nov 09:30  promise:w101",
        "Wed 25 Nov 09:30  promise:w101",
        "Fri 27 Nov 09:30  promise:w101",
        "Tue 01 Dec 09:30  promise:w101",
    ]


def test_the_day_before_too_when_it_was_given_more_than_a_week_ago() -> None:
    book = notebook(promised(MARIE, made="2026-11-16", due="2026-11-24"))
    assert diary(book, START, 6, only="promise")[:2] == [
        "Mon 23 Nov 09:30  promise:w101",
        "Tue 24 Nov 09:30  promise:w101",
    ]
    book = notebook(promised(MARIE, made="2026-11-17", due="2026-11-24"))
    assert diary(book, START, 6, only="promise")[0] == "Tue 24 Nov 09:30  promise:w101"


def test_without_a_day_it_comes_up_a_week_after_it_was_made() -> None:
    book = notebook(promised(None, made="2026-11-19"))
    assert diary(book, START, 8, done) == ["Thu 26 Nov 09:30  promise:w101"]


@pytest.mark.parametrize(
    ("made", "due", "first"),
    [
        ("2026-11-18", "2026-11-22", "Fri 20 Nov 09:30"),  # a Sunday: the working day before
        ("2026-11-20", "2026-11-22", "Mon 23 Nov 09:30"),  # no working day in between: the one after
        ("2026-11-19", "2026-11-19", "Fri 20 Nov 09:30"),  # for the very day: it was told after the slot
        ("2026-12-24", "2027-01-01", "Wed 30 Dec 09:30"),  # New Year's Day, and the eve of the day before it
    ],
)
def test_a_day_without_a_slot_is_kept_in_time_when_there_is_still_time(made: str, due: str, first: str) -> None:
    book = notebook(promised(MARIE, made=made, due=due))
    assert diary(book, at(f"{made} 19:00"), 12, done)[0].startswith(first)


@pytest.mark.parametrize(
    ("today", "key"),
    [
        ("2026-11-20", "promise.soon"),
        ("2026-11-24", "promise.today"),
        ("2026-11-25", "promise.late"),
    ],
)
def test_the_words_say_how_near_it_is(today: str, key: str) -> None:
    book = notebook(promised(MARIE, made="2026-11-19", due="2026-11-24"))
    (nudge,) = promise(book, at(f"{today} 10:00"))
    assert nudge.line.key == key


def test_after_the_third_time_the_coach_asks_keep_postpone_or_drop() -> None:
    book = notebook(promised(PAUL, made="2026-11-19", due="2026-11-24"))
    for day in ("2026-11-24", "2026-11-25", "2026-11-27"):
        book = _said_on(book, day)
    (nudge,) = promise(book, at("2026-12-01 09:30"))
    assert nudge.line.key == "promise.ask"


def test_a_promise_moved_to_another_day_begins_anew() -> None:
    book = notebook(promised(PAUL, made="2026-11-19", due="2026-11-24"))
    book = _said_on(_said_on(book, "2026-11-24"), "2026-11-25")
    book = book.put(replace(book.promises[0], due=on("2026-12-03")))
    assert diary(book, at("2026-11-25 10:00"), 20, done) == ["Wed 02 Dec 09:30  promise:w101"]


def test_done_is_kept_and_not_this_one_is_dropped() -> None:
    book = notebook(promised(PAUL, made="2026-11-19", due="2026-11-24"))
    now = at("2026-11-24 10:00")
    assert answered(book, "promise:w101", "done", now).promises[0].kept_on == on("2026-11-24")
    assert answered(book, "promise:w101", "not_this", now).promises[0].dropped_on == on("2026-11-24")


def test_a_promise_told_this_morning_for_today_is_not_thrown_back_at_once() -> None:
    book = notebook(told_at("2026-11-24 10:00", promised(PAUL, made="2026-11-23", due="2026-11-24")))
    assert diary(book, at("2026-11-24 10:01"), 2, only="promise")[0] == "Wed 25 Nov 09:30  promise:w101"


def _said_on(book: Notebook, day: str) -> Notebook:
    now = at(f"{day} 09:30")
    return said(book, tuple(promise(book, now))[:1], now)


def test_a_promise_made_long_ago_and_told_on_the_eve_comes_up_on_its_day() -> None:
    book = notebook(told_at("2026-11-26 15:00", promised(PAUL, made="2026-11-10", due="2026-11-27")))
    assert next_due(book, at("2026-11-26 15:01")) == at("2026-11-27 09:30")
    assert diary(book, at("2026-11-26 15:01"), 2) == ["Fri 27 Nov 09:30  promise:w101"]


def test_other_days_of_writing_give_a_promise_without_a_day_no_more_repeats() -> None:
    book = notebook(promised(PAUL, made="2026-12-09"), owner=replace(ZOE, country=None))
    for moment in ("2026-12-16 09:30", "2026-12-17 09:30", "2026-12-21 09:30"):
        book = said(book, [next(iter(promise(book, at(moment))))], at(moment))
    tuesdays = book.owned_by(replace(book.owner, days=(1,)))
    assert [nudge.line.key for nudge in promise(tuesdays, at("2026-12-22 09:30"))] == ["promise.ask"]
