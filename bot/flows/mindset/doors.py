"""The ways to the questions: /mindset, and words such as "réseauter, c'est du piston" or "I feel like I'm begging"."""

from __future__ import annotations

import re
from typing import Final

from bot.flows.cues import about
from bot.flows.mindset.questions import begin
from bot.flows.moods import DOUBTS, worded
from bot.flows.turn import Turn
from bot.understanding import Reading

_FEELING: Final = ("mood", "other", "question")
_PLAIN: Final = 0.6  # below that, a reading that tells of something else is a guess


def command_mindset(turn: Turn, _rest: str) -> Turn:
    """/mindset: from the beginning, or where it was left."""
    return begin(turn)


def hear_doubt(turn: Turn, text: str) -> Turn | None:
    """A doubt whether it is honest at all; None when somebody else is spoken of, or a fact is told."""
    mood = about("mood", text, turn.lang)
    if mood not in DOUBTS:
        return None
    reading = turn.read(text)
    tells = reading.intent not in _FEELING and reading.confidence.get("intent", 0.0) >= _PLAIN
    return None if tells or reading.date or _names(reading, text) else doubts(turn, mood)


def doubts(turn: Turn, mood: str) -> Turn:
    """The doubt is taken as it is, and looked at together."""
    turn, words = worded(turn, mood)
    return begin(turn, words)


def _names(reading: Reading, text: str) -> bool:
    """Whether somebody is spoken of: a known name, or one written as a name is; "se vendre me gêne" has none."""
    return any(m.known or re.search(rf"\b{re.escape(m.name)}\b", text) for m in reading.people)


COMMANDS = {"mindset": command_mindset, "etatdesprit": command_mindset}
ANSWERS = (hear_doubt,)
