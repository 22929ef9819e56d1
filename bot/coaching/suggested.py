"""Whom the notebook suggests to meet for a goal: who fits, who knows the user, else those close by (P18, P19)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from bot.coaching.brought_back import brought_back, came_back
from bot.coaching.contacts import contacts
from bot.coaching.depth import depth
from bot.coaching.encounter import Encounter, ready_ask, way
from bot.domain.lines import line
from bot.domain.notebook import Notebook

SHORTEST: Final = timedelta(days=45)  # what is left for a goal, by which only those who know the user can help
REST: Final = timedelta(days=30)
JUST_SEEN: Final = timedelta(days=14)
_NEAR_BY: Final = 3


def suggested(
    notebook: Notebook, today: date, fitting: Mapping[str, tuple[str, str]], taken: set[str]
) -> Iterator[tuple[Encounter, bool]]:
    """For an open goal: who knows the user and fits, who fits, who knows the user; each with whether it waits.

    With none of these, those one knows a little: the way to whom one needs begins close by (P18). Last, whose names
    came back in a session (P12).
    """
    goals = {goal.id: goal for goal in notebook.goals if goal.is_open}
    if not goals:
        return
    waiting = {ask.to for ask in notebook.asks if ask.is_waiting}
    taken = taken | _refused(notebook, today)
    ready = {ask.to for ask in notebook.asks if ask.is_ready}
    near_enough = _exchanged(notebook) | set(fitting) | ready
    ties = {p.id: depth(notebook, p, today).kind for p in notebook.living if p.id in near_enough - taken}
    seen = contacts(notebook)
    best_first = {id_: place for place, id_ in enumerate(fitting)}
    known = sorted(
        (
            p
            for p in notebook.living
            if p.id in ties and (p.id in fitting or ties[p.id] == "connection" or p.id in ready)
        ),
        key=lambda p: (
            ties[p.id] != "connection",
            p.id not in fitting,
            _waited(seen.get(p.id)),
            best_first.get(p.id, 0),
            p.id,
        ),
    )
    if not known:
        yield from _near_by(notebook, today, seen, taken | waiting)
    for person in known:
        goal_id, role = fitting.get(person.id, ("", ""))
        goal = goals.get(goal_id) or min(goals.values(), key=lambda g: (g.due or date.max, g.id))
        one = Encounter(person, line("plans.why.may_know"), way(notebook, person), None, goal, role or None)
        if ask := ready_ask(notebook, person.id):
            yield replace(one, why=line("plans.why.ready", what=ask.what)), False
        elif person.id in waiting:
            yield replace(one, why=line("plans.later.waiting")), True
        elif ties[person.id] == "connection":
            key = "plans.why.knows_you_fits" if role else "plans.why.may_know"
            yield replace(one, why=line(key, role=role)), False
        else:
            near = goal.due is not None and goal.due - today <= SHORTEST
            key = "plans.later.know_first" if near else "plans.why.fits"
            if not near and role and today - _waited(seen.get(person.id)) < JUST_SEEN:
                key = "plans.why.fits_seen"
            elif not near and role and came_back(person) and person.id not in seen:
                key = "plans.why.fits_back"
            yield replace(one, why=line(key, role=role)), near
    yield from brought_back(notebook, taken | waiting | set(seen) | {person.id for person in known})


def _near_by(
    notebook: Notebook, today: date, seen: Mapping[str, frozenset[date]], taken: set[str]
) -> Iterator[tuple[Encounter, bool]]:
    """Those met before, seen last first; who has just been seen is left a while."""
    goal = min((goal for goal in notebook.goals if goal.is_open), key=lambda g: (g.due or date.max, g.id))
    met = {id_ for meeting in notebook.meetings if meeting.is_held for id_ in meeting.people}
    people = [p for p in notebook.living if p.id in met - taken and seen.get(p.id)]
    for person in sorted(people, key=lambda p: (max(seen[p.id]), p.id), reverse=True)[:_NEAR_BY]:
        just_seen = today - max(seen[person.id]) < JUST_SEEN
        why = line("plans.later.just_seen" if just_seen else "plans.why.near_by")
        yield Encounter(person, why, way(notebook, person), None, goal), just_seen


def _refused(notebook: Notebook, today: date) -> set[str]:
    """Those who said no not long ago: they are left in peace (P29)."""
    return {
        ask.to for ask in notebook.asks
        if ask.accepted is False and ask.answered_on and today - ask.answered_on < REST
    }  # fmt: skip


def _exchanged(notebook: Notebook) -> set[str]:
    """Those with whom there may be more than a contact: met more than once, or something given or received."""
    times = Counter(person for meeting in notebook.meetings if meeting.is_held for person in set(meeting.people))
    often = {person for person, n in times.items() if n > 1}
    return often | {help_.from_ for help_ in notebook.helps} | {given.to for given in notebook.given}


def _waited(days: frozenset[date] | None) -> date:
    """The longest silence first: those just seen have been asked enough."""
    return max(days) if days else date.min
