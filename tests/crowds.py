"""Notebooks of a great many people, for what must hold at any size; `make bench-thinking` tells what they cost.

Each comes as out of its file: nothing is kept beside its owner yet.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import cycle, product
from typing import Final

from bot.domain.goals import Goal
from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook
from bot.domain.people import Need, Note, Offer, Person
from bot.understanding import Known
from tests.people import LONG_AGO, ZOE, helped, notebook

LOOKED_FOR: Final = (
    "un graphiste", "a lawyer", "développeur React", "un local à Nantes", "des clients", "traductrice japonais",
)  # fmt: skip
OFFERED: Final = (
    "identité visuelle", "avocate en droit social", "coder", "traductions", "comptable", "vin", "permaculture",
)  # fmt: skip


def to_meet(many: int) -> Notebook:
    """All met twice this year; two in three have the trade that the goal needs."""
    people = tuple(
        Person(f"p{n}", f"Zoé Durand{n}", LONG_AGO, role="DRH" if n % 3 else None) for n in range(1, many + 1)
    )
    goal = Goal("g1", "Trouver un poste de DRH", LONG_AGO, roles=("DRH",))
    return _met_twice(notebook(owner=replace(ZOE), people=people).put(goal))


def of_some_depth(many: int) -> Notebook:
    """All met twice this year; one in three was of help besides."""
    people = tuple(Person(f"p{n}", f"Marie Dupont{n}", LONG_AGO, org="Acme") for n in range(1, many + 1))
    helps = (helped(person, "2026-10-28", thanked="2026-10-29") for person in people[::3])
    return _met_twice(notebook(*helps, owner=replace(ZOE), people=people))


def leading_on(many: int) -> Notebook:
    """Each knows the one before and came through the third before; one in nine is at Airbus."""
    people = tuple(
        Person(
            f"p{n}", f"Prénom{n} Nom{n}", LONG_AGO, org="Airbus" if n % 9 == 0 else f"Firme{n % 40}",
            circles=(f"cercle {n % 5}",), notes=(Note(f"connaît Prénom{n - 1} Nom{n - 1}", LONG_AGO),),
            offers=(Offer("comptabilité", LONG_AGO),), through=f"p{n - 3}" if n > 3 else None,
        )
        for n in range(1, many + 1)
    )  # fmt: skip
    return notebook(owner=replace(ZOE), people=people)


def in_need(many: int) -> Notebook:
    """Each looks for something, and offers something."""
    people = tuple(
        Person(
            f"p{n}", f"Prénom{n} Nom{n}", LONG_AGO,
            needs=(Need(LOOKED_FOR[n % len(LOOKED_FOR)], LONG_AGO),),
            offers=(Offer(OFFERED[n % len(OFFERED)], LONG_AGO),),
        )
        for n in range(1, many + 1)
    )  # fmt: skip
    return notebook(owner=replace(ZOE), people=people)


def known(many: int) -> tuple[Known, ...]:
    """Those of a notebook, as understanding wants them."""
    return tuple(Known(f"p{n}", f"Anne{n} Roy{n}") for n in range(1, many + 1))


def roll(many: int) -> str:
    """As many told in a row, each with a firm."""
    endings = cycle(map("".join, product("aeiou", "lmnrst", "aeiou")))
    return ", ".join(f"Karim Ben{ending} (Acme {n})" for n, ending in zip(range(many), endings, strict=False))


def _met_twice(book: Notebook) -> Notebook:
    days = ((date(2026, 1 + n % 9, 3), date(2026, 10, 1 + n % 28)) for n in range(len(book.people)))
    return book.put(
        *(
            Meeting(f"m{person.id}{at}", (person.id,), day, told_on=day)
            for person, both in zip(book.people, days, strict=True)
            for at, day in enumerate(both)
        )
    )
