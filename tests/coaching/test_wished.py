"""What the user wishes holds: some reasons only, one message a week, silence from a day on."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.coaching.answering import said
from bot.coaching.nudges import ORDER
from bot.coaching.pace import aside, pace
from bot.coaching.slots import plan_day
from bot.domain.notebook import Notebook
from bot.domain.nudges import Reason
from tests.coaching.living import diary, done, ignored, live
from tests.coaching.test_lives import books, react, start
from tests.people import ANNE, MARIE, NADIA, PAUL, ZOE, at, helped, notebook, on, planned, promised, remind, told_at

THURSDAY = at("2026-11-19 18:00")
WEEKLY = replace(ZOE, weekly_on=on("2026-11-19"))
REASONS: tuple[Reason, ...] = tuple(ORDER)  # type: ignore[arg-type]

lives = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
some_reasons = st.lists(st.sampled_from(REASONS), min_size=1, max_size=4, unique=True).map(tuple)


def test_only_promises_and_what_was_asked_for_is_said() -> None:
    owner = replace(ZOE, only=("promise",))
    facts = (helped(MARIE, "2026-11-19"), promised(PAUL, made="2026-11-18", due="2026-11-23"))
    book = notebook(*facts, remind("appeler", "2026-11-24", "10:00"), planned(ANNE, "2026-11-25", "12:30"), owner=owner)
    assert diary(book, THURSDAY, 10, done) == ["Mon 23 Nov 09:30  promise:w102", "Tue 24 Nov 10:00  reminder:n103"]


def test_what_is_left_out_is_not_said() -> None:
    owner = replace(ZOE, without=("thank",))
    book = notebook(helped(MARIE, "2026-11-19"), promised(PAUL, made="2026-11-18", due="2026-11-23"), owner=owner)
    assert diary(book, THURSDAY, 10, done) == ["Mon 23 Nov 09:30  promise:w102"]


def test_once_a_week_a_promise_comes_up_before_its_day_and_a_meeting_keeps_its_hour() -> None:
    book = notebook(
        helped(MARIE, "2026-11-24"),
        promised(PAUL, made="2026-11-18", due="2026-11-26"),
        planned(NADIA, "2026-11-25", "12:30"),
        owner=WEEKLY,
    )
    assert diary(book, THURSDAY, 13, done) == [
        "Mon 23 Nov 09:30  promise:w102",
        "Tue 24 Nov 18:00  prepare:m103",
        "Wed 25 Nov 14:30  debrief:m103",
        "Mon 30 Nov 09:30  thank:h101 thank:m103:p4",
    ]


def told_after_the_message(*days: str) -> Notebook:
    """On Tuesday evening, once that of Monday was said and answered: promises made that day, for these days."""
    book = notebook(helped(MARIE, "2026-11-19"), owner=WEEKLY)
    (monday,) = live(book, THURSDAY, 5, done)
    book = done(said(monday.before, monday.nudges, monday.at), monday.nudges, monday.at)
    made = (promised(PAUL, f"promesse {n}", made="2026-11-24", due=day) for n, day in enumerate(days))
    return told_at("2026-11-24 18:00", *made)(book)


def test_once_a_week_a_promise_made_after_the_message_comes_up_on_its_day() -> None:
    book = told_after_the_message("2026-11-26", "2026-12-02")
    assert diary(book, at("2026-11-24 18:01"), 10, done) == [
        "Thu 26 Nov 09:30  promise:w102",
        "Mon 30 Nov 09:30  promise:w103",
    ]


def test_once_a_week_what_comes_after_the_day_of_a_promise_waits_for_the_next_message() -> None:
    book = told_after_the_message("2026-11-25", "2026-11-26", "2026-11-26")
    assert diary(book, at("2026-11-24 18:01"), 10) == [
        "Wed 25 Nov 09:30  promise:w102",
        "Thu 26 Nov 09:30  promise:w103 promise:w104",
        "Mon 30 Nov 09:30  promise:w102 promise:w103 promise:w104",
    ]


def test_once_a_week_with_nothing_to_say_on_monday_a_promise_still_comes_up_on_its_day() -> None:
    book = told_at("2026-11-24 18:00", promised(PAUL, made="2026-11-24", due="2026-11-26"))(notebook(owner=WEEKLY))
    assert diary(book, at("2026-11-24 18:01"), 10, done) == ["Thu 26 Nov 09:30  promise:w101"]


def test_once_a_week_a_promise_that_had_no_room_in_the_message_comes_up_on_its_day() -> None:
    dues = ("2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27")
    book = notebook(*(promised(MARIE, f"promesse {due}", made="2026-11-18", due=due) for due in dues), owner=WEEKLY)
    assert diary(book, at("2026-11-22 18:00"), 6, done) == [
        "Mon 23 Nov 09:30  promise:w101 promise:w102 promise:w103",
        "Fri 27 Nov 09:30  promise:w104",
    ]


def test_who_never_answers_hears_of_promises_once_a_week_and_before_their_day() -> None:
    days = ("2026-11-20", "2026-11-23", "2026-11-24", "2026-12-03", "2026-12-11")
    book = notebook(*(promised(MARIE, f"promesse {day}", made="2026-11-18", due=day) for day in days))
    first: dict[str, str] = {}
    for one in diary(book, THURSDAY, 30, ignored):
        day, keys = one.split("  ")
        first |= dict.fromkeys(set(keys.split()) - set(first), day)
    assert (first["promise:w104"], first["promise:w105"]) == ("Mon 30 Nov 09:30", "Mon 07 Dec 09:30")


def test_who_chose_once_a_week_is_not_told_that_it_becomes_so_and_silence_still_comes() -> None:
    facts = (promised(MARIE, f"promesse {n}", made="2026-11-18", due="2026-11-20") for n in range(30))
    asides = [
        aside(message.before, message.nudges) for message in live(notebook(*facts, owner=WEEKLY), THURSDAY, 90, ignored)
    ]
    assert [one.key if one else "" for one in asides] == ["", "", "", "", "", "pace.silent"]


def test_a_pause_to_come_is_silent_on_its_days_only() -> None:
    owner = replace(ZOE, paused_on=on("2026-11-23"), paused_until=on("2026-11-30"))
    book = notebook(
        promised(MARIE, made="2026-11-18", due="2026-11-20"),
        promised(PAUL, made="2026-11-18", due="2026-11-25"),
        owner=owner,
    )
    assert diary(book, THURSDAY, 14, done) == ["Fri 20 Nov 09:30  promise:w101", "Mon 30 Nov 09:30  promise:w102"]


@given(books(), some_reasons, st.data())
@lives
def test_with_some_reasons_wanted_nothing_else_is_ever_said(
    book: Notebook, only: tuple[Reason, ...], data: st.DataObject
) -> None:
    book = book.owned_by(replace(book.owner, only=only))
    for message in live(book, start(book), 130, react(data)):  # type: ignore[arg-type]
        assert {nudge.reason for nudge in message.nudges} <= {*only, "reminder"}


@given(books(), some_reasons, st.data())
@lives
def test_what_is_left_out_is_never_said(book: Notebook, without: tuple[Reason, ...], data: st.DataObject) -> None:
    book = book.owned_by(replace(book.owner, without=without))
    for message in live(book, start(book), 130, react(data)):  # type: ignore[arg-type]
        assert not {nudge.reason for nudge in message.nudges} & (set(without) - {"reminder"})


@given(books(), st.data())
@lives
def test_once_a_week_is_one_unasked_message_a_week_at_most_promises_on_their_day_aside(
    book: Notebook, data: st.DataObject
) -> None:
    book = book.owned_by(replace(book.owner, weekly_on=date(2026, 9, 1)))
    weeks: Counter[date] = Counter()
    for message in live(book, start(book), 130, react(data)):  # type: ignore[arg-type]
        day = book.owner.local(message.at).date()
        is_aside = day != plan_day(book.owner, day) and all(nudge.reason == "promise" for nudge in message.nudges)
        weeks[day - timedelta(days=day.weekday())] += message.counts and not is_aside
        assert pace(message.before) != "daily"
    assert all(times <= 1 for times in weeks.values())
