"""Whom the user means to meet next, what for, in which form and by when (P19)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Plan:
    """One encounter to bring about with one person, or parked until the goal is ready for them.

    It is over once the two have met since it was noted, or once it is dropped.
    """

    id: str
    person: str  # id
    noted_on: date
    what: str | None = None  # the purpose, in the user's words: "parler de l'édition"
    how: str | None = None  # one of KINDS of meetings; None leaves it to what the user enjoys
    due: date | None = None  # by when
    goal: str | None = None
    first_on: date | None = None  # the day the user put this person before the others
    parked_on: date | None = None
    parked_until: date | None = None  # it comes back by itself on that day; None: when the user says so
    parked_words: str | None = None  # the reason as typed: "jusqu'à ce que le deck soit prêt"
    dropped_on: date | None = None

    def is_parked(self, today: date) -> bool:
        """Whether this person waits for the goal. `today`: the user's local day."""
        return self.parked_on is not None and (self.parked_until is None or today < self.parked_until)
