"""Which goal something that came of an encounter serves: asked only of several, and news of it at once (P6, P26)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.coaching.matches import words_of
from bot.domain.goals import Goal, Outcome, Progress
from bot.domain.lines import GAP, Buttons, Line, line
from bot.domain.meetings import Meeting
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button

_MOST: Final = 4


def with_news(turn: Turn, outcome: Outcome, words: str) -> Turn:
    """The outcome is news of its goal too, unless the same was told already, or the goal has ended."""
    goal = turn.notebook.find(Goal, outcome.goal)
    if (
        goal is None
        or not goal.is_open
        or any(words_of(outcome.what) & words_of(one.what) for one in goal.progress[-3:])
    ):
        return turn
    number = turn.notebook.last_number + 1
    progress = Progress(f"s{number}", turn.today, words)
    notebook = replace(turn.notebook, last_number=number)
    return turn.keep(notebook.put(replace(goal, progress=(*goal.progress, progress))))


def goal_of(turn: Turn, meeting: Meeting | None) -> str | None:
    """The goal that it serves, when there is no doubt which."""
    if meeting and (goal := turn.notebook.find(Goal, meeting.goal)):
        return goal.id
    goals = [goal for goal in turn.notebook.goals if goal.is_open]
    return goals[0].id if len(goals) == 1 else None


def goal_question(turn: Turn, outcome: Outcome) -> tuple[Sequence[Line], Buttons]:
    """Which of several goals it serves, one tap each."""
    goals = [goal for goal in turn.notebook.goals if goal.is_open]
    if outcome.goal or len(goals) < 2:
        return (), ()
    rows = tuple(
        (press("goal.button", f"outcomefor:{outcome.id}:{goal.id}", what=goal.what),) for goal in goals[:_MOST]
    )
    return (GAP, line("outcome.which_goal")), rows


def press_for(turn: Turn, args: tuple[str, ...]) -> Turn:
    """It serves this goal."""
    outcome = turn.notebook.find(Outcome, args[0] if args else None)
    goal = turn.notebook.find(Goal, args[1] if len(args) > 1 else None)
    if outcome is None or goal is None or not goal.is_open:
        return turn.toast("error.old_button")
    outcome = replace(outcome, goal=goal.id)
    turn = with_news(turn.put(outcome), outcome, outcome.what).did("undo.goal_changed", what=goal.what)
    return turn.say(line("outcome.for_goal", what=goal.what), buttons=((undo_button(turn),),))


PRESSES = {"outcomefor": press_for}
