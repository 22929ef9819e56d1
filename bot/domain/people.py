"""The people of the living network, and the circles they come from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.domain.calling import called

Tie = Literal["close", "active", "wide", "slow"]
Address = Literal["tu", "vous"]


@dataclass(frozen=True)
class Need:
    """What somebody looks for; it helps to give back (P27) and to connect people (P30)."""

    what: str
    said_on: date
    met_on: date | None = None


@dataclass(frozen=True)
class Offer:
    """What somebody is good at or can provide."""

    what: str
    said_on: date


@dataclass(frozen=True)
class Note:
    """A fact about somebody, in the user's words."""

    text: str
    on: date


@dataclass(frozen=True)
class Birthday:
    month: int
    day: int


@dataclass(frozen=True)
class Person:
    """Somebody the user knows, mentioned, met or chose; never ranked by title (P5)."""

    id: str
    name: str
    added_on: date
    org: str | None = None
    role: str | None = None
    nicknames: tuple[str, ...] = ()
    circles: tuple[str, ...] = ()
    how_met: str | None = None
    through: str | None = None  # id of the person who introduced them
    tie: Tie | None = None
    address: Address | None = None  # tu or vous in drafts
    needs: tuple[Need, ...] = ()
    offers: tuple[Offer, ...] = ()
    notes: tuple[Note, ...] = ()
    birthday: Birthday | None = None
    phone: str | None = None
    username: str | None = None  # on Telegram, without @
    telegram_id: int | None = None
    chosen_as: tuple[str, ...] = ()  # names for which the user chose them once; the second time it is a nickname
    title: str | None = None  # before the name, in its short form: Mme, Dr, Me; no part of the name
    ideal_client: str | None = None  # whom they like to work for, in words (P16)
    found_in: str | None = None  # the family of questions that brought the name back (P12)
    muted_on: date | None = None  # the user wants no proposal to write to them
    muted_until: date | None = None  # when they were muted: the first day on which they may come up again
    died_on: date | None = None  # the day the user told of it: kept, and never proposed again
    takes_call: bool | None = None  # would they take the user's call? None while nobody said (P14)

    @property
    def first_name(self) -> str:
        return self.name.split(" ", 1)[0]

    @property
    def called(self) -> str:
        """The name as the coach says it: "Mme Lefèvre" when the surname is all that is known, else the name."""
        return called(self.name, self.title)

    @property
    def open_needs(self) -> tuple[Need, ...]:
        return tuple(need for need in self.needs if need.met_on is None)

    def is_muted(self, today: date) -> bool:
        """Whether no proposal to write to them may be made on that day, which is the user's."""
        return self.muted_on is not None and (self.muted_until is None or today < self.muted_until)


@dataclass(frozen=True)
class Circle:
    """A group people are known from: former colleagues, alumni, an affinity, an association (P13)."""

    id: str
    name: str
    kind: str | None = None
