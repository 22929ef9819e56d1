"""Whose names came back in a session, and with whom nothing has happened yet: where a plan can begin (P12, P19)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from bot.coaching.encounter import Encounter, way
from bot.domain.lines import line
from bot.domain.notebook import Notebook
from bot.domain.people import Person

_FROM_AFAR: Final = ("follows", "inspires")  # families of questions whose people one may never have spoken with
_MOST: Final = 3


def came_back(person: Person) -> bool:
    """Whether the user brought this name back as of somebody they know."""
    return bool(person.found_in or person.circles) and person.found_in not in _FROM_AFAR


def brought_back(notebook: Notebook, taken: set[str]) -> Iterator[tuple[Encounter, bool]]:
    """The first that came to mind, each with whether it waits; the reason is said in full once."""
    goal = min((one for one in notebook.goals if one.is_open), key=lambda g: (g.due or date.max, g.id), default=None)
    people = [person for person in notebook.living if person.id not in taken and came_back(person)]
    for number, person in enumerate(people[:_MOST]):
        why = line("plans.why.came_back_too" if number else "plans.why.came_back")
        yield Encounter(person, why, way(notebook, person), None, goal), False
