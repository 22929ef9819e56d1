"""The goals there are, a card for each, and what can be done with it: news, next step, changes, its end (P10, P26)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.drafts import Draft
from bot.domain.goals import Goal
from bot.domain.lines import GAP, Buttons, Line, line
from bot.flows.goals.asking import CONVERSATION, GOAL, meant_goal
from bot.flows.goals.ending import end
from bot.flows.goals.kept import CARD, from_draft, show_card
from bot.flows.goals.shown import goal_lines, story_lines
from bot.flows.heading import headed
from bot.flows.outcomes.story import story_button
from bot.flows.turn import Turn, is_aside, press


def command_goals(turn: Turn, rest: str) -> Turn:
    """/goals: the list; with a sentence behind it, a new one."""
    if rest:
        return meant_goal(turn, turn.read(rest), rest)
    goals = open_goals(turn)
    if begun := go_on_with_begun(_listed(turn, goals) if goals else turn):
        return begun
    if not goals:
        return headed(turn, CONVERSATION.start(turn), _none(turn))
    return _listed(turn, goals)


def _none(turn: Turn) -> Line:
    """No goal under way: the last one reached is not forgotten."""
    reached = [goal for goal in turn.notebook.goals if goal.reached and goal.ended_on]
    if not reached:
        return line("goal.none")
    last = max(reached, key=lambda goal: (goal.ended_on or goal.opened_on, goal.id))
    return line("goal.none_open", what=last.what)


def go_on_with_begun(turn: Turn) -> Turn | None:
    """A goal told and left half way, even days ago, is shown as far as it goes, with what is still open; else None."""
    begun = [
        d for d in turn.notebook.drafts if d.flow in (GOAL, CARD) and "what" in d.filled and not is_aside(d, d.flow)
    ]
    if not begun:
        return None
    taken = _taken_up(turn, begun[-1])
    return headed(turn, taken, line("goal.begun")) if open_goals(turn) else taken


def press_take(turn: Turn, args: tuple[str, ...]) -> Turn:
    """A goal that was put aside before it was told whole."""
    draft = turn.notebook.draft(args[0] if args else None)
    return _taken_up(turn, draft) if draft and draft.flow in (GOAL, CARD) else turn.toast("error.old_button")


def _taken_up(turn: Turn, draft: Draft) -> Turn:
    turn, draft = turn.take_up(draft)
    if draft.flow == CARD:
        return show_card(turn, draft)
    return headed(turn, CONVERSATION.go_on(turn, draft), *goal_lines(turn, from_draft(turn, draft, "")))


def open_goals(turn: Turn) -> tuple[Goal, ...]:
    """Those under way, the one chosen last at a review first."""
    goals = [goal for goal in turn.notebook.goals if goal.is_open]
    chosen = [goal.chosen_on for goal in goals if goal.chosen_on]
    return tuple(sorted(goals, key=lambda goal: not chosen or goal.chosen_on != max(chosen)))


def _listed(turn: Turn, goals: Sequence[Goal]) -> Turn:
    rows = goal_rows(goals, "goal")
    last = (press("goal.new", "goalnew"), press("review.begin", "review"))
    return turn.say(line("goal.list", n=len(goals)), buttons=(*rows, last))


def goal_rows(goals: Sequence[Goal], does: str) -> Buttons:
    """A row for each goal, in the user's words."""
    return tuple((press("goal.button", f"{does}:{goal.id}", what=goal.what),) for goal in goals)


def press_goal(turn: Turn, args: tuple[str, ...]) -> Turn:
    goal = turn.notebook.find(Goal, args[0] if args else None)
    return show(turn, goal) if goal else turn.toast("error.old_button")


def show(turn: Turn, goal: Goal) -> Turn:
    """A goal, what moved, who helped, and what can be done with it."""
    lines = (*goal_lines(turn, goal), *story_lines(turn, goal))
    came = story_button(turn, goal.id)
    if not goal.is_open:
        ended = line("goal.was_reached" if goal.reached else "goal.was_let_go", day=goal.ended_on or turn.today)
        return turn.say(*lines, GAP, ended, buttons=(came, (press("goal.reopen", f"goalopen:{goal.id}"),)))
    buttons = (
        (press("goal.go_on", f"goalnext:{goal.id}"),),
        (press("goal.progress", f"news:{goal.id}"), *came),
        (press("goal.change", f"goalfix:{goal.id}"),),
        (press("goal.reached", f"goalend:{goal.id}:yes"), press("goal.let_go", f"goalend:{goal.id}:no")),
    )
    return turn.say(*lines, buttons=buttons)


# --- its end, and its return


def press_end(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Reached or let go: those who helped are told how it ended (P26)."""
    goal = turn.notebook.find(Goal, args[0] if args else None)
    if goal is None or not goal.is_open or len(args) < 2:
        return turn.toast("error.old_button")
    return end(turn, goal, reached=args[1] == "yes")


def press_open(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Taken up again."""
    goal = turn.notebook.find(Goal, args[0] if args else None)
    if goal is None or goal.is_open:
        return turn.toast("error.old_button")
    goal = replace(goal, ended_on=None, reached=None)
    turn = turn.put(goal).did("undo.goal_changed", what=goal.what)
    return headed(turn, show(turn, goal), line("goal.reopened"))


COMMANDS = {"goals": command_goals, "objectifs": command_goals}
PRESSES = {"goal": press_goal, "goaltake": press_take, "goalend": press_end, "goalopen": press_open}
