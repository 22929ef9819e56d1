"""The ways to somebody, shortest and surest first: one to three people, whom to ask first and why each leads on (P18).

A shortest path over a few hundred people is a few relaxations; a library of graphs would cost 150 ms and 24 MB at the
start of the program.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bot.coaching.contacts import contacts
from bot.coaching.depth import depth
from bot.coaching.paths.bonds import COST, Bond, groups, pairs
from bot.coaching.paths.leads import Lead, leads
from bot.coaching.paths.targets import Target
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.people import Person

MOST: Final = 3
LONGEST: Final = 3  # people
HOP: Final = 1.0  # each further person asked is one more chance to get lost
MARGIN: Final = 4.0  # beyond the best one: what is so much further is no way to propose

CONNECTION: Final = 0.0
CONTACT: Final = 1.0
NEVER_SEEN: Final = 2.0
HEARD_OF: Final = 6.0  # somebody one was told of, and whom one has never seen
FRESH: Final = timedelta(days=730)


@dataclass(frozen=True)
class Chain:
    """People from the first to ask to the one who leads to the target, and the bonds between them."""

    people: tuple[Person, ...]
    bonds: tuple[Bond, ...]
    lead: Lead
    start: Line | None  # how close the first one is; None when there is nothing to say of it
    closeness: float
    cost: float

    @property
    def first(self) -> Person:
        return self.people[0]

    @property
    def is_sure(self) -> bool:
        """Whether the last one knows something of the target itself, and not only of its surroundings."""
        return self.lead.is_sure

    @property
    def between(self) -> tuple[Line, ...]:
        return tuple(b.between(p, q) for b, p, q in zip(self.bonds, self.people, self.people[1:], strict=False))


@dataclass(frozen=True)
class _Way:
    """A chain as far as it has been followed back from the target."""

    ids: tuple[str, ...]
    bonds: tuple[Bond, ...]
    cost: float


def paths(notebook: Notebook, target: Target, today: date, most: int = MOST) -> tuple[Chain, ...]:
    """The best chains, nobody asked first twice. `today`: the user's local day."""
    ending = leads(notebook, target)
    ways = _ways(notebook, ending)
    chains = sorted(_chains(notebook, ending, ways, today), key=_order)
    return tuple(_kept(chains, most))


def _order(chain: Chain) -> tuple[float, float, int, str]:
    """Of two that are as good, the one that begins with the closer person."""
    return chain.cost, chain.closeness, len(chain.people), chain.first.id


def _kept(chains: Sequence[Chain], most: int) -> Iterator[Chain]:
    """Without what is far beyond the best, and without a detour to somebody whom one may just as well ask."""
    taken: dict[str, float] = {}
    endings: dict[str, int] = {}
    for chain in chains:
        last = chain.people[-1].id
        detour = len(chain.people) > 1 and last in taken and chain.closeness >= taken[last]
        if chain.cost > chains[0].cost + MARGIN or detour or endings.get(last, 0) > 1:
            continue
        taken[chain.first.id] = chain.closeness
        endings[last] = endings.get(last, 0) + 1
        yield chain
        if len(taken) == most:
            return


# --- following back


def _ways(notebook: Notebook, ending: Mapping[str, Lead]) -> Mapping[str, _Way]:
    """Person id -> the best way from them to the target, of three people at most."""
    best = {id_: _Way((id_,), (), lead.cost) for id_, lead in ending.items()}
    reached = {id_: way for id_, way in best.items() if ending[id_].is_sure}
    for _ in range(LONGEST - 1):
        found: dict[str, _Way] = {}
        for way in _longer(notebook, reached):
            known = found.get(way.ids[0])
            if known is None or way.cost < known.cost:
                found[way.ids[0]] = way
        reached = found
        for id_, way in found.items():
            if id_ not in best or way.cost < best[id_].cost:
                best[id_] = way
    return best


def _longer(notebook: Notebook, reached: Mapping[str, _Way]) -> Iterator[_Way]:
    """All ways with one more person in front."""
    for one, others in pairs(notebook).items():
        for other, bond in others:
            if (way := reached.get(other)) and one not in way.ids:
                yield _with(one, bond, way)
    for group in groups(notebook):
        nearest = sorted((reached[id_] for id_ in group.members if id_ in reached), key=lambda way: (way.cost, way.ids))
        bond = Bond(group.kind, group.words, group.on)
        for member in group.members if nearest else ():
            if way := next((way for way in nearest[:LONGEST] if member not in way.ids), None):
                yield _with(member, bond, way)


def _with(id_: str, bond: Bond, way: _Way) -> _Way:
    return _Way((id_, *way.ids), (bond, *way.bonds), way.cost + HOP + COST[bond.kind])


# --- from the user to the first one


def _chains(notebook: Notebook, ending: Mapping[str, Lead], ways: Mapping[str, _Way], today: date) -> Iterator[Chain]:
    for id_, way in ways.items():
        people = tuple(filter(None, map(notebook.person, way.ids)))
        is_target = id_ in ending and ending[id_].kind == "self"
        if is_target or len(people) < len(way.ids):
            continue
        cost, start = closeness(notebook, people[0], today)
        if cost < HEARD_OF:
            yield Chain(people, way.bonds, ending[way.ids[-1]], start, cost, way.cost + cost)


def closeness(notebook: Notebook, person: Person, today: date) -> tuple[float, Line | None]:
    """How far somebody is from the user, and the clause that says so, if any; a connection before a contact (P14)."""
    days = contacts(notebook).get(person.id)
    if depth(notebook, person, today).kind == "connection":
        return CONNECTION, line("path.start.connection")
    if not days:
        heard_of = bool(person.through) or any(r.person == person.id and not r.came_on for r in notebook.referrals)
        return (HEARD_OF if heard_of else NEVER_SEEN), None
    stale = today - max(days) > FRESH
    return (NEVER_SEEN if stale else CONTACT), line("path.start.contact", day=max(days))
