""" "I have to call the accountant tomorrow": something to do on a day is a reminder, whatever it is taken for."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.flows.meanings.matters import has_to
from bot.flows.turn import Turn
from bot.understanding import Reading
from bot.understanding.dates import find_days

_TAKEN_FOR: Final = ("mood", "other", "question", "goal")
"""What such words read like to whoever does not see the day."""
_SURELY: Final = 0.8


def as_to_be_done(turn: Turn, reading: Reading, text: str) -> Reading:
    """The reading as a reminder, when its words say what one has to do and on which day to come; else itself."""
    unsure = reading.intent in _TAKEN_FOR and reading.confidence.get("intent", 0.0) < _SURELY and not reading.people
    if not unsure or text.rstrip().endswith("?") or not has_to(text):
        return reading
    days = [day for one in find_days(text, lang=turn.lang) for day in one.days(turn.today, "future", due=True)]
    if not days or days[0] < turn.today:
        return reading
    sure = {**reading.confidence, "intent": 1.0}
    return replace(reading, intent="reminder", date=days[0], dates=(), confidence=sure)
