"""The goal of the first minute: read in the user's own words, shown with what it may serve, and kept."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from bot.domain.drafts import Draft, Value
from bot.domain.goals import PURPOSES, Goal
from bot.domain.lines import Buttons
from bot.flows.by_when import without_when
from bot.flows.conversation import free_words, is_elsewhere, pick
from bot.flows.cues import about
from bot.flows.goals.reading import due_told, in_own_words, plain_purpose, purpose_in
from bot.flows.turn import Turn
from bot.understanding.oneself import own_name

AGAIN: Final = "again"  # the goal is to be said in other words
_LONGEST_GOAL: Final = 300  # signs
_LONGEST_DOUBT: Final = 8  # words
_SURELY: Final = 0.6
_SHOWING: Final = frozenset(("goal", "goal_card"))  # flows


def read_first_goal(turn: Turn, text: str) -> Value:
    """What they want to achieve, in their own words, unless it tells of something else such as a meeting.

    With the purpose and the day that the words tell.
    """
    goal = turn.read(text).goal
    told = text if goal else free_words(turn, text)
    if told is None or knows_not(turn, text) or own_name(text):
        return None
    said = in_own_words(turn, told)
    due = due_told(turn, text, said, goal)
    what = without_when(turn, said) if due else said
    return {
        "what": what[:_LONGEST_GOAL],
        "guess": plain_purpose(said) or _guess(goal.purpose if goal else None) or _guess(purpose_in(turn, said)),
        "due": due.isoformat() if due else None,
    }


def has_goal(turn: Turn) -> bool:
    """Whether a goal is kept already, or shown and not kept yet: then none is asked for."""
    fresh = (draft for draft in turn.notebook.drafts if not draft.is_stale(turn.now))
    return any(goal.is_open for goal in turn.notebook.goals) or any(draft.flow in _SHOWING for draft in fresh)


def knows_not(turn: Turn, text: str) -> bool:
    """Whether it is "I don't know yet" and no goal."""
    return len(text.split()) <= _LONGEST_DOUBT and about("onboarding", text, turn.lang) is not None


def is_undecided_yet(turn: Turn, text: str) -> bool:
    """Whether not knowing is all that it says, rather than a question or a low mood with an answer of its own."""
    reading = turn.read(text)
    asks = reading.intent == "question" or about("question", text, turn.lang) is not None
    return not (asks or reading.people or is_elsewhere(turn, text))


def rather_for(text: str) -> str | None:
    """ "C'est plutôt monter ma boîte": another purpose for the goal as it stands; "other" for what is none of them."""
    found = _RATHER.fullmatch(text.strip())
    what = (found["what"] or found["is_for"]) if found else None
    if what is None or len(what.split()) > _LONGEST_PURPOSE:
        return None
    return plain_purpose(what) or "other"


_RATHER: Final = re.compile(
    r"(?:(?:non|no|nope|enfin|well)[ ,]+)?(?:(?:c['’]est|ce serait|je dirais|it['’]s|i['’]d say)(?: pour)? )?"
    r"(?:plutôt|plutot|surtout|rather|more(?: like| about)?|mostly)(?: pour| de| to| about)? (?P<what>[^?]+?)[\s.!]*"
    r"|(?:non|nan|no|nope)[ ,:.!]+(?:c['’]est|ce serait|it['’]s|it is|that['’]s) (?:pour|for|to|about)"
    r" (?P<is_for>[^?]+?)[\s.!]*",
    re.IGNORECASE,
)
_LONGEST_PURPOSE: Final = 5  # words


def _guess(purpose: str | None) -> str | None:
    """What a yes would settle; "something else" tells nothing, and is asked."""
    return None if purpose == "other" else purpose


def may_be_goal(turn: Turn, text: str) -> bool:
    """Whether words typed where a goal is shown may be another one: it reads so, or only by a guess as a search."""
    reading = turn.read(text)
    guessed = reading.confidence.get("intent", 0.0) < _SURELY and not reading.people
    return reading.intent in ("goal", "other", "ask", "question") or (
        guessed and reading.intent in ("find", "progress")
    )


def keep_first_goal(turn: Turn, draft: Draft, purpose: str | None) -> Turn:
    """Written down as it was shown; `purpose` stays open when it is None."""
    due = draft.filled.get("due")
    turn, _ = turn.add(
        Goal,
        what=str(draft.filled["goal"]),
        opened_on=turn.today,
        purpose=purpose,
        due=date.fromisoformat(str(due)) if due else None,
    )
    return turn.did("undo.goal", what=str(draft.filled["goal"]))


def purpose_choices(_turn: Turn, draft: Draft) -> Buttons:
    """Keep, when the words tell what it serves; else what it may serve; and other words for it."""
    again = pick(draft, "purpose", AGAIN, "onboarding.reword")
    if guess := draft.filled.get("guess"):
        return ((pick(draft, "purpose", str(guess), "button.keep"), again),)
    buttons = [pick(draft, "purpose", purpose, f"goal.purpose.{purpose}") for purpose in PURPOSES]
    return (*(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)), (again,))
