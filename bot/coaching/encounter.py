"""One encounter to come about: who, what for, how, by when, and the reason for its place in the plan (P19)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.domain.goals import Goal
from bot.domain.lines import Line
from bot.domain.meetings import KINDS, Meeting
from bot.domain.notebook import Notebook
from bot.domain.people import Person
from bot.domain.plans import Plan
from bot.domain.promises import Ask

WAYS: Final = (*KINDS, "walk")
NO_ENCOUNTER: Final = ("message", "event")


@dataclass(frozen=True)
class Encounter:
    """One line of the plan: who, what for, how, by when, and the reason for its place."""

    person: Person
    why: Line
    how: str
    plan: Plan | None = None
    goal: Goal | None = None
    role: str | None = None  # what the goal needs and they may be
    meeting: Meeting | None = None  # when a day is set already

    @property
    def what(self) -> str | None:
        return self.plan.what if self.plan else None

    @property
    def due(self) -> date | None:
        return self.plan.due if self.plan else None


@dataclass(frozen=True)
class Encounters:
    """The plan: what comes next, what has its day already, and who waits, each with the reason."""

    next: tuple[Encounter, ...]
    set: tuple[Encounter, ...]
    later: tuple[Encounter, ...]


def ready_ask(notebook: Notebook, person_id: str) -> Ask | None:
    """The ask to somebody that is written and has not gone."""
    return next((ask for ask in reversed(notebook.asks) if ask.to == person_id and ask.is_ready), None)


def way(notebook: Notebook, person: Person) -> str:
    """How to meet: as the two usually do, else as the user likes to, else over a coffee (P3)."""
    kinds = Counter(
        meeting.kind
        for meeting in notebook.meetings
        if meeting.is_held and person.id in meeting.people and meeting.kind not in (*NO_ENCOUNTER, "meeting")
    )
    if kinds:
        return kinds.most_common(1)[0][0]
    liked = next((kind for kind in notebook.owner.enjoys if kind in WAYS and kind not in NO_ENCOUNTER), None)
    rhythm = notebook.owner.rhythm
    usual = rhythm.kind if rhythm and rhythm.kind in WAYS else "coffee"
    return liked or usual
