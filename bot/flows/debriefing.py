"""How was it? What is told after the coach asked is about the meeting it asked of, without naming it again (P21)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, cast

from bot.domain.drafts import Draft
from bot.domain.meetings import Meeting
from bot.domain.nudges import SaidItem
from bot.flows.card import show_card
from bot.flows.turn import Turn
from bot.understanding import Intent, Kind, Mention, Reading

DEBRIEF: Final = "debrief"
TELLS: Final = ("debrief",)
"""Reasons whose answer is a story: told in words, not with a tick."""

_STORIES: Final[frozenset[Intent]] = frozenset({"log_meeting", "note"})
_OTHER_MATTERS: Final[frozenset[Intent]] = frozenset(
    {"plan_meeting", "reminder", "done_thanks", "done_promise", "goal"}
)


def ask_for_story(turn: Turn, item: SaidItem) -> Turn:
    """From now on the next text is the story of that meeting."""
    return turn.open(DEBRIEF, {"meeting": item.about})[0] if item.about else turn


def hear_debrief(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """The story, in any words; None when it tells of somebody else or of another matter."""
    meeting, reading = _planned(turn, draft.filled.get("meeting")), turn.read(text)
    if meeting is None or reading.intent in _OTHER_MATTERS or not _fits(reading, meeting):
        return None
    return show_card(turn.close(draft), _of(turn, reading, meeting), text)


def hear_story(turn: Turn, text: str) -> Turn | None:
    """A story told right under the question; only when one meeting was asked of."""
    asked = [item for item in turn.notebook.attention.last_items if item.reason == "debrief"]
    meetings = [meeting for item in asked if (meeting := _planned(turn, item.about))]
    reading = turn.read(text) if len(meetings) == 1 else None
    if reading is None or reading.intent not in _STORIES or not _fits(reading, meetings[0]):
        return None
    return show_card(turn, _of(turn, reading, meetings[0]), text)


def _planned(turn: Turn, id_: object) -> Meeting | None:
    meeting = turn.notebook.find(Meeting, id_) if isinstance(id_, str) else None
    return meeting if meeting and meeting.is_planned and meeting.on <= turn.today else None


def _fits(reading: Reading, meeting: Meeting) -> bool:
    """Whether it names nobody else and no other day."""
    named = {mention.known for mention in reading.people}
    return (not named or bool(named & set(meeting.people))) and reading.date in (None, meeting.on)


def _of(turn: Turn, reading: Reading, meeting: Meeting) -> Reading:
    """The reading, with whom it was and when as planned."""
    named = {mention.known for mention in reading.people}
    others = (person for id_ in meeting.people if id_ not in named and (person := turn.notebook.person(id_)))
    there = tuple(Mention(person.name, person.org, person.role, person.id) for person in others)
    return replace(
        reading,
        intent="log_meeting",
        kind=cast(Kind, meeting.kind),
        date=meeting.on,
        dates=(),
        time=meeting.at,
        place=reading.place or meeting.place,
        people=(*reading.people, *there),
    )


DRAFTS = {DEBRIEF: hear_debrief}
ANSWERS = (hear_story,)
