"""From a goal to an encounter, one step at a time: find out, name roles, tell, ask, meet to learn, go on (P11)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from bot.coaching.formats import format_line, formats
from bot.coaching.founding import founds
from bot.coaching.serving import served
from bot.coaching.vague import is_vague
from bot.coaching.wordings import WORDINGS
from bot.domain.goals import PURPOSES, Goal, Taken
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.owner import Owner

STEPS: Final = ("success", "research", "roles", "tell", "ask", "meet", "next")
"""In the order of the way; the first says what reaching a vague wish would look like (P10), the last never ends."""
ASKED: Final = ("success", "roles")
"""The steps that are a question to the user, and need no doing."""


def next_on_the_road(notebook: Notebook, goal: Goal) -> str:
    """The first step of the way that is not behind, as far as the notebook tells."""
    return next(step for step in STEPS if not _is_behind(notebook, goal, step))


def next_to_do(notebook: Notebook, goal: Goal) -> str:
    """The same, past what is only a question about the goal."""
    return next(step for step in STEPS if step not in ASKED and not _is_behind(notebook, goal, step))


def purpose_of(goal: Goal) -> str:
    """The purpose whose words fit a goal; "other" when none was told, and for what is to be founded first."""
    return fitting(goal.purpose, goal.what)


def fitting(purpose: object, what: str) -> str:
    """The same, of what has been told so far."""
    if not isinstance(purpose, str) or purpose not in PURPOSES or (purpose == "business" and founds(what)):
        return "other"
    return purpose


def _is_behind(notebook: Notebook, goal: Goal, step: str) -> bool:
    if step == "next":
        return False
    return goal.has_passed(step) or _shows(notebook, goal, step)


def _shows(notebook: Notebook, goal: Goal, step: str) -> bool:
    """What the notebook holds makes the step needless: who has met people for a goal needn't look up whom to meet."""
    match step:
        case "success":
            return goal.success is not None or not is_vague(goal.what)
        case "research":
            return bool(goal.roles) or _has_met(notebook, goal)
        case "roles":
            return bool(goal.roles)
        case "tell":
            return _has_asked(notebook, goal) or _has_met(notebook, goal)
        case "ask":
            return _has_asked(notebook, goal)
        case _:
            return _has_met(notebook, goal)


def _has_asked(notebook: Notebook, goal: Goal) -> bool:
    """An ask that has gone, or an introduction promised in a meeting that served the goal."""
    meetings = {meeting.id for meeting in served(notebook).get(goal.id, ())}
    return any(ask.goal == goal.id and ask.sent_on for ask in notebook.asks) or any(
        referral.meeting in meetings for referral in notebook.referrals
    )


def _has_met(notebook: Notebook, goal: Goal) -> bool:
    """A meeting since the goal was opened: what was before led to it, and is no step towards it."""
    return any(meeting.on >= goal.opened_on for meeting in served(notebook).get(goal.id, ()))


def step_of(goal: Goal, owner: Owner) -> Line | str | None:
    """The small step that was chosen: the user's own words, else those of the way; None when there is none."""
    if goal.next_step or goal.road is None:
        return goal.next_step
    return small_step(goal, goal.road, owner)


def small_step(goal: Goal, step: str, owner: Owner) -> Line:
    """The smallest thing to do for that step, in the words of the goal's purpose; people are met as `owner` likes."""
    key = f"road.{step}.{purpose_of(goal)}"
    if step == "next":
        return line(WORDINGS[key][rounds(goal) % len(WORDINGS[key])])
    return line(key, format=format_line(formats(owner)[0])) if step == "meet" else line(key)


def rounds(goal: Goal) -> int:
    """How often one has come round to the last step, which never ends: months reviewed, and steps done."""
    first, last = goal.opened_on, goal.reviewed_on or goal.opened_on
    return (last.year - first.year) * 12 + last.month - first.month + len(goal.taken)


def step_done(goal: Goal, on: date) -> Goal:
    """The goal once its small step is done that day: what was of the way is behind, and there is room for the next."""
    taken = (*goal.taken, Taken(goal.road, on)) if goal.road else goal.taken
    return replace(goal, taken=taken, road=None, next_step=None, if_then=None, step_by=None)
