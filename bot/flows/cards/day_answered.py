""" "Which day?" "Tuesday": the Tuesday of the week that the card already speaks of."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from bot.flows.turn import Turn
from bot.understanding import Reading, Towards, read_day

_WEEK: Final = 7  # days
_PAST: Final = ("log_meeting", "done_thanks", "done_promise")


def answered_days(turn: Turn, reading: Reading, text: str) -> tuple[date, ...]:
    """The days that an answer may mean, in the user's zone; a day of the week is one of those that were offered."""
    towards: Towards = "past" if reading.intent in _PAST else "future"
    days = read_day(text, lang=turn.lang, today=turn.today, towards=towards)
    if len(days) != 1 or reading.date is not None or not _is_day_of_the_week(turn, text, towards, days[0]):
        return days
    same = tuple(day for day in reading.dates if day.weekday() == days[0].weekday())
    return same if len(same) == 1 else days


def _is_day_of_the_week(turn: Turn, text: str, towards: Towards, day: date) -> bool:
    """Whether it is told by its name alone: a week ago it meant a week earlier, a day or two ago the same."""

    def ago(days: int) -> int | None:
        then = read_day(text, lang=turn.lang, today=turn.today - timedelta(days=days), towards=towards)
        return (day - then[0]).days if len(then) == 1 else None

    return ago(_WEEK) == _WEEK and any(ago(days) in (0, _WEEK) for days in (1, 2))
