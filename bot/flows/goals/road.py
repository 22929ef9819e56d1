"""What comes next for a goal: one small step of the way at a time, done, given a moment, or left out (P7, P11)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.coaching.road import ASKED, STEPS, next_on_the_road, small_step, step_done
from bot.domain.goals import Goal, Taken
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.domain.people import Person
from bot.flows.goals.changing import ask, ask_moment
from bot.flows.goals.shown import known_for, step_lines
from bot.flows.heading import headed
from bot.flows.people.fitting import ask_around
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button

_TO_SOMEBODY: Final = ("tell", "ask", "meet")
_NEAR: Final = 2


def press_next(turn: Turn, args: tuple[str, ...]) -> Turn:
    goal = turn.notebook.find(Goal, args[0] if args else None)
    return show_next(turn, goal) if goal and goal.is_open else turn.toast("error.old_button")


def show_next(turn: Turn, goal: Goal) -> Turn:
    """The step that was chosen, if it is still to be done; else the next one of the way."""
    return _show_chosen(turn, goal) if goal.has_step else _propose(turn, goal)


def _show_chosen(turn: Turn, goal: Goal) -> Turn:
    seen = seen_lines(turn, goal)
    buttons: Buttons = (
        (press("button.done", f"goaldid:{goal.id}"), press("goal.other_moment", f"goalset:{goal.id}:when")),
        (press("goal.other_step", f"goalset:{goal.id}:step"), press("goal.no_step", f"goalleave:{goal.id}")),
    )
    lines = (line("goal.what", what=goal.what), *step_lines(turn, goal))
    if not seen and goal.if_then is None and goal.step_by is None:
        return ask_moment(turn, goal, lines, (buttons[0][:1], buttons[1]))
    return turn.say(*lines, *seen, buttons=buttons)


def seen_lines(turn: Turn, goal: Goal) -> tuple[Line, ...]:
    """Whom the chosen step names and who has been met since it was: it may well be done."""
    since = goal.reviewed_on or goal.opened_on
    named = {mention.known for mention in turn.read(goal.next_step).people} - {None} if goal.next_step else set()
    met = [one for one in turn.notebook.meetings if one.is_held and one.on >= since and named & set(one.people)]
    if not met:
        return ()
    last = max(met, key=lambda one: (one.on, one.id))
    names = turn.notebook.names(tuple(id_ for id_ in last.people if id_ in named))
    return (GAP, line("road.seen_since", names=names, day=last.on))


def _propose(turn: Turn, goal: Goal, *, edits: bool = False) -> Turn:
    step = next_on_the_road(turn.notebook, goal)
    if step in ASKED:
        return ask(turn, goal, step, on_the_road=True)
    people = near(turn, goal) if step in _TO_SOMEBODY else ()
    lines: list[Line] = [
        line("goal.what", what=goal.what),
        line(f"road.head.{step}"),
        small_step(goal, step, turn.owner),
    ]
    awaited = _awaited(turn) if step in ("meet", "next") else None
    if awaited:
        lines += [GAP, awaited]
    if people:
        lines += [GAP, line("road.near", names=tuple(person.called for person in people))]
    return turn.say(*lines, buttons=(*_people(goal, step, people), *_verbs(goal, step)), edits=edits)


def _awaited(turn: Turn) -> Line | None:
    """The introduction that has been on its way the longest: the nearest door (P21)."""
    waiting = (one for one in turn.notebook.referrals if one.is_open)
    for one in sorted(waiting, key=lambda one: (one.promised_on, one.id)):
        for name in turn.notebook.names((one.by,)) if one.by else ():
            return line("referral.awaited", name=name, whom=one.whom, day=one.promised_on)
    return None


def near(turn: Turn, goal: Goal) -> tuple[Person, ...]:
    """With whom to begin: who fits a role that was named, else those seen last (P18)."""
    fitting = tuple(found.person for _, found in known_for(turn, goal))
    return (fitting or ask_around(turn.notebook))[:_NEAR]


def _people(goal: Goal, step: str, people: tuple[Person, ...]) -> Buttons:
    """The step with each of them, one tap away: an ask is prepared, a meeting planned."""
    match step:
        case "ask":
            asks = (press("asked.button.to_other", f"askfor:{goal.id}:{p.id}", name=p.called) for p in people)
            return tuple((one,) for one in asks) or ((press("people.ask", f"askfor:{goal.id}"),),)
        case "meet":
            return tuple((press("map.plan_with", f"planadd:{p.id}", name=p.called),) for p in people)
    return (tuple(press("people.button", f"card:{person.id}", name=person.called) for person in people),)


def _verbs(goal: Goal, step: str) -> Buttons:
    moment = Button(line("road.choose_moment"), does=f"goalstep:{goal.id}:{step}:when", style="success")
    other = press("goal.other_step", f"goalset:{goal.id}:step")
    if step == "next":
        return ((replace(other, label=line("road.say_step")), press("button.why", "why:P11")),)
    did = press("button.done", f"goalstep:{goal.id}:{step}:did")
    left = press("button.skip", f"goalstep:{goal.id}:{step}:skip")
    return ((moment, did), (other, left, press("button.why", "why:P11")))


def press_step(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The step proposed: done already, left out, or to be given a moment."""
    goal = turn.notebook.find(Goal, args[0] if args else None)
    step, verb = (*args[1:], "", "")[:2]
    if goal is None or not goal.is_open or step not in STEPS or step in (*ASKED, "next"):
        return turn.toast("error.old_button")
    if verb == "when":
        goal = replace(goal, road=step, next_step=None, if_then=None, step_by=None)
        turn = turn.put(goal).did("undo.goal_changed", what=goal.what)
        return ask(turn, goal, "when", on_the_road=True)
    if verb not in ("did", "skip") or goal.has_passed(step):
        return turn.toast("answer.already" if goal.has_passed(step) else "error.old_button")
    goal = replace(goal, taken=(*goal.taken, Taken(step, turn.today, left_out=verb == "skip")))
    kept = turn.put(goal).did("undo.goal_changed", what=goal.what)
    return headed(kept, _propose(kept, goal), line("road.did" if verb == "did" else "road.left_out"))


def press_did(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The chosen step is done: what came of it can be told, or the next one looked at."""
    goal = turn.notebook.find(Goal, args[0] if args else None)
    if goal is None or not goal.is_open or not goal.has_step:
        return turn.toast("error.old_button")
    goal = step_done(goal, turn.today)
    turn = turn.put(goal).did("undo.goal_changed", what=goal.what)
    row = (press("goal.progress", f"news:{goal.id}"), press("goal.go_on", f"goalnext:{goal.id}"))
    return turn.say(line("road.step_done"), buttons=(row, (undo_button(turn),)), edits=True)


def press_leave(turn: Turn, args: tuple[str, ...]) -> Turn:
    """No step for now."""
    goal = turn.notebook.find(Goal, args[0] if args else None)
    if goal is None or not goal.has_step:
        return turn.toast("error.old_button")
    goal = replace(goal, road=None, next_step=None, if_then=None, step_by=None)
    turn = turn.put(goal).did("undo.goal_changed", what=goal.what)
    row = (press("goal.go_on", f"goalnext:{goal.id}"), undo_button(turn))
    return turn.say(line("road.step_left"), buttons=(row,), edits=True)


PRESSES = {"goalnext": press_next, "goalstep": press_step, "goaldid": press_did, "goalleave": press_leave}
