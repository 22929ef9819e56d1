"""A contact is somebody one knows; a connection knows one, likes one and trusts one: what the notebook tells (P14)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from bot.coaching.contacts import contacts
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.people import Person

OFTEN: Final = 3  # encounters that make time spent together; two do when they lie far enough apart
APART: Final = timedelta(days=60)
FADED: Final = timedelta(days=730)
FADED_SLOW: Final = timedelta(days=1100)  # some ties live on a very slow rhythm and still matter


@dataclass(frozen=True)
class Depth:
    """How deep a tie is, and the reasons for saying so, to be read one after the other."""

    kind: Literal["contact", "connection"]
    because: tuple[Line, ...]


@dataclass(frozen=True)
class _Evidence:
    """What two people have done for each other."""

    met: tuple[date, ...]
    received: int
    given: int
    last: date | None

    @property
    def is_time_taken(self) -> bool:
        return len(self.met) >= OFTEN or (len(self.met) == 2 and self.met[-1] - self.met[0] >= APART)

    @property
    def weight(self) -> int:
        """Kinds of evidence: time taken, help received, help given."""
        return self.is_time_taken + (self.received > 0) + (self.given > 0)


def depth(notebook: Notebook, person: Person, today: date) -> Depth:
    """Two kinds of evidence make a connection: time taken, something received, something given; a close tie needs one.

    A long silence takes it back to a contact. `today`: the user's local day.
    """
    found = _evidence(notebook, person)
    faded = found.last is not None and today - found.last > (FADED_SLOW if person.tie == "slow" else FADED)
    deep = not faded and found.weight >= (1 if person.tie == "close" else 2)
    return Depth("connection" if deep else "contact", _because(found, faded=faded))


def _evidence(notebook: Notebook, person: Person) -> _Evidence:
    met = {m.on for m in notebook.meetings if m.is_held and person.id in m.people and m.kind != "message"}
    helps = [help_ for help_ in notebook.helps if help_.from_ == person.id]
    came = sum(referral.by == person.id and referral.came_on is not None for referral in notebook.referrals)
    kept = sum(promise.to == person.id and promise.kept_on is not None for promise in notebook.promises)
    made = sum(person.id in (i.one, i.other) and i.made_on is not None for i in notebook.introductions)
    given = sum(given.to == person.id for given in notebook.given)
    back = sum(help_.given_back_on is not None for help_ in helps)
    last = max(contacts(notebook).get(person.id, ()), default=None)
    return _Evidence(tuple(sorted(met)), len(helps) + came, given + kept + back + made, last)


def _because(found: _Evidence, *, faded: bool) -> tuple[Line, ...]:
    """What there is, then what is missing when little is there."""
    there = [
        line("depth.met", n=len(found.met)) if found.met else line("depth.not_met"),
        line("depth.received", n=found.received) if found.received else None,
        line("depth.given", n=found.given) if found.given else None,
        line("depth.nothing_yet") if not found.received and not found.given else None,
        line("depth.faded", day=found.last) if faded and found.last else None,
    ]
    return tuple(reason for reason in there if reason)
