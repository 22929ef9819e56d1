"""Who of the notebook knows whom: introduced, put in touch, met together, colleagues, in one circle, in a note."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from bot.coaching.matches import words_of
from bot.coaching.paths.telling import quote, short
from bot.coaching.remembered import remembered
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.people import Person

BondKind = Literal["through", "introduced", "together", "noted", "colleagues", "circle"]

COST: Final[Mapping[BondKind, float]] = {
    "through": 0.25, "introduced": 0.5, "together": 0.75, "noted": 0.75, "colleagues": 1, "circle": 1.5,
}  # fmt: skip
"""How much less sure it is, with each, that one can lead to the other."""

CROWD: Final = 12  # people at one meeting: whoever was in a crowd need not have spoken with all


@dataclass(frozen=True)
class Group:
    """People who know each other, and from where."""

    kind: BondKind
    members: frozenset[str]
    words: str = ""
    on: date | None = None


@dataclass(frozen=True)
class Bond:
    """That somebody can lead to somebody else."""

    kind: BondKind
    words: str = ""
    on: date | None = None

    def between(self, one: Person, other: Person) -> Line:
        """The clause that says it."""
        names = {"name": short(one), "other": short(other)}
        if self.kind == "together" and self.on:
            return line("path.bond.together", day=self.on, **names)
        if self.kind in ("noted", "colleagues", "circle"):
            return line(f"path.bond.{self.kind}", words=self.words, **names)
        return line(f"path.bond.{self.kind}", **names)


@remembered
def pairs(notebook: Notebook) -> Mapping[str, tuple[tuple[str, Bond], ...]]:
    """Person id -> those they can lead to, one by one: (id, bond)."""
    found: dict[str, list[tuple[str, Bond]]] = {}
    for one, other, bond in _pairs(notebook):
        if one != other and notebook.person(one) and notebook.person(other):
            found.setdefault(one, []).append((other, bond))
    return {id_: tuple(bonds) for id_, bonds in found.items()}


def _pairs(notebook: Notebook) -> Iterator[tuple[str, str, Bond]]:
    """(who leads, to whom, why)."""
    for person in notebook.living:
        if person.through:
            yield person.through, person.id, Bond("through")
    for referral in notebook.referrals:
        if referral.by and referral.person:
            yield referral.by, referral.person, Bond("through")
    for made in notebook.introductions:
        if made.made_on and made.dropped_on is None:
            yield made.one, made.other, Bond("introduced")
            yield made.other, made.one, Bond("introduced")
    yield from _noted(notebook)


def _noted(notebook: Notebook) -> Iterator[tuple[str, str, Bond]]:
    """A note on one person that names another in full."""
    by_first: dict[str, list[tuple[frozenset[str], str]]] = {}
    for person in notebook.living:
        words = words_of(person.name)
        if len(words) > 1:
            by_first.setdefault(min(words), []).append((words, person.id))
    for person in notebook.living:
        for told in (*(note.text for note in person.notes), person.how_met or ""):
            said = words_of(told) if told else frozenset()
            for word in said & by_first.keys():
                for words, id_ in by_first[word]:
                    if words <= said and id_ != person.id:
                        yield person.id, id_, Bond("noted", quote(told))
                        yield id_, person.id, Bond("noted", quote(told))


@remembered
def groups(notebook: Notebook) -> tuple[Group, ...]:
    """Circles, firms and meetings that two people or more have in common."""
    circles: dict[str, tuple[str, set[str]]] = {}
    firms: dict[str, tuple[str, set[str]]] = {}
    for person in notebook.living:
        for circle in person.circles:
            circles.setdefault(circle.casefold(), (circle, set()))[1].add(person.id)
        if person.org:
            firms.setdefault(person.org.casefold(), (person.org, set()))[1].add(person.id)
    met = [
        Group("together", frozenset(m.people), on=m.on)
        for m in notebook.meetings
        if m.is_held and 1 < len(m.people) <= CROWD
    ]
    found = [
        *met,
        *(Group("colleagues", frozenset(ids), words) for words, ids in firms.values()),
        *(Group("circle", frozenset(ids), words) for words, ids in circles.values()),
    ]
    return tuple(group for group in found if len(group.members) > 1)
