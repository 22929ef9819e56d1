"""One small mission the evening before an event: to go and meet (P24)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from bot.coaching.nudges.course import step
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.slots import DAY, EVENING, after_quiet, morning_of, wall
from bot.domain.lines import Arg, Line, line
from bot.domain.meetings import Event
from bot.domain.notebook import Notebook

MISSIONS: Final = 3


def mission(notebook: Notebook, now: datetime) -> Iterator[Nudge]:  # noqa: ARG001 - one shape for all rules
    """The events the user goes to; never said twice, never once the event has begun."""
    owner = notebook.owner
    for event in notebook.events:
        if event.on is None or not event.is_committed:
            continue
        key = f"mission:{event.id}"
        due = after_quiet(owner, wall(owner, event.on - DAY, EVENING))
        coming = step(notebook, key, owner.local(due).date(), done_ends=True)
        if coming:
            yield Nudge(
                key=key,
                reason="mission",
                people=(),
                due=morning_of(owner, coming.day, due),
                line=mission_line(notebook, event, event.on),
                why="P24",
                about=event.id,
                urgent=True,
                hour_bound=True,
                expires=wall(owner, event.on, event.at or EVENING),
            )


def mission_line(notebook: Notebook, event: Event, on: date) -> Line:
    """What the user said they want there comes first; else one of three small missions, in turn.

    A still smaller one, with a sentence to say first, for who would rather stay at home (P7).
    """
    known: dict[str, Arg] = {"event": event.name, "day": on}
    if event.reluctant_on:
        return line("mission.small_whom", whom=event.whom, **known) if event.whom else line("mission.small", **known)
    if event.whom and event.bring:
        return line("mission.both", whom=event.whom, bring=event.bring, **known)
    if event.whom:
        return line("mission.whom", whom=event.whom, **known)
    if event.bring:
        return line("mission.bring", bring=event.bring, **known)
    return line(f"mission.{notebook.events.index(event) % MISSIONS + 1}", **known)
