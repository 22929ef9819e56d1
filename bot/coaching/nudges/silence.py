"""Don't let silence grow: a sign to those one has not been in touch with for long, at the pace of each tie (P28)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache
from hashlib import sha256
from itertools import pairwise
from typing import Final

from bot.coaching.contacts import contacts
from bot.coaching.formats import form_to_propose, format_line, last_forms
from bot.coaching.nudges.course import step_after
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.nudges.thank import still_to_thank
from bot.coaching.remembered import lasting, resting_on
from bot.coaching.slots import slot_from
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.nudges import Nudged
from bot.domain.owner import Owner
from bot.domain.people import Person, Tie

PACES: Final[Mapping[Tie | None, int]] = {"close": 30, "active": 90, None: 180, "wide": 180, "slow": 365}
VERY_SLOW: Final = 730  # a slow tie that has already lived on gaps of a year and a half: a lunch every two years
VERY_SLOW_GAP: Final = 548
NEW: Final = 7  # days, so that the next weekly plan is within fourteen of the first meeting
STILL_NEW: Final = timedelta(days=30)
AROUND: Final = 0.2  # of the pace, fixed for each person
RANKS: Final[Mapping[Tie | None, int]] = {"close": 1, "active": 2, "slow": 3, None: 4, "wide": 4}


def silence(notebook: Notebook, now: datetime) -> tuple[Nudge, ...]:
    """One for each person one has been in touch with, or added with a kind of relation."""
    seen = contacts(notebook)
    return _signs(notebook, seen, _new(notebook, seen, notebook.owner.local(now).date()))


def _new(notebook: Notebook, seen: Mapping[str, frozenset[date]], today: date) -> frozenset[str]:
    """The ids of those met once, and not long ago, who have had their thanks."""
    met = _first_meetings(notebook)
    lately = (one for one in _ties(notebook, seen) if today - one[3] <= STILL_NEW)
    return frozenset(
        person.id
        for _, person, days, _ in lately
        if days == {met.get(person.id)} and not still_to_thank(notebook, person.id)
    )


@resting_on("people", "meetings", said="silence")
def _signs(notebook: Notebook, seen: Mapping[str, frozenset[date]], new: frozenset[str]) -> tuple[Nudge, ...]:
    owner, planned, forms = notebook.owner, _planned(notebook), last_forms(notebook)
    found = (
        _sign(owner, id_, person, days, id_ in new, planned.get(id_), forms.get(id_), notebook.was_nudged(key))
        for key, person, days, _ in _ties(notebook, seen)
        if (id_ := person.id)
    )
    return tuple(filter(None, found))


@resting_on("people")
def _ties(
    notebook: Notebook, seen: Mapping[str, frozenset[date]]
) -> tuple[tuple[str, Person, frozenset[date], date], ...]:
    """(key, person, days of contact, the last of them) for all that one has a tie with."""
    found = ((person, seen.get(person.id, frozenset[date]())) for person in notebook.living)
    ties = ((person, days, max(days, default=person.added_on)) for person, days in found if days or person.tie)
    return tuple((_key(person, last), person, days, last) for person, days, last in ties)


@lasting
def _sign(
    owner: Owner,
    _id: str,
    person: Person,
    days: frozenset[date],
    is_new: bool,
    planned: date | None,
    form: str | None,
    nudged: Nudged | None,
) -> Nudge | None:
    """The sign to one person after these days of contact; `form`: that of the last encounter with them."""
    last = max(days, default=person.added_on)
    pace = NEW if is_new else pace_of(person, days)
    first = max(last + timedelta(days=around(person.id, pace, only_sooner=is_new)), planned or last)
    coming = step_after(owner, nudged, first, (pace_of(person, days),) * 2)
    if coming is None:
        return None
    key = _key(person, last)
    return Nudge(
        key=key,
        reason="silence",
        people=(person.id,),
        due=slot_from(owner, coming.day),
        line=_line(person, last, form_to_propose(owner, form), is_new=is_new, is_met=bool(days)),
        why="P28",
        about=person.id,
        draft=f"draft:{key}",
        rank=0 if is_new else RANKS[person.tie],
    )


def _key(person: Person, last: date) -> str:
    return f"silence:{person.id}:{last}"


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


@resting_on("meetings")
def _planned(notebook: Notebook) -> dict[str, date]:
    """Person id -> a week after the last encounter planned with them: until then they are not silent."""
    found: dict[str, date] = {}
    for meeting in notebook.meetings:
        if meeting.is_planned:
            for person in meeting.people:
                free = meeting.on + timedelta(days=7)
                found[person] = max(free, found.get(person, free))
    return found


@resting_on("meetings")
def _first_meetings(notebook: Notebook) -> dict[str, date]:
    """Person id -> the day of the first encounter; a message or a wish sent to somebody is none."""
    found: dict[str, date] = {}
    for meeting in notebook.meetings:
        if meeting.is_held and meeting.kind != "message":
            for person in meeting.people:
                found[person] = min(meeting.on, found.get(person, meeting.on))
    return found


def _line(person: Person, last: date, form: str, *, is_new: bool, is_met: bool) -> Line:
    if not is_met:
        return line("silence.never", name=person.called)
    if is_new:
        return line("silence.new", name=person.called, day=last)
    if needs := person.open_needs:
        return line("silence.need", name=person.called, day=last, need=needs[-1].what)
    return line("silence.long", name=person.called, day=last, format=format_line(form))
