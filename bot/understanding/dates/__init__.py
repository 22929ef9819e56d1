"""Days and clock times as people write them in French and English."""

from bot.understanding.dates.clock_times import TimeExpression, find_times
from bot.understanding.dates.expressions import DayExpression, find_days

__all__ = ["DayExpression", "TimeExpression", "find_days", "find_times"]
