"""A goal as it stands: what, for what, by when, whom it needs, its small next step, what moved and who helped."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.coaching.road import purpose_of, step_of
from bot.domain.goals import Goal
from bot.domain.lines import GAP, Line, line
from bot.flows.people.fitting import Found, who_fills
from bot.flows.turn import Turn

_NEWS: Final = 5
_KNOWN: Final = 3


def goal_lines(turn: Turn, goal: Goal) -> tuple[Line, ...]:
    """What was told of it, and nothing that was left open."""
    return tuple(_told(turn, goal))


def _told(turn: Turn, goal: Goal) -> Iterator[Line]:
    yield line("goal.what", what=goal.what)
    if (purpose := purpose_of(goal)) != "other":
        yield line("goal.for", purpose=line(f"goal.purpose.{purpose}"))
    if goal.success:
        yield line("goal.success", words=goal.success)
    if goal.due:
        yield line("goal.due", day=goal.due)
    if goal.roles:
        yield line("goal.roles", names=goal.roles)
    yield from step_lines(turn, goal)


def step_lines(turn: Turn, goal: Goal) -> Iterator[Line]:
    """The small next step, and when it will be done."""
    if step := step_of(goal, turn.owner):
        yield line("goal.step", step=step)
    if goal.if_then and goal.step_by and goal.step_by < turn.today:
        yield line("goal.when_was", words=goal.if_then, day=goal.step_by)
    elif goal.if_then:
        yield line("goal.when", words=goal.if_then)


def story_lines(turn: Turn, goal: Goal) -> Iterator[Line]:
    """What moved, what came of it, and who helped."""
    if goal.progress:
        yield GAP
    for progress in goal.progress[-_NEWS:]:
        yield line("goal.moved", day=progress.on, what=progress.what)
    helpers = turn.notebook.names(dict.fromkeys(h.from_ for h in turn.notebook.helps if h.goal == goal.id))
    if helpers:
        yield GAP
        yield line("goal.helpers", names=helpers)


def known_for(turn: Turn, goal: Goal) -> tuple[tuple[str, Found], ...]:
    """(role, who of the notebook may fill it or lead to it), nobody twice."""
    found: dict[str, tuple[str, Found]] = {}
    for role in goal.roles:
        for one in who_fills(turn.notebook, role)[:1]:
            found.setdefault(one.person.id, (role, one))
    return tuple(found.values())[:_KNOWN]


def known_lines(turn: Turn, goal: Goal) -> tuple[Line, ...]:
    """Those one knows already for the roles that were named, and the words that say so."""
    return tuple(
        line("goal.known", role=role, name=one.person.called, because=one.because)
        for role, one in known_for(turn, goal)
    )
