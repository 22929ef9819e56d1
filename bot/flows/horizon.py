"""The day a goal is for, as people say it: "by the end of March", "d'ici juin", "June 2027"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import Final

from babel.dates import get_month_names

from bot.flows.turn import Turn
from bot.understanding import fold, read_day

_BEFORE_A_MONTH: Final = r"(?:d'ici(?: a)?|avant|pour|en|fin|a la fin(?: de)?|mois de|by|before|in|end of|until)"


def read_horizon(turn: Turn, text: str) -> date | None:
    """The day to come that the text names; of a month alone its last day. None when it names none."""
    if month := _end_of_month(turn, text):
        return month
    days = read_day(text, lang=turn.lang, today=turn.today, towards="future")
    return days[0] if days and days[0] >= turn.today else None


def _end_of_month(turn: Turn, text: str) -> date | None:
    """The last day of a month that is named without a day ("d'ici juin"); None when none is."""
    today, months = turn.today, _months(turn.lang)
    names = "|".join(map(re.escape, months))
    said = fold(text).replace("’", "'").strip(" .!?")
    found = re.search(rf"(?:^|\b{_BEFORE_A_MONTH} (?:de |d')?|d')({names})(?: (20\d\d))?\b", said)
    if found is None:
        return None
    month = months[found[1]]
    year = int(found[2]) if found[2] else today.year + (month < today.month)
    last = date(year, month, monthrange(year, month)[1])
    return last if last >= today else None


@lru_cache
def _months(lang: str) -> dict[str, int]:
    """The names of the months without accents, and their numbers."""
    return {fold(name): number for number, name in get_month_names("wide", locale=lang).items()}
