"""How was it? What is told after the coach asked is about the meeting it asked of, without naming it again (P21)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, cast

from bot.domain.drafts import Draft
from bot.domain.meetings import Event, Meeting
from bot.domain.nudges import SaidItem
from bot.flows.card import open_card
from bot.flows.card_read import memo_for, memo_for_all
from bot.flows.several import pieces
from bot.flows.turn import Turn
from bot.understanding import Intent, Kind, Mention, Reading

DEBRIEF: Final = "debrief"
TELLS: Final = ("debrief", "outcome")
"""Reasons whose answer is a story: told in words, not with a tick."""

_STORIES: Final[frozenset[Intent]] = frozenset({"log_meeting", "note"})
_OTHER_MATTERS: Final[frozenset[Intent]] = frozenset(
    {"plan_meeting", "reminder", "done_thanks", "done_promise", "goal"}
)


_SURE: Final = {"kind": 1.0, "date": 1.0, "time": 1.0}
"""What is known of the meeting that was asked of is no guess."""


def ask_for_story(turn: Turn, item: SaidItem) -> Turn:
    """From now on the next text is the story of that meeting."""
    return turn.open(DEBRIEF, {"meeting": item.about})[0] if item.about else turn


def hear_debrief(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """The story, in any words; None when it tells of somebody else or of another matter."""
    about, reading = draft.filled.get("meeting"), turn.read(text)
    if event := _event(turn, about):
        return None if reading.intent in _OTHER_MATTERS else _evening(turn.close(draft), reading, event, text)
    meeting = _planned(turn, about)
    return _story(turn.close(draft), reading, meeting, text) if meeting else None


def hear_story(turn: Turn, text: str) -> Turn | None:
    """A story told right under the question; only when one meeting, or one event, was asked of."""
    asked = [item.about for item in turn.notebook.attention.last_items if item.reason == "debrief"]
    meetings = [meeting for about in asked if (meeting := _planned(turn, about))]
    events = [event for about in asked if (event := _event(turn, about))]
    reading = turn.read(text) if len(meetings) + len(events) == 1 else None
    if reading is None or reading.intent not in _STORIES:
        return None
    if events:
        return _evening(turn, reading, events[0], text) if reading.people else None
    return _story(turn, reading, meetings[0], text)


def _story(turn: Turn, reading: Reading, meeting: Meeting, text: str) -> Turn | None:
    """The card of that meeting, and of all else that the story tells, such as the next one; None for another matter."""
    whole = replace(reading, people=reading.people or _there(turn, reading, meeting))
    first, *others = pieces(turn, whole, text)
    if first.reading.intent in _OTHER_MATTERS or not _fits(first.reading, meeting):
        return None
    then = tuple(memo_for(turn, piece.reading, piece.words) for piece in others)
    return open_card(turn, replace(memo_for(turn, _of(turn, first.reading, meeting), first.words), then=then))


def _planned(turn: Turn, id_: object) -> Meeting | None:
    meeting = turn.notebook.find(Meeting, id_) if isinstance(id_, str) else None
    return meeting if meeting and meeting.is_planned and meeting.on <= turn.today else None


def _event(turn: Turn, id_: object) -> Event | None:
    event = turn.notebook.find(Event, id_) if isinstance(id_, str) else None
    return event if event and event.debriefed_on is None and event.dropped_on is None else None


def _evening(turn: Turn, reading: Reading, event: Event, text: str) -> Turn:
    """Whom one met at an event, on its day and at its place (P24); the event is told with it."""
    on = event.on if event.on and event.on <= turn.today else turn.today
    told = replace(
        reading,
        confidence={**reading.confidence, **_SURE},
        intent="log_meeting",
        kind="event",
        date=on,
        dates=(),
        time=None,
        place=reading.place or event.place,
    )
    memo = memo_for_all(turn, told, text)
    if memo.then:
        memo = replace(memo, reading=replace(memo.reading, intent="log_meeting", kind="event", date=on, dates=()))
    return open_card(turn, replace(memo, event=event.id))


def _fits(reading: Reading, meeting: Meeting) -> bool:
    """Whether it names nobody else and no other day."""
    named = {mention.known for mention in reading.people}
    return (not named or bool(named & set(meeting.people))) and reading.date in (None, meeting.on)


def _there(turn: Turn, reading: Reading, meeting: Meeting) -> tuple[Mention, ...]:
    """Those of the meeting whom the words do not name."""
    named = {mention.known for mention in reading.people}
    others = (person for id_ in meeting.people if id_ not in named and (person := turn.notebook.person(id_)))
    return tuple(Mention(person.name, person.org, person.role, person.id, title=person.title) for person in others)


def _of(turn: Turn, reading: Reading, meeting: Meeting) -> Reading:
    """The reading, with whom it was and when as planned."""
    return replace(
        reading,
        confidence={**reading.confidence, **_SURE},
        intent="log_meeting",
        kind=cast(Kind, meeting.kind),
        date=meeting.on,
        dates=(),
        time=meeting.at,
        place=reading.place or meeting.place,
        people=(*reading.people, *_there(turn, reading, meeting)),
    )


DRAFTS = {DEBRIEF: hear_debrief}
ANSWERS = (hear_story,)
