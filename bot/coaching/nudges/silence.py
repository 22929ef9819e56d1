"""Don't let silence grow: a sign to those one has not been in touch with for long, at the pace of each tie (P28)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache
from hashlib import sha256
from itertools import pairwise
from typing import Final

from bot.coaching.contacts import contacts
from bot.coaching.formats import format_line, format_with
from bot.coaching.nudges.course import step
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.nudges.thank import still_to_thank
from bot.coaching.remembered import remembered
from bot.coaching.slots import slot_from
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.people import Person, Tie

PACES: Final[Mapping[Tie | None, int]] = {"close": 30, "active": 90, None: 180, "wide": 180, "slow": 365}
VERY_SLOW: Final = 730  # a slow tie that has already lived on gaps of a year and a half: a lunch every two years
VERY_SLOW_GAP: Final = 548
NEW: Final = 7  # days, so that the next weekly plan is within fourteen of the first meeting
STILL_NEW: Final = timedelta(days=30)
AROUND: Final = 0.2  # of the pace, fixed for each person
RANKS: Final[Mapping[Tie | None, int]] = {"close": 1, "active": 2, "slow": 3, None: 4, "wide": 4}


def silence(notebook: Notebook, now: datetime) -> Iterator[Nudge]:
    """One for each person one has been in touch with, or added with a kind of relation."""
    today = notebook.owner.local(now).date()
    seen = contacts(notebook)
    planned = _planned(notebook)
    met = _first_meetings(notebook)
    for person in notebook.people:
        days = seen.get(person.id, frozenset())
        if not days and person.tie is None:
            continue
        last = max(days, default=person.added_on)
        is_new = days == {met.get(person.id)} and today - last <= STILL_NEW and not still_to_thank(notebook, person.id)
        pace = NEW if is_new else pace_of(person, days)
        first = max(last + timedelta(days=around(person.id, pace, only_sooner=is_new)), planned.get(person.id, last))
        key = f"silence:{person.id}:{last}"
        if coming := step(notebook, key, first, (pace_of(person, days),) * 2):
            yield Nudge(
                key=key,
                reason="silence",
                people=(person.id,),
                due=slot_from(notebook.owner, coming.day),
                line=_line(notebook, person, last, is_new=is_new, is_met=bool(days)),
                why="P28",
                about=person.id,
                draft=f"draft:{key}",
                rank=0 if is_new else RANKS[person.tie],
            )


def pace_of(person: Person, days: Collection[date] = ()) -> int:
    """How many days of silence that tie bears, before the variation of each person."""
    if person.tie == "slow":
        ordered = sorted(days)
        gaps = [(later - earlier).days for earlier, later in pairwise(ordered)]
        if gaps and max(gaps) >= VERY_SLOW_GAP:
            return VERY_SLOW
    return PACES[person.tie]


@lru_cache(maxsize=1 << 16)
def around(person_id: str, days: int, *, only_sooner: bool = False) -> int:
    """That many days, more or less a fifth, always the same for one person: people added together come apart."""
    share = int.from_bytes(sha256(person_id.encode()).digest()[:4], "big") / 0xFFFFFFFF
    return round(days * (1 - AROUND * share if only_sooner else 1 + AROUND * (2 * share - 1)))


@remembered
def _planned(notebook: Notebook) -> dict[str, date]:
    """Person id -> a week after the last encounter planned with them: until then they are not silent."""
    found: dict[str, date] = {}
    for meeting in notebook.meetings:
        if meeting.is_planned:
            for person in meeting.people:
                free = meeting.on + timedelta(days=7)
                found[person] = max(free, found.get(person, free))
    return found


@remembered
def _first_meetings(notebook: Notebook) -> dict[str, date]:
    found: dict[str, date] = {}
    for meeting in notebook.meetings:
        if meeting.is_held:
            for person in meeting.people:
                found[person] = min(meeting.on, found.get(person, meeting.on))
    return found


def _line(notebook: Notebook, person: Person, last: date, *, is_new: bool, is_met: bool) -> Line:
    if not is_met:
        return line("silence.never", name=person.called)
    if is_new:
        return line("silence.new", name=person.called, day=last)
    if needs := person.open_needs:
        return line("silence.need", name=person.called, day=last, need=needs[-1].what)
    form = format_line(format_with(notebook, person))
    return line("silence.long", name=person.called, day=last, format=form)
