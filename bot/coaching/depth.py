"""A contact is somebody one knows; a connection knows one, likes one and trusts one: what the notebook tells (P14)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from typing import Final, Literal

from bot.coaching.contacts import contacts
from bot.coaching.remembered import remembered
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.people import Person

OFTEN: Final = 3  # encounters that make time spent together; two do when they lie far enough apart
APART: Final = timedelta(days=60)
FADED: Final = timedelta(days=730)
FADED_SLOW: Final = timedelta(days=1100)  # some ties live on a very slow rhythm and still matter


Question = Literal["call", "seeks"]


@dataclass(frozen=True)
class Depth:
    """How deep a tie is, and the reasons for saying so, to be read one after the other.

    `missing`: the one question whose answer would tell more; None when nothing needs to be asked.
    """

    kind: Literal["contact", "connection"]
    because: tuple[Line, ...]
    missing: Question | None = None
    in_passing: bool = False  # known by a name, or from one encounter, and nothing exchanged
    faded_since: date | None = None  # the last contact, when the silence has become too long


@dataclass(frozen=True)
class _Evidence:
    """What two people have done for each other, and what the user said of it."""

    met: tuple[date, ...]
    received: int
    given: int
    last: date | None
    seeks: bool  # the user knows what they look for
    takes_call: bool | None

    @property
    def is_apart(self) -> bool:
        """Met twice or more, with time in between."""
        return len(self.met) > 1 and self.met[-1] - self.met[0] >= APART

    @property
    def is_time_taken(self) -> bool:
        return len(self.met) >= OFTEN or self.is_apart

    @property
    def weight(self) -> int:
        """Kinds of evidence: time taken, help received, help given."""
        return self.is_time_taken + (self.received > 0) + (self.given > 0)

    @property
    def is_deep(self) -> bool:
        """Two kinds of evidence; or one, with what only somebody close would tell: a call taken, what they look for."""
        if self.takes_call is False:
            return False
        trusted = self.takes_call is True and (self.weight > 0 or self.seeks)
        return self.weight > 1 or trusted or (self.is_time_taken and self.seeks)


def depth(notebook: Notebook, person: Person, today: date) -> Depth:
    """A contact, or a connection, from what the notebook holds and what the user said; in words, never as a score.

    Two kinds of evidence make a connection: time taken, something received, something given; a close tie needs one.
    A long silence takes it back to a contact, and so does a call they would not take. `today`: the user's local day.
    """
    found = _evidence(notebook, person)
    faded = found.last is not None and today - found.last > (FADED_SLOW if person.tie == "slow" else FADED)
    close = person.tie == "close" and found.weight > 0 and found.takes_call is not False
    deep = not faded and (found.is_deep or close)
    return Depth(
        "connection" if deep else "contact",
        _because(found, faded=faded, deep=deep),
        None if deep else _missing(found),
        in_passing=not deep and not found.weight and not found.takes_call,
        faded_since=found.last if faded else None,
    )


def _evidence(notebook: Notebook, person: Person) -> _Evidence:
    days, received, given = _exchanged(notebook)
    last = max(contacts(notebook).get(person.id, ()), default=None)
    met = tuple(sorted(days.get(person.id, ())))
    seeks = bool(person.open_needs or person.ideal_client)
    return _Evidence(met, received[person.id], given[person.id], last, seeks, person.takes_call)


@remembered
def _exchanged(notebook: Notebook) -> tuple[dict[str, set[date]], Counter[str], Counter[str]]:
    """Person id -> the days they met, how often they helped, how often they were helped."""
    met: dict[str, set[date]] = {}
    for meeting in notebook.meetings:
        if meeting.is_held and meeting.kind != "message":
            for id_ in meeting.people:
                met.setdefault(id_, set()).add(meeting.on)
    came = (referral.by for referral in notebook.referrals if referral.came_on)
    back = (help_.from_ for help_ in notebook.helps if help_.given_back_on)
    kept = (promise.to for promise in notebook.promises if promise.kept_on)
    made = (id_ for one in notebook.introductions if one.made_on for id_ in (one.one, one.other))
    gave = (given.to for given in notebook.given)
    received = Counter(id_ for id_ in chain((help_.from_ for help_ in notebook.helps), came) if id_)
    return met, received, Counter(id_ for id_ in chain(gave, kept, back, made) if id_)


def _missing(found: _Evidence) -> Question | None:
    """The question to ask of somebody who is a contact as far as the notebook tells; none is asked twice."""
    if found.takes_call is None:
        return "call"
    return "seeks" if found.takes_call and not found.seeks else None


def _because(found: _Evidence, *, faded: bool, deep: bool) -> tuple[Line, ...]:
    """What there is; and of a contact, what is missing."""
    there = [
        _met(found, deep=deep),
        line("depth.received", n=found.received) if found.received else None,
        line("depth.given", n=found.given) if found.given else None,
        line("depth.nothing_yet") if not (found.received or found.given or deep) else None,
        line("depth.seeks") if found.seeks else None,
        line("depth.takes_call") if found.takes_call else None,
        line("depth.no_call") if found.takes_call is False else None,
        line("depth.faded", day=found.last) if faded and found.last else None,
    ]
    return tuple(reason for reason in there if reason)


def _met(found: _Evidence, *, deep: bool) -> Line | None:
    if found.is_apart:
        return line("depth.met_apart", n=len(found.met), day=found.met[0])
    if found.met:
        return line("depth.met", n=len(found.met))
    return None if deep else line("depth.not_met")
