"""What is said of oneself while something is asked: a mood, a doubt, news, a reminder, a taste; no answer to it."""

from __future__ import annotations

from typing import Final

from bot.flows.cues import about
from bot.flows.meanings.laid_off import says_laid_off
from bot.flows.moods import DOUBTS
from bot.flows.tastes import tells_tastes
from bot.flows.turn import Turn

_SURELY: Final = 0.8
_PERHAPS: Final = 0.6
_MATTERS: Final = ("progress", "reminder", "request_received")


def is_aside(turn: Turn, text: str, *, likes: bool = True) -> bool:
    """Whether a text that names nobody is such a thing; `likes`: so is what one enjoys, as what one hates always is."""
    told = tells_tastes(text)
    if told.avoids or (likes and told.likes) or says_laid_off(turn, text):
        return True
    mood, reading = about("mood", text, turn.lang), turn.read(text)
    sure = reading.confidence.get("intent", 0.0)
    if mood in DOUBTS:
        return not reading.people
    if reading.intent == "mood" and sure >= _PERHAPS:
        return mood is not None
    return reading.intent in _MATTERS and sure >= _SURELY
