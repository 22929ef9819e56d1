"""Thank somebody for their help, or for the time they gave (P25)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from bot.coaching.deeds import deed
from bot.coaching.nudges.course import step, step_after
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.remembered import lasting, resting_on
from bot.coaching.slots import midnight, slot_from
from bot.domain.helps import Help
from bot.domain.lines import Arg, line
from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook
from bot.domain.nudges import Nudged
from bot.domain.owner import Owner
from bot.domain.people import Person

REPEATS: Final[tuple[int, ...]] = (3, 4)  # three days after the first time, and seven: the late thanks
ONCE: Final[
    tuple[int, ...]
] = ()  # several people thanked for one and the same hour: brought up in a row, and not three times over
LATE: Final = timedelta(days=7)
MEETING_FRESH: Final = timedelta(days=30)  # time somebody gave is thanked for within the month, or not at all
BREATH: Final = timedelta(days=7)  # nobody is asked to thank the same person twice within it (P29)
SMALL: Final = 3  # around a bigger table one does not thank everybody for coming
NO_THANKS: Final = ("event", "message")


def thank(notebook: Notebook, now: datetime) -> Iterator[Nudge]:
    """One for each person and occasion: all that they gave in one meeting is one thank-you."""
    today = notebook.owner.local(now).date()
    late = frozenset(helps[0].id for helps in help_groups(notebook).values() if today - helps[0].on > LATE)
    yield from _for_all_helps(notebook, late)
    for meeting, person_id in unthanked_time(notebook):
        if today - meeting.on <= MEETING_FRESH and (nudge := _for_meeting(notebook, meeting, person_id, today)):
            yield nudge


def _is_long_given_back(help_: Help) -> bool:
    """What was given back later than any thanks are due needs no thanks any more."""
    return help_.given_back_on is not None and help_.given_back_on - help_.on > LATE


@resting_on("helps", "meetings")
def unthanked_time(notebook: Notebook) -> tuple[tuple[Meeting, str], ...]:
    """(meeting, person) for the time that people gave and have not been thanked for; their help is thanked instead.

    Who was met again meanwhile is thanked for the last time only: nobody thanks the same person twice in a breath.
    """
    helped = {(help_.meeting, help_.from_) for help_ in notebook.helps if help_.meeting}
    last = {person_id: meeting for meeting in sorted(notebook.meetings, key=_order) if is_thankable(meeting)
            for person_id in meeting.people}  # fmt: skip
    return tuple(
        (meeting, person_id)
        for meeting in notebook.meetings
        if is_thankable(meeting)
        for person_id in meeting.people
        if last[person_id] is meeting
        if (meeting.id, person_id) not in helped and not meeting.is_thanked(person_id)
    )


def _order(meeting: Meeting) -> tuple[date, str]:
    return meeting.on, meeting.id


def still_to_thank(notebook: Notebook, person_id: str) -> bool:
    """Whether a thank-you to that person is still to be brought up, so that no other sign is needed yet."""
    helps = (helps[0] for (giver, _), helps in help_groups(notebook).items() if giver == person_id)
    meetings = (meeting for meeting, other in unthanked_time(notebook) if other == person_id)
    keys = [(f"thank:{help_.id}", help_.on, REPEATS) for help_ in helps]
    keys += [(f"thank:{one.id}:{person_id}", one.on, ONCE if len(one.people) > 1 else REPEATS) for one in meetings]
    return any(step(notebook, key, on, repeats) for key, on, repeats in keys)


_BY_CHANCE: Final = re.compile(
    r"\b(?:(?:re)?croisé|tombée?s? (?:nez à nez|sur)|bumped into|ran into|run into|came across|crossed paths)",
    re.IGNORECASE,
)
"""Nobody thanks for the time of somebody met in a corridor; for their help, as for any."""


def is_thankable(meeting: Meeting) -> bool:
    """Whether the time that people gave in that meeting deserves a word."""
    if not meeting.is_held or meeting.kind in NO_THANKS or len(meeting.people) > SMALL:
        return False
    if _BY_CHANCE.search(meeting.words or ""):
        return False
    return meeting.told_on is None or meeting.told_on - meeting.on <= MEETING_FRESH


@resting_on("helps", "meetings")
def help_groups(notebook: Notebook) -> dict[tuple[str, str], tuple[Help, ...]]:
    """(person, meeting or help) -> the helps of one occasion, and of the days before it, that have not been thanked."""
    groups: dict[tuple[str, str], tuple[Help, ...]] = {}
    for help_ in notebook.helps:
        if help_.thanked_on is None and help_.closed_on is None and not _is_long_given_back(help_):
            where = notebook.find(Meeting, help_.meeting)
            if where is None or not where.is_thanked(help_.from_):
                occasion = (help_.from_, help_.meeting or help_.id)
                groups[occasion] = (*groups.get(occasion, ()), help_)
    return _in_one_breath(groups)


def _in_one_breath(groups: dict[tuple[str, str], tuple[Help, ...]]) -> dict[tuple[str, str], tuple[Help, ...]]:
    """The groups, where what a person did within days is one: the latest occasion first, the others behind it."""
    merged: dict[tuple[str, str], tuple[Help, ...]] = {}
    last: dict[str, tuple[str, str]] = {}
    for occasion, helps in sorted(groups.items(), key=lambda group: (group[1][0].on, group[1][0].id)):
        before = last.get(occasion[0])
        if before and helps[0].on - merged[before][0].on <= BREATH:
            merged[occasion] = (*helps, *merged.pop(before))
        else:
            merged[occasion] = helps
        last[occasion[0]] = occasion
    return merged


@dataclass(frozen=True)
class _Occasion:
    key: str
    about: str
    on: date
    person: Person
    whats: tuple[str, ...] = ()
    is_shared: bool = False  # the time of one among others


@resting_on("people", "helps", "meetings", said="thank")
def _for_all_helps(notebook: Notebook, late: frozenset[str]) -> tuple[Nudge, ...]:
    """`late`: the ids of the first helps of the occasions that are long past."""
    groups = help_groups(notebook).values()
    return tuple(nudge for helps in groups if (nudge := _for_helps(notebook, helps, helps[0].id in late)))


def _for_helps(notebook: Notebook, helps: tuple[Help, ...], late: bool) -> Nudge | None:
    first = helps[0]
    person = notebook.person(first.from_)
    if person is None:
        return None
    nudged = notebook.was_nudged(f"thank:{first.id}")
    return _for_help(notebook.owner, first.id, helps, person, late, nudged)


@lasting
def _for_help(
    owner: Owner, _id: str, helps: tuple[Help, ...], person: Person, late: bool, nudged: Nudged | None
) -> Nudge | None:
    first = helps[0]
    whats = tuple(
        dict.fromkeys(help_.what for help_ in helps if help_.meeting == first.meeting and help_.on == first.on)
    )
    return _nudge(owner, _Occasion(f"thank:{first.id}", first.id, first.on, person, whats), late, nudged)


def _for_meeting(notebook: Notebook, meeting: Meeting, person_id: str, today: date) -> Nudge | None:
    person = notebook.person(person_id)
    if person is None:
        return None
    id_ = f"{meeting.id}:{person_id}"
    nudged = notebook.was_nudged(f"thank:{id_}")
    return _for_time(notebook.owner, id_, meeting, person, today - meeting.on > LATE, nudged)


@lasting
def _for_time(
    owner: Owner, id_: str, meeting: Meeting, person: Person, late: bool, nudged: Nudged | None
) -> Nudge | None:
    return _nudge(
        owner, _Occasion(f"thank:{id_}", meeting.id, meeting.on, person, (), len(meeting.people) > 1), late, nudged
    )


def _nudge(owner: Owner, occasion: _Occasion, late: bool, nudged: Nudged | None) -> Nudge | None:
    coming = step_after(owner, nudged, occasion.on + timedelta(days=1), _repeats(owner, occasion, nudged))
    if coming is None:
        return None
    subject = "thank.help" if occasion.whats else "thank.meeting"
    manner = "_late" if late or coming.number == len(REPEATS) else "_again" if coming.number else ""
    day = occasion.on
    args: dict[str, Arg] = {"whats": occasion.whats, "deed": deed(occasion.whats, owner.lang)} if occasion.whats else {}
    expires = None if occasion.whats else midnight(owner, day + MEETING_FRESH + timedelta(days=1))
    return Nudge(
        key=occasion.key,
        reason="thank",
        people=(occasion.person.id,),
        due=slot_from(owner, coming.day),
        line=line(subject + manner, name=occasion.person.called, day=day, **args),
        why="P25",
        about=occasion.about,
        draft=f"draft:{occasion.key}",
        urgent=True,
        expires=expires,
        rank=min(coming.number, 1),
    )


def _repeats(owner: Owner, occasion: _Occasion, nudged: Nudged | None) -> tuple[int, ...]:
    """Brought up late, which says that it is the last time, it is brought up no more."""
    if occasion.is_shared:
        return ONCE
    if nudged and any(owner.local(said_at).date() - occasion.on > LATE for said_at in nudged.said_at):
        return ()
    return REPEATS
