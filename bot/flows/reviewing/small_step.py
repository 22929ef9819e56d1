"""The last question of a review: the next small step, and its moment (P7, P10)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.coaching.answering import answered
from bot.coaching.nudges import pending
from bot.coaching.road import next_to_do, rounds, small_step, step_done
from bot.coaching.worded import anew
from bot.domain.drafts import Draft
from bot.domain.goals import Goal
from bot.domain.lines import GAP, Arg, Buttons, Line, line
from bot.domain.notebook import Notebook
from bot.flows.goals.changing import fixed, offers
from bot.flows.goals.fields import with_step
from bot.flows.goals.road import seen_lines
from bot.flows.goals.shown import step_lines
from bot.flows.reviewing.under_way import draft_of, goal_of
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button

WORK: Final = ("tell", "ask", "meet", "research")


def said_for(goal: Goal, key: str, **args: Arg) -> Line:
    """That line, in other words from one month to the next."""
    return anew(line(key, **args), rounds(goal))


def with_goal(turn: Turn, draft: Draft, before: Goal, goal: Goal) -> Turn:
    """The goal changed, and on to its step."""
    turn = turn.put(goal).did("undo.goal_changed", what=before.what)
    return ask_step(turn, draft, goal)


def press_to_step(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Nobody else is needed."""
    draft = draft_of(turn, args)
    goal = goal_of(turn, draft) if draft else None
    return ask_step(turn, draft, goal) if draft and goal else turn.toast("error.old_button")


def ask_step(turn: Turn, draft: Draft, goal: Goal) -> Turn:
    """The next small step with moments to tap; one's own words are as good."""
    turn = turn.update(replace(draft, asking="step"))
    if goal.has_step:
        return _ask_about_step(turn, draft, goal)
    step = step_ahead(turn, goal)
    lines: list[Line] = [line("review.step"), small_step(goal, step, turn.owner)]
    if step == "next":
        return turn.say(*lines, buttons=((press("button.skip", f"reviewend:{draft.id}"),),))
    lines += [GAP, line("review.when")]
    return turn.say(
        *lines, buttons=(*_moments(turn, draft, goal, step), (press("button.skip", f"reviewend:{draft.id}"),))
    )


def step_ahead(turn: Turn, goal: Goal) -> str:
    """The next step of the way that is something to do; questions about the goal have their place on its card."""
    return next_to_do(turn.notebook, goal)


def _ask_about_step(turn: Turn, draft: Draft, goal: Goal) -> Turn:
    """A step chosen before: is it done, or is there another moment for it?"""
    rows = _moments(turn, draft, goal, "")
    last = (press("button.done", f"reviewdid:{draft.id}"), press("review.keep_step", f"reviewend:{draft.id}"))
    if seen := seen_lines(turn, goal):
        return turn.say(*step_lines(turn, goal), *seen, buttons=(last, *rows))
    return turn.say(said_for(goal, "review.step_open"), *step_lines(turn, goal), buttons=(*rows, last))


def _moments(turn: Turn, draft: Draft, goal: Goal, step: str) -> Buttons:
    return tuple(
        (press("goal.moment", f"reviewwhen:{draft.id}:{number}:{step}", what=words),)
        for number, words in enumerate(offers(turn, goal, "when"))
    )


def press_when(turn: Turn, args: tuple[str, ...]) -> Turn:
    """That step at that moment; the review is over."""
    draft = draft_of(turn, args)
    goal = goal_of(turn, draft) if draft else None
    number, step = (*args[1:], "", "")[:2]
    moments = offers(turn, goal, "when") if goal else ()
    if draft is None or goal is None or not (number.isdecimal() and int(number) < len(moments)):
        return turn.toast("error.old_button")
    if not goal.has_step and step not in WORK:
        return turn.toast("error.old_button")
    chosen = goal if goal.has_step else replace(goal, road=step)
    return ended(turn, draft, with_step(turn, chosen, moments[int(number)], of_moment=True))


def press_did(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The step is done; the next one follows."""
    draft = draft_of(turn, args)
    goal = goal_of(turn, draft) if draft else None
    if draft is None or goal is None or not goal.has_step:
        return turn.toast("error.old_button")
    return with_goal(turn, draft, goal, step_done(goal, turn.today))


def press_end(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Enough for this time."""
    draft = draft_of(turn, args)
    return ended(turn, draft, goal_of(turn, draft)) if draft else turn.toast("error.old_button")


def ended(turn: Turn, draft: Draft, goal: Goal | None) -> Turn:
    """The review is done for this time: nothing more is asked, and what was chosen is said once."""
    turn = turn.close(draft)
    if goal:
        turn = turn.put(goal)
    turn = turn.put(*(replace(one, reviewed_on=turn.today) for one in turn.notebook.goals if one.is_open))
    turn = turn.keep(_settled(turn)).did("undo.review")
    kept = turn.notebook.find(Goal, goal.id) if goal else None
    done = said_for(goal, "review.done") if goal else line("review.done")
    if kept and kept.has_step:
        return fixed(turn, kept, head=done)
    return turn.say(done, buttons=((undo_button(turn),),))


def _settled(turn: Turn) -> Notebook:
    """The reason to write of this month is answered: done without being asked counts."""
    key = f"review:{turn.today:%Y-%m}"
    waits = turn.notebook.was_nudged(key) or any(nudge.key == key for nudge in pending(turn.notebook, turn.now))
    return answered(turn.notebook, key, "done", turn.now) if waits else turn.notebook


PRESSES = {"reviewstep": press_to_step, "reviewwhen": press_when, "reviewdid": press_did, "reviewend": press_end}
