"""The review of one's goals in a few taps: what moved, choose one, who do I need, the next small step (P6, P10)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from bot.coaching.answering import answered
from bot.coaching.nudges import pending
from bot.coaching.nudges.outcome import ripe
from bot.coaching.road import next_on_the_road, small_step
from bot.coaching.since import last_review, moved
from bot.domain.drafts import Draft
from bot.domain.goals import Goal
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook
from bot.domain.nudges import Nudged
from bot.flows.goals.cards import open_goals
from bot.flows.goals.fields import fixed, offers, with_roles, with_step, with_words
from bot.flows.goals.road import step_done
from bot.flows.goals.shown import known_lines, step_lines
from bot.flows.goals.telling import goals_meant
from bot.flows.heading import headed
from bot.flows.outcomes import question
from bot.flows.outcomes.telling import filled_for, is_nothing, keep, nothing_came, shown
from bot.flows.reviewing.looking_back import looked_back
from bot.flows.sayings import plainly, sayings
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import fold, read_answer

FLOW: Final = "review"
_ROLES: Final = 3  # offered at once
_SAID: Final = Path(__file__).parent / "said.txt"
_WORK: Final = ("tell", "ask", "meet", "research")


# --- beginning, and coming back


def command_review(turn: Turn, rest: str) -> Turn:
    """/review: begins, or goes on where it stopped."""
    del rest
    draft = next((d for d in turn.notebook.drafts if d.flow == FLOW and not d.is_stale(turn.now)), None)
    if draft and (goal := _goal(turn, draft)):
        return _at(turn, draft, goal)
    return begin(turn)


def begin(turn: Turn) -> Turn:
    """What moved, then the first question: what came of an encounter of long ago, or which goal."""
    turn = _without(turn)
    back = looked_back(turn.notebook, moved(turn.notebook, last_review(turn.notebook, turn.today)))
    if not open_goals(turn):
        return turn.say(*back, GAP, line("review.no_goal"), buttons=((press("goal.new", "goalnew"),),))
    turn, draft = turn.open(FLOW, {})
    if meeting := next(ripe(turn.notebook, turn.today), None):
        draft = replace(draft, asking="outcome", filled={"meeting": meeting.id})
        turn = turn.update(draft)
        turn = turn.keep(
            turn.notebook.note_nudged(Nudged(f"outcome:{meeting.id}", "outcome", meeting.people, (turn.now,)))
        )
        nothing = press("outcome.nothing", f"reviewnone:{draft.id}")
        return turn.say(*back, GAP, question(turn, meeting), buttons=((nothing,),))
    return headed(turn, _choose(turn, draft), *back)


def _without(turn: Turn) -> Turn:
    """A new review takes the place of one that was left."""
    for draft in turn.notebook.drafts:
        if draft.flow == FLOW:
            turn = turn.close(draft)
    return turn


def press_review(turn: Turn, args: tuple[str, ...]) -> Turn:
    del args
    return command_review(turn, "")


def _draft(turn: Turn, args: tuple[str, ...]) -> Draft | None:
    draft = turn.notebook.draft(args[0] if args else None)
    return draft if draft and draft.flow == FLOW and not draft.is_stale(turn.now) else None


def _goal(turn: Turn, draft: Draft) -> Goal | None:
    goal = turn.notebook.find(Goal, str(draft.filled.get("goal")))
    return goal if goal and goal.is_open else None


# --- which goal


def _choose(turn: Turn, draft: Draft) -> Turn:
    """One of several; the only one needs no choosing, only a word on whether it stands."""
    turn = turn.update(replace(draft, asking="goal"))
    goals = open_goals(turn)
    rows = tuple((press("goal.button", f"reviewgoal:{draft.id}:{goal.id}", what=goal.what),) for goal in goals)
    if len(goals) == 1:
        rows = ((Button(line("review.go_on"), does=f"reviewgoal:{draft.id}:{goals[0].id}", style="success"),),)
        change = press("review.change", f"goal:{goals[0].id}")
        return turn.say(line("review.still_this", what=goals[0].what), buttons=(*rows, (change, _later(draft))))
    return turn.say(line("review.which"), buttons=(*rows, (press("review.drop_one", "goals"), _later(draft))))


def _later(draft: Draft) -> Button:
    return press("review.enough", f"reviewend:{draft.id}")


def press_goal(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The goal for the weeks to come."""
    draft, goal = _draft(turn, args), turn.notebook.find(Goal, args[1] if len(args) > 1 else None)
    if draft is None or goal is None or not goal.is_open:
        return turn.toast("error.old_button")
    goal = replace(goal, chosen_on=turn.today)
    turn = turn.put(goal).did("undo.goal_changed", what=goal.what)
    return _ask_who(turn, replace(draft, filled={"goal": goal.id}), goal)


def _at(turn: Turn, draft: Draft, goal: Goal) -> Turn:
    """The question that was open, again."""
    return _ask_step(turn, draft, goal) if draft.asking in ("step", "words") else _ask_who(turn, draft, goal)


