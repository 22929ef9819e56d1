"""An event or a membership in lines: what it is, what was said of it, and what there is around it already (P23)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from bot.coaching.commitments import around, memberships
from bot.coaching.fees import year_totals
from bot.coaching.nudges.mission import mission_line
from bot.coaching.slots import DAY, EVENING, wall
from bot.domain.lines import Buttons, Line, line
from bot.domain.meetings import Event, Meeting
from bot.flows.turn import Turn, press


def event_lines(event: Event) -> tuple[Line, ...]:
    """Its name, its day and hour, its fee, and what the user wants there."""
    return tuple(_event_lines(event))


def _event_lines(event: Event) -> Iterator[Line]:
    if event.membership:
        yield line("event.club", name=event.name)
    elif event.on and event.at:
        yield line("event.at", name=event.name, day=event.on, time=event.at)
    elif event.on:
        yield line("event.on", name=event.name, day=event.on)
    else:
        yield line("event.some_day", name=event.name)
    if event.place:
        yield line("card.place", place=event.place)
    if event.fee or event.pace:
        told = tuple(part for part in (event.fee, event.pace) if part)
        yield line("event.costs", words=", ".join(told))
    for field in ("why", "whom", "bring"):
        if words := getattr(event, field):
            yield line(f"event.{field}", words=words)


def committed_lines(turn: Turn, event: Event) -> tuple[Line, ...]:
    """What is already there around its day, or beside it; said plainly, for the user to choose."""
    return tuple(_of_clubs(turn, event) if event.membership else _around(turn, event))


def _around(turn: Turn, event: Event) -> Iterator[Line]:
    if event.on is None:
        return
    found = around(turn.notebook, event.on, event.id)
    if found.meetings:
        yield line("event.that_day", what=tuple(_meeting(turn, meeting) for meeting in found.meetings))
    if found.week:
        yield line("event.that_week", what=tuple(_dated(turn, one) for one in found.week))
    if len(found.month) > 1:
        yield line("event.that_month", n=len(found.month), day=event.on)
    if not found.meetings and not found.week:
        yield line("event.free_week")
    fees = totals(memberships(turn.notebook)) if event.fee else ()
    if fees:
        yield line("event.fees_so_far", amounts=fees)


def _of_clubs(turn: Turn, event: Event) -> Iterator[Line]:
    clubs = memberships(turn.notebook, event.id)
    if not clubs:
        yield line("event.no_club")
        return
    yield line("event.clubs", names=tuple(_club(club) for club in clubs))
    if fees := totals(clubs):
        yield line("event.fees_so_far", amounts=fees)


def totals(clubs: Iterable[Event]) -> tuple[Line, ...]:
    """What their fees make in a year, one amount for each currency."""
    amounts = year_totals(club.fee for club in clubs if club.fee)
    return tuple(line("event.amount", n=amount, currency=currency) for amount, currency in amounts)


def _club(club: Event) -> Line:
    told = ", ".join(part for part in (club.fee, club.pace) if part)
    return line("event.club_told", name=club.name, words=told) if told else line("event.club_plain", name=club.name)


def _meeting(turn: Turn, meeting: Meeting) -> Line:
    names = turn.notebook.names(meeting.people)
    kind = line(f"kind.{meeting.kind}")
    return line("event.a_meeting", kind=kind, names=names) if names else kind


def _dated(turn: Turn, one: Event | Meeting) -> Line:
    if isinstance(one, Event):
        return line("event.an_event", name=one.name, day=one.on or turn.today)
    return line("event.an_evening", meeting=_meeting(turn, one), day=one.on)


def after_keeping(turn: Turn, ids: Iterable[str]) -> tuple[tuple[Line, ...], Buttons]:
    """Under an event just noted: what is there around it, and the door to preparing it or to thinking again."""
    event = next((event for id_ in ids if (event := turn.notebook.find(Event, id_))), None)
    if event is None or not event.is_committed or event.debriefed_on or not _is_ahead(event, turn.today):
        return (), ()
    row = (press("event.prepare", f"eventprep:{event.id}"), press("event.not_sure", f"eventsay:{event.id}:later"))
    if event.on and wall(turn.owner, event.on - DAY, EVENING) <= turn.now:  # the evening before has been
        return (mission_line(turn.notebook, event, event.on),), (row,)
    return committed_lines(turn, event), (row,)


def _is_ahead(event: Event, today: date) -> bool:
    return event.on is None or event.on >= today
