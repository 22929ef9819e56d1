"""Answer what people ask, even when the answer is no (P27)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from bot.coaching.nudges.course import step_after
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.remembered import lasting, resting_on
from bot.coaching.slots import DAY, add_working_days, slot_from, working_day_until
from bot.domain.lines import Arg, line
from bot.domain.notebook import Notebook
from bot.domain.nudges import Nudged
from bot.domain.owner import Owner
from bot.domain.people import Person
from bot.domain.promises import Request

FIRST: Final = 2  # working days after it came
REPEATS: Final = (3, 3)  # working days: once more, and then: say no kindly?


def request(notebook: Notebook, now: datetime) -> tuple[Nudge, ...]:  # noqa: ARG001 - one shape for all rules
    """The requests that wait for an answer; where the user took time, not before its day."""
    return _all_waiting(notebook)


@resting_on("people", "requests", said="request")
def _all_waiting(notebook: Notebook) -> tuple[Nudge, ...]:
    return tuple(nudge for asked in notebook.requests if asked.is_open and (nudge := _of(notebook, asked)))


def _of(notebook: Notebook, asked: Request) -> Nudge | None:
    by, nudged = notebook.person(asked.from_), notebook.was_nudged(f"request:{asked.id}")
    return _waiting(notebook.owner, asked.id, asked, by, nudged)


@lasting
def _waiting(owner: Owner, _id: str, asked: Request, by: Person | None, nudged: Nudged | None) -> Nudge | None:
    first = asked.time_until or _first(owner, asked)
    coming = step_after(owner, nudged, first, REPEATS, working=True, since=asked.time_until)
    if coming is None:
        return None
    key = f"request:{asked.id}"
    subject = ("request.first", "request.again", "request.refuse")[coming.number]
    args: dict[str, Arg] = {"what": asked.what, "day": asked.on}
    if asked.due and asked.due >= coming.day and coming.number == 0:
        subject, args = "request.first_by", {"what": asked.what, "day": asked.due}
    return Nudge(
        key=key,
        reason="request",
        people=(by.id,) if by else (),
        due=slot_from(owner, coming.day),
        line=line(subject, name=by.called, **args) if by else line(f"{subject}_alone", **args),
        why="P27",
        about=asked.id,
        draft=f"draft:{key}" if by and coming.number == len(REPEATS) else None,
        urgent=True,
        rank=min(coming.number, 1),
    )


def _first(owner: Owner, asked: Request) -> date:
    """Two working days after it came, and before the day by which it is wanted."""
    usual = add_working_days(owner, asked.on, FIRST)
    if asked.due is None or asked.due > usual:
        return usual
    return max(working_day_until(owner, asked.due - DAY), add_working_days(owner, asked.on, 1))