# --- whom it needs


def _ask_who(turn: Turn, draft: Draft, goal: Goal, *, edits: bool = False) -> Turn:
    """Who do I need, to reach it? (P10): those named, whom one knows for them, and others to tap or write."""
    turn = turn.update(replace(draft, asking="who"))
    lines: list[Line] = [line("goal.what", what=goal.what)]
    if goal.roles:
        lines.append(line("goal.roles", names=goal.roles))
    lines += [*known_lines(turn, goal), GAP, line("review.who_else" if goal.roles else "review.who")]
    offered = offers(turn, goal, "roles")[:_ROLES]
    rows = tuple((press("goal.role", f"reviewrole:{draft.id}:{n}", what=role),) for n, role in enumerate(offered))
    go_on = press("review.that_is_all" if goal.roles else "button.skip", f"reviewstep:{draft.id}")
    return turn.say(*lines, buttons=(*rows, (go_on,)), edits=edits)


def press_role(turn: Turn, args: tuple[str, ...]) -> Turn:
    """One more role: the step follows at once, for one is enough to begin."""
    draft = _draft(turn, args)
    goal = _goal(turn, draft) if draft else None
    offered = offers(turn, goal, "roles") if goal else ()
    if draft is None or goal is None or not (len(args) > 1 and args[1].isdecimal() and int(args[1]) < len(offered)):
        return turn.toast("error.old_button")
    return _with_goal(turn, draft, goal, with_roles(goal, (offered[int(args[1])],)))


def _with_goal(turn: Turn, draft: Draft, before: Goal, goal: Goal) -> Turn:
    turn = turn.put(goal).did("undo.goal_changed", what=before.what)
    return _ask_step(turn, draft, goal)


