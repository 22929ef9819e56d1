"""Whom the user looks for a way to, and whom they would like as clients: kept in their own words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Wanted:
    """Somebody out of reach: by name, by organisation, by role, or a role at an organisation (P18).

    It stays in mind, so that whoever is told of later and leads there is pointed out, until it is found or let go.
    """

    id: str
    words: str  # as typed: "un acheteur chez Airbus"
    wanted_on: date
    person: str | None = None  # id, when the notebook knows them
    name: str | None = None
    org: str | None = None
    role: str | None = None
    found_on: date | None = None
    dropped_on: date | None = None

    @property
    def is_open(self) -> bool:
        return self.found_on is None and self.dropped_on is None


@dataclass(frozen=True)
class Clientele:
    """The user's ideal client, and the trades that serve the same clients (P16)."""

    id: str
    ideal: str
    told_on: date
    trades: tuple[str, ...] = ()
