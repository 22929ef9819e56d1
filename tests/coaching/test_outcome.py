"""What came of it: asked once, three months after an encounter that served a goal, beside the monthly review (P6)."""

from __future__ import annotations

from bot.coaching.nudges.outcome import outcome
from bot.coaching.since import last_review, moved
from bot.domain.goals import Goal, Outcome
from tests.coaching.living import diary
from tests.people import MARIE, PAUL, at, ended, helped, met, notebook, on, wants
from tests.people import moved as news

START = at("2026-08-01 12:00")
GOAL = wants("une librairie", "2026-01-10")


def test_it_comes_with_the_first_review_three_months_later_and_never_again() -> None:
    book = notebook(GOAL, met(PAUL, "2026-07-20", goal="g1"))
    assert diary(book, START, 300, only="outcome") == ["Mon 02 Nov 09:30  outcome:m101"]


def test_one_a_month_the_oldest_first() -> None:
    book = notebook(GOAL, met(MARIE, "2026-07-21", goal="g1"), met(PAUL, "2026-07-20", goal="g1"))
    assert [line.split()[-1] for line in diary(book, START, 300, only="outcome")] == ["outcome:m102", "outcome:m101"]


def test_an_encounter_that_served_no_goal_is_not_asked_about() -> None:
    assert diary(notebook(GOAL, met(PAUL, "2026-07-20")), START, 300, only="outcome") == []


def test_no_review_no_question() -> None:
    book = notebook(GOAL, ended("2026-08-01"), met(PAUL, "2026-07-20", goal="g1"))
    assert diary(book, START, 300, only="outcome") == []


def test_what_has_been_told_is_not_asked() -> None:
    book = notebook(GOAL, met(PAUL, "2026-07-20", goal="g1"))
    of_meeting = Outcome("o1", "une mission", on("2026-09-01"), meeting=book.meetings[0].id)
    of_person = Outcome("o1", "une mission", on("2026-09-01"), people=(PAUL.id,))
    before = Outcome("o1", "une mission", on("2026-07-01"), people=(PAUL.id,))
    now = at("2026-11-01 12:00")
    assert not list(outcome(book.put(of_meeting), now))
    assert not list(outcome(book.put(of_person), now))
    assert list(outcome(book.put(before), now))


def test_a_year_later_it_is_too_late_to_ask() -> None:
    assert diary(notebook(GOAL, met(PAUL, "2025-07-20", goal="g1")), START, 300, only="outcome") == []


# --- what moved


def test_what_moved_counts_from_the_last_review() -> None:
    book = notebook(
        GOAL, news("bail signé", "2026-10-05"), news("idée", "2026-08-05"), met(PAUL, "2026-10-06"),
        met(MARIE, "2026-10-06", kind="message"), helped(MARIE, "2026-10-07"),
    )  # fmt: skip
    found = moved(book, on("2026-10-01"))
    assert [progress.what for _, progress in found.progress] == ["bail signé"]
    assert found.met == (PAUL.id,)
    assert [help_.from_ for help_ in found.helps] == [MARIE.id]
    assert moved(book, on("2026-11-01")).is_still


def test_an_outcome_told_as_news_is_told_once() -> None:
    came = Outcome("o1", "une mission", on("2026-10-05"), people=(PAUL.id,), goal="g1")
    book = notebook(GOAL, news("une mission grâce à Paul", "2026-10-05")).put(came)
    assert moved(book, on("2026-10-01")).progress == ()


def test_the_last_review_or_a_month_back() -> None:
    assert last_review(notebook(GOAL), on("2026-11-20")) == on("2026-10-21")
    reviewed = Goal("g2", "x", on("2026-01-01"), reviewed_on=on("2026-11-02"))
    assert last_review(notebook(GOAL).put(reviewed), on("2026-11-20")) == on("2026-11-02")
    assert last_review(notebook(GOAL).put(reviewed), on("2026-11-02")) == on("2026-10-03")
