"""Goals, once a month: which one moves, and whom it needs (P10)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from bot.coaching.nudges.course import step
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.slots import is_working_day, midnight, next_plan, slot_from
from bot.domain.lines import line
from bot.domain.notebook import Notebook

USEFUL: Final = timedelta(days=14)
MONDAYS: Final = 4  # that every month has


def review(notebook: Notebook, now: datetime) -> Iterator[Nudge]:
    """This month's and the next one's, while a goal is open that was there before the month began."""
    month = notebook.owner.local(now).date().replace(day=1)
    for first in (month, (month + timedelta(days=31)).replace(day=1)):
        goals = [goal for goal in notebook.goals if goal.is_open and goal.opened_on < first]
        day = _monday_of_month(notebook, first)
        key = f"review:{first:%Y-%m}"
        coming = step(notebook, key, day, done_ends=True) if goals else None
        if coming:
            yield Nudge(
                key=key,
                reason="review",
                people=(),
                due=slot_from(notebook.owner, coming.day),
                line=line("review.goals", n=len(goals), goals=tuple(goal.what for goal in goals)),
                why="P10",
                about="",
                goals=tuple(goal.id for goal in goals),
                expires=midnight(notebook.owner, max(day, coming.day) + USEFUL),
            )


def _monday_of_month(notebook: Notebook, first: date) -> date:
    """The first working Monday of the month that begins on `first`; without one, the day of its first weekly plan."""
    monday = first + timedelta(days=-first.weekday() % 7)
    mondays = (monday + timedelta(weeks=week) for week in range(MONDAYS))
    working = (day for day in mondays if is_working_day(notebook.owner, day))
    return next(working, notebook.owner.local(next_plan(notebook.owner, midnight(notebook.owner, first))).date())
