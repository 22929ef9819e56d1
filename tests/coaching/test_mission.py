"""One small mission the evening before, drawn from what was told; and how it was, once it is over (P24)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.coaching.nudges.debrief import debrief
from bot.coaching.nudges.mission import mission
from tests.coaching.living import diary
from tests.people import ZOE, at, going, notebook, on

START = at("2026-12-01 08:00")


@pytest.mark.parametrize(
    ("told", "key"),
    [
        ({}, "mission.1"),
        ({"whom": "une éditrice"}, "mission.whom"),
        ({"bring": "deux manuscrits"}, "mission.bring"),
        ({"whom": "une éditrice", "bring": "deux manuscrits"}, "mission.both"),
    ],
)
def test_it_is_drawn_from_what_the_user_said(told: dict[str, str], key: str) -> None:
    (nudge,) = mission(notebook(going("Salon du livre", "2026-12-10", **told)), START)
    assert nudge.line.key == key


@pytest.mark.parametrize(("whom", "key"), [("", "mission.small"), ("une éditrice", "mission.small_whom")])
def test_it_is_a_smaller_one_for_who_would_rather_stay_at_home(whom: str, key: str) -> None:
    book = notebook(going("Salon du livre", "2026-12-10", whom=whom, bring="deux manuscrits"))
    (nudge,) = mission(book.put(replace(book.events[0], reluctant_on=on("2026-12-01"))), START)
    assert nudge.line.key == key


@pytest.mark.parametrize("fields", [{"going": None}, {"going": False}, {"dropped_on": on("2026-12-01")}])
def test_none_for_what_is_undecided_declined_or_called_off(fields: dict[str, object]) -> None:
    book = notebook(going("Salon du livre", "2026-12-10"))
    book = book.put(replace(book.events[0], **fields))  # type: ignore[arg-type]
    assert not list(mission(book, START))
    assert not list(debrief(book, START))


def test_a_membership_has_neither_mission_nor_debrief() -> None:
    book = notebook(going("Rotary", "2026-12-10"))
    book = book.put(replace(book.events[0], on=None, membership=True))
    assert not list(mission(book, START))
    assert not list(debrief(book, START))


@pytest.mark.parametrize(
    ("name", "hour", "asked"),
    [
        ("Salon du livre", "", "Thu 10 Dec 18:00"),
        ("Petit-déjeuner du club", "08:00", "Thu 10 Dec 10:00"),
        ("Salon du livre", "18:30", "Fri 11 Dec 09:30"),  # two hours later it is night
        ("Soirée des anciens", "", "Fri 11 Dec 09:30"),  # no hour told: an evening is not over at six
    ],
)
def test_it_is_asked_about_once_it_is_over_and_never_in_quiet_hours(name: str, hour: str, asked: str) -> None:
    book = notebook(going(name, "2026-12-10", hour))
    assert diary(book, START, 12, only="debrief")[0] == f"{asked}  debrief:e101"


@pytest.mark.parametrize(
    ("day", "told_on"),
    [("2026-12-10", "Mon 07 Dec 09:30"), ("2026-12-14", "Mon 07 Dec 09:30"), ("2026-12-15", "Mon 14 Dec 09:30")],
)
def test_who_hears_of_the_coach_once_a_week_has_it_in_the_message_before_the_event(day: str, told_on: str) -> None:
    owner = replace(ZOE, weekly_on=on("2026-11-02"))
    book = notebook(going("Salon du livre", day, "19:00"), owner=owner)
    assert diary(book, START, 30, only="mission") == [f"{told_on}  mission:e101"]
