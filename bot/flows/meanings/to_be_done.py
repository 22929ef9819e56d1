""" "I have to call the accountant tomorrow": something to do on a day is a reminder, whatever it is taken for."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.flows.gist import reminded_of
from bot.flows.meanings.matters import has_to
from bot.flows.meanings.reminded import asks_reminder
from bot.flows.turn import Turn
from bot.understanding import Reading, fold
from bot.understanding.dates import find_days

_TAKEN_FOR: Final = ("mood", "other", "question", "goal")
"""What such words read like to whoever does not see the day."""
_SURELY: Final = 0.8


def as_to_be_done(turn: Turn, reading: Reading, text: str) -> Reading:
    """The reading as a reminder, when its words ask for one, or say what one has to do and on which day to come."""
    if reading.intent in _TAKEN_FOR and asks_reminder(text):
        return _as_reminder(turn, reading, text)
    if _is_call(turn, reading, text):
        return _as_reminder(turn, reading, text)
    unsure = reading.intent in _TAKEN_FOR and reading.confidence.get("intent", 0.0) < _SURELY and not reading.people
    if not unsure or text.rstrip().endswith("?") or not has_to(text):
        return reading
    told = _as_reminder(turn, reading, text)
    return told if told.date and told.date >= turn.today else reading


_CALL: Final = re.compile(
    r"\W*(?:(?:don't forget to|remember to|need to|must|should|todo:?|penser a|pense a|ne pas oublier d(?:e |')|a"
    r"|il faut(?: que j')?|faut(?: que j')?|je dois|i (?:must|should|need to|have to|gotta))\s*)*"
    r"(?:call|ring|phone|appele[rz]?|appelle[rz]?|rappele[rz]?|rappelle[rz]?|telephone[rz]? a)\s+(?!moi\b|me\b)"
)
"""A call that is to be made: neither when it was nor when it will be is said."""


def _is_call(turn: Turn, reading: Reading, text: str) -> bool:
    plain = reading.intent in (*_TAKEN_FOR, "note", "log_meeting", "plan_meeting")
    if not plain or reading.received or reading.given or len(reading.people) != 1 or text.rstrip().endswith("?"):
        return False
    said = fold(text).replace("’", "'")
    return _CALL.match(said) is not None and not reading.time and not find_days(text, lang=turn.lang)


def _as_reminder(turn: Turn, reading: Reading, text: str) -> Reading:
    """With its day, and where the words of it stand."""
    found = find_days(text, lang=turn.lang)
    days = [day for one in found for day in one.days(turn.today, "future", due=True)]
    sure = {**reading.confidence, "intent": 1.0}
    told = replace(reading, intent="reminder", goal=None, confidence=sure)
    if reading.date and reading.intent != "goal":
        return told
    spans = {**reading.spans, "date": tuple((one.start, one.end) for one in found)}
    return replace(told, date=days[0] if days else None, dates=(), spans=spans)


def reminded_in(turn: Turn, text: str) -> str:
    """What a message asks to be reminded of, without the asking and the day."""
    return reminded_of(text, as_to_be_done(turn, turn.read(text), text), turn.lang)
