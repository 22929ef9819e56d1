"""A review asked for, and answered, in words (P10)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from bot.coaching.goals_named import named
from bot.domain.drafts import Draft
from bot.domain.goals import Goal
from bot.domain.meetings import Meeting
from bot.flows.goals.cards import open_goals
from bot.flows.goals.fields import with_words
from bot.flows.goals.letting_go import ask_end, gives_up
from bot.flows.goals.patterns import told_of_goal
from bot.flows.meanings.no_answer_yet import flat
from bot.flows.outcomes.asked import filled_for, is_nothing
from bot.flows.outcomes.telling import shown
from bot.flows.progress import is_progress
from bot.flows.reviewing.review import ask_who, command_review, nothing_came_of, press_goal
from bot.flows.reviewing.small_step import WORK, ask_step, ended, press_did, step_ahead, with_goal
from bot.flows.reviewing.under_way import FLOW, goal_of
from bot.flows.sayings import plainly, sayings
from bot.flows.turn import Turn
from bot.understanding import fold, read_answer

_NOTHING: Final = ("rien", "nothing", "pas grand", "not much", "personne", "nobody", "no one")
_SAID: Final = Path(__file__).parent / "said.txt"


def hear_step(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """An answer to the question that is open, in words; None for another matter."""
    answer = read_answer(text, lang=turn.lang)
    if again := hear_review(turn, text):
        return again
    if draft.asking == "outcome":
        return _hear_outcome(turn, draft, text)
    if answer and answer.verb in ("skip", "no", "later") and answer.day is None:
        return _skipped(turn, draft)
    goal = goal_of(turn, draft)
    if draft.asking == "goal":
        return _hear_choice(turn, draft, text)
    if goal is None:
        return None
    if gives_up(text):
        return ask_end(turn, goal, "let_go")
    if fold(text).startswith(_NOTHING):
        return _skipped(turn, draft)
    if answer and answer.verb in ("yes", "done"):
        return _said_yes(turn, draft, goal)
    if is_progress(turn, text) or told_of_goal(text):
        return None  # news, or something else of the goal: the question waits
    changed = with_words(turn, goal, "roles" if draft.asking == "who" else "step", text)
    if changed is None:
        return None
    return with_goal(turn, draft, goal, changed) if draft.asking == "who" else ended(turn, draft, changed)


def _said_yes(turn: Turn, draft: Draft, goal: Goal) -> Turn:
    """Yes, I need somebody: who? Yes, it is done. Yes, I take that step."""
    if draft.asking == "who":
        return ask_who(turn, draft, goal)
    if goal.has_step:
        return press_did(turn, (draft.id,))
    step = step_ahead(turn, goal)
    return ended(turn, draft, replace(goal, road=step) if step in WORK else goal)


def _skipped(turn: Turn, draft: Draft) -> Turn:
    goal = goal_of(turn, draft)
    return ask_step(turn, draft, goal) if goal and draft.asking == "who" else ended(turn, draft, goal)


def _hear_choice(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """A goal named in words, or by its place; "yes", "we go on" for the only one."""
    goals = open_goals(turn)
    answer = read_answer(text, lang=turn.lang)
    goes_on = (answer and answer.verb == "yes") or _GO_ON.fullmatch(flat(text))
    meant: Sequence[Goal] = goals if goes_on else _by_place(goals, text) or named(goals, text)
    if len(meant) != 1:
        return None
    return press_goal(turn, (draft.id, meant[0].id))


def _by_place(goals: Sequence[Goal], text: str) -> Sequence[Goal]:
    """ "The second one", « le 1 »."""
    said = flat(text)
    return [
        goal for goal, words in zip(goals, _PLACES, strict=False) if re.fullmatch(rf"(?:le |the )?(?:{words})", said)
    ]


_PLACES: Final = (
    "premier|1|un|first(?: one)?|one",
    "deuxieme|second|2|deux|second one|two",
    "troisieme|3|third(?: one)?",
)
_GO_ON: Final = re.compile(
    r"(?:(?:oui|ouais|ok|bien sur|d'accord|evidemment|yes|yeah|sure|of course)[ ,!]+)*"
    r"(?:(?:on|je) (?:continue|garde|poursuis|poursuit)(?: (?:comme ca|ainsi|celui[- ]la|le meme))?|toujours le meme"
    r"|(?:we|i)(?:'ll| will)? (?:go on|keep going|carry on|continue|keep (?:it|this one))"
    r"|(?:let's )?(?:go on|keep going|carry on|continue)(?: with (?:it|this one|that one))?"
    r"|(?:still )?the same(?: one)?)"
)


def _hear_outcome(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """What came of that encounter: shown before it counts; the review goes on once it is kept."""
    meeting = turn.notebook.find(Meeting, str(draft.filled.get("meeting")))
    if meeting is None:
        return None
    if is_nothing(text):
        return nothing_came_of(turn, draft, meeting)
    filled = filled_for(turn, meeting, text)
    if filled is None:
        return None
    turn, told = turn.open("outcome", {**filled, "review": draft.id})
    return shown(turn, told, keep="reviewkept")


def hear_review(turn: Turn, text: str) -> Turn | None:
    """ "Faisons le bilan", "how are my goals doing?"."""
    said = fold(plainly(text))
    return command_review(turn, "") if any(pattern.match(said) for _, pattern in sayings(_SAID)) else None


DRAFTS = {FLOW: hear_step}
ANSWERS = (hear_review,)
