"""A promise or a mission, for who hears of the coach once a week: in the message of its week, or on its day later.

After its day would be too late (P27). Who never answers hears of it once a week all the same: never louder (P29).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from bot.coaching.nudges import Nudge
from bot.coaching.room import Room
from bot.coaching.slots import plan_day, slot
from bot.coaching.touched import touched

BROUGHT_FORWARD: Final = ("promise", "mission")


def told_weekly(room: Room, nudges: Iterable[Nudge]) -> Iterator[Nudge]:
    """What there is to say at a weekly pace: each promise once, since the day before may have no message of its own."""
    for nudge in nudges:
        if nudge.reason != "promise" or nudge.expires is None:
            yield in_its_week(room, nudge)


def in_its_week(room: Room, nudge: Nudge) -> Nudge:
    """A promise brought forward to the message of the week of its day; as it is when it was not in that one.

    So is the mission for an event, which is nothing any more once the event has begun.
    """
    if nudge.reason not in BROUGHT_FORWARD or room.pace != "weekly":
        return nudge
    planned = plan_day(room.owner, _day(room, nudge))
    if planned is None or _has_missed(room, nudge, planned):
        return nudge
    return replace(nudge, due=min(nudge.due, slot(room.owner, planned)))


def comes_on_its_day(room: Room, nudge: Nudge) -> bool:
    """Whether it is said on its own day, this week, beside the one message that the user chose to have."""
    if nudge.reason != "promise" or nudge.rank or room.owner.weekly_on is None or room.pace != "weekly":
        return False
    day = _day(room, nudge)
    return room.plan_day is not None and _monday(day) == _monday(room.today) and room.plan_day < day


def _has_missed(room: Room, nudge: Nudge, planned: date) -> bool:
    """Whether it was told after the message of that day's week, or left out of it for want of room."""
    if room.owner.weekly_on is None or _monday(planned) != _monday(room.today) or room.today < planned:
        return False
    opened = slot(room.owner, planned)
    told_at = touched(room.notebook).get(nudge.about)
    if told_at is not None and told_at > opened:
        return True
    return _was_spoken(room, planned) and not _was_said(room, nudge, opened)


def _was_spoken(room: Room, planned: date) -> bool:
    return room.spoken_on is not None and planned <= room.spoken_on


def _was_said(room: Room, nudge: Nudge, since: datetime) -> bool:
    nudged = room.notebook.was_nudged(nudge.key)
    return nudged is not None and any(instant >= since for instant in nudged.said_at)


def _day(room: Room, nudge: Nudge) -> date:
    return room.owner.local(nudge.due).date()


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
