"""Everyone is worth meeting: nothing that orders people looks at their role, their title or their firm (P5)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from bot.coaching.choose import matters_now
from bot.coaching.nudges.rhythm import ideas
from bot.coaching.smallest import WANTS, smallest
from bot.domain.notebook import Notebook
from tests.people import ANNE, HUGO, MARIE, NADIA, PAUL, ZOE, at, helped, met, notebook, on, promised

ROOT: Final = Path(__file__).parents[2] / "bot"
ROOMS: Final = ("coaching", "flows")
STANDING: Final = frozenset(("role", "title", "org"))
ORDERING: Final = frozenset(("sorted", "min", "max", "sort", "nlargest", "nsmallest"))


def test_no_order_looks_at_a_role() -> None:
    looked = [found for path in sources() for found in standing_in_orders(path.read_text("utf-8"), path.name)]
    assert looked == []


def sources() -> Iterator[Path]:
    for room in ROOMS:
        yield from sorted((ROOT / room).rglob("*.py"))


def standing_in_orders(source: str, where: str = "") -> Iterator[str]:
    """The places where the key of an order, or a function that it names, reads somebody's standing."""
    tree = ast.parse(source)
    functions = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and name_of(call.func) in ORDERING:
            for key in (keyword.value for keyword in call.keywords if keyword.arg == "key"):
                for part in (key, *(functions[name] for name in names_in(key) if name in functions)):
                    for read in ast.walk(part):
                        if isinstance(read, ast.Attribute) and read.attr in STANDING:
                            yield f"{where}:{call.lineno} {read.attr}"


def name_of(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def names_in(key: ast.expr) -> set[str]:
    return {node.id for node in ast.walk(key) if isinstance(node, ast.Name)}


@pytest.mark.parametrize(
    "source",
    [
        "sorted(people, key=lambda p: p.role)",
        "people.sort(key=lambda p: (p.org, p.name))",
        "def rank(p):\n    return p.title\nbest = max(people, key=rank)",
    ],
)
def test_the_reading_of_the_source_sees_a_ranking(source: str) -> None:
    assert list(standing_in_orders(source))


# --- and the same life with the roles the other way round

INTERN, CHIEF = "stagiaire", "présidente-directrice générale"


def life(first: str, second: str) -> Notebook:
    """Two people who did the same for the user, with these roles."""
    people = (replace(MARIE, role=first), PAUL, replace(ANNE, role=second), NADIA, HUGO)
    return notebook(
        met(MARIE, "2026-11-18", received="deux noms"),
        met(ANNE, "2026-11-18", received="deux adresses"),
        met(PAUL, "2026-03-02", thanked="2026-03-03"),
        helped(NADIA, "2026-10-01", thanked="2026-10-02"),
        promised(HUGO, "l’article", made="2026-11-10", due="2026-11-24"),
        owner=ZOE,
        people=people,
    )


def test_a_trainee_and_a_chief_executive_come_in_the_same_order() -> None:
    one, other = life(INTERN, CHIEF), life(CHIEF, INTERN)
    now = at("2026-11-23 10:00")
    for book in (one, other):
        assert [n.key for n in matters_now(book, now, now)] == [n.key for n in matters_now(one, now, now)]
    assert [p.id for p in ideas(one, on("2027-02-01"))] == [p.id for p in ideas(other, on("2027-02-01"))]
    for mood in WANTS:
        assert getattr(smallest(one, now, mood), "key", "") == getattr(smallest(other, now, mood), "key", "")
