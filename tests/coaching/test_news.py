"""Those who helped hear how it moves, and how it ended (P26)."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from bot.coaching.choose import answered, said
from bot.coaching.drafts import draft_for
from bot.coaching.nudges.news import news
from bot.domain.owner import Lang
from tests.coaching.living import diary, done
from tests.conversations.talk import voice
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


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_progress_is_announced_once_and_its_repeats_speak_of_the_silence(lang: Lang) -> None:
    book = notebook(FOR_A_JOB, helped(MARIE, "2026-11-02", goal="g1"), moved("un entretien", "2026-11-04"))
    (first,) = news(book, at("2026-11-09 09:30"))
    assert first.line.key == "news.progress"
    book = said(book, [first], at("2026-11-09 09:30"))
    (second,) = news(book, at("2026-12-14 09:30"))
    assert (second.key, second.line.key) == (first.key, "news.untold")
    words = voice().plain(second.line, lang=lang, today=on("2026-12-14"), tz=ZoneInfo("Europe/Paris"))
    assert {"fr": "six semaines", "en": "six weeks"}[lang] in words
    assert {"fr": "4 novembre", "en": "4 November"}[lang] in words


def test_progress_of_more_than_a_month_ago_is_not_announced_as_fresh() -> None:
    book = notebook(FOR_A_JOB, helped(MARIE, "2026-11-02", goal="g1"), moved("un entretien", "2026-11-04"))
    assert next(iter(news(book, at("2026-12-04 10:00")))).line.key == "news.progress"
    assert next(iter(news(book, at("2026-12-05 10:00")))).line.key == "news.untold"


def test_the_draft_tells_no_progress_twice() -> None:
    book = notebook(FOR_A_JOB, helped(MARIE, "2026-11-02", goal="g1"), moved("un entretien", "2026-11-04"))
    (draft,) = draft_for(book, "news:h101:s1", on("2026-11-09"))
    assert "news.progress" in repr(draft)
    book = answered(book, "news:h101:s1", "done", at("2026-11-09 10:00"))
    (draft,) = draft_for(book, "news:h101:s1", on("2026-12-09"))
    assert "news.quiet" in repr(draft)


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
