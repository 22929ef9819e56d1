"""How often one reason comes up: once, then by its own repeats, at the latest when the user asked for it again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.coaching.slots import add_working_days
from bot.domain.notebook import Notebook
from bot.domain.nudges import Nudged
from bot.domain.owner import Owner


@dataclass(frozen=True)
class Step:
    """The next time: how many times came before it, and the first local day it may be said."""

    number: int
    day: date


def step(
    notebook: Notebook,
    key: str,
    first: date,
    repeats: Sequence[int] = (),
    *,
    working: bool = False,
    since: date | None = None,
    done_ends: bool = False,
) -> Step | None:
    """The next time that key comes up, None when it is over; see `step_after`."""
    nudged = notebook.was_nudged(key)
    return step_after(notebook.owner, nudged, first, repeats, working=working, since=since, done_ends=done_ends)


def step_after(
    owner: Owner,
    nudged: Nudged | None,
    first: date,
    repeats: Sequence[int] = (),
    *,
    working: bool = False,
    since: date | None = None,
    done_ends: bool = False,
) -> Step | None:
    """The next time that a reason comes up after what was said and answered of it, None when it is over.

    `first`: local day of the first time. `repeats`: days from each time to the next, working days if `working`.
    `since`: what was said before that local day does not count. `done_ends`: for reasons whose end is not written in
    any record, the answer "done" is the end.
    """
    if nudged is None:
        return Step(0, first)
    said = [owner.local(instant).date() for instant in nudged.said_at]
    if since:
        said = [day for day in said if day >= since]
    if nudged.answer == "done" and done_ends:
        return None
    if nudged.answer == "not_this" and (nudged.later_until is None or len(said) > len(repeats)):
        return None
    if nudged.later_until:  # `said` clears it: what was put off has not been said since
        return Step(min(len(said), len(repeats)), nudged.later_until)
    if not said:
        return Step(0, first)
    if len(said) > len(repeats):
        return None
    gap = repeats[len(said) - 1]
    day = add_working_days(owner, said[-1], gap) if working else said[-1] + timedelta(days=gap)
    return Step(len(said), day)
