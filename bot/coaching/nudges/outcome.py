"""What came of it? Asked once, three months after an encounter that served a goal, beside the monthly review (P6)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from bot.coaching.nudges.course import step
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.nudges.review import review
from bot.coaching.serving import served
from bot.domain.lines import line
from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook

RIPE: Final = timedelta(days=90)
TOO_LATE: Final = timedelta(days=365)  # what came of a year ago is told when it comes to mind, and not asked


def outcome(notebook: Notebook, now: datetime) -> Iterator[Nudge]:
    """One for each review to come, due with it and past its use with it."""
    asked: set[str] = set()
    for coming in review(notebook, now):
        day = notebook.owner.local(coming.due).date()
        meeting = next((one for one in ripe(notebook, day) if one.id not in asked), None)
        if meeting is None:
            continue
        asked.add(meeting.id)
        names = notebook.names(meeting.people)
        yield Nudge(
            key=f"outcome:{meeting.id}",
            reason="outcome",
            people=tuple(id_ for id_ in meeting.people if notebook.person(id_)),
            due=coming.due,
            line=line("outcome.asked", when=line(f"story.at.{meeting.kind}", day=meeting.on), names=names),
            why="P6",
            about=meeting.id,
            expires=coming.expires,
        )


def ripe(notebook: Notebook, day: date) -> Iterator[Meeting]:
    """The encounters to ask about on that local day, the oldest first: not asked before, with nothing told of them."""
    told = {outcome.meeting for outcome in notebook.outcomes}
    of_people = {(person, one.on) for one in notebook.outcomes for person in one.people}
    meetings = {meeting.id: meeting for found in served(notebook).values() for meeting in found}
    for meeting in sorted(meetings.values(), key=lambda one: (one.on, one.id)):
        if meeting.id in told or meeting.on < day - TOO_LATE or not notebook.names(meeting.people):
            continue
        if any(person in meeting.people and on >= meeting.on for person, on in of_people):
            continue
        coming = step(notebook, f"outcome:{meeting.id}", meeting.on + RIPE, done_ends=True)
        if coming and coming.day <= day:
            yield meeting
