"""How one's network is doing: how wide, how deep, and whether anything is exchanged in it (P14, P15)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bot.coaching.circles import circles
from bot.coaching.contacts import contacts
from bot.coaching.depth import Depth, depth
from bot.coaching.formats import format_line, format_with, formats
from bot.coaching.mapping import next_family
from bot.coaching.nudges.silence import around, pace_of
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.people import Person

LATELY: Final = timedelta(days=60)
FEW: Final = 3  # people: fewer say nothing of a network yet
WIDER: Final = 3  # people added lately without any tie grown deeper
NARROW: Final = 8  # people of no more than one circle


@dataclass(frozen=True)
class Active:
    """What the user did of late: whom they met, and what they gave, asked and passed on."""

    met: int
    given: int  # help, things shared, promises kept
    asked: int
    introduced: int

    @property
    def is_passive(self) -> bool:
        """Meeting people, and nothing exchanged (P15)."""
        return self.met > 0 and not (self.given or self.asked or self.introduced)


@dataclass(frozen=True)
class View:
    """The network as it stands."""

    people: int
    circles: tuple[str, ...]
    connections: tuple[Person, ...]
    in_passing: tuple[Person, ...]
    silent: tuple[tuple[Person, date], ...]  # connections gone quiet, the longest silence first
    added: int  # lately
    lately: Active


@dataclass(frozen=True)
class Advice:
    """One thing to do, for whom, and the practice it stands on."""

    line: Line
    step: str  # what its button does
    label: Line
    why: str


def view(notebook: Notebook, today: date) -> View:
    """What the notebook tells. `today`: the user's local day."""
    found = depths(notebook, today)
    connections = tuple(person for person in notebook.living if found[person.id].kind == "connection")
    since = today - LATELY
    return View(
        people=len(notebook.people),
        circles=tuple(circle.name for circle in circles(notebook)),
        connections=connections,
        in_passing=tuple(person for person in notebook.living if found[person.id].in_passing),
        silent=_silent(notebook, found, today),
        added=sum(person.added_on >= since for person in notebook.living),
        lately=_active(notebook, since, today),
    )


def depths(notebook: Notebook, today: date) -> dict[str, Depth]:
    """Person id -> how deep that tie is."""
    return {person.id: depth(notebook, person, today) for person in notebook.living}


def _silent(notebook: Notebook, found: dict[str, Depth], today: date) -> tuple[tuple[Person, date], ...]:
    """Those with whom something was exchanged, and whose silence is longer than that tie bears (P28)."""
    seen = contacts(notebook)
    quiet: list[tuple[Person, date]] = []
    for person in notebook.living:
        days = seen.get(person.id, frozenset())
        if not days or found[person.id].in_passing:
            continue
        last = max(days)
        if today - last > timedelta(days=around(person.id, pace_of(person, days))):
            quiet.append((person, last))
    return tuple(sorted(quiet, key=lambda one: one[1]))


def _active(notebook: Notebook, since: date, today: date) -> Active:
    def lately(day: date | None) -> bool:
        return day is not None and since <= day <= today

    return Active(
        met=sum(m.is_held and m.kind != "message" and lately(m.on) for m in notebook.meetings),
        given=sum(lately(given.on) for given in notebook.given)
        + sum(lately(help_.given_back_on) for help_ in notebook.helps)
        + sum(lately(promise.kept_on) for promise in notebook.promises),
        asked=sum(lately(ask.sent_on) for ask in notebook.asks),
        introduced=sum(lately(one.made_on) for one in notebook.introductions),
    )


# --- one piece of advice


def advice(notebook: Notebook, seen: View, today: date) -> Advice:
    """The one thing that would help most now: names first, then depth, then exchange, then width."""
    return next(_advices(notebook, seen, today))


def _advices(notebook: Notebook, seen: View, today: date) -> Iterator[Advice]:
    if seen.people < FEW:
        yield Advice(line("network.advice.names"), "map", line("map.begin"), "P12")
    nearest = nearest_to_deep(notebook, today)
    if nearest and not seen.connections:
        yield _first_tie(nearest)
    if seen.silent and seen.silent[0][0] in seen.connections:
        yield _silent_one(notebook, seen)
    if nearest and seen.added >= WIDER and seen.added > len(seen.connections):
        yield _of("depth", nearest, f"card:{nearest.id}", "P14")
    if seen.lately.is_passive and (looking := _has_a_need(notebook)):
        yield _of("share_need", looking, f"card:{looking.id}", "P15", need=looking.open_needs[-1].what)
    if seen.lately.is_passive and (latest := _last_met(notebook)):
        yield _of("share", latest, f"draft:hello:{latest.id}", "P15")
    if seen.people >= NARROW and len(seen.circles) < 2 and next_family(notebook):
        yield Advice(line("network.advice.outside"), "map:outside", line("map.begin"), "P13")
    if seen.silent:
        yield _silent_one(notebook, seen)
    if nearest:
        yield _of("deeper", nearest, f"card:{nearest.id}", "P14")
    if not contacts(notebook):
        easy = line("network.advice.first_meeting", format=format_line(formats(notebook.owner)[0]))
        yield Advice(easy, "people", line("network.pick"), "P9")
    yield Advice(line("network.advice.well"), "week", line("network.this_week"), "P28")


def _silent_one(notebook: Notebook, seen: View) -> Advice:
    person, last = seen.silent[0]
    label = line("network.write_to", name=person.called)
    form = format_line(format_with(notebook, person))
    words = line("network.advice.silent", name=person.called, day=last, format=form)
    return Advice(words, f"draft:hello:{person.id}", label, "P28")


def _of(key: str, person: Person, step: str, why: str, **args: str) -> Advice:
    label = "network.write_to" if step.startswith("draft") else "network.see"
    return Advice(line(f"network.advice.{key}", name=person.called, **args), step, line(label, name=person.called), why)


def _first_tie(nearest: Person) -> Advice:
    """What they look for is asked as long as nobody knows."""
    if needs := nearest.open_needs:
        return _of("first_tie_need", nearest, f"card:{nearest.id}", "P14", need=needs[-1].what)
    return _of("first_tie", nearest, f"card:{nearest.id}", "P14")


def nearest_to_deep(notebook: Notebook, today: date) -> Person | None:
    """The contact that is closest to being a connection: the most is there already, seen last."""
    seen = contacts(notebook)
    found = depths(notebook, today)
    near = [
        person
        for person in notebook.living
        if found[person.id].kind == "contact" and seen.get(person.id) and not found[person.id].faded_since
    ]
    return max(
        near,
        key=lambda person: (not found[person.id].in_passing, len(seen[person.id]), max(seen[person.id]), person.id),
        default=None,
    )


def _has_a_need(notebook: Notebook) -> Person | None:
    """Somebody whose search is known: the easiest to be useful to."""
    met = notebook.last_met()
    looking = [person for person in notebook.living if person.open_needs and person.id in met]
    return max(looking, key=lambda person: (met[person.id], person.id), default=None)


def _last_met(notebook: Notebook) -> Person | None:
    met = notebook.last_met()
    return max(
        (person for person in notebook.living if person.id in met), key=lambda p: (met[p.id], p.id), default=None
    )
