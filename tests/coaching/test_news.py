"""Those who helped hear how it moves, and how it ended (P26)."""

from __future__ import annotations

from bot.coaching.choose import answered
from bot.coaching.nudges.news import news
from tests.coaching.living import diary, done
from tests.people import MARIE, PAUL, at, ended, helped, met, moved, notebook, on, wants

START = at("2026-11-02 18:00")
FOR_A_JOB = wants("trouver un poste", "2026-11-01")


def test_progress_is_offered_in_the_next_weekly_plan_and_monthly_three_times_at_most() -> None:
    book = notebook(
        FOR_A_JOB, helped(MARIE, "2026-11-02", thanked="2026-11-02", goal="g1"), moved("un entretien", "2026-11-04")
    )
    assert diary(book, START, 200, only="news") == [
        "Mon 09 Nov 09:30  news:h101:s1",
        "Mon 14 Dec 09:30  news:h101:s1",
        "Mon 18 Jan 09:30  news:h101:s1",
    ]


def test_without_progress_a_word_is_proposed_thirty_days_after_the_last_one() -> None:
    book = notebook(FOR_A_JOB, helped(MARIE, "2026-11-02", thanked="2026-11-02", goal="g1"))
    assert diary(book, START, 50, only="news") == ["Mon 07 Dec 09:30  news:h101:start"]


def test_three_times_without_progress_are_the_most_even_when_they_are_told_each_time() -> None:
    book = notebook(FOR_A_JOB, helped(MARIE, "2026-11-02", thanked="2026-11-02", goal="g1"))
    assert len(diary(book, START, 400, done, only="news")) == 3


def test_new_progress_after_news_told_is_a_new_reason() -> None:
    book = notebook(FOR_A_JOB, helped(MARIE, "2026-11-02", goal="g1"), moved("un entretien", "2026-11-04"))
    book = answered(book, "news:h101:s1", "done", at("2026-11-09 10:00"))
    assert book.helps[0].news_on == (on("2026-11-09"),)
    assert next(iter(news(book, START))).line.key == "news.quiet"
    book = moved("une offre", "2026-11-20")(book)
    (nudge,) = news(book, START)
    assert (nudge.key, nudge.line.key, nudge.due) == ("news:h101:s2", "news.progress", at("2026-11-23 09:30"))


def test_the_end_is_always_told_reached_or_not() -> None:
    for reached, key in ((True, "news.reached"), (False, "news.not_reached"), (None, "news.ended")):
        book = notebook(FOR_A_JOB, helped(PAUL, "2026-11-02", goal="g1"), ended("2026-12-01", reached=reached))
        (nudge,) = news(book, START)
        assert (nudge.key, nudge.line.key) == ("news:h101:end", key)
        told = answered(book, nudge.key, "done", at("2026-12-07 10:00"))
        assert told.helps[0].outcome_told_on == on("2026-12-07")
        assert not tuple(news(told, START))


def test_one_person_hears_once_for_all_their_helps_and_the_goal_may_be_that_of_the_meeting() -> None:
    book = notebook(
        FOR_A_JOB,
        helped(MARIE, "2026-11-02", goal="g1"),
        met(MARIE, "2026-11-03", received="conseils", goal="g1"),
        met(PAUL, "2026-11-03", received="un contact", goal="g1"),
    )
    assert [nudge.people for nudge in news(book, START)] == [("p1",), ("p2",)]


def test_help_for_no_goal_makes_no_news() -> None:
    assert not tuple(news(notebook(FOR_A_JOB, helped(MARIE, "2026-11-02")), START))
    assert not tuple(news(notebook(helped(MARIE, "2026-11-02", goal="g1")), START))
