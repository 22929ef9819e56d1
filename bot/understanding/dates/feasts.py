"""Feasts that move from year to year: reckoned where a rule gives them, looked up where a calendar must be kept."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

import holidays

from bot.understanding.dates.calendar import Asked, Days, When, nearest

_YEARS = 1


def easter(days: int = 0) -> When:
    """Easter Sunday (plus some days), in the direction of the clause."""

    def when(asked: Asked) -> Days:
        return nearest(asked, [_easter(year) + dt.timedelta(days=days) for year in _around(asked)])

    return when


def kept_in(country: str, name: str) -> When:
    """The first day of a feast as the public calendar of a country keeps it (ISO 3166, English name).

    Years for which the calendar only estimates it have none: what is not certain is not said.
    """

    def when(asked: Asked) -> Days:
        return nearest(asked, [day for year in _around(asked) if (day := _kept(country, name, year))])

    return when


def _around(asked: Asked) -> range:
    year = asked.today.year
    return range(max(dt.MINYEAR, year - _YEARS), min(dt.MAXYEAR, year + _YEARS) + 1)


@lru_cache(maxsize=64)
def _kept(country: str, name: str, year: int) -> dt.date | None:
    kept = holidays.country_holidays(country, years=year, expand=False, language="en_US")
    return next((day for day in sorted(kept) if name in kept[day].split("; ")), None)


def _easter(year: int) -> dt.date:
    """The Gregorian computus in its anonymous form."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * j) // 451
    month, day = divmod(h + j - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)
