"""Another day for the event that is thought over: "it's been moved to 20 January", « finalement c'est le 20 »."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from bot.flows.turn import Turn
from bot.understanding import fold, read_day

_MOVED: Final = re.compile(
    r"\b(?:report(?:e|ee)|decalee?|repoussee?|avancee?|deplacee?|finalement c'est|c'est finalement|en fait c'est"
    r"|c'est plutot|pardon c'est|non c'est|ah non c'est|c'est pas le|sorry it's|no it's|moved|postponed|pushed"
    r"|rescheduled|brought forward|actually it's|it's actually|in fact it's)\b"
)
_BRIEF: Final = 12  # words


def other_day(turn: Turn, known: date | None, text: str) -> date | None:
    """The day to come that these words put in the place of the `known` one; None for any other text."""
    if not _MOVED.search(fold(text).replace("’", "'")) or len(text.split()) > _BRIEF:
        return None
    days = read_day(text, lang=turn.lang, today=turn.today, towards="future")
    return next((day for day in days if day >= turn.today and day != known), None)
