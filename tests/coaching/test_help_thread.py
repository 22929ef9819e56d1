"""Where each help stands: received, thanked, told the news, told the outcome, given back (P4, P25-P27)."""

from __future__ import annotations

from dataclasses import replace

from bot.coaching.help_thread import given_back, helper, helpers, left, standing, thanked, told
from bot.domain.helps import Help
from bot.domain.notebook import Notebook
from tests.people import ANNE, MARIE, PAUL, ended, gave, helped, met, moved, notebook, on, wants

TODAY = on("2026-11-20")


def stage(book: Notebook) -> str:
    return standing(book, book.helps[0], TODAY).stage


def test_a_help_asks_for_thanks_then_for_nothing_but_a_return() -> None:
    assert stage(notebook(helped(MARIE, "2026-11-12"))) == "thank"
    assert stage(notebook(helped(MARIE, "2026-11-12", thanked="2026-11-13"))) == "back"


def test_thanks_for_the_meeting_are_thanks_for_the_help() -> None:
    book = notebook(met(MARIE, "2026-11-12", received="relu mon CV", thanked="2026-11-13"))
    assert stage(book) == "back"


def test_news_come_before_a_return_when_the_project_moved_or_a_month_went_by() -> None:
    helping = helped(MARIE, "2026-11-01", thanked="2026-11-02", goal="g1")
    assert stage(notebook(wants("un poste", "2026-09-01"), helping)) == "back"
    book = notebook(wants("un poste", "2026-09-01"), moved("un entretien", "2026-11-10"), helping)
    assert stage(book) == "news"
    early = helped(MARIE, "2026-10-01", thanked="2026-10-02", goal="g1")
    assert stage(notebook(wants("un poste", "2026-09-01"), early)) == "news"


def test_how_it_ended_is_told_even_when_all_was_given_back() -> None:
    helping = helped(MARIE, "2026-11-01", thanked="2026-11-02", goal="g1")
    book = notebook(wants("un poste", "2026-09-01"), helping, gave(MARIE, "2026-11-05"), ended("2026-11-15"))
    assert stage(book) == "outcome"
    assert stage(told(book, book.helps[0], TODAY)) == "returned"


def test_something_given_since_closes_the_circle_and_leaving_it_ends_it() -> None:
    helping = helped(MARIE, "2026-11-01", thanked="2026-11-02")
    book = notebook(helping, gave(MARIE, "2026-11-05", "un livre"))
    at = standing(book, book.helps[0], TODAY)
    assert at.gift
    assert (at.stage, at.gift.what) == ("returned", "un livre")
    assert stage(left(notebook(helping), notebook(helping).helps[0], TODAY)) == "left"


def test_those_for_whom_something_can_be_done_come_first() -> None:
    book = notebook(
        helped(ANNE, "2026-11-01", thanked="2026-11-02"),
        helped(MARIE, "2026-10-01", thanked="2026-10-02"),
        helped(PAUL, "2026-09-01"),
        helped(MARIE, "2026-08-01", "deux noms", thanked="2026-08-02"),
    )
    assert [one.person.id for one in helpers(book, TODAY)] == [PAUL.id, ANNE.id, MARIE.id]
    marie = helper(book, MARIE, TODAY)
    assert marie
    assert [standing.help.what for standing in marie.standings] == ["relu mon CV", "deux noms"]
    assert helper(notebook(), MARIE, TODAY) is None


def test_one_thank_you_is_for_all_of_one_occasion_and_one_return_for_all_there_was() -> None:
    book = notebook(met(MARIE, "2026-11-12", received="relu mon CV"), helped(PAUL, "2026-11-12"))
    more = replace(book.helps[0], id="h900", what="deux noms")
    book = book.put(more)
    after = thanked(book, more, TODAY)
    assert [help_.thanked_on for help_ in after.helps] == [TODAY, None, TODAY]
    assert thanked(after, more, TODAY) is after
    back = given_back(after, more, TODAY, "un livre")
    assert [help_.given_back for help_ in back.helps] == ["un livre", None, "un livre"]
    assert given_back(back, _help(back, "h900"), TODAY) is back


def test_news_are_told_for_all_helps_to_the_same_goal_once_a_day() -> None:
    facts = (helped(MARIE, "2026-11-01", goal="g1"), helped(MARIE, "2026-11-02", "deux noms", goal="g1"))
    book = notebook(wants("un poste", "2026-09-01"), moved("un entretien", "2026-11-10"), *facts)
    after = told(book, book.helps[1], TODAY)
    assert [help_.news_on for help_ in after.helps] == [(TODAY,), (TODAY,)]
    assert [help_.news_on for help_ in told(after, after.helps[0], TODAY).helps] == [(TODAY,), (TODAY,)]


def _help(book: Notebook, id_: str) -> Help:
    found = book.find(Help, id_)
    assert found
    return found
