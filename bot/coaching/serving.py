"""Which encounters served a goal: as told, by help received, or with somebody who was asked (P6, P11)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from bot.coaching.plan import open_plans
from bot.coaching.remembered import resting_on
from bot.domain.goals import Goal
from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook


@resting_on("meetings", "helps", "asks")
def served(notebook: Notebook) -> Mapping[str, tuple[Meeting, ...]]:
    """Goal id -> the held meetings that served it, messages aside, the oldest first."""
    by_help: dict[str, set[str]] = {}
    for help_ in notebook.helps:
        if help_.goal and help_.meeting:
            by_help.setdefault(help_.meeting, set()).add(help_.goal)
    asked: dict[str, list[tuple[str, date]]] = {}
    for ask in notebook.asks:
        if ask.goal and ask.sent_on:
            asked.setdefault(ask.to, []).append((ask.goal, ask.sent_on))
    found: dict[str, list[Meeting]] = {}
    for meeting in notebook.meetings:
        if meeting.is_held and meeting.kind != "message":
            goals = {meeting.goal} if meeting.goal else set()
            goals |= by_help.get(meeting.id, set())
            goals |= {goal for id_ in meeting.people for goal, since in asked.get(id_, ()) if since <= meeting.on}
            for goal in goals:
                found.setdefault(goal, []).append(meeting)
    return {goal: tuple(sorted(meetings, key=lambda m: (m.on, m.id))) for goal, meetings in found.items()}


def goal_of_encounter(notebook: Notebook, people: Collection[str]) -> str | None:
    """The open goal that an encounter with these people serves: the one they are in the plan for, when it is one."""
    plans = [plan for plan in open_plans(notebook) if plan.person in people]
    goals = {goal.id for plan in plans if (goal := notebook.find(Goal, plan.goal)) and goal.is_open}
    return goals.pop() if len(goals) == 1 else None
