"""Keep a promise: on its day, the day before when it was made long ago, and gently afterwards (P27)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from bot.coaching.nudges.course import step
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.slots import DAY, slot, slot_from, working_day_from, working_day_until
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.promises import Promise

REPEATS: Final = (1, 2, 2)  # working days: one after, three after, and then the question: keep, postpone, drop?
LONG_AGO: Final = timedelta(days=7)
WITHOUT_DAY: Final = timedelta(days=7)  # after it was made


def promise(notebook: Notebook, now: datetime) -> Iterator[Nudge]:
    """The promises still open; one whose day is moved begins anew."""
    today = notebook.owner.local(now).date()
    for given in notebook.promises:
        if given.is_open:
            yield from _eve(notebook, given, today)
            yield from _on_its_day(notebook, given, today)


def day_of(notebook: Notebook, given: Promise) -> date:
    """The local day on which a promise is brought up: its due day, or the last working day before it."""
    owner = notebook.owner
    if given.due is None:
        return working_day_from(owner, given.made_on + WITHOUT_DAY)
    day = working_day_until(owner, given.due)
    return day if day > given.made_on else working_day_from(owner, max(given.due, given.made_on + DAY))


def _on_its_day(notebook: Notebook, given: Promise, today: date) -> Iterator[Nudge]:
    key = f"promise:{given.id}"
    day = day_of(notebook, given)
    coming = step(notebook, key, day, REPEATS, working=True, since=day)
    if coming:
        asks = coming.number == len(REPEATS)
        words = _line(notebook, given, "promise.ask") if asks else _said_on(notebook, given, today)
        yield _nudge(notebook, given, slot_from(notebook.owner, coming.day), words, rank=min(coming.number, 1))


def _eve(notebook: Notebook, given: Promise, today: date) -> Iterator[Nudge]:
    """The day before too, when it was given more than a week ago."""
    if given.due is None or given.due - given.made_on <= LONG_AGO:
        return
    owner = notebook.owner
    day = day_of(notebook, given)
    eve = working_day_until(owner, day - DAY)
    coming = step(notebook, f"promise:{given.id}", eve, since=eve)
    if coming and coming.day < day and eve > given.made_on:
        due = slot_from(owner, coming.day)
        yield _nudge(notebook, given, due, _said_on(notebook, given, today), expires=slot(owner, day), rank=1)


def _nudge(
    notebook: Notebook, given: Promise, due: datetime, words: Line, *, expires: datetime | None = None, rank: int = 0
) -> Nudge:
    return Nudge(
        key=f"promise:{given.id}",
        reason="promise",
        people=(given.to,) if notebook.person(given.to) and given.to else (),
        due=due,
        line=words,
        why="P27",
        about=given.id,
        draft=f"draft:promise:{given.id}" if notebook.person(given.to) else None,
        urgent=True,
        expires=expires,
        rank=rank,
    )


def _said_on(notebook: Notebook, given: Promise, today: date) -> Line:
    if given.due is None:
        return _line(notebook, given, "promise.open", day=given.made_on)
    if given.due == today:
        return _line(notebook, given, "promise.today")
    return _line(notebook, given, "promise.soon" if given.due > today else "promise.late", day=given.due)


def _line(notebook: Notebook, given: Promise, key: str, **days: date) -> Line:
    if to := notebook.person(given.to):
        return line(key, what=given.what, name=to.called, **days)
    return line(f"{key}_alone", what=given.what, **days)
