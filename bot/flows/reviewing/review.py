"""The review of one's goals in a few taps: what moved, choose one, who do I need (P6, P10)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.coaching.balance import balance_line
from bot.coaching.nudges.outcome import ripe
from bot.coaching.since import last_review, moved
from bot.domain.drafts import Draft
from bot.domain.goals import Goal
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.domain.meetings import Meeting
from bot.domain.nudges import Nudged
from bot.flows.goals.cards import go_on_with_begun, open_goals
from bot.flows.goals.changing import offers
from bot.flows.goals.fields import with_roles
from bot.flows.goals.shown import known_lines
from bot.flows.heading import headed
from bot.flows.outcomes import question
from bot.flows.outcomes.asked import nothing_came
from bot.flows.outcomes.telling import keep
from bot.flows.reviewing.looking_back import looked_back
from bot.flows.reviewing.small_step import ask_step, said_for, with_goal
from bot.flows.reviewing.under_way import FLOW, draft_of, goal_of
from bot.flows.turn import Turn, press

_ROLES: Final = 3  # offered at once


# --- beginning, and coming back


def command_review(turn: Turn, rest: str) -> Turn:
    """/review: begins, or goes on where it stopped."""
    del rest
    draft = next((d for d in turn.notebook.drafts if d.flow == FLOW and not d.is_stale(turn.now)), None)
    if draft and (goal := goal_of(turn, draft)):
        return go_back_to(turn, draft, goal)
    return begin(turn)


def begin(turn: Turn) -> Turn:
    """What moved, then the first question: what came of an encounter of long ago, or which goal."""
    turn = _without(turn)
    found = moved(turn.notebook, last_review(turn.notebook, turn.today))
    is_new = found.is_still and turn.owner.started_on == turn.today
    back = (line("review.first"),) if is_new else looked_back(turn.notebook, found)
    only = balance_line(turn.notebook, turn.today)  # P33, for the user alone
    back = (*back, GAP, only) if only else back
    if not open_goals(turn):
        if begun := go_on_with_begun(turn):
            return headed(turn, begun, *back)
        return turn.say(*back, GAP, line("review.no_goal"), buttons=((press("goal.new", "goalnew"),),))
    turn, draft = turn.open(FLOW, {})
    if meeting := next(ripe(turn.notebook, turn.today), None):
        draft = replace(draft, asking="outcome", filled={"meeting": meeting.id})
        turn = turn.update(draft)
        turn = turn.keep(
            turn.notebook.note_nudged(Nudged(f"outcome:{meeting.id}", "outcome", meeting.people, (turn.now,)))
        )
        nothing = press("outcome.nothing", f"reviewnone:{draft.id}")
        return turn.say(*back, GAP, question(turn, meeting), buttons=((nothing,), *_gesture(only)))
    said = headed(turn, choose(turn, draft), *back)
    last = said.replies[-1]
    return replace(said, replies=(*said.replies[:-1], replace(last, buttons=(*last.buttons, *_gesture(only)))))


def _gesture(only: Line | None) -> Buttons:
    """The small gesture that is the way out, for those who have only been receiving."""
    return ((press("balance.way_out", "balance"),),) if only else ()


def _without(turn: Turn) -> Turn:
    """A new review takes the place of one that was left."""
    for draft in turn.notebook.drafts:
        if draft.flow == FLOW:
            turn = turn.close(draft)
    return turn


def press_review(turn: Turn, args: tuple[str, ...]) -> Turn:
    del args
    return command_review(turn, "")


# --- which goal


def choose(turn: Turn, draft: Draft) -> Turn:
    """One of several; the only one needs no choosing, only a word on whether it stands."""
    turn = turn.update(replace(draft, asking="goal"))
    goals = open_goals(turn)
    rows = tuple((press("goal.button", f"reviewgoal:{draft.id}:{goal.id}", what=goal.what),) for goal in goals)
    if len(goals) == 1:
        rows = ((Button(line("review.go_on"), does=f"reviewgoal:{draft.id}:{goals[0].id}", style="success"),),)
        change = press("review.change", f"goal:{goals[0].id}")
        return turn.say(
            said_for(goals[0], "review.still_this", what=goals[0].what), buttons=(*rows, (change, _later(draft)))
        )
    return turn.say(
        line("review.which", n=len(goals) - 1), buttons=(*rows, (press("review.drop_one", "goals"), _later(draft)))
    )


def _later(draft: Draft) -> Button:
    return press("review.enough", f"reviewend:{draft.id}")


def press_goal(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The goal for the weeks to come."""
    draft, goal = draft_of(turn, args), turn.notebook.find(Goal, args[1] if len(args) > 1 else None)
    if draft is None or goal is None or not goal.is_open:
        return turn.toast("error.old_button")
    goal = replace(goal, chosen_on=turn.today)
    turn = turn.put(goal).did("undo.goal_changed", what=goal.what)
    return ask_who(turn, replace(draft, filled={"goal": goal.id}), goal)


