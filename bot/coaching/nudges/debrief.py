"""How was it? After a planned meeting or an event, while the memory is fresh (P21, P24)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final

from bot.coaching.commitments import is_in_the_evening
from bot.coaching.nudges.course import step
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.slots import DAY, EVENING, is_quiet, midnight, next_slot, slot_from, wall
from bot.domain.lines import Line, line
from bot.domain.meetings import Event
from bot.domain.notebook import Notebook
from bot.domain.owner import Owner

AFTER: Final = timedelta(hours=2)
REPEATS: Final = (1,)  # once the next day
FORGOTTEN: Final = timedelta(days=14)
LATE: Final = time(20)  # when an evening is in full swing


def debrief(notebook: Notebook, now: datetime) -> Iterator[Nudge]:
    """The meetings and events whose story has not been told."""
    for meeting in notebook.meetings:
        if meeting.is_planned:
            people = tuple(id_ for id_ in meeting.people if notebook.person(id_))
            names = notebook.names(people)
            words = (
                line("debrief.meeting", names=names, day=meeting.on) if names else line("debrief.alone", day=meeting.on)
            )
            if not names and meeting.about:
                words = line("debrief.about", what=meeting.about, day=meeting.on)
            if names and meeting.agenda == "client":
                words = line("debrief.client", names=names)
            yield from _nudge(notebook, now, meeting.id, (meeting.on, meeting.at), people, words)
    for event in notebook.events:
        if event.on and event.is_committed:
            words = line("debrief.event", event=event.name)
            yield from _nudge(notebook, now, event.id, (event.on, _ends(event)), (), words)


def _ends(event: Event) -> time | None:
    """An evening whose hour nobody told is over when the quiet hours have come: it is asked of the next morning.

    So is what was told on its very day, which may be under way or still to come.
    """
    late = is_in_the_evening(event) or event.noted_on == event.on
    return LATE if event.at is None and late else event.at


def first_due(owner: Owner, on: date, at: time | None) -> tuple[datetime, bool]:
    """The instant (UTC) of the first question, and whether it stands on its own hour rather than in a slot."""
    due = wall(owner, on, at) + AFTER if at else wall(owner, on, EVENING)
    return (next_slot(owner, due), False) if is_quiet(owner, due) else (due, True)


def _nudge(
    notebook: Notebook, now: datetime, about: str, when: tuple[date, time | None], people: tuple[str, ...], words: Line
) -> Iterator[Nudge]:
    owner, today = notebook.owner, notebook.owner.local(now).date()
    due, own_hour = first_due(owner, *when)
    key = f"debrief:{about}"
    first = owner.local(due).date()
    coming = step(notebook, key, first, REPEATS)
    if coming is None:
        return
    if coming.day != first or today > first:  # the day has passed: it waits for a slot
        due, own_hour = slot_from(owner, max(coming.day, first + DAY if own_hour else first)), False
    yield Nudge(
        key=key,
        reason="debrief",
        people=people,
        due=due,
        line=words,
        why="P21" if people else "P24",
        about=about,
        urgent=True,
        hour_bound=own_hour,
        expires=midnight(owner, max(when[0], coming.day) + FORGOTTEN),
        rank=min(coming.number, 1),
    )
