"""What the user has already said yes to, said plainly before they say yes to more (P23)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from bot.domain.meetings import Event, Meeting
from bot.domain.notebook import Notebook

EVENING: Final = time(18)
_EVENING_KINDS: Final = ("dinner", "drinks")
_OF_THE_EVENING: Final = re.compile(
    r"\b(?:soirees?|afterworks?|after-works?|aperos?|aperitif|diners?|cocktails?|gala|vernissage|nuit|soir"
    r"|evenings?|drinks|dinners?|night|gala|reception|party|mixer)\b"
)


@dataclass(frozen=True)
class Around:
    """The meetings of a day, the events and evenings of its week, the events of its month."""

    meetings: tuple[Meeting, ...]
    week: tuple[Event | Meeting, ...]
    month: tuple[Event, ...]


def around(notebook: Notebook, on: date, but: str | None = None) -> Around:
    """What is planned around a local day; `but`: the id of the event that is being thought about."""
    monday = on - timedelta(days=on.weekday())
    planned = [m for m in notebook.meetings if m.is_planned]
    events = [event for event in dated(notebook) if event.id != but]
    week = [event for event in events if event.on and monday <= event.on <= monday + timedelta(days=6)]
    evenings = [m for m in planned if monday <= m.on <= monday + timedelta(days=6) and m.on != on and _is_evening(m)]
    return Around(
        tuple(m for m in planned if m.on == on),
        tuple(sorted((*week, *evenings), key=lambda one: (one.on or on, one.id))),
        tuple(event for event in events if event.on and (event.on.year, event.on.month) == (on.year, on.month)),
    )


def dated(notebook: Notebook) -> Iterator[Event]:
    """The events the user goes to, that have a day."""
    for event in notebook.events:
        if event.is_committed and event.on:
            yield event


def memberships(notebook: Notebook, but: str | None = None) -> tuple[Event, ...]:
    """The clubs and associations the user is in."""
    return tuple(event for event in notebook.events if event.membership and event.is_committed and event.id != but)


def is_in_the_evening(event: Event) -> bool:
    """Whether an event is held in the evening, by its hour or by its name."""
    if event.at:
        return event.at >= EVENING
    return _OF_THE_EVENING.search(_flat(event.name)) is not None


def _is_evening(meeting: Meeting) -> bool:
    return meeting.kind in _EVENING_KINDS or (meeting.at is not None and meeting.at >= EVENING)


def _flat(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in bare if not unicodedata.combining(letter))
