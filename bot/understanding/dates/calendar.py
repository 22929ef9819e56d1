"""What an expression of time means on a given day: "mardi", "in a fortnight", "fin mars" as arithmetic on dates.

A `When` is asked on the user's day; it gives the days that may be meant, likeliest first: none when the expression
names no single day for that use ("next week" for a lunch).
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.understanding.reading import Towards

Days = tuple[dt.date, ...]


@dataclass(frozen=True)
class Asked:
    """The user's day, the side of it on which the clause lies, and whether the day sought is a deadline."""

    today: dt.date
    towards: Towards
    due: bool = False


When = Callable[[Asked], Days]

FRIDAY: Final = 4
SUNDAY: Final = 6
_WEEK: Final = 7


def plus(days: int) -> When:
    """So many days from today (negative: ago)."""
    return lambda asked: _safe(lambda: asked.today + dt.timedelta(days=days))


def plus_months(months: int, days: int = 0) -> When:
    """The same day so many months on, or the last one of that month if it has no such day."""
    return lambda asked: _safe(lambda: _month_shifted(asked.today, months) + dt.timedelta(days=days))


def weekday(number: int) -> When:
    """A bare weekday: the latest before today or the next after it; on that very weekday it may be today, too."""

    def when(asked: Asked) -> Days:
        day = _before(asked.today, number) if asked.towards == "past" else _after(asked.today, number)
        return (day, asked.today) if asked.today.weekday() == number else (day,)

    return when


def last_weekday(number: int) -> When:
    """ "Mardi dernier": the latest one before today."""
    return lambda asked: (_before(asked.today, number),)


def next_weekday(number: int) -> When:
    """ "Mardi prochain": the next one after today; when that is still this week, people also mean the one after."""

    def when(asked: Asked) -> Days:
        day = _after(asked.today, number)
        this_week = day <= asked.today + dt.timedelta(days=SUNDAY - asked.today.weekday())
        return (day, day + dt.timedelta(days=_WEEK)) if this_week else (day,)

    return when


def this_weekday(number: int) -> When:
    """ "Ce mardi", "this Tuesday": today counts, else the direction of the clause decides."""

    def when(asked: Asked) -> Days:
        if asked.today.weekday() == number:
            return (asked.today,)
        return (_before(asked.today, number) if asked.towards == "past" else _after(asked.today, number),)

    return when


def weekday_after(number: int, weeks: int) -> When:
    """ "Lundi en huit", "Monday week": the next one plus so many weeks."""
    return lambda asked: (_after(asked.today, number) + dt.timedelta(days=_WEEK * weeks),)


def weekday_of_week(number: int, weeks: int) -> When:
    """ "Jeudi de la semaine dernière": that weekday of the week so many weeks from this one."""
    return lambda asked: (_monday(asked.today) + dt.timedelta(days=_WEEK * weeks + number),)


def day_of_month(day: int, weekday: int | None = None) -> When:
    """ "Le 27", "lundi 9": the nearest such day in the direction of the clause, within a year."""

    def when(asked: Asked) -> Days:
        sign = -1 if asked.towards == "past" else 1
        for months in range(13):
            first = _month_shifted(asked.today.replace(day=1), sign * months)
            found = date_or_none(first.year, first.month, day)
            if (
                found
                and (found <= asked.today if sign < 0 else found >= asked.today)
                and weekday in {None, found.weekday()}
            ):
                return (found,)
        return ()

    return when


def day_and_month(day: int, month: int, year: int | None = None) -> When:
    """A day and a month: the nearest in the direction of the clause unless the year is given."""

    def when(asked: Asked) -> Days:
        if year is not None:
            found = date_or_none(year, month, day)
            return (found,) if found else ()
        # Eight years on either side hold a 29 February.
        years = range(max(1, asked.today.year - 8), min(9999, asked.today.year + 8) + 1)
        days = [found for y in years if (found := date_or_none(y, month, day))]
        if asked.towards == "past":
            return tuple([d for d in days if d <= asked.today][-1:])
        return tuple([d for d in days if d >= asked.today][:1])

    return when


def end_of_month(month: int, year: int | None = None) -> When:
    """ "Fin juin": its last day."""

    def when(asked: Asked) -> Days:
        for y in [year] if year else [asked.today.year - 1, asked.today.year, asked.today.year + 1]:
            found = _safe(lambda y=y: _last_day(y, month))  # type: ignore[misc]  # a default binds the loop's year
            if found and (year or (asked.towards == "future" and found[0] >= asked.today)):
                return found
        candidates = [
            _last_day(y, month) for y in (asked.today.year - 1, asked.today.year) if _last_day(y, month) <= asked.today
        ]
        return tuple(candidates[-1:])

    return when


def end_of_month_in(months: int) -> When:
    """ "Fin du mois" (0), "fin du mois prochain" (1): its last day."""

    def when(asked: Asked) -> Days:
        def last() -> dt.date:
            month = _month_shifted(asked.today.replace(day=1), months)
            return _last_day(month.year, month.month)

        return _safe(last)

    return when


