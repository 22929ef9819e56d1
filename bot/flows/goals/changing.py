"""One thing of a goal asked for or changed by a tap, from its card or on its way; shown as it then stands (P10)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.goals import PURPOSES, Goal, Taken
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.domain.promises import Reminder
from bot.flows.conversation import is_another_matter
from bot.flows.goals.blanks import in_months
from bot.flows.goals.fields import FIELDS, GONE, with_roles, with_step, with_words
from bot.flows.goals.letting_go import ask_end, gives_up
from bot.flows.goals.proposals import moments, roles_for
from bot.flows.goals.shown import goal_lines, known_lines, step_lines
from bot.flows.turn import Turn, iso_day, press
from bot.flows.undo import undo_button
from bot.understanding import read_answer

FLOW: Final = "goal_field"


# --- asking


def ask(turn: Turn, goal: Goal, field: str, *, on_the_road: bool = False) -> Turn:
    """The one question of that field, with answers to tap; on the road it can be skipped, else taken away."""
    turn, draft = turn.open(FLOW, {"goal": goal.id, "field": field, "road": on_the_road})
    turn = turn.update(replace(draft, asking=field))
    return turn.say(line(f"goal.tell.{field}", what=goal.what), buttons=_buttons(turn, draft, goal))


def ask_moment(turn: Turn, goal: Goal, lines: tuple[Line, ...], others: Buttons) -> Turn:
    """When the step that `lines` show will be done; `others` are what else can be done with it (P7)."""
    turn, draft = turn.open(FLOW, {"goal": goal.id, "field": "when", "road": True})
    turn = turn.update(replace(draft, asking="when"))
    rows = tuple((_say(draft, number, "when", words),) for number, words in enumerate(offers(turn, goal, "when")))
    return turn.say(*lines, GAP, line("goal.tell.when", what=goal.what), buttons=(*rows, *others))


def _buttons(turn: Turn, draft: Draft, goal: Goal) -> Buttons:
    field = str(draft.filled["field"])
    offered = offers(turn, goal, field)
    rows: Buttons = tuple((_say(draft, number, field, words),) for number, words in enumerate(offered))
    if field == "due":
        days = [in_months(turn.today, months).isoformat() for months in (1, 3, 6)]
        rows = (tuple(press(f"goal.in.{n}", f"goalsay:{draft.id}:{d}") for n, d in zip((1, 3, 6), days, strict=True)),)
    if field == "purpose":
        buttons = [press(f"goal.purpose.{purpose}", f"goalsay:{draft.id}:{purpose}") for purpose in PURPOSES]
        rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    if draft.filled.get("road"):
        return (*rows, (press("button.skip", f"goalskip:{draft.id}"),))
    gone = (press("goal.take_away", f"goalgone:{draft.id}"),) if _has(goal, field) else ()
    return (*rows, (*gone, press("button.cancel", f"cancel:{draft.id}")))


def offers(turn: Turn, goal: Goal, field: str) -> tuple[str, ...]:
    """The answers that one can tap, in the user's language."""
    match field:
        case "roles":
            return roles_for(goal, turn.lang)
        case "when":
            return moments(turn.lang)
    return ()


def _say(draft: Draft, number: int, field: str, words: str) -> Button:
    return press("goal.role" if field == "roles" else "goal.moment", f"goalsay:{draft.id}:{number}", what=words)


def _has(goal: Goal, field: str) -> bool:
    return field in GONE and replace(goal, **GONE[field]) != goal


# --- answering


