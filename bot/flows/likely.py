"""Whom an ask could go to, before a name is given: who fits it, whom one means to meet, who was seen last."""

from __future__ import annotations

from typing import Final

from bot.domain.people import Person
from bot.flows.people.fitting import ask_around, who_fits
from bot.flows.turn import Turn

MOST: Final = 4


def likely(turn: Turn, what: str) -> tuple[Person, ...]:
    """Four people at most, never by title (P5)."""
    fitting = [found.person for found in who_fits(turn.notebook, what)] if what else []
    meant = [person for plan in turn.notebook.plans if (person := _open(turn, plan.person, plan.dropped_on))]
    people = {person.id: person for person in (*fitting[:2], *meant, *ask_around(turn.notebook, MOST))}
    return tuple(people.values())[:MOST]


def _open(turn: Turn, id_: str, dropped_on: object) -> Person | None:
    return turn.notebook.person(id_) if dropped_on is None else None
