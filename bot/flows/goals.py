"""What the user wants to reach (P8-P11): a goal in a sentence, its purpose, its day, whom it needs, how it ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot.domain.drafts import Draft, Value
from bot.domain.goals import PURPOSES, Goal
from bot.domain.lines import GAP, Button, Line, line
from bot.flows.conversation import Blank, Conversation, free_words, pick
from bot.flows.heading import headed
from bot.flows.horizon import read_horizon
from bot.flows.progress import is_progress, keep_waiting, show_waiting
from bot.flows.turn import Turn, iso_day, press
from bot.flows.undo import undo_button
from bot.understanding import Reading
from bot.understanding.matters import ambition

GOAL = "goal"


# --- a new goal


def _read_what(turn: Turn, text: str) -> Value:
    """The user's own words: they name a goal better than any reading of them."""
    said = free_words(turn, text)
    return ambition(said, turn.lang) if isinstance(said, str) else None


def _read_purpose(turn: Turn, text: str) -> Value:
    """A purpose in words: the goal as the reader sees it with them."""
    goal = turn.read(text).goal
    return goal.purpose if goal else None


def _read_due(turn: Turn, text: str) -> Value:
    day = read_horizon(turn, text)
    return day.isoformat() if day else None


def _purposes(_turn: Turn, draft: Draft) -> tuple[tuple[Button, ...], ...]:
    buttons = [pick(draft, "purpose", purpose, f"goal.purpose.{purpose}") for purpose in PURPOSES]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _dues(turn: Turn, draft: Draft) -> tuple[tuple[Button, ...], ...]:
    """The end of this month, of the quarter to come, of the year to come."""
    return (tuple(pick(draft, "due", _in_months(turn.today, n).isoformat(), f"goal.in.{n}") for n in (1, 3, 6)),)


def _in_months(today: date, months: int) -> date:
    """The first day of that many months on, as a round deadline."""
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return date(year, month + 1, min(today.day, 28))


def _drawn_up(turn: Turn, draft: Draft) -> Turn:
    """All is filled or skipped: shown once before it counts."""
    turn, shown = turn.open("goal_card", draft.filled)
    buttons = (
        (
            Button(line("button.keep"), does=f"goalkeep:{shown.id}", style="success"),
            press("button.drop", f"goaldrop:{shown.id}"),
        ),
    )
    return turn.say(line("goal.shown"), *_goal_lines(_from(turn, shown, "")), buttons=buttons)


def _from(turn: Turn, draft: Draft, id_: str) -> Goal:
    filled = draft.filled
    due = filled.get("due")
    purpose = filled.get("purpose")
    return Goal(
        id=id_,
        what=str(filled.get("what")),
        opened_on=turn.today,
        purpose=purpose if isinstance(purpose, str) and purpose in PURPOSES else None,
        due=iso_day(due),
        roles=_roles(filled.get("roles")),
    )


def _roles(value: Value) -> tuple[str, ...]:
    text = value if isinstance(value, str) else ""
    return tuple(role.strip() for role in text.replace(";", ",").replace("\n", ",").split(",") if role.strip())


_SURELY = 0.8
_OTHER_MATTERS = frozenset(
    ("log_meeting", "plan_meeting", "note", "reminder", "request_received", "done_thanks", "done_promise")
)


class GoalQuestions(Conversation):
    """News told while the goal's questions are asked is kept for that goal, and the question stands."""

    def hear(self, turn: Turn, draft: Draft, text: str) -> Turn | None:
        if draft.asking in ("purpose", "due", "roles") and is_progress(turn, text):
            kept = self.go_on(keep_waiting(turn, text), draft)
            return headed(turn, kept, line("progress.for_later", words=text))
        if draft.asking == "roles" and _is_of_something_else(turn, text):
            return None
        return super().hear(turn, draft, text)


def _is_of_something_else(turn: Turn, text: str) -> bool:
    """Whether a message plainly tells something of somebody, instead of whom the goal needs."""
    reading = turn.read(text)
    sure = reading.confidence.get("intent", 0.0) >= _SURELY
    return sure and reading.intent in _OTHER_MATTERS and bool(reading.people)


CONVERSATION = GoalQuestions(
    GOAL,
    (
        Blank("what", _read_what, needed=True),
        Blank("purpose", _read_purpose, choices=_purposes),
        Blank("due", _read_due, choices=_dues),
        Blank("roles", free_words),
    ),
    _drawn_up,
)


