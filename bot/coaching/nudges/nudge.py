"""One reason to write first: to whom it is about, from when, in which words, and on which practice it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeAlias

from bot.domain.lines import Line
from bot.domain.notebook import Notebook
from bot.domain.nudges import Reason

NOT_COUNTED: Final[frozenset[Reason]] = frozenset({"prepare", "debrief", "reminder"})


@dataclass(frozen=True)
class Nudge:
    """A reason to write. The same reason has the same key: said once, and again only by its own repeats."""

    key: str  # e.g. thank:h3
    reason: Reason
    people: tuple[str, ...]  # ids
    due: datetime  # UTC: the earliest instant it may be said
    line: Line
    why: str  # the practice it stands on: P25
    about: str  # id of the record it stands on; "" for those about a period
    draft: str | None = None  # what the button for a text does, e.g. draft:thank:h3
    goals: tuple[str, ...] = ()  # ids: those a review looks at, in the order of its words
    urgent: bool = False  # time-bound: on its day; the others wait for the weekly plan
    hour_bound: bool = False  # on its hour, outside the slot
    expires: datetime | None = None  # UTC: past its use from then on
    rank: int = 0  # among nudges of one kind, the lower first

    @property
    def is_on_its_hour(self) -> bool:
        """Said at an hour of its own, outside the slot, and not counted in the one unasked message a day."""
        return self.hour_bound and self.reason in NOT_COUNTED


Rule: TypeAlias = Callable[[Notebook, datetime], Iterable[Nudge]]
"""Notebook and now (UTC) in, pending nudges out, due already or still to come."""
