"""The plan is the user's: set what, how and when, put first, let wait, take up again, take out, each undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Final

from bot.coaching.encounter import WAYS, Encounter, way
from bot.coaching.plan import coming, plan_for, why_parked
from bot.domain.goals import Goal
from bot.domain.lines import Line, line
from bot.domain.people import Person
from bot.domain.plans import Plan
from bot.flows.cards.card import show_card
from bot.flows.planning.shown import alone, whole_plan
from bot.flows.planning.words import Told
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import Mention, Reading

FIELD: Final = "plan_field"


def target(turn: Turn, args: tuple[str, ...]) -> tuple[Person, Plan | None] | None:
    """Whom a button is about: a line of the plan (l4), or somebody suggested (p3)."""
    id_ = args[0] if args else None
    if person := turn.notebook.person(id_):
        return person, plan_for(turn.notebook, person.id)
    plan = turn.notebook.find(Plan, id_)
    person = turn.notebook.person(plan.person) if plan else None
    return (person, plan) if plan and person and plan.dropped_on is None else None


def changed(turn: Turn, person: Person, plan: Plan | None, **fields: Any) -> tuple[Turn, Plan]:
    """With these fields of the plan for somebody; a new line when there was none."""
    if plan is None:
        turn, plan = turn.add(Plan, person=person.id, noted_on=turn.today, goal=_goal(turn))
    plan = replace(plan, **fields)
    return turn.put(plan).did("undo.plan", name=person.called), plan


def _goal(turn: Turn) -> str | None:
    """The goal it serves: the one whose day comes first."""
    goals: list[Goal] = [goal for goal in turn.notebook.goals if goal.is_open]
    dated = sorted(goals, key=lambda goal: (goal.due is None, goal.due or turn.today, goal.id))
    return dated[0].id if dated else None


def said(turn: Turn, *lines: Line, edits: bool = False) -> Turn:
    return turn.say(*lines, buttons=((press("plans.see", "plans"), undo_button(turn)),), edits=edits)


def encounter(turn: Turn, person: Person, plan: Plan | None) -> Encounter:
    """That line as the plan has it; one of its own for somebody who isn't in it."""
    whole = whole_plan(turn)
    found = next((one for one in (*whole.next, *whole.later) if one.person.id == person.id), None)
    if found and found.plan == plan:
        return found
    how = plan.how if plan and plan.how else way(turn.notebook, person)
    why = why_parked(plan) if plan and plan.is_parked(turn.today) else line("plans.why.yours")
    return Encounter(person, why, how, plan)


def _still_set(turn: Turn, person: Person) -> tuple[Line, ...]:
    """The encounter that has its day all the same: it stays until the user calls it off."""
    dated = next((m for m in coming(turn.notebook, turn.today) if person.id in m.people), None)
    return (line("plans.still_set", kind=line(f"kind.{dated.kind}"), day=dated.on),) if dated else ()


# --- by button


def press_more(turn: Turn, args: tuple[str, ...]) -> Turn:
    found = target(turn, args)
    if found is None:
        return turn.toast("error.old_button")
    lines, rows = alone(turn, encounter(turn, *found))
    return turn.say(*lines, buttons=rows)


def press_day(turn: Turn, args: tuple[str, ...]) -> Turn:
    """A card of the meeting to come, which asks only for its day."""
    found = target(turn, args)
    if found is None:
        return turn.toast("error.old_button")
    person, plan = found
    how = (plan.how if plan else None) or way(turn.notebook, person)
    mention = Mention(person.name, person.org, person.role, person.id, title=person.title)
    kind: Any = how if how in WAYS and how != "walk" else "meeting"
    sure = {"intent": 1.0, "kind": 1.0, "people": 1.0}
    reading = Reading("plan_meeting", kind=kind, people=(mention,), confidence=sure, confidences={"people": (1.0,)})
    return show_card(turn, reading, (plan.what if plan else None) or person.name)


def press_wait(turn: Turn, args: tuple[str, ...]) -> Turn:
    found = target(turn, args)
    if found is None:
        return turn.toast("error.old_button")
    turn, _ = changed(turn, *found, parked_on=turn.today, parked_until=None, parked_words=None, first_on=None)
    turn, draft = turn.open(FIELD, {"person": found[0].id, "field": "until"})
    shown = said(turn, line("plans.waits_why", name=found[0].called))
    return shown.update(replace(draft, asking="until"))


def press_back(turn: Turn, args: tuple[str, ...]) -> Turn:
    found = target(turn, args)
    if found is None:
        return turn.toast("error.old_button")
    return taken_up(turn, *found)


def waiting(
    turn: Turn, person: Person, plan: Plan | None, *, until: date | None, words: str | None = None, **fields: Any
) -> Turn:
    """They wait until that day, or for that reason; `fields` of the plan are kept with it."""
    parked = {"parked_on": turn.today, "parked_until": until, "parked_words": words, "first_on": None}
    turn, kept = changed(turn, person, plan, **{**fields, **parked})
    waits = line("plans.waits", name=person.called, why=encounter(turn, person, kept).why)
    return said(turn, waits, *_still_set(turn, person))


def taken_up(turn: Turn, person: Person, plan: Plan | None) -> Turn:
    """The goal is ready for them."""
    turn, _ = changed(turn, person, plan, parked_on=None, parked_until=None, parked_words=None)
    return said(turn, line("plans.taken_up", name=person.called))


def press_first(turn: Turn, args: tuple[str, ...]) -> Turn:
    found = target(turn, args)
    return put_first(turn, *found) if found else turn.toast("error.old_button")


def put_first(turn: Turn, person: Person, plan: Plan | None) -> Turn:
    """Before the others, and waiting no more."""
    turn, _ = changed(turn, person, plan, first_on=turn.today, parked_on=None, parked_until=None, parked_words=None)
    return said(turn, line("plans.is_first", name=person.called))


def press_out(turn: Turn, args: tuple[str, ...]) -> Turn:
    found = target(turn, args)
    return taken_out(turn, *found) if found else turn.toast("error.old_button")


def taken_out(turn: Turn, person: Person, plan: Plan | None) -> Turn:
    """Out of the plan, and not suggested again for a while."""
    turn, _ = changed(turn, person, plan, dropped_on=turn.today)
    return said(turn, line("plans.is_out", name=person.called))


# --- in words


def follow(turn: Turn, told: Told) -> Turn | None:
    """What a sentence says of somebody in the plan; None when it isn't about the plan after all."""
    person = turn.notebook.person(told.whom.id)
    if person is None:
        return None
    plan = plan_for(turn.notebook, person.id)
    match told.verb:
        case "park":
            return waiting(turn, person, plan, until=told.until, words=told.words)
        case "unpark":
            return taken_up(turn, person, plan) if plan and plan.is_parked(turn.today) else None
        case "drop":
            return taken_out(turn, person, plan)
        case "first":
            return put_first(turn, person, plan)
    return None


def set_fields(told: Told) -> dict[str, Any]:
    """The fields that a sentence sets."""
    found = {"what": told.what, "how": told.how, "due": told.due}
    return {name: value for name, value in found.items() if value is not None}


PRESSES = {
    "planmore": press_more,
    "planday": press_day,
    "planwait": press_wait,
    "planback": press_back,
    "planfirst": press_first,
    "planout": press_out,
}
