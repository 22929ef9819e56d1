"""Whom to meet next: a few, those who can help soon first; the others wait until the goal is ready for them (P19).

Titles count for nothing (P5): what the user set comes first, then who knows them, then who fits what the goal needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from bot.coaching.depth import depth
from bot.coaching.encounter import NO_ENCOUNTER, Encounter, Encounters, ready_ask, way
from bot.coaching.remembered import resting_on
from bot.coaching.suggested import SHORTEST, suggested
from bot.domain.goals import Goal
from bot.domain.lines import Line, line
from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook
from bot.domain.people import Person
from bot.domain.plans import Plan

_SAYS_WHEN: Final = re.compile(
    r"(?:jusqu|avant|apr[eè]s|quand|tant qu|le temps|d[eè]s|pas avant|une fois|lorsqu|until|till|before|after|when|once"
    r"|while|not|as long|as soon)",
    re.IGNORECASE,
)
_IS_SAID: Final = re.compile(
    r"(?:i|we|he|she|they|it|there|my|je|j|on|nous|il|elle|ils|elles|mon|ma|mes|c|ce)(?:['’ ])", re.IGNORECASE
)
"""A sentence of its own: "I'm not ready for investors yet"."""
FEW: Final = 3  # encounters in view; what the user set may be a little more
MOST: Final = 5
LATER: Final = 5
SHORT: Final = timedelta(days=60)  # without a day for the goal
LONGEST: Final = timedelta(days=90)
NOT_AGAIN: Final = timedelta(days=60)  # after somebody was taken out of the plan


def encounters(notebook: Notebook, today: date, fitting: Mapping[str, tuple[str, str]] | None = None) -> Encounters:
    """The plan on that local day. `fitting`: id of a person -> (id of a goal, the role it needs that they may fill)."""
    dated = {person: meeting for meeting in coming(notebook, today) for person in meeting.people}
    plans = open_plans(notebook)
    now: list[Encounter] = []
    later: list[Encounter] = []
    for plan in plans:
        if plan.person not in dated and (person := notebook.person(plan.person)):
            one, waits = _planned(notebook, plan, person, today)
            (later if waits else now).append(one)
    now.sort(key=_order)
    now, later = now[:MOST], [*later, *(_then(one) for one in now[MOST:])]
    taken = {plan.person for plan in notebook.plans if _is_settled(plan, plans, today)} | set(dated)
    for one, waits in suggested(notebook, today, fitting or {}, taken):
        if waits:
            later.append(one)
        elif len(now) < FEW:
            now.append(one)
        else:
            later.append(_then(one))
    set_ = tuple(_with_day(notebook, meeting) for meeting in coming(notebook, today)[:FEW])
    return Encounters(tuple(now), set_, tuple(later[:LATER]))


@resting_on("people", "meetings", "plans")
def open_plans(notebook: Notebook) -> tuple[Plan, ...]:
    """Those not dropped, whose people are still known and have not been met since."""
    met = {
        (person, meeting.on)
        for meeting in notebook.meetings
        if meeting.is_held and meeting.kind not in NO_ENCOUNTER
        for person in meeting.people
    }
    last: dict[str, date] = {}
    for person, on in met:
        last[person] = max(on, last.get(person, on))
    return tuple(
        plan
        for plan in notebook.plans
        if plan.dropped_on is None
        and notebook.person(plan.person)
        and not (plan.person in last and last[plan.person] > plan.noted_on)
    )


def plan_for(notebook: Notebook, person_id: str) -> Plan | None:
    """The open plan for somebody, the latest."""
    return next((plan for plan in reversed(open_plans(notebook)) if plan.person == person_id), None)


def coming(notebook: Notebook, today: date) -> tuple[Meeting, ...]:
    """The encounters with a day, soonest first."""
    ahead = [
        m
        for m in notebook.meetings
        if m.is_planned and m.on >= today and m.kind != "event" and notebook.names(m.people)
    ]
    return tuple(sorted(ahead, key=lambda meeting: (meeting.on, meeting.id)))


def horizon(goal: Goal | None, today: date) -> date:
    """Until when it is the short term: half of what is left for the goal, six weeks at least, three months at most."""
    if goal is None or goal.due is None:
        return today + SHORT
    return today + max(SHORTEST, min(LONGEST, (goal.due - today) // 2))


# --- what the user set


def _planned(notebook: Notebook, plan: Plan, person: Person, today: date) -> tuple[Encounter, bool]:
    """The encounter, and whether it waits."""
    goal = notebook.find(Goal, plan.goal)
    one = Encounter(person, line("plans.why.yours"), plan.how or way(notebook, person), plan, goal)
    if plan.is_parked(today):
        return replace(one, why=why_parked(plan)), True
    if plan.due and plan.due > horizon(goal, today) and plan.first_on is None:
        return replace(one, why=line("plans.later.far", day=plan.due)), True
    return replace(one, why=_now(notebook, plan, person, today)), False


def why_parked(plan: Plan) -> Line:
    """What somebody waits for, as the user said it."""
    if plan.parked_words:
        if _IS_SAID.match(plan.parked_words):
            return line("plans.later.said", words=plan.parked_words)
        key = "plans.later.words" if _SAYS_WHEN.match(plan.parked_words) else "plans.later.waits_for"
        return line(key, words=plan.parked_words)
    return line("plans.later.until", day=plan.parked_until) if plan.parked_until else line("plans.later.open")


def _now(notebook: Notebook, plan: Plan, person: Person, today: date) -> Line:
    if ask := ready_ask(notebook, person.id):
        return line("plans.why.ready", what=ask.what)
    if plan.first_on:
        return line("plans.why.first")
    if plan.due and plan.due < today:
        return line("plans.why.late")
    if plan.due:
        return line("plans.why.soon")
    if depth(notebook, person, today).kind == "connection":
        return line("plans.why.knows_you")
    return line("plans.why.yours")


def _order(one: Encounter) -> tuple[int, date, str]:
    """Those put first, the last one said first; then by day; those without a day after them."""
    plan = one.plan
    first = plan.first_on if plan else None
    return -(first.toordinal() if first else 0), one.due or date.max, plan.id if plan else one.person.id


def _then(one: Encounter) -> Encounter:
    return replace(one, why=line("plans.later.then"))


def _with_day(notebook: Notebook, meeting: Meeting) -> Encounter:
    person = next(person for id_ in meeting.people if (person := notebook.person(id_)))
    return Encounter(person, line("plans.why.yours"), meeting.kind, meeting=meeting)


def _is_settled(plan: Plan, open_: Iterable[Plan], today: date) -> bool:
    """In the plan, or taken out of it not long ago."""
    return plan in open_ or (plan.dropped_on is not None and today - plan.dropped_on < NOT_AGAIN)