def end_of_quarter(quarter: int | None = None) -> When:
    """ "Fin du trimestre", "end of Q3"."""

    def when(asked: Asked) -> Days:
        if quarter is None:
            return (_last_day(asked.today.year, 3 * ((asked.today.month + 2) // 3)),)
        return end_of_month(3 * quarter)(asked)

    return when


def end_of_year(years: int = 0) -> When:
    """ "Fin de l'année" (0), "by the end of next year" (1): 31 December."""
    return lambda asked: _safe(lambda: dt.date(asked.today.year + years, 12, 31))


def end_of_week(weeks: int = 0) -> When:
    """ "Fin de semaine", "end of the week": Friday, or Sunday when today is a weekend day of that week."""
    return lambda asked: (_end_of_week(asked.today, weeks),)


def some_week(weeks: int) -> When:
    """ "Cette semaine" (0), "la semaine prochaine" (1): its end as a deadline, no day for anything else."""
    return lambda asked: (_end_of_week(asked.today, weeks),) if asked.due and weeks >= 0 else ()


def some_weekend(weeks: int = 0) -> When:
    """ "Ce week-end": its Sunday as a deadline, no day for anything else."""
    return lambda asked: (
        (_monday(asked.today) + dt.timedelta(days=SUNDAY + _WEEK * weeks),) if asked.due and weeks >= 0 else ()
    )


def some_month(months: int) -> When:
    """ "Le mois prochain": its last day as a deadline, no day for anything else."""
    return lambda asked: end_of_month_in(months)(asked) if asked.due and months >= 0 else ()


def some_year(years: int) -> When:
    """ "L'an prochain": its last day as a deadline, no day for anything else."""
    return lambda asked: end_of_year(years)(asked) if asked.due and years >= 0 else ()


def nth_weekday(nth: int, number: int, month: int | None, months: int = 0) -> When:
    """ "The first Monday of March", "le dernier vendredi du mois": `nth` from 1, or -1 for the last."""

    def when(asked: Asked) -> Days:
        if month is None:
            first = _month_shifted(asked.today.replace(day=1), months)
            return _nth(first.year, first.month, nth, number)
        found = [
            d
            for y in (asked.today.year - 1, asked.today.year, asked.today.year + 1)
            for d in _nth(y, month, nth, number)
        ]
        if asked.towards == "past":
            return tuple([d for d in found if d <= asked.today][-1:])
        return tuple([d for d in found if d >= asked.today][:1])

    return when


def easter(days: int = 0) -> When:
    """Easter Sunday (plus some days), in the direction of the clause."""

    def when(asked: Asked) -> Days:
        found = [
            _easter(y) + dt.timedelta(days=days) for y in (asked.today.year - 1, asked.today.year, asked.today.year + 1)
        ]
        if asked.towards == "past":
            return tuple([d for d in found if d <= asked.today][-1:])
        return tuple([d for d in found if d >= asked.today][:1])

    return when


def offset(anchor: When, days: int) -> When:
    """ "La veille de", "two days before": so many days from each day that the anchor may be."""
    return lambda asked: tuple(
        d
        for day in anchor(asked)
        for d in _safe(lambda day=day: day + dt.timedelta(days=days))  # type: ignore[misc]  # a default binds the day
    )


def either(first: When, second: When) -> When:
    """ "Mardi ou mercredi": both, to be asked."""
    return lambda asked: tuple(dict.fromkeys(first(asked) + second(asked)))


def never(_: Asked) -> Days:
    """An expression that names no day: "après mardi", "tous les lundis"."""
    return ()


def date_or_none(year: int, month: int, day: int) -> dt.date | None:
    """The date, or None when the calendar has no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _safe(make: Callable[[], dt.date]) -> Days:
    try:
        return (make(),)
    except (ValueError, OverflowError):
        return ()


def _monday(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=day.weekday())


def _before(today: dt.date, number: int) -> dt.date:
    return today - dt.timedelta(days=(today.weekday() - number) % _WEEK or _WEEK)


def _after(today: dt.date, number: int) -> dt.date:
    return today + dt.timedelta(days=(number - today.weekday()) % _WEEK or _WEEK)


def _end_of_week(today: dt.date, weeks: int) -> dt.date:
    end = SUNDAY if weeks == 0 and today.weekday() > FRIDAY else FRIDAY
    return _monday(today) + dt.timedelta(days=_WEEK * weeks + end)


def _month_shifted(day: dt.date, months: int) -> dt.date:
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _last_day(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _nth(year: int, month: int, nth: int, number: int) -> Days:
    first = dt.date(year, month, 1)
    days = [first + dt.timedelta(days=(number - first.weekday()) % _WEEK + _WEEK * i) for i in range(5)]
    days = [d for d in days if d.month == month]
    return (days[nth - 1 if nth > 0 else nth],) if -len(days) <= nth <= len(days) and nth else ()


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
