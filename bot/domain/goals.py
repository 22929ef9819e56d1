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
class Taken:
    """A step of the way from a goal to an encounter (P11) that was taken, or left out."""

    step: str  # one of bot.coaching.road.STEPS
    on: date
    left_out: bool = False


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
    road: str | None = None  # the step of the way that was chosen as the next small one, unless `next_step` has words
    if_then: str | None = None  # when it will be done, in the user's words: "when I've had my coffee on Monday"
    step_by: date | None = None  # the day those words name
    taken: tuple[Taken, ...] = ()
    chosen_on: date | None = None  # at a review: the one for the weeks to come
    reviewed_on: date | None = None

    @property
    def is_open(self) -> bool:
        return self.ended_on is None

    @property
    def has_step(self) -> bool:
        """Whether a small next step has been chosen and is still to be done."""
        return bool(self.next_step or self.road)

    def has_passed(self, step: str) -> bool:
        """Whether that step of the way is behind: taken, or left out."""
        return any(taken.step == step for taken in self.taken)


@dataclass(frozen=True)
class Outcome:
    """What came of an encounter, even years later (P6)."""

    id: str
    what: str
    on: date
    people: tuple[str, ...] = ()
    meeting: str | None = None
    goal: str | None = None
    source: str | None = None  # where it came from, in the user's words: "the breakfast with Léa in March"
    after: str | None = None  # id of the outcome it came out of
