"""The plan as it is read: the few next encounters, those with a day, those who wait and why (P19)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.coaching.encounter import Encounter, Encounters, ready_ask
from bot.coaching.plan import encounters
from bot.coaching.planned_ask import leads
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.flows.people.fitting import who_fills
from bot.flows.turn import Turn, press


def whole_plan(turn: Turn) -> Encounters:
    """The plan of today."""
    return encounters(turn.notebook, turn.today, _fitting(turn))


def _fitting(turn: Turn) -> Mapping[str, tuple[str, str]]:
    """Who may fill a role that an open goal needs: by trade, offer, firm, circle or note; the first goal wins."""
    found: dict[str, tuple[str, str]] = {}
    for goal in turn.notebook.goals:
        for role in goal.roles if goal.is_open else ():
            for fit in who_fills(turn.notebook, role)[:_MOST_FITTING]:
                found.setdefault(fit.person.id, (goal.id, role))
    return found


_MOST_FITTING = 5


def show(turn: Turn, plan: Encounters, *, edits: bool = False) -> Turn:
    """The plan; each line one tap from an ask, a day, the person."""
    lines = [*_goals(turn), *_next(turn, plan), *_set(plan), *_later(plan)]
    rows = tuple(_row(turn, number, one) for number, one in enumerate(plan.next, 1))
    waiting = tuple(press("plans.about", f"planmore:{_id(one)}", name=one.person.called) for one in plan.later)
    pairs = tuple(waiting[at : at + 2] for at in range(0, len(waiting), 2))
    names = () if plan.next else (press("map.begin", "map"),)
    return turn.say(*lines, buttons=(*rows, *pairs, (press("plans.add", "planadd"), *names)), edits=edits)


def _id(one: Encounter) -> str:
    return one.plan.id if one.plan else one.person.id


def _row(turn: Turn, number: int, one: Encounter) -> tuple[Button, ...]:
    return (
        press("plans.ask", _ask(turn, one), number=number),
        press("plans.day", f"planday:{_id(one)}", number=number),
        press("plans.card", f"card:{one.person.id}", number=number),
        press("plans.more", f"planmore:{_id(one)}", number=number),
    )


def _ask(turn: Turn, one: Encounter) -> str:
    """What the button for an ask does: the one that is written already, the encounter itself, or a new one."""
    if ready := ready_ask(turn.notebook, one.person.id):
        return f"draft:ask:{ready.id}"
    return f"askplan:{one.plan.id}" if one.plan else f"asknew:{one.person.id}"


def _goals(turn: Turn) -> Iterator[Line]:
    goals = [goal for goal in turn.notebook.goals if goal.is_open]
    for goal in goals[:2]:
        yield line("plans.goal_by", what=goal.what, day=goal.due) if goal.due else line("plans.goal", what=goal.what)
    if not goals:
        yield line("plans.without_goal")


def _next(turn: Turn, plan: Encounters) -> Iterator[Line]:
    if not plan.next:
        yield from (GAP, line("plans.none_next"))
    for number, one in enumerate(plan.next, 1):
        yield from (GAP, line("plans.item", number=number, name=one.person.called, doing=doing(turn, one), why=one.why))


def doing(turn: Turn, one: Encounter) -> Line:
    """How, what for, by when: "un café pour parler de l'édition, d'ici au 31 décembre"."""
    how = line(f"how.{one.how}")
    if one.what:
        key = "plans.doing_for" if leads(one.what, turn.lang) else "plans.doing_about"
        how = line(key, how=how, what=one.what)
    return line("plans.doing_by", doing=how, day=one.due) if one.due else how


def _set(plan: Encounters) -> Iterator[Line]:
    if plan.set:
        yield from (GAP, line("plans.set"))
    for one in plan.set:
        if one.meeting:
            yield line("plans.set_item", name=one.person.called, kind=line(f"kind.{one.how}"), day=one.meeting.on)


def _later(plan: Encounters) -> Iterator[Line]:
    if plan.later:
        yield from (GAP, line("plans.later"))
    for one in plan.later:
        yield line("plans.later_item", name=one.person.called, why=one.why)


def alone(turn: Turn, one: Encounter) -> tuple[tuple[Line, ...], Buttons]:
    """One line of the plan by itself, with all that can be done about it."""
    id_ = _id(one)
    parked = one.plan is not None and one.plan.is_parked(turn.today)
    wait = press("plans.take_up", f"planback:{id_}") if parked else press("plans.wait", f"planwait:{id_}")
    sets = (
        press("plans.set_what", f"planset:{id_}:what"),
        press("plans.set_how", f"planset:{id_}:how"),
        press("plans.set_when", f"planset:{id_}:when"),
    )
    rows = (
        (press("plans.ask_alone", _ask(turn, one)), press("plans.day_alone", f"planday:{id_}")),
        (press("plans.card_alone", f"card:{one.person.id}"), wait),
        sets,
        (press("plans.first", f"planfirst:{id_}"), press("plans.out", f"planout:{id_}")),
    )
    return (
        line("plans.alone", name=one.person.called, doing=doing(turn, one)),
        line("plans.alone_why", why=one.why),
    ), rows
