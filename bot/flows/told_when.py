"""When an encounter was, no more exactly than it was told: "12 March", or "March 2024" where no day was said."""

from __future__ import annotations

from datetime import date

from bot.domain.lines import Line, line
from bot.domain.meetings import Meeting
from bot.understanding.loosely import of_month_or_year


def stretch_told(meeting: Meeting) -> Line | None:
    """The month or the year that was told in place of a day; None of one whose day is known."""
    return stretch(meeting.words or "", meeting.on, meeting.told_on or meeting.on)


def stretch(words: str, day: date, today: date) -> Line | None:
    """The same of words that tell of a meeting, and the day that stands for it."""
    told = of_month_or_year(words, day, today)
    return line(f"story.{told}", day=day) if told else None