def hear_field(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """The answer in words; None when it is about another matter."""
    goal, field = _of(turn, draft)
    if goal is None:
        return None
    if gives_up(text):
        return ask_end(turn.close(draft), goal, "let_go")
    answer = read_answer(text, lang=turn.lang)
    if answer and answer.verb in ("skip", "no", "later"):
        return press_skip(turn, (draft.id,)) if draft.filled.get("road") or field == "when" else _left(turn, draft)
    changed = with_words(turn, goal, field, text)
    if changed:
        return _written(turn, draft, goal, changed)
    if field in ("due", "purpose") and not is_another_matter(turn, text) and not text.rstrip().endswith("?"):
        return turn.say(line(f"goal.unread.{field}"), buttons=_buttons(turn, draft, goal))
    return None


def _left(turn: Turn, draft: Draft) -> Turn:
    return turn.close(draft).say(line("left.goal"))


def press_say(turn: Turn, args: tuple[str, ...]) -> Turn:
    """An answer tapped."""
    draft = turn.notebook.draft(args[0] if args else None)
    goal, field = _of(turn, draft) if draft else (None, "")
    value = args[1] if len(args) > 1 else ""
    if draft is None or goal is None or draft.is_stale(turn.now):
        return turn.toast("error.old_button")
    changed = _tapped(turn, goal, field, value)
    return _written(turn, draft, goal, changed, edits=True) if changed else turn.toast("error.old_button")


def _tapped(turn: Turn, goal: Goal, field: str, value: str) -> Goal | None:
    if field == "due":
        day = iso_day(value)
        return replace(goal, due=day) if day and day > turn.today else None
    if field == "purpose":
        return replace(goal, purpose=value) if value in PURPOSES else None
    offered = offers(turn, goal, field)
    if not value.isdecimal() or int(value) >= len(offered):
        return None
    words = offered[int(value)]
    return with_roles(goal, (words,)) if field == "roles" else with_step(turn, goal, words, of_moment=True)


def press_gone(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Taken away."""
    draft = turn.notebook.draft(args[0] if args else None)
    goal, field = _of(turn, draft) if draft else (None, "")
    if draft is None or goal is None or not _has(goal, field):
        return turn.toast("error.old_button")
    return _written(turn, draft, goal, replace(goal, **GONE[field]), edits=True)


def press_skip(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Left out; the way goes on without it, and it can be told any day."""
    draft = turn.notebook.draft(args[0] if args else None)
    goal, field = _of(turn, draft) if draft else (None, "")
    if draft is None or goal is None or field not in ("success", "roles", "step", "when"):
        return turn.toast("error.old_button")
    turn = turn.close(draft)
    if field in ("success", "roles") and not goal.has_passed(field):
        goal = replace(goal, taken=(*goal.taken, Taken(field, turn.today, left_out=True)))
        turn = turn.put(goal).did("undo.goal_changed", what=goal.what)
    return turn.say(line("goal.skipped"), buttons=((press("goal.go_on", f"goalnext:{goal.id}"),),), edits=True)


def _of(turn: Turn, draft: Draft) -> tuple[Goal | None, str]:
    """The open goal that a question was about, and its field."""
    goal = turn.notebook.find(Goal, str(draft.filled.get("goal"))) if draft.flow == FLOW else None
    return (goal if goal and goal.is_open else None), str(draft.filled.get("field"))


def _written(turn: Turn, draft: Draft, before: Goal, goal: Goal, *, edits: bool = False) -> Turn:
    """In the goal from now on, and shown; a step without a moment is asked for one."""
    turn = turn.close(draft).put(goal).did("undo.goal_changed", what=before.what)
    if draft.filled.get("field") == "step" and goal.has_step and goal.if_then is None and goal.step_by is None:
        return ask(turn, goal, "when", on_the_road=True)
    return changed(turn, goal, str(draft.filled.get("field")), edits=edits)


def changed(turn: Turn, goal: Goal, field: str, *, edits: bool = False) -> Turn:
    """The goal as it stands after a change, with what comes naturally next."""
    if field in ("step", "when"):
        return fixed(turn, goal, edits=edits)
    known = known_lines(turn, goal) if field == "roles" else ()
    more = (press("goal.more_roles", f"goalset:{goal.id}:roles"),) if field == "roles" else ()
    return turn.say(
        line("goal.changed"),
        *goal_lines(turn, goal),
        *known,
        buttons=(more, (press("goal.go_on", f"goalnext:{goal.id}"), undo_button(turn))),
        edits=edits,
    )


def fixed(turn: Turn, goal: Goal, *, head: Line | None = None, edits: bool = False) -> Turn:
    """The small step with its moment; to be reminded of it is one tap away."""
    remind: tuple[Button, ...] = ()
    if goal.step_by and goal.step_by >= turn.today:
        remind = (press("goal.remind", f"goalremind:{goal.id}", day=goal.step_by),)
    lines = (line("goal.what", what=goal.what), *step_lines(turn, goal))
    return turn.say(head or line("goal.step_fixed"), *lines, buttons=(remind, (undo_button(turn),)), edits=edits)


# --- from the goal's card


def press_set(turn: Turn, args: tuple[str, ...]) -> Turn:
    """One thing of a goal to tell or change."""
    goal = turn.notebook.find(Goal, args[0] if args else None)
    field = args[1] if len(args) > 1 else ""
    if goal is None or not goal.is_open or field not in (*FIELDS, "when"):
        return turn.toast("error.old_button")
    return ask(turn, goal, field)


def press_fix(turn: Turn, args: tuple[str, ...]) -> Turn:
    """What of this goal?"""
    goal = turn.notebook.find(Goal, args[0] if args else None)
    if goal is None or not goal.is_open:
        return turn.toast("error.old_button")
    buttons = [press(f"goal.field.{field}", f"goalset:{goal.id}:{field}") for field in FIELDS]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    last = (press("goal.erase", f"goalerase:{goal.id}"), press("button.back", f"goal:{goal.id}"))
    return turn.say(line("goal.what_to_change", what=goal.what), buttons=(*rows, last))


def press_erase(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Written down by mistake: out of the notebook; what was helped stays."""
    goal = turn.notebook.find(Goal, args[0] if args else None)
    if goal is None:
        return turn.toast("error.old_button")
    turn = turn.keep(turn.notebook.without(goal.id)).did("undo.goal_erased", what=goal.what)
    return turn.say(line("goal.erased", what=goal.what), buttons=((undo_button(turn),),), edits=True)


def press_remind(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The small step comes back on its day, once."""
    goal = turn.notebook.find(Goal, args[0] if args else None)
    if goal is None or not goal.is_open or goal.step_by is None or goal.step_by < turn.today:
        return turn.toast("error.old_button")
    if any(one.goal == goal.id and one.on == goal.step_by and one.done_on is None for one in turn.notebook.reminders):
        return turn.toast("answer.already")
    what = goal.next_step or goal.if_then or goal.what
    turn, reminder = turn.add(Reminder, what=what, on=goal.step_by, asked_on=turn.today, goal=goal.id)
    turn = turn.did("undo.reminder")
    return turn.say(line("goal.reminded", day=reminder.on), buttons=((undo_button(turn),),))


PRESSES = {
    "goalset": press_set,
    "goalfix": press_fix,
    "goalsay": press_say,
    "goalgone": press_gone,
    "goalskip": press_skip,
    "goalerase": press_erase,
    "goalremind": press_remind,
}
DRAFTS = {FLOW: hear_field}
