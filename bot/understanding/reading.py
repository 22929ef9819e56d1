"""What the coach understood of one message: nothing here has been kept or believed yet.

Every name in `Introduction`, `Received`, `Given`, `Promise`, `Need` and `Offer` is exactly the `name` of a `Mention`
in `Reading.people`, or a name as the text has it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final, Literal

Intent = Literal[
    "log_meeting", "plan_meeting", "event", "goal", "progress", "request_received", "ask", "find", "done_thanks",
    "done_promise", "reminder", "note", "mood", "question", "other",
]  # fmt: skip
Kind = Literal["coffee", "breakfast", "lunch", "dinner", "drinks", "call", "video", "event", "message", "meeting"]
Purpose = Literal["job", "business", "watch", "expertise", "partners", "other"]
Verb = Literal["yes", "no", "done", "later", "drop", "skip", "cancel", "stop", "undo"]
Towards = Literal["past", "future"]

INTENTS: Final[tuple[Intent, ...]] = (
    "log_meeting", "plan_meeting", "event", "goal", "progress", "request_received", "ask", "find", "done_thanks",
    "done_promise", "reminder", "note", "mood", "question", "other",
)  # fmt: skip
KINDS: Final[tuple[Kind, ...]] = (
    "coffee", "breakfast", "lunch", "dinner", "drinks", "call", "video", "event", "message", "meeting",
)  # fmt: skip
PURPOSES: Final[tuple[Purpose, ...]] = ("job", "business", "watch", "expertise", "partners", "other")

Span = tuple[int, int]


@dataclass(frozen=True)
class Known:
    """Somebody already in the user's network, as far as recognising them needs it."""

    id: str
    name: str
    org: str | None = None
    nicknames: tuple[str, ...] = ()
    last_met: dt.date | None = None


@dataclass(frozen=True)
class Mention:
    """A person the message is about: `known` is who they clearly are, `candidates` who they could be (to be asked).

    `title` is the one before the name in its usual short form ("Mme", "Dr", "Mrs"), which is no part of the name.
    """

    name: str
    org: str | None = None
    role: str | None = None
    known: str | None = None
    candidates: tuple[str, ...] = ()
    title: str | None = None


@dataclass(frozen=True)
class Introduction:
    """Somebody (a name or a role) whom `via` will introduce, or advises to talk to."""

    whom: str
    org: str | None = None
    via: str | None = None
    named: bool = False  # only the name was given: it is the user who writes


@dataclass(frozen=True)
class Received:
    """Help the user has already been given."""

    from_: str | None
    what: str


@dataclass(frozen=True)
class Given:
    """Help the user has already given."""

    to: str | None
    what: str


@dataclass(frozen=True)
class Promise:
    """What the user undertook; `due` is a day in the user's zone."""

    to: str | None
    what: str
    due: dt.date | None = None


@dataclass(frozen=True)
class Need:
    """What somebody looks for, or asks of the user."""

    who: str | None
    what: str


@dataclass(frozen=True)
class Offer:
    """What somebody is good at, or can and will do."""

    who: str | None
    what: str


@dataclass(frozen=True)
class Aside:
    """What was told of somebody nameless who was not there ("her brother is looking for a flat"), by or of `by`."""

    words: str
    by: str | None = None


@dataclass(frozen=True)
class GoalRead:
    """What the user wants to achieve, why (P8), and by which day."""

    what: str
    purpose: Purpose | None = None
    due: dt.date | None = None


@dataclass(frozen=True)
class Reading:
    """One message, understood.

    `dates` are the days that `date` could be, likeliest first: more than one means that it must be asked.
    `confidence` goes from 0 to 1 per field of this class, `confidences` the same per item of a list (and for `due`, per
    promise), parallel to its spans; `spans` says where in the text a field came from
    (character offsets, end excluded; one pair per item for lists, (0, 0) when an item has no place of its own).
    """

    intent: Intent
    kind: Kind | None = None
    date: dt.date | None = None
    time: dt.time | None = None
    people: tuple[Mention, ...] = ()
    introductions: tuple[Introduction, ...] = ()
    received: tuple[Received, ...] = ()
    promises: tuple[Promise, ...] = ()
    given: tuple[Given, ...] = ()
    needs: tuple[Need, ...] = ()
    offers: tuple[Offer, ...] = ()
    goal: GoalRead | None = None
    place: str | None = None
    asides: tuple[Aside, ...] = ()
    confidence: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    spans: Mapping[str, tuple[Span, ...]] = field(default_factory=lambda: MappingProxyType({}))
    dates: tuple[dt.date, ...] = ()
    confidences: Mapping[str, tuple[float, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def as_corpus(self) -> dict[str, Any]:
        """The reading in the keys of the corpus, ready for JSON; what is absent is left out."""
        fields: dict[str, Any] = {
            "intent": self.intent,
            "kind": self.kind,
            "date": self.date.isoformat() if self.date else None,
            "time": self.time.strftime("%H:%M") if self.time else None,
            "people": [_present(name=m.name, org=m.org, role=m.role) for m in self.people],
            "introductions": [_present(whom=i.whom, org=i.org, via=i.via) for i in self.introductions],
            "received": [_present(**{"from": r.from_}, what=r.what) for r in self.received],
            "promises": [
                _present(to=p.to, what=p.what, due=p.due.isoformat() if p.due else None) for p in self.promises
            ],
            "given": [_present(to=g.to, what=g.what) for g in self.given],
            "needs": [_present(who=n.who, what=n.what) for n in self.needs],
            "offers": [_present(who=o.who, what=o.what) for o in self.offers],
            "goal": _goal_as_corpus(self.goal),
            "place": self.place,
        }
        return {key: value for key, value in fields.items() if value}


@dataclass(frozen=True)
class Answer:
    """A short reply to the coach; `day` is the one it names ("demain", "on Friday"), in the user's zone."""

    verb: Verb
    day: dt.date | None = None


@dataclass(frozen=True)
class Match:
    """Somebody the search found; `score` goes from 0 to 1."""

    id: str
    score: float


def _goal_as_corpus(goal: GoalRead | None) -> dict[str, str]:
    if goal is None:
        return {}
    return _present(what=goal.what, purpose=goal.purpose, due=goal.due.isoformat() if goal.due else None)


def _present(**values: str | None) -> dict[str, str]:
    return {key: value for key, value in values.items() if value}
