"""What is told of a goal while something else of it is asked: a second goal, a step with its day, more of the same."""

from __future__ import annotations

from typing import Final

from bot.coaching.matches import words_of
from bot.domain.drafts import Draft
from bot.flows.by_when import read_when, says_only, without_when
from bot.flows.goals.blanks import is_told_vaguely
from bot.flows.goals.patterns import is_wish
from bot.flows.goals.reading import announces_goal, in_own_words
from bot.flows.turn import Turn

TELLING: Final = 3  # words that say more than a purpose or a day


def begins_another(turn: Turn, draft: Draft, text: str) -> bool:
    """Whether a whole goal is told where one thing of another was asked; a vague one may only be told better."""
    if not (is_wish(text) or announces_goal(text)) or (draft.asking != "roles" and is_told_vaguely(turn, draft)):
        return False
    return len(in_own_words(turn, text).split()) > TELLING


def tells_act(turn: Turn, draft: Draft, text: str) -> bool:
    """Whether its day is that of something to do, and not of the goal in the same words: "call the bank by Monday"."""
    when = read_when(turn, text)
    if when is None or says_only(text, when):
        return False
    return not words_of(without_when(turn, text)) & words_of(str(draft.filled.get("what")))


def tells_more(turn: Turn, text: str) -> bool:
    """Whether it says more of the goal that is told, and begins no other: "une dizaine de restos", for more clients."""
    return turn.read(text).intent == "goal" and not is_wish(text) and not announces_goal(text)