def press_to_step(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = _draft(turn, args)
    goal = _goal(turn, draft) if draft else None
    return _ask_step(turn, draft, goal) if draft and goal else turn.toast("error.old_button")


# --- the small step


def _ask_step(turn: Turn, draft: Draft, goal: Goal) -> Turn:
    """The next small step with moments to tap; one's own words are as good."""
    turn = turn.update(replace(draft, asking="step"))
    if goal.has_step:
        return _ask_about_step(turn, draft, goal)
    step = _step(turn, goal)
    lines: list[Line] = [line("review.step"), small_step(goal, step)]
    if step == "next":
        return turn.say(*lines, buttons=((press("button.skip", f"reviewend:{draft.id}"),),))
    lines += [GAP, line("review.when")]
    return turn.say(
        *lines, buttons=(*_moments(turn, draft, goal, step), (press("button.skip", f"reviewend:{draft.id}"),))
    )


def _step(turn: Turn, goal: Goal) -> str:
    """The next step of the way that is something to do; questions about the goal have their place on its card."""
    step = next_on_the_road(turn.notebook, goal)
    return "tell" if step in ("success", "roles") else step


def _ask_about_step(turn: Turn, draft: Draft, goal: Goal) -> Turn:
    """A step chosen before: is it done, or is there another moment for it?"""
    rows = _moments(turn, draft, goal, "")
    last = (press("button.done", f"reviewdid:{draft.id}"), press("review.keep_step", f"reviewend:{draft.id}"))
    return turn.say(line("review.step_open"), *step_lines(turn, goal), buttons=(*rows, last))


def _moments(turn: Turn, draft: Draft, goal: Goal, step: str) -> Buttons:
    return tuple(
        (press("goal.moment", f"reviewwhen:{draft.id}:{number}:{step}", what=words),)
        for number, words in enumerate(offers(turn, goal, "when"))
    )


def press_when(turn: Turn, args: tuple[str, ...]) -> Turn:
    """That step at that moment; the review is over."""
    draft = _draft(turn, args)
    goal = _goal(turn, draft) if draft else None
    number, step = (*args[1:], "", "")[:2]
    moments = offers(turn, goal, "when") if goal else ()
    if draft is None or goal is None or not (number.isdecimal() and int(number) < len(moments)):
        return turn.toast("error.old_button")
    if not goal.has_step and step not in _WORK:
        return turn.toast("error.old_button")
    chosen = goal if goal.has_step else replace(goal, road=step)
    return _ended(turn, draft, with_step(turn, chosen, moments[int(number)], of_moment=True))


def press_did(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The step is done; the next one follows."""
    draft = _draft(turn, args)
    goal = _goal(turn, draft) if draft else None
    if draft is None or goal is None or not goal.has_step:
        return turn.toast("error.old_button")
    return _with_goal(turn, draft, goal, step_done(goal, turn.today))


def press_end(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = _draft(turn, args)
    return _ended(turn, draft, _goal(turn, draft)) if draft else turn.toast("error.old_button")


def _ended(turn: Turn, draft: Draft, goal: Goal | None) -> Turn:
    """The review is done for this time: nothing more is asked, and what was chosen is said once."""
    turn = turn.close(draft)
    if goal:
        turn = turn.put(goal)
    turn = turn.put(*(replace(one, reviewed_on=turn.today) for one in turn.notebook.goals if one.is_open))
    turn = turn.keep(_settled(turn)).did("undo.review")
    kept = turn.notebook.find(Goal, goal.id) if goal else None
    if kept and kept.has_step:
        return fixed(turn, kept, head=line("review.done"))
    return turn.say(line("review.done"), buttons=((undo_button(turn),),))


def _settled(turn: Turn) -> Notebook:
    """The reason to write of this month is answered: done without being asked counts."""
    key = f"review:{turn.today:%Y-%m}"
    waits = turn.notebook.was_nudged(key) or any(nudge.key == key for nudge in pending(turn.notebook, turn.now))
    return answered(turn.notebook, key, "done", turn.now) if waits else turn.notebook


# --- in words


def hear_step(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """An answer to the question that is open, in words; None for another matter."""
    answer = read_answer(text, lang=turn.lang)
    if again := hear_review(turn, text):
        return again
    if draft.asking == "outcome":
        return _hear_outcome(turn, draft, text)
    if answer and answer.verb in ("skip", "no", "later") and answer.day is None:
        return _skipped(turn, draft)
    goal = _goal(turn, draft)
    if draft.asking == "goal":
        return _hear_choice(turn, draft, text)
    if goal is None:
        return None
    if answer and answer.verb in ("yes", "done"):
        return _said_yes(turn, draft, goal)
    changed = with_words(turn, goal, "roles" if draft.asking == "who" else "step", text)
    if changed is None:
        return None
    return _with_goal(turn, draft, goal, changed) if draft.asking == "who" else _ended(turn, draft, changed)


def _said_yes(turn: Turn, draft: Draft, goal: Goal) -> Turn:
    """Yes, I need somebody: who? Yes, it is done. Yes, I take that step."""
    if draft.asking == "who":
        return _ask_who(turn, draft, goal)
    if goal.has_step:
        return press_did(turn, (draft.id,))
    step = _step(turn, goal)
    return _ended(turn, draft, replace(goal, road=step) if step in _WORK else goal)


def _skipped(turn: Turn, draft: Draft) -> Turn:
    goal = _goal(turn, draft)
    return _ask_step(turn, draft, goal) if goal and draft.asking == "who" else _ended(turn, draft, goal)


def _hear_choice(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """A goal named in words; "yes" for the only one."""
    goals = open_goals(turn)
    answer = read_answer(text, lang=turn.lang)
    meant: Sequence[Goal] = goals if answer and answer.verb == "yes" else goals_meant(goals, text)
    if len(meant) != 1 or (len(goals) > 1 and len(text.split()) > 8):
        return None
    return press_goal(turn, (draft.id, meant[0].id))


def _hear_outcome(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """What came of that encounter: shown before it counts; the review goes on once it is kept."""
    meeting = turn.notebook.find(Meeting, str(draft.filled.get("meeting")))
    if meeting is None:
        return None
    if is_nothing(text):
        return _nothing(turn, draft, meeting)
    filled = filled_for(turn, meeting, text)
    if filled is None:
        return None
    turn, told = turn.open("outcome", {**filled, "review": draft.id})
    return shown(turn, told, keep="reviewkept")


def press_kept(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The outcome that was shown is kept, and the review goes on."""
    told = turn.notebook.draft(args[0] if args else None)
    if told is None or told.flow != "outcome":
        return turn.toast("error.old_button")
    turn = keep(turn, told, edits=True)
    draft = _draft(turn, (str(told.filled.get("review")),))
    return _choose(turn, draft) if draft and draft.asking == "outcome" else turn


def press_none(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Nothing came of it yet: on to the goals."""
    draft = _draft(turn, args)
    meeting = turn.notebook.find(Meeting, str(draft.filled.get("meeting"))) if draft else None
    if draft is None or meeting is None:
        return turn.toast("error.old_button")
    return _nothing(turn, draft, meeting)


def _nothing(turn: Turn, draft: Draft, meeting: Meeting) -> Turn:
    after = replace(nothing_came(turn, meeting), replies=turn.replies)
    return headed(turn, _choose(after, draft), line("outcome.nothing_yet"))


def hear_review(turn: Turn, text: str) -> Turn | None:
    """ "Faisons le bilan", "how are my goals doing?"."""
    said = fold(plainly(text))
    return command_review(turn, "") if any(pattern.match(said) for _, pattern in sayings(_SAID)) else None


COMMANDS = {"review": command_review, "bilan": command_review}
PRESSES = {
    "review": press_review,
    "reviewgoal": press_goal,
    "reviewrole": press_role,
    "reviewstep": press_to_step,
    "reviewwhen": press_when,
    "reviewdid": press_did,
    "reviewend": press_end,
    "reviewnone": press_none,
    "reviewkept": press_kept,
}
DRAFTS = {FLOW: hear_step}
ANSWERS = (hear_review,)
