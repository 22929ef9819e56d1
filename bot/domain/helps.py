"""Help received, as a thread that stays open until it is given back; and help given, which is never billed (P4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

GIFTS: Final = ("recommendation",)


@dataclass(frozen=True)
class Help:
    """Something received from somebody: received -> thanked -> news told -> outcome told -> given back (P25-P27)."""

    id: str
    from_: str  # id of the person
    what: str
    on: date
    meeting: str | None = None
    goal: str | None = None
    thanked_on: date | None = None
    news_on: tuple[date, ...] = ()  # each day they were told how it moves
    outcome_told_on: date | None = None
    given_back_on: date | None = None
    given_back: str | None = None
    closed_on: date | None = None  # the user said: leave it at that

    @property
    def is_open(self) -> bool:
        return self.given_back_on is None and self.closed_on is None


@dataclass(frozen=True)
class Given:
    """Something the user gave; remembered for the joy of it, never as a debt."""

    id: str
    to: str
    what: str  # in the user's words; may be empty for a recommendation
    on: date
    meeting: str | None = None
    kind: str | None = None  # one of GIFTS, when it was more than its words tell
