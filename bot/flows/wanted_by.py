"""By when somebody wants what they ask for: "review her CV by Friday", « un devis pour le 3 décembre » (P27)."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from bot.flows.by_when import read_when
from bot.flows.turn import Turn
from bot.understanding import fold

_FAR: Final = timedelta(days=120)
_FOR: Final = re.compile(r"(?:pour|for|on|by|before|avant|d'ici)\b")
_WANTED: Final = re.compile(r"\b(?:pour|for|on|avant|d'ici|au plus tard|needs? it|en a besoin)\b.{0,12}$")


def wanted_by(turn: Turn, words: str, what: str) -> date | None:
    """The day told behind what is asked; None for the day on which it was asked, or for none."""
    when = read_when(turn, words)
    place = _place(words, what)
    if when is None or place is None or when.start < place or when.by > turn.today + _FAR:
        return None
    said = fold(words).replace("’", "'")
    told = not when.exact or _FOR.match(said[when.start :]) or _WANTED.search(said[: when.start])
    return when.by if told else None


def _place(words: str, what: str) -> int | None:
    """Where the longest word of it stands in the message."""
    longest = max(re.findall(r"\w+", fold(what)), key=len, default="")
    found = fold(words).find(longest[:5]) if longest else -1
    return found if found >= 0 else None
