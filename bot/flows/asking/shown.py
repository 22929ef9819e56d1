"""An ask as it can be sent: its text to copy or to send, with or without the project, changed or undone in a tap."""

from __future__ import annotations

from dataclasses import replace

from bot.coaching.asking_letters import can_be_said, says_project
from bot.domain.goals import Goal
from bot.domain.lines import Buttons, Reply, line
from bot.domain.promises import Ask
from bot.flows.drafting import press_draft
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button


def show_ask(turn: Turn, ask: Ask, *, edits: bool = False) -> Turn:
    """The draft of an ask that is written down."""
    (name,) = turn.notebook.names((ask.to,)) or ("",)
    shown = press_draft(turn, ("ask", ask.id))
    draft = shown.replies[-1]
    left_out = () if can_be_said(turn.notebook, ask) else (line("asking.why_left_out", words=ask.why or ""),)
    lines = (line("asking.ready", name=name), *draft.lines[1:], *left_out, line("asking.tell_me"))
    said = Reply(lines, (*draft.buttons, *_more(turn, ask)), edits)
    return replace(shown, replies=(*shown.replies[:-1], said))


def _more(turn: Turn, ask: Ask) -> Buttons:
    open_goals = [goal for goal in turn.notebook.goals if goal.is_open]
    rows: Buttons = tuple(
        (press("asking.with_goal", f"askgoal:{ask.id}:{goal.id}", what=goal.what),) for goal in open_goals[:2]
    )
    if ask.goal:
        rows = (
            () if not says_project(turn.notebook, ask) else ((press("asking.without_goal", f"askgoal:{ask.id}:no"),),)
        )
    return (*rows, (press("asking.change", f"askfix:{ask.id}"), undo_button(turn)))


def press_goal(turn: Turn, args: tuple[str, ...]) -> Turn:
    """With the project that it serves in the text, or without any."""
    ask = turn.notebook.find(Ask, args[0] if args else None)
    goal = turn.notebook.find(Goal, args[1] if len(args) > 1 else None)
    if ask is None or not ask.is_ready or (goal is None and args[1:] != ("no",)):
        return turn.toast("error.old_button")
    ask = replace(ask, goal=goal.id if goal else None)
    return show_ask(turn.put(ask).did("undo.ask", names=turn.notebook.names((ask.to,))), ask, edits=True)


PRESSES = {"askgoal": press_goal}
