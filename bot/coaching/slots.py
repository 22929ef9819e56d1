"""When the coach may write: slots, quiet hours and working days, all on the user's own wall clock.

Nothing is kept as an offset: each wall-clock time is computed from the zone, so that 09:30 stays 09:30 all year.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

import holidays

from bot.domain.owner import WORKING_DAYS, Owner

DAY: Final = timedelta(days=1)
INSTANT: Final = timedelta(microseconds=1)  # "strictly after", where an instant itself would count
EVENING: Final = time(18, 0)  # when the evening before speaks

_FARTHEST: Final = 370  # days looked ahead for a working day


def wall(owner: Owner, day: date, at: time) -> datetime:
    """The instant (UTC) when the user's wall clock shows that time; a gap moves forward, a fold takes the first."""
    return _wall(owner.zone or "UTC", day, at)


def slot(owner: Owner, day: date) -> datetime:
    """The instant (UTC) of the user's nudge hour on that day; the end of the quiet hours if it lies in them."""
    return _wall(owner.zone or "UTC", day, _slot_time(owner.slot, owner.quiet_from, owner.quiet_until))


def is_working_day(owner: Owner, day: date) -> bool:
    """One of the days the user chose, and no public holiday where they live."""
    return _is_working(owner.days or WORKING_DAYS, _calendar(owner), day)


def is_holiday(owner: Owner, day: date) -> bool:
    """A public holiday of the user's country, or of their region where it keeps others."""
    calendar = _calendar(owner)
    return calendar is not None and day in _public_holidays(calendar, day.year)


def next_slot(owner: Owner, at_or_after: datetime) -> datetime:
    """The first slot (UTC) at that instant or after it."""
    for day in _days_from(owner.local(at_or_after).date()):
        if is_working_day(owner, day) and (found := slot(owner, day)) >= at_or_after:
            return found
    return at_or_after + timedelta(days=_FARTHEST)


def slot_from(owner: Owner, day: date) -> datetime:
    """The slot (UTC) of that day, or of the first working day after it."""
    return slot(owner, working_day_from(owner, day))


def working_day_from(owner: Owner, day: date) -> date:
    """That day, or the first working day after it."""
    return _first_working(owner.days or WORKING_DAYS, _calendar(owner), day, 1)


def working_day_until(owner: Owner, day: date) -> date:
    """That day, or the last working day before it."""
    return _first_working(owner.days or WORKING_DAYS, _calendar(owner), day, -1)


def add_working_days(owner: Owner, day: date, n: int) -> date:
    """The n-th working day after `day` (n >= 1)."""
    for _ in range(n):
        day = working_day_from(owner, day + DAY)
    return day


def plan_day(owner: Owner, day: date) -> date | None:
    """The day of the weekly plan in the week of `day`: Monday, or the first day with a slot; None in a week without."""
    return _plan_day(owner.days or WORKING_DAYS, _calendar(owner), day - timedelta(days=day.weekday()))


def next_plan(owner: Owner, at_or_after: datetime) -> datetime:
    """The slot (UTC) of the first weekly plan at that instant or after it."""
    day = owner.local(at_or_after).date()
    for week in range(_FARTHEST // 7):
        planned = plan_day(owner, day + timedelta(weeks=week))
        if planned and (found := slot(owner, planned)) >= at_or_after:
            return found
    return at_or_after + timedelta(days=_FARTHEST)


def is_quiet(owner: Owner, now: datetime) -> bool:
    """Whether the user is to be left in peace at that instant: from `quiet_from` to before `quiet_until`."""
    return _is_quiet_time(owner.local(now).time(), owner.quiet_from, owner.quiet_until)


def after_quiet(owner: Owner, at: datetime) -> datetime:
    """That instant (UTC), or the end of the quiet hours it falls in."""
    if not is_quiet(owner, at):
        return at
    today = owner.local(at).date()
    ends = (_wall(owner.zone or "UTC", day, owner.quiet_until, fold) for day in (today, today + DAY) for fold in (0, 1))
    return min((end for end in ends if end > at and not is_quiet(owner, end)), default=at + DAY)


def morning_of(owner: Owner, day: date, due: datetime) -> datetime:
    """`due`, or the end of the quiet hours of `day` when that day comes later: what stood on an hour was put off."""
    if day <= owner.local(due).date():
        return due
    return after_quiet(owner, wall(owner, day, owner.quiet_until))


def midnight(owner: Owner, day: date) -> datetime:
    """The instant (UTC) when that day begins."""
    return wall(owner, day, time())


def _days_from(day: date) -> Iterator[date]:
    for ahead in range(_FARTHEST):
        yield day + timedelta(days=ahead)


@lru_cache(maxsize=1 << 16)
def _wall(zone: str, day: date, at: time, fold: int = 0) -> datetime:
    return datetime.combine(day, at.replace(fold=fold), ZoneInfo(zone)).astimezone(UTC)


@lru_cache(maxsize=1 << 10)
def _slot_time(at: time, quiet_from: time, quiet_until: time) -> time:
    return quiet_until if _is_quiet_time(at, quiet_from, quiet_until) else at


def _is_quiet_time(at: time, quiet_from: time, quiet_until: time) -> bool:
    if quiet_from <= quiet_until:
        return quiet_from <= at < quiet_until
    return at >= quiet_from or at < quiet_until


@lru_cache(maxsize=1 << 16)
def _is_working(days: tuple[int, ...], calendar: str | None, day: date) -> bool:
    return day.weekday() in days and not (calendar and day in _public_holidays(calendar, day.year))


@lru_cache(maxsize=1 << 16)
def _first_working(days: tuple[int, ...], calendar: str | None, day: date, step: int) -> date:
    for away in range(_FARTHEST):
        found = day + timedelta(days=away * step)
        if _is_working(days, calendar, found):
            return found
    return day


@lru_cache(maxsize=1 << 14)
def _plan_day(days: tuple[int, ...], calendar: str | None, monday: date) -> date | None:
    week = (monday + timedelta(days=away) for away in range(7))
    return next((day for day in week if _is_working(days, calendar, day)), None)


def _calendar(owner: Owner) -> str | None:
    """The name of the calendar of the days off where the user lives: FR, or FR-57."""
    if not owner.country or not owner.region:
        return owner.country or None
    return f"{owner.country}-{owner.region}"


@lru_cache(maxsize=1 << 10)
def _public_holidays(calendar: str, year: int) -> frozenset[date]:
    """None for a country that `holidays` does not know; its language is fixed, so that no locale has a say."""
    country, _, region = calendar.upper().partition("-")
    try:
        return frozenset(_holidays(country, region or None, year))
    except NotImplementedError:
        return frozenset(_holidays(country, None, year)) if region else frozenset()


def _holidays(country: str, region: str | None, year: int) -> Iterable[date]:
    return holidays.country_holidays(country, region, years=year, expand=False, language="en_US")
