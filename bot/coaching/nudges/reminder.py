"""What the user asked to be reminded of, at the hour they said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.coaching.nudges.course import step
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.road import step_of
from bot.coaching.slots import EVENING, after_quiet, slot, wall
from bot.domain.goals import Goal
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.promises import Reminder


def reminder(notebook: Notebook, now: datetime) -> Iterator[Nudge]:  # noqa: ARG001 - one shape for all rules
    """The reminders not done; said once, and again only when put off."""
    for asked in notebook.reminders:
        key = f"reminder:{asked.id}"
        coming = step(notebook, key, asked.on) if asked.done_on is None else None
        if coming is None:
            continue
        due = _due(notebook, asked) if coming.day == asked.on else slot(notebook.owner, coming.day)
        yield Nudge(
            key=key,
            reason="reminder",
            people=tuple(id_ for id_ in asked.people if notebook.person(id_)),
            due=after_quiet(notebook.owner, due),
            line=_words(notebook, asked),
            why="asked",
            about=asked.id,
            urgent=True,
            hour_bound=True,
        )


def _words(notebook: Notebook, asked: Reminder) -> Line:
    """The matter; of a goal, its small step as it stands now (P11), or how what was told of it went (P26)."""
    goal = notebook.find(Goal, asked.goal)
    if goal and any(asked.what in news.what for news in goal.progress):
        return line("reminder.how_went", what=asked.what)
    step = step_of(goal, notebook.owner) if goal and goal.is_open else None
    if goal is None or step is None:
        return line("reminder.asked", what=asked.what)
    return line("reminder.step", goal=goal.what, step=step)


def _due(notebook: Notebook, asked: Reminder) -> datetime:
    """Its hour; without one the user's own hour on that day, or the evening when it was asked on the very day."""
    if asked.at:
        return wall(notebook.owner, asked.on, asked.at)
    if asked.on > asked.asked_on:
        return slot(notebook.owner, asked.on)
    return wall(notebook.owner, asked.on, EVENING)
