"""What an expression of time means on a given day: "mardi", "in a fortnight", "fin mars" as arithmetic on dates.

A `When` is asked on the user's day; it gives the days that may be meant, likeliest first: none when the expression
names no single day for that use ("next week" for a lunch).
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.understanding.reading import Towards

Days = tuple[dt.date, ...]


@dataclass(frozen=True)
class Asked:
    """The user's day, the side of it on which the clause lies, and whether the day sought is a deadline.

    `before` is the deadline of somebody who said "before": of a whole week or month, its first day.
    """

    today: dt.date
    towards: Towards
    due: bool = False
    before: bool = False


When = Callable[[Asked], Days]

FRIDAY: Final = 4
SUNDAY: Final = 6
_WEEK: Final = 7
_LIVING_MEMORY: Final = 3


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


def week_ago_weekday(number: int, weeks: int) -> When:
    """ "A week ago Tuesday", "a week last Tuesday": so many weeks before the latest one."""
    return lambda asked: _safe(lambda: _before(asked.today, number) - dt.timedelta(days=_WEEK * weeks))


def weekday_beside(anchor: When, number: int, sign: int) -> When:
    """ "The Monday after Easter" (1), "le vendredi avant Noël" (-1): the nearest one on that side of the anchor."""
    return lambda asked: tuple(_after(day, number) if sign > 0 else _before(day, number) for day in anchor(asked))


def day_of_month(day: int, weekday: int | None = None, *, tries: int = 2) -> When:
    """ "Le 27", "lundi 9": the nearest such day in the direction of the clause.

    A weekday that fits neither that day nor the one after (`tries`) is a slip of the pen: no day.
    """

    def when(asked: Asked) -> Days:
        sign = -1 if asked.towards == "past" else 1
        seen = 0
        for months in range(13):
            if seen >= tries:
                return ()
            first = _month_shifted(asked.today.replace(day=1), sign * months)
            found = date_or_none(first.year, first.month, day)
            if found and (found <= asked.today if sign < 0 else found >= asked.today):
                if weekday in {None, found.weekday()}:
                    return (found,)
                seen += 1
        return ()

    return when


def day_of_month_in(day: int, months: int) -> When:
    """ "Le 7 du mois prochain": that day of the month so many months from this one."""

    def when(asked: Asked) -> Days:
        first = _month_shifted(asked.today.replace(day=1), months)
        found = date_or_none(first.year, first.month, day)
        return (found,) if found else ()

    return when


def day_and_month(day: int, month: int, year: int | None = None) -> When:
    """A day and a month: the nearest in the direction of the clause unless the year is given."""

    def when(asked: Asked) -> Days:
        if year is not None:
            found = date_or_none(year, month, day)
            # "Born on 12 March 1985" is nobody's appointment.
            return (found,) if found and asked.today.year - year <= _LIVING_MEMORY else ()
        # Eight years on either side hold a 29 February.
        years = range(max(1, asked.today.year - 8), min(9999, asked.today.year + 8) + 1)
        return nearest(asked, [found for y in years if (found := date_or_none(y, month, day))])

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
        return _safe(lambda: _end_of_month_in(asked.today, months))

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
    """ "Fin de semaine", "by the end of the week": as a deadline Friday, or Sunday when today is a weekend day of that
    week; no day for anything else."""
    return lambda asked: (_end_of_week(asked.today, weeks),) if asked.due else ()


def some_week(weeks: int) -> When:
    """ "Cette semaine" (0), "la semaine prochaine" (1): its end as a deadline, no day for anything else."""
    return _stretch(
        weeks,
        first=lambda today: _monday(today) + dt.timedelta(days=_WEEK * weeks),
        last=lambda today: _end_of_week(today, weeks),
    )


def some_weekend(weeks: int = 0) -> When:
    """ "Ce week-end": its Sunday as a deadline, and the Friday before it when something is due before."""

    def day(today: dt.date, number: int) -> dt.date:
        return _monday(today) + dt.timedelta(days=number + _WEEK * weeks)

    def when(asked: Asked) -> Days:
        if not asked.due or weeks < 0:
            return ()
        found = day(asked.today, FRIDAY if asked.before else SUNDAY)
        return (found,) if found >= asked.today else ()

    return when


def some_month(months: int) -> When:
    """ "Le mois prochain": its last day as a deadline, no day for anything else."""
    return _stretch(
        months,
        first=lambda today: _month_shifted(today.replace(day=1), months),
        last=lambda today: _end_of_month_in(today, months),
    )


def some_quarter(quarters: int) -> When:
    """ "Ce trimestre" (0), "next quarter" (1): its last day as a deadline, no day for anything else."""

    def first(today: dt.date) -> dt.date:
        return _month_shifted(dt.date(today.year, 3 * ((today.month - 1) // 3) + 1, 1), 3 * quarters)

    return _stretch(quarters, first=first, last=lambda today: _end_of_month_in(first(today), 2))


def some_year(years: int) -> When:
    """ "L'an prochain": its last day as a deadline, no day for anything else."""
    return _stretch(
        years,
        first=lambda today: dt.date(today.year + years, 1, 1),
        last=lambda today: dt.date(today.year + years, 12, 31),
    )


def within_month(month: int, year: int | None = None) -> When:
    """ "Courant mars", "by June": as a deadline its last day, its first when something is due before it."""

    def when(asked: Asked) -> Days:
        if not asked.due:
            return ()
        return day_and_month(1, month, year)(asked) if asked.before else end_of_month(month, year)(asked)

    return when


def year_begins(year: int) -> When:
    """ "By 2028", "before 2028": as a deadline the day on which it begins, no day for anything else."""
    return lambda asked: (dt.date(year, 1, 1),) if asked.due else ()


def season_begins(day: int, month: int, year: int) -> When:
    """ "By summer 2027": as a deadline the day on which it begins, no day for anything else."""
    return lambda asked: day_and_month(day, month, year)(asked) if asked.due else ()


def week_of(day: When) -> When:
    """ "La semaine du 14": as a deadline the Friday of the week of that day, no day for anything else."""
    return lambda asked: tuple(_monday(found) + dt.timedelta(days=FRIDAY) for found in day(asked)) if asked.due else ()


def weekday_of_that_week(number: int, day: When) -> When:
    """ "Mardi de la semaine du 14": that weekday of the week of that day."""
    return lambda asked: tuple(_monday(found) + dt.timedelta(days=number) for found in day(asked))


def numbered_week(week: int, number: int | None = None) -> When:
    """ "Semaine 48", as offices number them (ISO 8601): as a deadline its Friday, no day for anything else; "mardi
    semaine 48" is a day."""

    def when(asked: Asked) -> Days:
        if number is None and not asked.due:
            return ()
        iso = (FRIDAY if number is None else number) + 1
        found = [_iso_day(year, week, iso) for year in range(asked.today.year - 1, asked.today.year + 2)]
        return nearest(asked, [day for day in found if day])

    return when


