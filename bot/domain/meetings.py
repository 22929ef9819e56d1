"""Encounters, held and to come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

KINDS = ("coffee", "breakfast", "lunch", "dinner", "drinks", "call", "video", "event", "message", "meeting")

Agenda = Literal["client"]
"""What a meeting is prepared for: "client", four questions to somebody whose trust one has as a supplier (P16)."""


@dataclass(frozen=True)
class Thanked:
    """A thank-you for the time somebody gave, or the decision to do without one."""

    person: str
    on: date


@dataclass(frozen=True)
class Meeting:
    """One encounter; it is planned until the user tells that it took place (`told_on`)."""

    id: str
    people: tuple[str, ...]
    on: date  # in the user's zone
    at: time | None = None
    kind: str = "meeting"
    place: str | None = None
    words: str | None = None  # the user's own
    planned_on: date | None = None
    told_on: date | None = None
    cancelled_on: date | None = None
    event: str | None = None
    goal: str | None = None
    thanked: tuple[Thanked, ...] = ()
    agenda: Agenda | None = None  # what it is prepared for
    about: str | None = None  # what it is, when nobody was named: "Entretien chez Airbus"

    @property
    def is_held(self) -> bool:
        return self.told_on is not None and self.cancelled_on is None

    @property
    def is_planned(self) -> bool:
        return self.told_on is None and self.cancelled_on is None

    def is_thanked(self, person_id: str) -> bool:
        return any(thanked.person == person_id for thanked in self.thanked)


@dataclass(frozen=True)
class Event:
    """A fair, a club evening, an association: why go, whom to meet, what to bring (P23)."""

    id: str
    name: str
    on: date | None = None
    at: time | None = None
    place: str | None = None
    why: str | None = None
    whom: str | None = None
    bring: str | None = None
    fee: str | None = None
    noted_on: date | None = None
    going: bool | None = None
    debriefed_on: date | None = None
    dropped_on: date | None = None
    membership: bool = False  # a club, an association: no day, but a fee and a pace
    pace: str | None = None  # how often it meets, in the user's words
    reluctant_on: date | None = None  # the user would rather stay at home: the mission is a smaller one
    asked_again_on: date | None = None  # undecided, and asked once more

    @property
    def is_open(self) -> bool:
        """Neither over nor called off nor left; decided or not."""
        return self.debriefed_on is None and self.dropped_on is None and self.going is not False

    @property
    def is_committed(self) -> bool:
        """The user said yes, and it is still to come or goes on."""
        return self.is_open and self.going is True
