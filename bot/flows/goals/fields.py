"""One thing of a goal told, changed or taken away: its words, purpose, success, day, who is needed, small step."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from bot.domain.drafts import Draft
from bot.domain.goals import PURPOSES, Goal, Taken
from bot.domain.lines import Button, Buttons, Line, line
from bot.domain.promises import Reminder
from bot.flows.conversation import free_words, is_another_matter
from bot.flows.goals.asking import in_months, in_own_words, is_of_something_else, split_roles
from bot.flows.goals.proposals import moments, roles_for
from bot.flows.goals.shown import goal_lines, known_lines, step_lines
from bot.flows.horizon import read_horizon
from bot.flows.turn import Turn, iso_day, press
from bot.flows.undo import undo_button
from bot.understanding import read_answer, read_day

FLOW: Final = "goal_field"
FIELDS: Final = ("what", "purpose", "success", "due", "roles", "step")
_GONE: Final[Mapping[str, dict[str, Any]]] = {
    "purpose": {"purpose": None},
    "success": {"success": None},
    "due": {"due": None},
    "roles": {"roles": ()},
    "step": {"next_step": None, "road": None, "if_then": None, "step_by": None},
    "when": {"if_then": None, "step_by": None},
}
"""What a goal is without one of its fields; the words of a goal can't be taken away."""

_STORIES: Final = ("log_meeting", "done_thanks", "done_promise", "progress")
_IF_THEN: Final = re.compile(
    r"^\W*(?P<when>(?:quand|d[èe]s que|sit[ôo]t que|apr[èe]s|lorsque|when|as soon as|once|after|si|if)\b.+?)"
    r"\s*(?:,\s*(?:alors\s+|then\s+)?|\s+(?:alors|then)\s+)(?P<then>\S.+?)[\s.!]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class IfThen:
    """ "When I've had my coffee on Monday" (P7: a small step with its moment), "I write to Paul"."""

    when: str
    then: str


def if_then(text: str) -> IfThen | None:
    """The moment and the act of an if-then sentence; None when it is none."""
    found = _IF_THEN.match(text.strip())
    return IfThen(found["when"].strip(), found["then"].strip()) if found else None


# --- reading


def with_words(turn: Turn, goal: Goal, field: str, text: str) -> Goal | None:
    """The goal with what these words tell of that field; None when they tell nothing of it, or of another matter."""
    text = text.strip()
    match field:
        case "what":
            said = free_words(turn, text)
            return replace(goal, what=in_own_words(turn, said)) if isinstance(said, str) else None
        case "success":
            said = free_words(turn, text)
            return replace(goal, success=said.rstrip(" .")) if isinstance(said, str) else None
        case "due":
            day = read_horizon(turn, text)
            return replace(goal, due=day) if day else None
        case "purpose":
            read = turn.read(text).goal
            return replace(goal, purpose=read.purpose) if read and read.purpose else None
        case "roles":
            return _with_roles(turn, goal, text)
        case "step" | "when":
            return None if _is_no_step(turn, text) else with_step(turn, goal, text, of_moment=field == "when")
    return None


def _with_roles(turn: Turn, goal: Goal, text: str) -> Goal | None:
    if is_of_something_else(turn, text) or is_another_matter(turn, text) or read_answer(text, lang=turn.lang):
        return None
    return with_roles(goal, split_roles(text))


def with_roles(goal: Goal, roles: tuple[str, ...]) -> Goal:
    """The goal with these roles added to those it has."""
    return replace(goal, roles=tuple(dict.fromkeys((*goal.roles, *roles))))


def with_step(turn: Turn, goal: Goal, text: str, *, of_moment: bool = False) -> Goal:
    """The goal with a small step, a moment for it, or both when the words tell both."""
    told = if_then(text)
    if told:
        goal = replace(goal, next_step=told.then, road=None) if not (of_moment and goal.has_step) else goal
        return replace(goal, if_then=told.when, step_by=_day_in(turn, told.when))
    words = text.strip().rstrip(" .")
    if of_moment:
        return replace(goal, if_then=words, step_by=_day_in(turn, words))
    return replace(goal, next_step=words, road=None, if_then=None, step_by=None)


def _day_in(turn: Turn, words: str) -> date | None:
    days = read_day(words, lang=turn.lang, today=turn.today, towards="future")
    return days[0] if days and days[0] >= turn.today else None


def _is_no_step(turn: Turn, text: str) -> bool:
    """Whether it is a bare answer, or tells of something done: "coffee with Paul yesterday"."""
    if if_then(text):
        return False
    return (
        text.rstrip().endswith("?")
        or read_answer(text, lang=turn.lang) is not None
        or turn.read(text).intent in _STORIES
    )


# --- asking


def ask(turn: Turn, goal: Goal, field: str, *, on_the_road: bool = False) -> Turn:
    """The one question of that field, with answers to tap; on the road it can be skipped, else taken away."""
    turn, draft = turn.open(FLOW, {"goal": goal.id, "field": field, "road": on_the_road})
    turn = turn.update(replace(draft, asking=field))
    return turn.say(line(f"goal.tell.{field}", what=goal.what), buttons=_buttons(turn, draft, goal))


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
    return field in _GONE and replace(goal, **_GONE[field]) != goal


# --- answering


def hear_field(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """The answer in words; None when it is about another matter."""
    goal, field = _of(turn, draft)
    if goal is None:
        return None
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
    return _written(turn, draft, goal, replace(goal, **_GONE[field]), edits=True)


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
    if draft.filled.get("field") == "step" and goal.has_step and goal.if_then is None:
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
