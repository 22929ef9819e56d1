"""A word before a planned meeting: the evening before, or two hours before when it was planned late (P19, P20)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Final

from bot.coaching.deeds import deed
from bot.coaching.encounter import ready_ask
from bot.coaching.ideal_clients import four_questions, is_to_ask
from bot.coaching.nudges.course import step
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.slots import DAY, EVENING, after_quiet, morning_of, wall
from bot.coaching.touched import touched
from bot.domain.lines import Line, line
from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook

BEFORE: Final = timedelta(hours=2)


def prepare(notebook: Notebook, now: datetime) -> Iterator[Nudge]:  # noqa: ARG001 - one shape for all rules
    """The meetings to come; never said twice, never once the meeting has begun."""
    told = touched(notebook)
    for meeting in notebook.meetings:
        if meeting.is_planned and notebook.names(meeting.people):
            due, begins = _due(notebook, meeting, told.get(meeting.id)), _begins(notebook, meeting)
            key = f"prepare:{meeting.id}"
            coming = step(notebook, key, notebook.owner.local(due).date(), done_ends=True) if due else None
            if due is None or coming is None or due >= begins:
                continue
            yield Nudge(
                key=key,
                reason="prepare",
                people=tuple(id_ for id_ in meeting.people if notebook.person(id_)),
                due=morning_of(notebook.owner, coming.day, due),
                line=word_before(notebook, meeting),
                why="P19",
                about=meeting.id,
                urgent=True,
                hour_bound=True,
                expires=begins,
            )


def _due(notebook: Notebook, meeting: Meeting, told_at: datetime | None) -> datetime | None:
    """None: it was planned so late that there is nothing left to prepare."""
    owner = notebook.owner
    evening = after_quiet(owner, wall(owner, meeting.on - DAY, EVENING))
    if meeting.planned_on != meeting.on and (told_at is None or told_at <= evening):
        return evening
    if meeting.at is None:
        return None
    due = after_quiet(owner, wall(owner, meeting.on, meeting.at) - BEFORE)
    return due if told_at is None or told_at <= due else None


def _begins(notebook: Notebook, meeting: Meeting) -> datetime:
    """When the meeting begins; with no hour given, at noon of its day."""
    return wall(notebook.owner, meeting.on, meeting.at or time(12))


def word_before(notebook: Notebook, meeting: Meeting) -> Line:
    """When and with whom a planned meeting is, and the one thing worth having in mind (P19, P20)."""
    names = notebook.names(meeting.people)
    found = _detail(notebook, meeting)
    ask = line("prepare.ask")  # every meeting ends with it (P21)
    detail = line("prepare.and_ask", detail=found, ask=ask) if found and not meeting.agenda else found or ask
    if meeting.at:
        return line("prepare.at", day=meeting.on, time=meeting.at, names=names, detail=detail)
    return line("prepare.day", day=meeting.on, names=names, detail=detail)


def _detail(notebook: Notebook, meeting: Meeting) -> Line | None:
    """The one thing worth having in mind: a promise still open, an ask that is ready, what for, a help, a need."""
    people = [person for person in map(notebook.person, meeting.people) if person]
    ids = {person.id for person in people}
    if meeting.agenda == "client" and people:
        return line("prepare.client", questions=four_questions(notebook, people[0]))
    for promise in notebook.promises:
        if promise.is_open and promise.to in ids:
            return line("prepare.promised", what=promise.what)
    for person in people:
        if ask := ready_ask(notebook, person.id):
            return line("prepare.ready_ask", name=person.called, what=ask.what)
    for plan in reversed(notebook.plans):
        if plan.person in ids and plan.what and plan.dropped_on is None:
            return line("prepare.planned", what=plan.what)
    for help_ in reversed(notebook.helps):
        if help_.from_ in ids and help_.is_open and (by := notebook.person(help_.from_)):
            return line("prepare.received", name=by.called, deed=deed((help_.what,), notebook.owner.lang))
    for person in people:
        if needs := person.open_needs:
            return line("prepare.need", name=person.called, need=needs[-1].what)
    if any(is_to_ask(notebook, person, meeting.on) for person in people):
        return line("prepare.ideal")
    return None
