"""A typed answer to "when?": hier, mardi, le 14 mars, next Friday, in two weeks."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from bot.understanding.folding import fold
from bot.understanding.reading import Towards

_WEEKDAYS: Final = {
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "en": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
}
_MONTHS: Final = {
    "fr": "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(),
    "en": "january february march april may june july august september october november december".split(),
}
_RELATIVE: Final = {
    "fr": {
        "avant-hier": -2,
        "avant hier": -2,
        "hier": -1,
        "aujourd'hui": 0,
        "ce matin": 0,
        "ce soir": 0,
        "apres-demain": 2,
        "demain": 1,
    },
    "en": {
        "the day before yesterday": -2,
        "yesterday": -1,
        "today": 0,
        "tonight": 0,
        "this morning": 0,
        "the day after tomorrow": 2,
        "tomorrow": 1,
    },
}


def read_day(text: str, *, lang: str, today: dt.date, towards: Towards) -> tuple[dt.date, ...]:
    """The days `text` may mean, likeliest first: none, one (sure) or several (to be asked).

    `today` is the user's day; `towards` says on which side of it an open expression falls.
    """
    folded, found = fold(text), None
    if match := re.search(r"\b(\d{4})-(\d\d?)-(\d\d?)\b", folded):
        found = _day(int(match[1]), int(match[2]), int(match[3]))
        return (found,) if found else ()
    for words, days in _RELATIVE[lang].items():
        if re.search(rf"\b{words}\b", folded):
            return (today + dt.timedelta(days=days),)
    for number, month in enumerate(_MONTHS[lang], 1):
        if match := re.search(rf"\b(\d\d?)(?:er|st|nd|rd|th)? (?:of )?{month}\b|\b{month} (\d\d?)\b", folded):
            return _nearest(int(match[1] or match[2]), number, today, towards)
    for number, weekday in enumerate(_WEEKDAYS[lang]):
        if re.search(rf"\b{weekday}\b", folded):
            ahead = (number - today.weekday()) % 7
            return (
                today + dt.timedelta(days=(ahead or 7) if towards == "future" else (ahead or 7) - 7 if ahead else -7),
            )
    return ()


def read_time(text: str, *, lang: str) -> dt.time | None:
    """The clock time of `text`, if it gives one (noon and midi are 12:00)."""
    folded = fold(text)
    if re.search(r"\b(?:a midi|noon)\b", folded):
        return dt.time(12)
    match = re.search(r"\b(\d\d?) ?(?:h|:|\.)(\d\d)?\b ?(am|pm)?|\b(\d\d?) ?(am|pm)\b", folded)
    if not match:
        return None
    hour, minute, half = int(match[1] or match[4]), int(match[2] or 0), match[3] or match[5]
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None


def _nearest(day: int, month: int, today: dt.date, towards: Towards) -> tuple[dt.date, ...]:
    years = range(today.year - 1, today.year + 2)
    days = [d for d in (_day(year, month, day) for year in years) if d]
    if towards == "past":
        return tuple([d for d in days if d <= today][-1:])
    return tuple([d for d in days if d >= today][:1])


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
