"""What lasts for a while of each year: "over the summer", « en août », "during the holidays"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from babel.dates import get_month_names

from bot.domain.owner import Lang
from bot.understanding import fold

_WITHIN: Final = re.compile(
    r"(?:pendant|durant|during|over|throughout|en|in|au mois (?:de|d')|toute?|all(?: of)?|all through) ?(?P<time>.+)"
)
_SEASONS: Final[Sequence[tuple[re.Pattern[str], tuple[int, int], tuple[int, int]]]] = (
    (re.compile(r"(?:l'|the )?(?:ete|summer)(?: holidays)?|(?:les )?vacances d'ete"), (7, 1), (9, 1)),
    (
        re.compile(r"(?:les )?fetes(?: de fin d'annee)?|(?:the )?(?:festive season|christmas holidays)"),
        (12, 21),
        (1, 4),
    ),
    (re.compile(r"noel|christmas|xmas"), (12, 24), (12, 27)),
)
"""The words, and the first day and the first one after it, as month and day."""


def lasting(said: str, lang: Lang, today: date) -> tuple[date | None, date] | None:
    """The first day (None: it has begun) and the first day after it, when the folded words name it and nothing else."""
    found = _WITHIN.fullmatch(said)
    if found is None:
        return None
    for words, first, back in _SEASONS:
        if words.fullmatch(found["time"]):
            end = _next(*back, today)
            begin = date(end.year - (first > back), *first)
            return (begin if begin > today else None), end
    month = months(lang).get(found["time"])
    if month is None or month == today.month:
        return None
    end = _next(month % 12 + 1, 1, today)
    return (end - timedelta(days=1)).replace(day=1), end


def _next(month: int, day: int, today: date) -> date:
    this = date(today.year, month, day)
    return this if this > today else date(today.year + 1, month, day)


@lru_cache
def months(lang: str) -> dict[str, int]:
    """The names of the months without accents, and their numbers."""
    return {fold(name): number for number, name in get_month_names("wide", locale=lang).items()}
