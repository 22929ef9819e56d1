"""The circles one's people come from: a firm, a school, a choir, and who is of each (P13)."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

from bot.coaching.remembered import remembered
from bot.domain.notebook import Notebook
from bot.domain.people import Circle, Person

_KEY: Final = 8  # letters that a button carries


@dataclass(frozen=True)
class Members:
    """One circle: its name as told, and its people."""

    name: str
    people: tuple[Person, ...]

    @property
    def key(self) -> str:
        return key_of(self.name)


def key_of(name: str) -> str:
    """A circle in a button: the same for all ways to write its name."""
    return sha256(_flat(name).encode()).hexdigest()[:_KEY]


def _flat(name: str) -> str:
    """Without capitals, accents and odd spaces: one circle however it is written."""
    bare = unicodedata.normalize("NFKD", name.casefold().replace("’", "'"))
    return " ".join("".join(letter for letter in bare if not unicodedata.combining(letter)).split())


@remembered
def circles(notebook: Notebook) -> tuple[Members, ...]:
    """All of them, those with most people first; a circle written in two ways is one."""
    names: dict[str, str] = {_flat(circle.name): circle.name for circle in notebook.circles}
    people: dict[str, list[Person]] = {name: [] for name in names}
    for person in notebook.living:
        for name in dict.fromkeys(map(_flat, person.circles)):
            people.setdefault(name, []).append(person)
        for name in person.circles:
            names.setdefault(_flat(name), name)
    found = (Members(names[name], tuple(of)) for name, of in people.items() if of)
    return tuple(sorted(found, key=lambda circle: (-len(circle.people), _flat(circle.name))))


def find_circle(notebook: Notebook, key: str) -> Members | None:
    """The circle that a button carries."""
    return next((circle for circle in circles(notebook) if circle.key == key), None)


def same_circle(one: str, other: str) -> bool:
    return _flat(one) == _flat(other)


def known_as(notebook: Notebook, name: str) -> str:
    """A circle's name as the notebook spells it; itself when it is new."""
    return next((circle.name for circle in circles(notebook) if _flat(circle.name) == _flat(name)), name)


def joined(person: Person, name: str) -> Person:
    """With that circle among theirs."""
    return person if _flat(name) in map(_flat, person.circles) else replace(person, circles=(*person.circles, name))


def left(person: Person, name: str) -> Person:
    """Without that circle."""
    return replace(person, circles=tuple(circle for circle in person.circles if _flat(circle) != _flat(name)))


def renamed(notebook: Notebook, old: str, new: str) -> Notebook:
    """Under another name, for everybody; with a circle of that name already there the two become one."""
    for person in notebook.living:
        if _flat(old) in map(_flat, person.circles):
            notebook = notebook.put(joined(left(person, old), new))
    for circle in notebook.circles:
        if _flat(circle.name) == _flat(old):
            notebook = notebook.put(replace(circle, name=new))
    return notebook


def noted(notebook: Notebook, name: str, kind: str | None) -> Notebook:
    """With a record of that circle, and of what kind it is."""
    known = next((circle for circle in notebook.circles if _flat(circle.name) == _flat(name)), None)
    if known:
        return notebook.put(replace(known, kind=known.kind or kind))
    notebook, id_ = notebook.new_id(Circle)
    return notebook.put(Circle(id_, name, kind))
