"""Words given: what the user promised, what people asked, what the user asked, whom they will be led to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class Promise:
    """Something the user undertook (P27)."""

    id: str
    what: str
    made_on: date
    to: str | None = None
    due: date | None = None
    meeting: str | None = None
    kept_on: date | None = None
    dropped_on: date | None = None

    @property
    def is_open(self) -> bool:
        return self.kept_on is None and self.dropped_on is None


@dataclass(frozen=True)
class Request:
    """Something people ask of the user, tracked to an answer (P27)."""

    id: str
    what: str
    on: date
    from_: str | None = None
    answered_on: date | None = None
    accepted: bool | None = None
    dropped_on: date | None = None
    time_until: date | None = None  # the user asked for time: not before that day
    passed_to: str | None = None  # id of the person who can do it better
    promise: str | None = None  # id of the promise that a yes became
    due: date | None = None  # the day by which it is wanted

    @property
    def is_open(self) -> bool:
        return self.answered_on is None and self.dropped_on is None


@dataclass(frozen=True)
class Ask:
    """Something the user asks of somebody, precisely (P20-P22)."""

    id: str
    to: str
    what: str
    written_on: date
    goal: str | None = None
    text: str | None = None
    sent_on: date | None = None
    reminded_on: tuple[date, ...] = ()
    answered_on: date | None = None
    accepted: bool | None = None
    dropped_on: date | None = None
    why: str | None = None  # why this person, in the user's words
    kind: str | None = None  # "recommendation", when that is what is asked (P32); `what` is then what it is about
    where: str | None = None  # for a recommendation: one of PLACES in bot.coaching.trust, or the user's words
    besides: tuple[str, ...] = ()  # what the text says too, in the user's words: "it is urgent"
    brief: bool = False  # its text is wanted short
    expected_on: date | None = None  # by when they said that they would answer

    @property
    def is_ready(self) -> bool:
        """Written, and neither sent nor answered nor dropped."""
        return self.sent_on is None and self.answered_on is None and self.dropped_on is None

    @property
    def is_waiting(self) -> bool:
        return self.sent_on is not None and self.answered_on is None and self.dropped_on is None


@dataclass(frozen=True)
class Referral:
    """An introduction that somebody promised the user (P21)."""

    id: str
    by: str | None  # id of the person who will introduce
    whom: str  # a name or a role
    promised_on: date
    org: str | None = None
    meeting: str | None = None
    came_on: date | None = None
    person: str | None = None  # whom it led to
    closed_on: date | None = None
    named: bool = False  # only the name was given: it is the user who writes

    @property
    def is_open(self) -> bool:
        return self.came_on is None and self.closed_on is None

    @property
    def whom_told(self) -> str:
        """Whom, with the firm where a role alone would not tell: "COO (Monzo)"."""
        is_role = self.whom.isupper() or self.whom[:1].islower()
        return f"{self.whom} ({self.org})" if self.org and is_role and self.org not in self.whom else self.whom


@dataclass(frozen=True)
class Introduction:
    """Two people of the notebook put in touch, both consenting (P30)."""

    id: str
    one: str
    other: str
    why: str
    thought_on: date
    one_agreed_on: date | None = None
    other_agreed_on: date | None = None
    made_on: date | None = None
    helped: bool | None = None
    dropped_on: date | None = None
    need: str | None = None  # what `one` looks for, in the user's words
    offer: str | None = None  # what `other` can do about it
    one_asked_on: date | None = None
    other_asked_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Thought of, and neither made nor dropped."""
        return self.made_on is None and self.dropped_on is None

    @property
    def is_agreed(self) -> bool:
        """Both said yes."""
        return self.one_agreed_on is not None and self.other_agreed_on is not None

    def other_of(self, person: str) -> str:
        """The id of the other of the two."""
        return self.other if person == self.one else self.one

    def asked_on(self, person: str) -> date | None:
        return self.one_asked_on if person == self.one else self.other_asked_on

    def agreed_on(self, person: str) -> date | None:
        return self.one_agreed_on if person == self.one else self.other_agreed_on


@dataclass(frozen=True)
class Reminder:
    """What the user asked to be reminded of, at their own wall clock."""

    id: str
    what: str
    on: date
    asked_on: date
    at: time | None = None
    people: tuple[str, ...] = ()
    done_on: date | None = None
    goal: str | None = None  # it is the small next step of that goal
