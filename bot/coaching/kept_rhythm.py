"""The pleasure of a rhythm held: said when an encounter fulfils it, and a little more is offered once it lasts (P9).

Nothing is counted up and nothing can be lost: a month without encounters is never held against the months before (P1).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from bot.coaching.nudges.rhythm import NOT_ENCOUNTERS, period_of, period_start
from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook
from bot.domain.owner import Period, Rhythm

LASTS: Final[Mapping[Period, int]] = {"month": 3, "week": 4}
"""For how many periods, this one included, a rhythm is held before a little more is proposed."""

HIGHEST: Final[Mapping[Period, int]] = {"month": 4, "week": 3}
"""Beyond that nobody is encouraged."""


def fulfils(before: Notebook, after: Notebook, today: date) -> bool:
    """Whether what was told between the two notebooks brought the encounters of this period to what the user set."""
    wanted = after.owner.rhythm
    if wanted is None or wanted.times < 1:
        return False
    return held(before, wanted, today) < wanted.times <= held(after, wanted, today)


def raised(notebook: Notebook, today: date) -> Rhythm | None:
    """One encounter more, when the rhythm has lasted and that was never proposed for it; else None."""
    wanted = notebook.owner.rhythm
    if wanted is None or wanted.raise_offered_on or wanted.times >= HIGHEST[wanted.period]:
        return None
    began = notebook.owner.started_on
    periods = tuple(_periods(wanted, today))
    if began is None or periods[-1] < period_start(began, wanted):
        return None
    if any(held(notebook, wanted, start) < wanted.times for start in periods):
        return None
    return replace(wanted, times=wanted.times + 1)


def _periods(wanted: Rhythm, today: date) -> Iterator[date]:
    """The first days of this period and of those before it, the latest first."""
    start = period_start(today, wanted)
    for _ in range(LASTS[wanted.period]):
        yield start
        start = period_start(date.fromordinal(start.toordinal() - 1), wanted)


def held(notebook: Notebook, wanted: Rhythm, day: date) -> int:
    """The encounters held in the period of that day."""
    start, end = period_of(day, wanted)
    return sum(start <= meeting.on < end and _counts(meeting) for meeting in notebook.meetings)


def _counts(meeting: Meeting) -> bool:
    return meeting.is_held and meeting.kind not in NOT_ENCOUNTERS
