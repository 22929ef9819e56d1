"""Whom to meet next: a few, those who can help soon first; the others wait until the goal is ready for them (P19).

Titles count for nothing (P5): what the user set comes first, then who knows them, then who fits what the goal needs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from bot.coaching.contacts import contacts
from bot.coaching.depth import depth
from bot.coaching.phrases import phrases
from bot.domain.goals import Goal
from bot.domain.lines import Line, line
from bot.domain.meetings import KINDS, Meeting
from bot.domain.notebook import Notebook
from bot.domain.owner import Lang
from bot.domain.people import Person
from bot.domain.plans import Plan
from bot.domain.promises import Ask

_SAYS_WHEN: Final = re.compile(
    r"(?:jusqu|avant|apr[eè]s|quand|tant qu|le temps|d[eè]s|pas avant|une fois|lorsqu|until|till|before|after|when|once"
    r"|while|not|as long|as soon)",
    re.IGNORECASE,
)
FEW: Final = 3  # encounters in view; what the user set may be a little more
MOST: Final = 5
LATER: Final = 5
WAYS: Final = (*KINDS, "walk")
SHORT: Final = timedelta(days=60)  # without a day for the goal
SHORTEST, LONGEST = timedelta(days=45), timedelta(days=90)
REST: Final = timedelta(days=30)
NOT_AGAIN: Final = timedelta(days=60)  # after somebody was taken out of the plan
_NO_ENCOUNTER: Final = ("message", "event")


@dataclass(frozen=True)
class Encounter:
    """One line of the plan: who, what for, how, by when, and the reason for its place."""

    person: Person
    why: Line
    how: str
    plan: Plan | None = None
    goal: Goal | None = None
    role: str | None = None  # what the goal needs and they may be
    meeting: Meeting | None = None  # when a day is set already

    @property
    def what(self) -> str | None:
        return self.plan.what if self.plan else None

    @property
    def due(self) -> date | None:
        return self.plan.due if self.plan else None


@dataclass(frozen=True)
class Encounters:
    """The plan: what comes next, what has its day already, and who waits, each with the reason."""

    next: tuple[Encounter, ...]
    set: tuple[Encounter, ...]
    later: tuple[Encounter, ...]


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
    for one, waits in _suggested(notebook, today, fitting or {}, taken):
        if waits:
            later.append(one)
        elif len(now) < FEW:
            now.append(one)
        else:
            later.append(_then(one))
    set_ = tuple(_with_day(notebook, meeting) for meeting in coming(notebook, today)[:FEW])
    return Encounters(tuple(now), set_, tuple(later[:LATER]))


def open_plans(notebook: Notebook) -> tuple[Plan, ...]:
    """Those not dropped, whose people are still known and have not been met since."""
    met = {
        (person, meeting.on)
        for meeting in notebook.meetings
        if meeting.is_held and meeting.kind not in _NO_ENCOUNTER
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


def ready_ask(notebook: Notebook, person_id: str) -> Ask | None:
    """The ask to somebody that is written and has not gone."""
    return next((ask for ask in reversed(notebook.asks) if ask.to == person_id and ask.is_ready), None)


def horizon(goal: Goal | None, today: date) -> date:
    """Until when it is the short term: half of what is left for the goal, six weeks at least, three months at most."""
    if goal is None or goal.due is None:
        return today + SHORT
    return today + max(SHORTEST, min(LONGEST, (goal.due - today) // 2))


def way(notebook: Notebook, person: Person) -> str:
    """How to meet: as the two usually do, else as the user likes to, else over a coffee (P3)."""
    kinds = Counter(
        meeting.kind
        for meeting in notebook.meetings
        if meeting.is_held and person.id in meeting.people and meeting.kind not in (*_NO_ENCOUNTER, "meeting")
    )
    if kinds:
        return kinds.most_common(1)[0][0]
    liked = next((kind for kind in notebook.owner.enjoys if kind in WAYS and kind not in _NO_ENCOUNTER), None)
    rhythm = notebook.owner.rhythm
    usual = rhythm.kind if rhythm and rhythm.kind in WAYS else "coffee"
    return liked or usual


def planned_ask(plan: Plan, lang: Lang) -> str:
    """The encounter as one asks for it: "un café pour parler de l'édition"."""
    said = phrases("asks", lang)
    how = said.sentences.get(plan.how or "coffee", said.sentences["meeting"])
    return f"{how} {plan.what}" if plan.what and leads(plan.what, lang) else how


def leads(what: str, lang: Lang) -> bool:
    """Whether a purpose begins with its little word: "pour parler de…", "about…"."""
    found = phrases("asks", lang).find("for", what)
    return found is not None and found.start() == 0


# --- what the user set


def _planned(notebook: Notebook, plan: Plan, person: Person, today: date) -> tuple[Encounter, bool]:
    """The encounter, and whether it waits."""
    goal = notebook.find(Goal, plan.goal)
    one = Encounter(person, line("plans.why.yours"), plan.how or way(notebook, person), plan, goal)
    if plan.is_parked(today):
        return replace(one, why=_parked(plan)), True
    if plan.due and plan.due > horizon(goal, today) and plan.first_on is None:
        return replace(one, why=line("plans.later.far", day=plan.due)), True
    return replace(one, why=_now(notebook, plan, person, today)), False


def _parked(plan: Plan) -> Line:
    if plan.parked_words:
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


# --- what the notebook suggests


def _suggested(
    notebook: Notebook, today: date, fitting: Mapping[str, tuple[str, str]], taken: set[str]
) -> Iterator[tuple[Encounter, bool]]:
    """For an open goal: who knows the user and fits, who fits, who knows the user; each with whether it waits."""
    goals = {goal.id: goal for goal in notebook.goals if goal.is_open}
    if not goals:
        return
    waiting = {ask.to for ask in notebook.asks if ask.is_waiting}
    taken = taken | _refused(notebook, today)
    ready = {ask.to for ask in notebook.asks if ask.is_ready}
    near_enough = _exchanged(notebook) | set(fitting) | ready
    ties = {p.id: depth(notebook, p, today).kind for p in notebook.people if p.id in near_enough - taken}
    seen = contacts(notebook)
    known = sorted(
        (
            p
            for p in notebook.people
            if p.id in ties and (p.id in fitting or ties[p.id] == "connection" or p.id in ready)
        ),
        key=lambda p: (ties[p.id] != "connection", p.id not in fitting, _waited(seen.get(p.id)), p.id),
    )
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
            yield replace(one, why=line(key, role=role)), near


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
