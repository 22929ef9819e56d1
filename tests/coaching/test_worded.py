"""What comes back is said anew, and fits the person and the day it is said on."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from bot.coaching.choose import choose
from bot.coaching.nudges import Nudge
from bot.coaching.rehearsal import does_all, ignores, rehearse
from bot.coaching.worded import anew, worded
from bot.coaching.wordings import ROWS, WORDINGS
from bot.domain.goals import Goal
from bot.domain.lines import line
from bot.domain.notebook import Notebook
from bot.domain.nudges import Nudged
from bot.domain.owner import Lang
from bot.texts import Voice
from tests.people import ANNE, HUGO, MARIE, NADIA, PAUL, ZOE, at, helped, met, moved, notebook, on, wants, with_people

VOICE = Voice.load()
YEAR = 365


def keys(book: Notebook, start: str, days: int = YEAR) -> list[str]:
    """The sentences said within so many days, each thing done when it is said."""
    return [nudge.line.key for said in rehearse(book, at(start), days, does_all) for nudge in said.nudges]


JOB = wants("trouver un poste", "2026-10-01")
FROM_PAUL = helped(PAUL, "2026-10-02", thanked="2026-10-03", goal="g1")


def family(key: str) -> str:
    return re.sub(r"\.\d+$", "", key)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_wording_tells_nothing_that_the_first_one_has_no_words_for(row: tuple[str, ...]) -> None:
    known = VOICE.placeholders(row[0])
    assert [key for key in row if not VOICE.placeholders(key) <= known] == []
    assert len(set(row)) == len(row) > 1


def test_every_sentence_with_a_number_is_a_wording_of_another() -> None:
    wordings = {key for row in ROWS for key in row[1:]}
    numbered = {key for key in sorted(VOICE.keys()) if re.search(r"\.[2-9]$", key)}
    assert {key for key in numbered if family(key) in WORDINGS} == wordings


def test_the_same_matter_is_never_put_in_the_same_words_twice_running() -> None:
    book = notebook(JOB)
    said = keys(book, "2026-11-01 12:00")
    assert len(said) == 12
    assert all(one != other for one, other in pairwise(said))
    assert {family(key) for key in said} == {"review.goals"}


def test_two_of_one_kind_in_a_message_are_put_differently() -> None:
    book = notebook(met(PAUL, "2026-11-19"), met(ANNE, "2026-11-19"), met(NADIA, "2026-11-19"))
    said = [nudge.line.key for nudge in choose(book, at("2026-11-20 09:30"))]
    assert said == ["thank.meeting", "thank.meeting.2", "thank.meeting.3"]


def test_what_stands_inside_a_sentence_turns_with_it() -> None:
    outer = line("prepare.at", detail=line("prepare.ask"))
    turned = anew(outer, 1)
    assert (turned.key, turned.args["detail"]) == ("prepare.at.2", line("prepare.ask.2"))
    assert anew(outer, 6) == outer


def test_a_notebook_is_worded_the_same_every_time() -> None:
    book = notebook(met(PAUL, "2026-11-19"))
    assert choose(book, at("2026-11-20 09:30")) == choose(book, at("2026-11-20 09:30"))
    assert worded(book, (), at("2026-11-20 09:30")) == ()


# --- silence


def test_silence_is_broken_with_what_is_known_of_somebody() -> None:
    people = (
        replace(MARIE, tie="active"),
        replace(PAUL, tie="active", org=None),
        replace(ANNE, tie="active", through="p1"),
    )
    book = notebook(
        met(MARIE, "2026-06-01"), met(PAUL, "2026-06-01"), met(ANNE, "2026-06-01"), met(HUGO, "2026-06-01"),
        helped(PAUL, "2026-06-01", "relu mon CV", thanked="2026-06-02"), people=with_people(*people),
    )  # fmt: skip
    said = {family(key) for key in keys(book, "2026-07-01 12:00", 500)}
    assert {"silence.org", "silence.helped", "silence.through", "silence.long"} <= said


def test_an_occasion_passed_over_gives_way_to_another() -> None:
    book = notebook(met(MARIE, "2026-01-10"), people=with_people(replace(MARIE, tie="active")))
    said = [n for message in rehearse(book, at("2026-03-01 12:00"), 300, ignores) for n in message.nudges]
    assert [nudge.key for nudge in said] == ["silence:p1:2026-01-10"] * 3
    assert len({family(nudge.line.key) for nudge in said[:2]}) == 2


def test_a_first_meeting_of_weeks_ago_is_no_fresh_memory() -> None:
    book = notebook(met(PAUL, "2026-11-05", thanked="2026-11-05"))
    soon, late = choose(book, at("2026-11-16 09:30")), choose(book, at("2026-11-30 09:30"))
    assert [nudge.line.key for nudge in (*soon, *late)] == ["silence.new", "silence.new_late"]


@pytest.mark.parametrize(
    ("lang", "org", "told"),
    [
        ("fr", "la Cantine", "côté Cantine"),
        ("fr", "l'Atlanpole", "côté Atlanpole"),
        ("fr", "CCI", "côté CCI"),
        ("en", "La Cantine", "La Cantine"),
        ("en", "University of Auckland", "about the University of Auckland"),
    ],
)
def test_a_firm_is_asked_about_by_its_name(lang: Lang, org: str, told: str) -> None:
    assert told in in_touch_with(org, lang)


@pytest.mark.parametrize(("lang", "org"), [("fr", "un caviste"), ("en", "a wine merchant"), ("en", "an old mill")])
def test_a_firm_without_a_name_is_not_asked_about(lang: Lang, org: str) -> None:
    assert org not in in_touch_with(org, lang)


def in_touch_with(org: str, lang: Lang) -> str:
    """What is said after months of silence with somebody of that firm."""
    book = notebook(
        met(MARIE, "2026-01-10"),
        owner=replace(ZOE, lang=lang),
        people=with_people(replace(MARIE, tie="active", org=org)),
    )
    (said,) = (nudge for nudge in choose(book, at("2026-06-01 09:30")) if nudge.reason == "silence")
    return VOICE.plain(said.line, lang=lang, today=on("2026-06-01"), tz=ZOE.tz)


# --- rhythm: what is true of the day


@pytest.mark.parametrize(("day", "key"), [("2026-11-23", "rhythm.month"), ("2026-11-30", "rhythm.month_late")])
@pytest.mark.parametrize("alone", ["", "_alone"])
def test_on_the_last_days_of_a_month_more_than_two_thirds_of_it_are_gone(day: str, key: str, alone: str) -> None:
    words = line(f"rhythm.month{alone}", n=1)
    nudge = Nudge("rhythm:2026-11", "rhythm", (), at(f"{day} 09:30"), line("rhythm.enjoyed", words=words), "P9", "")
    (said,) = worded(notebook(), (nudge,), at(f"{day} 09:30"))
    assert said.line.args["words"] == line(f"{key}{alone}", n=1)


# --- news and reviews


def test_nobody_waits_for_news_of_a_goal_that_was_not_there_yet() -> None:
    book = notebook(
        wants("trouver un poste", "2026-10-01"), helped(PAUL, "2025-11-05", thanked="2025-11-06", goal="g1")
    )
    (said,) = (n for m in rehearse(book, at("2026-11-08 12:00"), 3, does_all) for n in m.nudges if n.reason == "news")
    assert said.line.args["day"] == on("2026-10-01")


def test_news_without_anything_new_is_put_otherwise_each_time_and_told_when_it_is_the_last() -> None:
    book = notebook(
        wants("trouver un poste", "2026-10-01"), helped(PAUL, "2026-10-02", thanked="2026-10-03", goal="g1")
    )
    said = [family(key) for key in keys(book, "2026-10-20 12:00", 300) if key.startswith("news")]
    assert said == ["news.quiet", "news.quiet_again", "news.quiet_last"]


def test_words_that_only_announce_news_are_left_out() -> None:
    book = notebook(
        wants("trouver un poste", "2026-10-01"), helped(PAUL, "2026-10-02", thanked="2026-10-03", goal="g1"),
        moved("bonne nouvelle : j’ai un entretien", "2026-11-06"),
    )  # fmt: skip
    (said,) = (n for m in rehearse(book, at("2026-11-08 12:00"), 3, does_all) for n in m.nudges if n.reason == "news")
    assert said.line.args["what"] == "j’ai un entretien"


@pytest.mark.parametrize("what", ["signé avec Lakeland, grâce à Paul !", "signé avec Lakeland, thanks to Paul Martin"])
def test_that_it_is_thanks_to_somebody_is_not_told_to_them_as_news(what: str) -> None:
    book = notebook(
        wants("trouver un poste", "2026-10-01"), helped(PAUL, "2026-10-02", thanked="2026-10-03", goal="g1"),
        moved(what, "2026-11-06"),
    )  # fmt: skip
    (said,) = (n for m in rehearse(book, at("2026-11-08 12:00"), 3, does_all) for n in m.nudges if n.reason == "news")
    assert "Paul" not in str(said.line.args["what"])
    assert str(said.line.args["what"]).startswith("signé avec Lakeland")


def test_the_review_after_a_day_that_was_set_asks_about_it_and_not_for_ever() -> None:
    book = notebook().put(Goal("g1", "trouver un poste", on("2026-10-01"), due=on("2026-12-31")))
    said = [family(key) for key in keys(book, "2026-11-01 12:00", 180)]
    assert said == [*["review.goals"] * 2, *["review.past_due"] * 2, *["review.goals"] * 2]


def test_what_was_put_off_after_the_last_time_is_no_last_time_again() -> None:
    book = notebook(JOB, FROM_PAUL, owner=replace(ZOE, only=("news",)))
    days = tuple(at(f"2026-{month}-02 09:30") for month in (10, 11, 12))
    later = Nudged("news:h101:start", "news", ("p2",), days, "later", days[-1], on("2027-02-01"))
    said = choose(book.note_nudged(later), at("2027-02-01 09:30"))
    assert [family(nudge.line.key) for nudge in said if nudge.reason == "news"] == ["news.quiet"]


def test_replacing_words_keeps_the_reason_as_it_is() -> None:
    book = notebook(met(PAUL, "2026-11-19"))
    (said,) = choose(book, at("2026-11-20 09:30"))
    (again,) = worded(book, (said,), at("2026-11-20 09:30"))
    assert replace(again, line=said.line) == said
