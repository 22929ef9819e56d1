"""A wish told with a doubt behind it, "I'd like to teach, but I know nobody": the wish counts, the doubt is met."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.flows.cues import about
from bot.flows.goals.asking import meant_goal
from bot.flows.goals.patterns import is_wish
from bot.flows.goals.reading import is_looking_for
from bot.flows.heading import headed
from bot.flows.moods import BEHIND, worded
from bot.flows.turn import Turn

_GLAD: Final = ("mood.joy", "mood.laid_off")
_FEWEST: Final = 3  # words of a wish
_LONGEST: Final = 400  # signs
_JOINT: Final = re.compile(
    r"\s*[,;.!…–-]*\s+(?:mais|sauf que|seulement,?|par contre|le (?:souci|probl[eè]me|hic),? c['’ ]?est que|but"
    r"|except(?: that)?|only,?|though|the (?:trouble|problem|thing) is,?(?: that)?)\s+(?=\w)"
    r"|\s*[,;.!…]+\s+(?=\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Despite:
    """The words of the wish, and the mood that stands behind it, as "mood.nobody"."""

    wish: str
    mood: str


def despite(turn: Turn, text: str) -> Despite | None:
    """A wish and the doubt that follows it; None when there is only one of the two, or somebody is told of."""
    if len(text) > _LONGEST or text.rstrip().endswith("?"):
        return None
    for joint in _JOINT.finditer(text):
        wish, doubt = text[: joint.start()].strip(), text[joint.end() :]
        mood = about("mood", doubt, turn.lang)
        if (
            mood is None
            or mood not in BEHIND
            or mood in _GLAD
            or about("mood", wish, turn.lang)
            or len(wish.split()) < _FEWEST
        ):
            continue
        if _is_wish(turn, wish) and not turn.read(text).people:
            return Despite(wish, mood)
    return None


def _is_wish(turn: Turn, wish: str) -> bool:
    return is_wish(wish) or is_looking_for(wish, turn.lang)


def hear_despite(turn: Turn, text: str) -> Turn | None:
    """The goal is gone on with; a word for the doubt stands at its head."""
    told = despite(turn, text)
    if told is None:
        return None
    before, words = worded(turn, told.mood)
    return headed(before, meant_goal(before, turn.read(told.wish), told.wish), words)


ANSWERS = (hear_despite,)
