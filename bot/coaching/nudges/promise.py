"""Keep a promise: on its day, the day before when it was made long ago, and gently afterwards (P27)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final, Literal

from bot.coaching.nudges.course import step_after
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.remembered import lasting
from bot.coaching.slots import DAY, slot, slot_from, working_day_from, working_day_until
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.nudges import Nudged
from bot.domain.owner import Owner
from bot.domain.people import Person
from bot.domain.promises import Promise

REPEATS: Final = (1, 2, 2)  # working days: one after, three after, and then the question: keep, postpone, drop?
LONG_AGO: Final = timedelta(days=7)
WITHOUT_DAY: Final = timedelta(days=7)  # after it was made

Tense = Literal["open", "soon", "today", "late"]
"""Without a due day; with one to come, today or past."""


def promise(notebook: Notebook, now: datetime) -> Iterator[Nudge]:
    """The promises still open; one whose day is moved begins anew."""
    today = notebook.owner.local(now).date()
    for given in notebook.promises:
        if given.is_open:
            to, nudged = notebook.person(given.to), notebook.was_nudged(f"promise:{given.id}")
            yield from _open(notebook.owner, given.id, given, to, _tense(given, today), nudged)


def day_of(owner: Owner, given: Promise) -> date:
    """The local day on which a promise is brought up: its due day, or the last working day before it."""
    if given.due is None:
        return working_day_from(owner, given.made_on + WITHOUT_DAY)
    day = working_day_until(owner, given.due)
    return day if day > given.made_on else working_day_from(owner, max(given.due, given.made_on + DAY))


@lasting
def _open(
    owner: Owner, _id: str, given: Promise, to: Person | None, is_due: Tense, nudged: Nudged | None
) -> tuple[Nudge, ...]:
    return (*_eve(owner, given, to, is_due, nudged), *_on_its_day(owner, given, to, is_due, nudged))


def _on_its_day(
    owner: Owner, given: Promise, to: Person | None, is_due: Tense, nudged: Nudged | None
) -> Iterator[Nudge]:
    day = day_of(owner, given)
    since = day if given.due else None  # a promise without a day begins anew for no other days of writing
    coming = step_after(owner, nudged, day, REPEATS, working=True, since=since)
    if coming:
        asks = coming.number == len(REPEATS)
        words = _line(given, to, "promise.ask") if asks else _said_on(given, to, is_due)
        yield _nudge(given, to, slot_from(owner, coming.day), words, rank=min(coming.number, 1))


def _eve(owner: Owner, given: Promise, to: Person | None, is_due: Tense, nudged: Nudged | None) -> Iterator[Nudge]:
    """The day before too, when it was given more than a week ago."""
    if given.due is None or given.due - given.made_on <= LONG_AGO:
        return
    day = day_of(owner, given)
    eve = working_day_until(owner, day - DAY)
    coming = step_after(owner, nudged, eve, since=eve)
    if coming and coming.day < day and eve > given.made_on:
        due = slot_from(owner, coming.day)
        yield _nudge(given, to, due, _said_on(given, to, is_due), expires=slot(owner, day), rank=1)


def _nudge(
    given: Promise, to: Person | None, due: datetime, words: Line, *, expires: datetime | None = None, rank: int = 0
) -> Nudge:
    return Nudge(
        key=f"promise:{given.id}",
        reason="promise",
        people=(to.id,) if to else (),
        due=due,
        line=words,
        why="P27",
        about=given.id,
        draft=f"draft:promise:{given.id}" if to else None,
        urgent=True,
        expires=expires,
        rank=rank,
    )


def _tense(given: Promise, today: date) -> Tense:
    if given.due is None:
        return "open"
    if given.due == today:
        return "today"
    return "soon" if given.due > today else "late"


def _said_on(given: Promise, to: Person | None, is_due: Tense) -> Line:
    if given.due is None:
        return _line(given, to, "promise.open", day=given.made_on)
    return _line(given, to, f"promise.{is_due}", **({} if is_due == "today" else {"day": given.due}))


def _line(given: Promise, to: Person | None, key: str, **days: date) -> Line:
    if to:
        return line(key, what=given.what, name=to.called, **days)
    return line(f"{key}_alone", what=given.what, **days)
