"""Which of several goals does a help serve? One tap on the card just kept, so that who helped hears the news (P26)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from bot.domain.goals import Goal
from bot.domain.helps import Help
from bot.domain.lines import GAP, Buttons, Line, line
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button

MOST: Final = 4  # goals offered; the others from the goal's own card


def which_goal(turn: Turn, ids: Collection[str]) -> tuple[tuple[Line, ...], Buttons]:
    """The question about the helps of these ids, when several goals are open; no question otherwise."""
    goals = [goal for goal in turn.notebook.goals if goal.is_open]
    helps = [help_ for help_ in turn.notebook.helps if help_.id in ids and help_.goal is None]
    if len(goals) < 2 or not helps:
        return (), ()
    key = ":".join(help_.id for help_ in helps[:MOST])
    rows = tuple((press("serves.goal", f"serves:{goal.id}:{key}", what=goal.what),) for goal in goals[:MOST])
    names = turn.notebook.names(dict.fromkeys(help_.from_ for help_ in helps))
    return (GAP, line("serves.which", names=names)), rows


def press_serves(turn: Turn, args: tuple[str, ...]) -> Turn:
    """These helps served this goal: from now on its news go to who gave them."""
    goal = turn.notebook.find(Goal, args[0] if args else None)
    helps = [help_ for id_ in args[1:] if (help_ := turn.notebook.find(Help, id_))]
    if goal is None or not goal.is_open or not helps:
        return turn.toast("error.old_button")
    if all(help_.goal == goal.id for help_ in helps):
        return turn.toast("answer.already")
    turn = turn.put(*(replace(help_, goal=goal.id) for help_ in helps)).did("undo.serves", what=goal.what)
    names = turn.notebook.names(dict.fromkeys(help_.from_ for help_ in helps))
    return turn.say(line("serves.noted", what=goal.what, names=names), buttons=((undo_button(turn),),))


PRESSES = {"serves": press_serves}