def go_back_to(turn: Turn, draft: Draft, goal: Goal) -> Turn:
    """The question that was open, again."""
    return ask_step(turn, draft, goal) if draft.asking in ("step", "words") else ask_who(turn, draft, goal)


# --- whom it needs


def ask_who(turn: Turn, draft: Draft, goal: Goal, *, edits: bool = False) -> Turn:
    """Who do I need, to reach it? (P10): those named, whom one knows for them, and others to tap or write."""
    turn = turn.update(replace(draft, asking="who"))
    lines: list[Line] = [line("goal.what", what=goal.what)]
    if goal.roles:
        lines.append(line("goal.roles", names=goal.roles))
    lines += [*known_lines(turn, goal), GAP, said_for(goal, "review.who_else" if goal.roles else "review.who")]
    offered = offers(turn, goal, "roles")[:_ROLES]
    rows = tuple((press("goal.role", f"reviewrole:{draft.id}:{n}", what=role),) for n, role in enumerate(offered))
    go_on = press("review.that_is_all" if goal.roles else "button.skip", f"reviewstep:{draft.id}")
    return turn.say(*lines, buttons=(*rows, (go_on,)), edits=edits)


def press_role(turn: Turn, args: tuple[str, ...]) -> Turn:
    """One more role: the step follows at once, for one is enough to begin."""
    draft = draft_of(turn, args)
    goal = goal_of(turn, draft) if draft else None
    offered = offers(turn, goal, "roles") if goal else ()
    if draft is None or goal is None or not (len(args) > 1 and args[1].isdecimal() and int(args[1]) < len(offered)):
        return turn.toast("error.old_button")
    return with_goal(turn, draft, goal, with_roles(goal, (offered[int(args[1])],)))


def press_kept(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The outcome that was shown is kept, and the review goes on."""
    told = turn.notebook.draft(args[0] if args else None)
    if told is None or told.flow != "outcome":
        return turn.toast("error.old_button")
    turn = keep(turn, told, edits=True)
    draft = draft_of(turn, (str(told.filled.get("review")),))
    return choose(turn, draft) if draft and draft.asking == "outcome" else turn


def press_none(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Nothing came of it yet: on to the goals."""
    draft = draft_of(turn, args)
    meeting = turn.notebook.find(Meeting, str(draft.filled.get("meeting"))) if draft else None
    if draft is None or meeting is None:
        return turn.toast("error.old_button")
    return nothing_came_of(turn, draft, meeting)


def nothing_came_of(turn: Turn, draft: Draft, meeting: Meeting) -> Turn:
    after = replace(nothing_came(turn, meeting), replies=turn.replies)
    return headed(turn, choose(after, draft), line("outcome.nothing_yet"))


COMMANDS = {"review": command_review, "bilan": command_review}
PRESSES = {
    "review": press_review,
    "reviewgoal": press_goal,
    "reviewrole": press_role,
    "reviewnone": press_none,
    "reviewkept": press_kept,
}
