""" "Lunch on Wednesday or Thursday": two days that it may have been, one tap each."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.flows.turn import Turn
from bot.understanding import Reading, Towards, fold, read_day

_DAY: Final = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|avant-hier|demain|monday|tuesday|wednesday|thursday"
    r"|friday|saturday|sunday|yesterday|tomorrow|le \d{1,2}|the \d{1,2}(?:st|nd|rd|th)?)"
)
_EITHER: Final = re.compile(rf"\b(?P<one>{_DAY}) (?:ou|or)(?: on| maybe| peut-etre)? (?P<other>{_DAY})\b")


def either_day(turn: Turn, reading: Reading, text: str) -> Reading:
    """The reading with both days and none of them chosen; itself when the words name no two."""
    found = _EITHER.search(fold(text))
    if found is None or reading.intent not in ("log_meeting", "plan_meeting"):
        return reading
    towards: Towards = "past" if reading.intent == "log_meeting" else "future"
    days = [read_day(found[name], lang=turn.lang, today=turn.today, towards=towards) for name in ("one", "other")]
    if not all(days) or days[0][0] == days[1][0]:
        return reading
    return replace(reading, date=None, dates=(days[0][0], days[1][0]))
