"""What returns with the calendar: the rhythm, the review of goals, birthdays and the new year (P9, P10, P28)."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest

from bot.coaching.nudges.rhythm import ideas, rhythm
from bot.coaching.nudges.wishes import wishes
from bot.coaching.rehearsal import Reaction
from bot.domain.notebook import Notebook
from bot.domain.nudges import Nudged
from bot.domain.owner import Rhythm
from tests.coaching.living import diary, done, live, seen
from tests.people import (
    ANNE,
    HUGO,
    MARIE,
    NADIA,
    PAUL,
    ZOE,
    asked,
    at,
    but,
    ended,
    helped,
    met,
    notebook,
    on,
    planned,
    wants,
    with_people,
)

MONTHLY = replace(ZOE, rhythm=Rhythm(1, "month"))
WEEKLY = replace(ZOE, rhythm=Rhythm(2, "week"))


def test_two_thirds_through_the_month_without_an_encounter_three_names_are_proposed() -> None:
    people = tuple(replace(person, tie="slow") for person in (MARIE, PAUL, ANNE, NADIA))
    book = notebook(helped(PAUL, "2026-10-01", thanked="2026-10-01"), owner=MONTHLY, people=people)
    assert diary(book, at("2026-11-01 12:00"), 30, only="rhythm") == ["Mon 23 Nov 09:30  rhythm:2026-11"]
    nudge = next(iter(rhythm(book, at("2026-11-23 09:30"))))
    assert nudge.people[0] == "p2"  # who helped comes first
    assert len(nudge.people) == 3
    assert nudge.line.key == "rhythm.month"


@pytest.mark.parametrize("reason", ["silence", "thank"])
def test_somebody_just_refused_is_no_idea_for_thirty_days(reason: Literal["silence", "thank"]) -> None:
    people = tuple(replace(person, tie="slow") for person in (PAUL, ANNE))
    refused = Nudged(f"{reason}:x", reason, ("p2",), (), "not_this", at("2026-11-20 10:00"))
    book = notebook(owner=MONTHLY, people=people).note_nudged(refused)
    assert "p2" not in next(iter(rhythm(book, at("2026-11-23 09:30")))).people
    assert "p2" in {person.id for person in ideas(book, on("2026-12-21"))}


def test_an_encounter_planned_or_held_keeps_the_rhythm_but_a_message_does_not() -> None:
    start = at("2026-11-01 12:00")
    assert not diary(notebook(planned(ANNE, "2026-11-27"), owner=MONTHLY), start, 27, only="rhythm")
    assert not diary(notebook(met(ANNE, "2026-11-02"), owner=MONTHLY), start, 27, only="rhythm")
    assert diary(notebook(met(ANNE, "2026-11-02", kind="message"), owner=MONTHLY), start, 27, only="rhythm")


def test_a_weekly_rhythm_is_asked_about_while_the_week_lasts() -> None:
    book = notebook(met(ANNE, "2026-11-17"), owner=WEEKLY)
    (first, *_) = diary(book, at("2026-11-16 08:00"), 7, only="rhythm")
    assert first == "Fri 20 Nov 09:30  rhythm:2026-W47"
    assert next(iter(rhythm(book, at("2026-11-20 09:30")))).line.args["n"] == 1


def test_somebody_welcomed_late_in_the_month_begins_with_the_next() -> None:
    late = replace(MONTHLY, started_on=on("2026-11-25"))
    assert diary(notebook(owner=late), at("2026-11-25 12:00"), 40, only="rhythm") == [
        "Mon 28 Dec 09:30  rhythm:2026-12"
    ]


WEEKLY_LUNCH = replace(ZOE, rhythm=Rhythm(1, "week"))


def named(book: Notebook, start: str, days: int, react: Reaction) -> list[tuple[str, ...]]:
    """Whom the rhythm proposes, message by message."""
    said = (nudge for message in live(book, at(start), days, react) for nudge in message.nudges)
    return [nudge.people for nudge in said if nudge.reason == "rhythm"]


def test_the_names_change_from_week_to_week_and_those_who_helped_come_first() -> None:
    many = tuple(replace(PAUL, id=f"p{number}", name=f"Jean {number}", tie="slow") for number in range(1, 31))
    book = notebook(helped(many[20], "2026-10-28", thanked="2026-10-28"), owner=WEEKLY_LUNCH, people=many)
    first, *others = named(book, "2026-11-01 12:00", 55, done)
    assert first[0] == "p21"
    assert len(others) >= 6
    proposed = [person for people in (first, *others) for person in people]
    assert len(set(proposed)) == len(proposed)


def test_whom_one_has_just_met_is_no_idea_whom_to_see() -> None:
    book = notebook(met(PAUL, "2026-11-01", thanked="2026-11-01"), owner=WEEKLY_LUNCH, people=(PAUL,))
    late_in_the_week = at("2026-11-06 09:30")
    (nudge,) = [one for one in rhythm(book, late_in_the_week) if one.due <= late_in_the_week]
    assert (nudge.people, nudge.line.key) == ((), "rhythm.week_alone")


def test_a_weekly_rhythm_asked_about_in_vain_is_eased_once_and_then_left_alone_for_weeks() -> None:
    book = notebook(owner=WEEKLY_LUNCH, people=tuple(replace(person, tie="slow") for person in (MARIE, PAUL, ANNE)))
    said = [nudge for message in live(book, at("2026-08-31 08:00"), 84, seen) for nudge in message.nudges]
    asked_about = [nudge.key for nudge in said if nudge.reason == "rhythm"]
    assert asked_about == [f"rhythm:2026-W{week}" for week in (36, 37, 38, 42, 46)]
    eased = [nudge.line.key == "rhythm.ease" for nudge in said if nudge.reason == "rhythm"]
    assert eased == [False, False, False, True, False]


def test_one_encounter_brings_the_rhythm_back_to_every_week() -> None:
    weeks = ("2026-11-06", "2026-11-13", "2026-11-20")
    asked_about = (Nudged(f"rhythm:{on(day):%G-W%V}", "rhythm", (), (at(f"{day} 09:30"),)) for day in weeks)
    book = notebook(owner=WEEKLY_LUNCH)
    for nudged in asked_about:
        book = book.note_nudged(nudged)
    assert {nudge.key for nudge in rhythm(book, at("2026-11-27 09:30"))} == {"rhythm:2026-W51"}
    met_since = met(ANNE, "2026-11-21")(book)
    assert {nudge.key for nudge in rhythm(met_since, at("2026-11-27 09:30"))} >= {"rhythm:2026-W48"}


def test_the_weeks_of_christmas_and_new_year_are_left_alone_where_they_are_holidays() -> None:
    start = at("2026-12-14 08:00")
    in_france = diary(notebook(owner=WEEKLY_LUNCH), start, 28, only="rhythm")
    assert in_france == ["Fri 18 Dec 09:30  rhythm:2026-W51", "Fri 08 Jan 09:30  rhythm:2027-W01"]
    nowhere = diary(notebook(owner=replace(WEEKLY_LUNCH, country=None)), start, 21, only="rhythm")
    assert nowhere == [
        "Fri 18 Dec 09:30  rhythm:2026-W51",
        "Fri 25 Dec 09:30  rhythm:2026-W52",
        "Fri 01 Jan 09:30  rhythm:2026-W53",
    ]


def test_without_people_the_rhythm_asks_who_comes_to_mind() -> None:
    assert next(iter(rhythm(notebook(owner=MONTHLY), at("2026-11-23 09:30")))).line.key == "rhythm.month_alone"
    assert not tuple(rhythm(notebook(), at("2026-11-23 09:30")))


def test_goals_are_looked_at_on_the_first_working_monday() -> None:
    book = notebook(wants("trouver un poste", "2026-11-10"))
    assert diary(book, at("2026-11-11 12:00"), 150) == [
        "Mon 07 Dec 09:30  review:2026-12",
        "Mon 04 Jan 09:30  review:2027-01",
        "Mon 01 Feb 09:30  review:2027-02",
        "Mon 01 Mar 09:30  review:2027-03",
        "Mon 05 Apr 09:30  review:2027-04",
    ]
    book = notebook(wants("trouver un poste", "2026-03-10"))
    assert diary(book, at("2026-04-01 12:00"), 15) == ["Mon 13 Apr 09:30  review:2026-04"]  # after Easter Monday
    early = replace(book, owner=replace(ZOE, days=(1, 3)))  # without Mondays, it comes with the plan of the week
    assert diary(early, at("2026-04-01 12:00"), 15) == ["Tue 07 Apr 09:30  review:2026-04"]


def test_no_open_goal_no_review() -> None:
    assert diary(notebook(wants("finir", "2026-11-01"), ended("2026-11-05")), at("2026-11-06 12:00"), 90) == []


@pytest.mark.parametrize(
    ("birthday", "line"),
    [
        ("12-17", "Mon 14 Dec 09:30  wishes:p1:2026"),  # a Thursday, in Monday's plan
        ("12-14", "Mon 14 Dec 09:30  wishes:p1:2026"),
        ("12-13", "Mon 07 Dec 09:30  wishes:p1:2026"),  # a Sunday belongs to the week before
        ("01-02", "Mon 28 Dec 09:30  wishes:p1:2027"),
        ("02-29", "Mon 22 Feb 09:30  wishes:p1:2027"),  # on the 28th in a common year
    ],
)
def test_a_birthday_is_announced_in_the_plan_of_its_week(birthday: str, line: str) -> None:
    book = notebook(people=with_people(but(MARIE, birthday=birthday)))
    assert diary(book, at("2026-12-01 12:00"), 120) == [line]


def test_a_birthday_missed_is_still_wished_for_three_days() -> None:
    book = notebook(people=with_people(but(MARIE, birthday="12-17")))
    found = {day: next(iter(wishes(book, at(f"2026-12-{day} 10:00")))).line.key for day in (17, 18, 20)}
    assert found == {17: "wishes.birthday", 18: "wishes.belated", 20: "wishes.belated"}
    assert next(iter(wishes(book, at("2026-12-21 10:00")))).key == "wishes:p1:2027"


def test_a_birthday_near_is_kept_for_itself() -> None:
    """Proposing to write for a lesser reason in the fortnight before would silence it."""
    marie = but(MARIE, birthday="12-17")
    book = notebook(asked(marie, "2026-11-26"), people=with_people(marie))
    assert diary(book, at("2026-11-27 12:00"), 40) == [
        "Mon 14 Dec 09:30  wishes:p1:2026",
        "Mon 28 Dec 09:30  ask:a101",
    ]


def test_the_new_year_is_wished_to_those_who_matter_in_one_line() -> None:
    people = with_people(replace(PAUL, tie="close"), replace(NADIA, tie="wide"))
    book = notebook(
        met(MARIE, "2026-06-02", thanked="2026-06-02"), met(MARIE, "2026-09-02", thanked="2026-09-02"),
        met(ANNE, "2026-09-02", thanked="2026-09-02"), people=people,
    )  # fmt: skip
    nudge = next(nudge for nudge in wishes(book, at("2026-12-20 12:00")) if not nudge.about)
    assert nudge.key == "wishes:new-year:2027"
    assert nudge.people == ("p2", "p1")
    assert nudge.due == at("2027-01-04 09:30")
    assert "wishes:new-year:2027" in " ".join(diary(book, at("2027-01-02 12:00"), 10, done))


def test_at_new_year_those_who_helped_last_come_first_then_the_closest_whatever_their_title() -> None:
    people = with_people(
        replace(MARIE, tie="slow", role="présidente"), replace(PAUL, tie="active"), replace(ANNE, tie="close"),
        replace(NADIA, tie="slow"), replace(HUGO, tie="active"),
    )  # fmt: skip
    told = (
        helped(NADIA, "2026-03-02", thanked="2026-03-03"), helped(HUGO, "2026-09-01", thanked="2026-09-02"),
        helped(MARIE, "2025-06-01", thanked="2025-06-02"),
    )  # fmt: skip
    nudge = next(nudge for nudge in wishes(notebook(*told, people=people), at("2027-01-04 09:30")) if not nudge.about)
    assert nudge.people == ("p5", "p4", "p3", "p2", "p1")


def test_after_mid_january_the_new_year_is_over() -> None:
    book = notebook(people=with_people(replace(PAUL, tie="close")))
    (nudge,) = wishes(book, at("2027-01-16 12:00"))
    assert nudge.key == "wishes:new-year:2028"
