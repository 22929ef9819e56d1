"""What the user wants to reach, and how it moves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

PURPOSES = ("job", "business", "watch", "expertise", "partners", "other")


@dataclass(frozen=True)
class Progress:
    """News of the user's own project, good or bad (P26)."""

    id: str
    on: date
    what: str


@dataclass(frozen=True)
class Goal:
    """A goal written down (P10), with its purpose (P8) and whom it needs (P11)."""

    id: str
    what: str
    opened_on: date
    purpose: str | None = None
    due: date | None = None
    roles: tuple[str, ...] = ()  # who is needed
    success: str | None = None
    next_step: str | None = None
    progress: tuple[Progress, ...] = ()
    ended_on: date | None = None
    reached: bool | None = None

    @property
    def is_open(self) -> bool:
        return self.ended_on is None


@dataclass(frozen=True)
class Outcome:
    """What came of an encounter, even years later (P6)."""

    id: str
    what: str
    on: date
    people: tuple[str, ...] = ()
    meeting: str | None = None
    goal: str | None = None
