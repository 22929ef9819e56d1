"""Somebody told of may be whom a goal needs: the coach says so in that very turn (P11, P17)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.goals import Goal
from bot.domain.lines import line
from bot.domain.notebook import Notebook
from bot.domain.owner import Owner
from bot.domain.people import Person
from bot.flows.below import below
from bot.flows.people.fitting import who_fills
from bot.flows.turn import Turn, press


def notice(before: Notebook, turn: Turn) -> Turn:
    """The turn, with a word on the first who fits a role of an open goal and was not known to do so before it."""
    if before.people is turn.notebook.people:
        return turn
    for goal, role, person in _fitting(before, turn.notebook):
        words = line("goal.noticed", name=person.called, role=role, what=goal.what)
        ask = press("path.ask", f"askfor:{goal.id}:{person.id}", name=person.called)
        return below(turn, words, ((ask,),))
    return turn


def _fitting(before: Notebook, after: Notebook) -> Iterator[tuple[Goal, str, Person]]:
    wanted = [(goal, role) for goal in before.goals if goal.is_open for role in goal.roles]
    for person in after.living if wanted else ():
        was = before.person(person.id)
        if was is person:
            continue
        for goal, role in wanted:
            if _fills(after.owner, person, role) and not (was and _fills(after.owner, was, role)):
                yield goal, role, person


def _fills(owner: Owner, person: Person, role: str) -> bool:
    """Whether what somebody is or can do fits a role; a word in a note alone does not."""
    known = replace(person, notes=(), how_met=None, needs=())
    return bool(who_fills(Notebook(owner, people=(known,)), role))
