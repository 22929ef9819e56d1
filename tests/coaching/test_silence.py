"""A sign before silence grows, at the pace of each tie (P28)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.coaching.choose import answered, said
from bot.coaching.contacts import contacts
from bot.coaching.nudges.silence import around, silence
from bot.domain.people import Person, Tie
from tests.coaching.living import diary, done
from tests.people import (
    LONG_AGO,
    MARIE,
    NADIA,
    PAUL,
    add,
    at,
    but,
    gave,
    helped,
    met,
    notebook,
    on,
    planned,
    with_people,
)

START = at("2026-11-19 18:00")


@pytest.mark.parametrize(("tie", "days"), [("close", 30), ("active", 90), ("wide", 180), (None, 180), ("slow", 365)])
def test_each_tie_bears_its_own_silence_more_or_less_a_fifth(tie: Tie | None, days: int) -> None:
    person = replace(MARIE, tie=tie)
    book = notebook(
        met(person, "2026-01-12", thanked="2026-01-12"),
        met(person, "2026-03-02", thanked="2026-03-02"),
        people=(person,),
    )
    (nudge,) = silence(book, START)
    waited = (book.owner.local(nudge.due).date() - on("2026-03-02")).days
    assert days * 0.8 <= waited <= days * 1.2 + 3  # a weekend may come in between
    assert nudge.key == "silence:p1:2026-03-02"


def test_a_lunch_every_two_years_stays_a_lunch_every_two_years() -> None:
    old = replace(MARIE, tie="slow")
    book = notebook(
        met(old, "2022-03-02", thanked="2022-03-02"), met(old, "2024-03-04", thanked="2024-03-04"), people=(old,)
    )
    (nudge,) = silence(book, START)
    assert (book.owner.local(nudge.due).date() - on("2024-03-04")).days >= 730 * 0.8


def test_people_added_together_do_not_fall_silent_together() -> None:
    days = [around(f"p{n}", 90) for n in range(60)]
    assert min(days) >= 72
    assert max(days) <= 108
    assert len(set(days)) > 20
    assert days == [around(f"p{n}", 90) for n in range(60)]


def test_somebody_new_is_written_to_within_a_fortnight_of_the_first_meeting() -> None:
    book = notebook(met(NADIA, "2026-11-19", kind="event"))
    assert diary(book, START, 14) == ["Mon 30 Nov 09:30  silence:p4:2026-11-19"]
    assert next(iter(silence(book, START))).line.key == "silence.new"


def test_whoever_it_is_and_whatever_the_day_of_the_week_a_fortnight_is_enough() -> None:
    for day in range(16, 23):
        for number in range(20):
            somebody = replace(NADIA, id=f"p{number}")
            book = notebook(met(somebody, f"2026-11-{day}", kind="event"), people=(somebody,))
            assert len(diary(book, at(f"2026-11-{day} 18:00"), 14)) == 1


def test_somebody_new_who_is_still_to_be_thanked_is_not_asked_about_twice() -> None:
    book = notebook(met(NADIA, "2026-11-16"))
    assert diary(book, at("2026-11-16 18:00"), 8) == [
        "Tue 17 Nov 09:30  thank:m101:p4",
        "Fri 20 Nov 09:30  thank:m101:p4",
        "Tue 24 Nov 09:30  thank:m101:p4",
    ]


def test_after_the_thanks_somebody_new_is_no_longer_new() -> None:
    assert diary(notebook(met(NADIA, "2026-11-19", thanked="2026-11-20")), START, 60, only="silence") == []


def test_what_is_told_late_never_moves_the_last_contact_back() -> None:
    book = notebook(met(MARIE, "2026-11-10"), met(MARIE, "2026-02-10", told="2026-11-19"), helped(MARIE, "2025-01-01"))
    assert max(contacts(book)["p1"]) == on("2026-11-10")
    (nudge,) = silence(book, START)
    assert nudge.key == "silence:p1:2026-11-10"


def test_a_gift_or_a_planned_meeting_is_no_silence() -> None:
    once = (met(MARIE, "2026-01-12", thanked="2026-01-12"), met(MARIE, "2026-03-02", thanked="2026-03-02"))
    assert diary(notebook(*once), START, 12, only="silence")
    assert not diary(notebook(*once, gave(MARIE, "2026-11-01")), START, 12, only="silence")
    assert not diary(notebook(*once, planned(MARIE, "2026-12-03")), START, 12, only="silence")


def test_somebody_never_met_is_not_silent_unless_added_with_a_tie() -> None:
    assert not tuple(silence(notebook(), START))
    tied = replace(PAUL, tie="active")
    (nudge,) = silence(notebook(people=(tied,)), START)
    assert nudge.line.key == "silence.never"
    assert nudge.key == f"silence:p2:{LONG_AGO}"


def test_an_open_need_makes_the_occasion() -> None:
    book = notebook(
        met(MARIE, "2026-01-12", thanked="2026-01-12"), met(MARIE, "2026-03-02"),
        people=with_people(but(MARIE, needs="des bureaux")),
    )  # fmt: skip
    assert next(iter(silence(book, START))).line.key == "silence.need"


def test_not_now_means_thirty_days_of_rest() -> None:
    book = notebook(met(MARIE, "2026-01-12", thanked="2026-01-12"), met(MARIE, "2026-03-02", thanked="2026-03-02"))
    (nudge,) = silence(book, START)
    book = said(book, (nudge,), at("2026-11-23 09:30"))
    book = answered(book, nudge.key, "not_this", at("2026-11-23 10:00"))
    assert diary(book, at("2026-11-23 10:00"), 60, only="silence") == [f"Mon 28 Dec 09:30  {nudge.key}"]


def test_done_is_written_down_as_a_message_and_the_silence_begins_anew() -> None:
    close = replace(MARIE, tie="close")
    book = notebook(
        met(close, "2026-01-12", thanked="2026-01-12"), met(close, "2026-03-02", thanked="2026-03-02"), people=(close,)
    )
    lines = diary(book, START, 80, done, only="silence")
    assert len(lines) in (2, 3)
    assert len(set(lines)) == len(lines)
    book = answered(book, "silence:p1:2026-03-02", "done", START)
    assert book.meetings[-1].kind == "message"
    assert contacts(book)["p1"] >= {on("2026-11-19")}


def test_an_old_silence_ignored_comes_back_at_its_own_pace_three_times_in_all() -> None:
    close = replace(NADIA, tie="close")
    book = notebook(
        met(close, "2026-01-12", thanked="2026-01-12"), met(close, "2026-03-02", thanked="2026-03-02"), people=(close,)
    )
    assert len(diary(book, START, 400, only="silence")) == 3


def test_a_forgotten_person_is_not_missed() -> None:
    book = notebook(met(MARIE, "2026-01-12"), met(MARIE, "2026-03-02")).without("p1")
    book, _ = add(book, Person, name="Léa", added_on=LONG_AGO)
    assert not tuple(silence(book, START))


def test_a_sign_sent_to_somebody_is_no_first_meeting() -> None:
    old = replace(MARIE, tie="active")
    book = notebook(met(old, "2026-11-16", kind="message"), people=(old,))
    (nudge,) = silence(book, START)
    assert nudge.line.key == "silence.long"
    assert (book.owner.local(nudge.due).date() - on("2026-11-16")).days >= 90 * 0.8
