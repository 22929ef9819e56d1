"""Hold out one's hand in turn, with one concrete way (P4, P27)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from bot.coaching.matches import Match, match_for
from bot.coaching.nudges.course import Step, step
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.slots import slot_from
from bot.domain.helps import Help
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.people import Person

FIRST: Final = timedelta(days=21)
REPEATS: Final = (30, 30)  # days


def give_back(notebook: Notebook, now: datetime) -> Iterator[Nudge]:  # noqa: ARG001 - one shape for all rules
    """One for each person at a time: what is given in return is given for all that they did."""
    for person_id, helps in open_helps(notebook).items():
        if person := notebook.person(person_id):
            match = match_for(notebook, person)
            for help_ in helps:
                if coming := step(notebook, f"give_back:{help_.id}", _first(help_, match), REPEATS):
                    yield _nudge(notebook, person, help_, match, coming)
                    break


def open_helps(notebook: Notebook) -> dict[str, tuple[Help, ...]]:
    """Person id -> what they gave that is still to be given back, oldest first.

    Something given to them since then counts, whoever thought of it: nobody keeps score (P4).
    """
    last_given: dict[str, date] = {}
    for given in notebook.given:
        last_given[given.to] = max(given.on, last_given.get(given.to, given.on))
    found: dict[str, tuple[Help, ...]] = {}
    for help_ in sorted(notebook.helps, key=lambda help_: help_.on):
        if help_.is_open and last_given.get(help_.from_, date.min) <= help_.on:
            found[help_.from_] = (*found.get(help_.from_, ()), help_)
    return found


def _first(help_: Help, match: Match | None) -> date:
    """At once when an occasion has appeared since, else after three weeks."""
    usual = help_.on + FIRST
    return min(usual, max(match.since, help_.on) + timedelta(days=1)) if match else usual


def _nudge(notebook: Notebook, person: Person, help_: Help, match: Match | None, coming: Step) -> Nudge:
    return Nudge(
        key=f"give_back:{help_.id}",
        reason="give_back",
        people=(person.id,),
        due=slot_from(notebook.owner, coming.day),
        line=_line(person, help_, match),
        why="P27",
        about=help_.id,
        draft=f"draft:give_back:{help_.id}",
    )


def _line(person: Person, help_: Help, match: Match | None) -> Line:
    known = {"name": person.called, "received": help_.what}
    if match:
        return line("give_back.match", need=match.need.what, other=match.by.called, offer=match.offer.what, **known)
    if needs := person.open_needs:
        return line("give_back.need", need=needs[-1].what, **known)
    return line("give_back.plain", **known)