def press_keep(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = turn.notebook.draft(args[0] if args else None)
    if draft is None or draft.flow != "goal_card":
        return turn.toast("error.old_button")
    turn = turn.close(draft)
    notebook, id_ = turn.notebook.new_id(Goal)
    goal = _from(turn, draft, id_)
    turn = turn.keep(notebook.put(goal)).did("undo.goal", what=goal.what)
    turn = turn.say(line("goal.kept"), *_goal_lines(goal), edits=True)
    key = "goal.who_is_needed" if not goal.roles else "goal.whom_do_you_know"
    turn = turn.say(line(key, names=goal.roles), buttons=((undo_button(turn),),))
    return show_waiting(turn, goal)


def press_drop(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = turn.notebook.draft(args[0] if args else None)
    return turn.close(draft).say(line("card.dropped"), edits=True) if draft else turn.toast("error.old_button")


def meant_goal(turn: Turn, reading: Reading, text: str) -> Turn:
    """A goal in a sentence."""
    goal = reading.goal
    filled: dict[str, Value] = {"what": ambition(text, turn.lang)}
    if goal and goal.purpose:
        filled["purpose"] = goal.purpose
    if due := (goal and goal.due) or read_horizon(turn, text):
        filled["due"] = due.isoformat()
    return CONVERSATION.start(turn, **filled)


# --- the goals there are


def command_goals(turn: Turn, rest: str) -> Turn:
    """/goals: the list; with a sentence behind it, a new one."""
    if rest:
        return meant_goal(turn, turn.read(rest), rest)
    goals = [goal for goal in turn.notebook.goals if goal.is_open]
    begun = [draft for draft in turn.notebook.drafts if draft.flow == GOAL and not draft.is_stale(turn.now)]
    if begun and "what" in begun[-1].filled:
        turn = _listed(turn, goals) if goals else turn
        return headed(turn, CONVERSATION.go_on(turn, begun[-1]), *_goal_lines(_from(turn, begun[-1], "")))
    if not goals:
        return headed(turn, CONVERSATION.start(turn), line("goal.none"))
    return _listed(turn, goals)


def _listed(turn: Turn, goals: Sequence[Goal]) -> Turn:
    new = press("goal.new", "goalnew")
    rows = tuple((press("goal.button", f"goal:{goal.id}", what=goal.what),) for goal in goals)
    return turn.say(line("goal.list", n=len(goals)), buttons=(*rows, (new,)))


def press_new(turn: Turn, args: tuple[str, ...]) -> Turn:
    del args
    return CONVERSATION.start(turn)


def press_goal(turn: Turn, args: tuple[str, ...]) -> Turn:
    goal = turn.notebook.find(Goal, args[0] if args else None)
    return show(turn, goal) if goal else turn.toast("error.old_button")


def show(turn: Turn, goal: Goal) -> Turn:
    """A goal, what moved, who helped, and what can be done with it."""
    buttons = (
        (press("goal.progress", f"news:{goal.id}"),),
        (press("goal.reached", f"goalend:{goal.id}:yes"), press("goal.let_go", f"goalend:{goal.id}:no")),
    )
    lines = (*_goal_lines(goal), *_moves(goal), *_helpers(turn, goal))
    return turn.say(*lines, buttons=buttons if goal.is_open else ())


def _goal_lines(goal: Goal) -> tuple[Line, ...]:
    lines = [line("goal.what", what=goal.what)]
    if goal.purpose:
        lines.append(line("goal.for", purpose=line(f"goal.purpose.{goal.purpose}")))
    if goal.due:
        lines.append(line("goal.due", day=goal.due))
    if goal.roles:
        lines.append(line("goal.roles", names=goal.roles))
    return tuple(lines)


def _moves(goal: Goal) -> Iterator[Line]:
    if goal.progress:
        yield GAP
    for progress in goal.progress[-5:]:
        yield line("goal.moved", day=progress.on, what=progress.what)


def _helpers(turn: Turn, goal: Goal) -> Iterator[Line]:
    helpers = turn.notebook.names(dict.fromkeys(h.from_ for h in turn.notebook.helps if h.goal == goal.id))
    if helpers:
        yield GAP
        yield line("goal.helpers", names=helpers)


def press_end(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Reached or let go: those who helped are told how it ended (P26)."""
    goal = turn.notebook.find(Goal, args[0] if args else None)
    if goal is None or not goal.is_open or len(args) < 2:
        return turn.toast("error.old_button")
    reached = args[1] == "yes"
    turn = turn.put(replace(goal, ended_on=turn.today, reached=reached)).did("undo.goal_end", what=goal.what)
    open_helps = [h for h in turn.notebook.helps if h.goal == goal.id and h.is_open]
    rows = tuple(
        (press("goal.tell", f"draft:news:{help_.id}", name=name),)
        for help_ in open_helps
        for name in turn.notebook.names((help_.from_,))
    )
    lines = [line("goal.ended_reached" if reached else "goal.ended_let_go", what=goal.what)]
    if rows:
        lines += [GAP, line("goal.tell_how_it_ended")]
    return turn.say(*lines, buttons=(*rows, (undo_button(turn),)), edits=True)


COMMANDS = {"goals": command_goals, "objectifs": command_goals}
PRESSES = {
    "goalkeep": press_keep,
    "goaldrop": press_drop,
    "goalnew": press_new,
    "goal": press_goal,
    "goalend": press_end,
}
CONVERSATIONS = {GOAL: CONVERSATION}
MEANINGS = {"goal": meant_goal}
