"""Correcting the card by writing: "c'était mardi", "it was with Paul too"."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence

from bot.understanding.days import read_day
from bot.understanding.reader import read
from bot.understanding.reading import Known, Reading


def correct(reading: Reading, text: str, *, lang: str, now: dt.datetime, known: Sequence[Known]) -> Reading | None:
    """`reading` as `text` corrects it, or None when `text` corrects nothing. `now` is aware, in the user's zone."""
    towards = "future" if reading.intent in {"plan_meeting", "event", "reminder"} else "past"
    days = read_day(text, lang=lang, today=now.date(), towards=towards)
    names = {mention.name for mention in reading.people}
    added = tuple(m for m in read(text, lang=lang, now=now, known=known).people if m.name not in names)
    if not days and not added:
        return None
    return dataclasses.replace(
        reading,
        date=days[0] if days else reading.date,
        dates=days or reading.dates,
        people=reading.people + added,
    )