def plus_working(days: int) -> When:
    """ "Sous cinq jours ouvrés", "within 5 working days": Saturdays and Sundays are not counted."""

    def when(asked: Asked) -> Days:
        # Friday is as good a start as the weekend behind it.
        start = min(asked.today.weekday(), FRIDAY)
        weeks, rest = divmod(start + days, FRIDAY + 1)
        return _safe(lambda: _monday(asked.today) + dt.timedelta(days=_WEEK * weeks + rest))

    return when


def hours_ahead(asked: Asked) -> Days:
    """ "Dans une heure", "in 20 minutes": today, of something to come; of something past it is how long it took."""
    return (asked.today,) if asked.towards == "future" else ()


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
        return nearest(asked, found)

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


@dataclass(frozen=True)
class Range:
    """Several days on end mean their first, but the last is kept: "moved from the 12th to the 19th" means the 19th."""

    first: When
    last: When

    def __call__(self, asked: Asked) -> Days:
        return self.first(asked)


def of_year(when: When, years: int) -> When:
    """ "At Halloween last year" (-1), "le 3 mai de l'an prochain" (1): that day of the year so many years from this."""

    def shifted(asked: Asked) -> Days:
        year = asked.today.year + years
        if not dt.MINYEAR <= year <= dt.MAXYEAR:
            return ()
        return tuple(day for day in when(Asked(dt.date(year, 1, 1), "future")) if day.year == year)

    return shifted


def begun(when: When) -> When:
    """The same of somebody who said "before"."""
    return lambda asked: when(replace(asked, before=True))


def nearest(asked: Asked, days: Sequence[dt.date]) -> Days:
    """Of days in order, the nearest in the direction of the clause."""
    if asked.towards == "past":
        return tuple([d for d in days if d <= asked.today][-1:])
    return tuple([d for d in days if d >= asked.today][:1])


def never(_: Asked) -> Days:
    """An expression that names no day: "après mardi", "tous les lundis"."""
    return ()


def date_or_none(year: int, month: int, day: int) -> dt.date | None:
    """The date, or None when the calendar has no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _iso_day(year: int, week: int, day: int) -> dt.date | None:
    try:
        return dt.date.fromisocalendar(year, week, day)
    except ValueError:
        return None


def _stretch(away: int, first: Callable[[dt.date], dt.date], last: Callable[[dt.date], dt.date]) -> When:
    """A whole week, month… as a deadline: its last day, or its first when something is due before it."""

    def when(asked: Asked) -> Days:
        if not asked.due or away < 0 or (asked.before and away == 0):
            return ()
        return _safe(lambda: first(asked.today) if asked.before else last(asked.today))

    return when


def _end_of_month_in(today: dt.date, months: int) -> dt.date:
    month = _month_shifted(today.replace(day=1), months)
    return _last_day(month.year, month.month)


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
