"""How was it? What is told after the coach asked is about the meeting it asked of, without naming it again (P21)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final, cast

from bot.domain.drafts import Draft
from bot.domain.meetings import Event, Meeting
from bot.domain.nudges import SaidItem
from bot.domain.owner import Lang
from bot.domain.people import Person
from bot.flows.cards.card import open_card
from bot.flows.cards.everybody_met import everybody
from bot.flows.cards.read import memo_for, memo_for_all
from bot.flows.cards.several import pieces
from bot.flows.cards.the_next import the_next
from bot.flows.client_names import gives_names, with_names
from bot.flows.event_missed import missed, says_missed
from bot.flows.introductions.names_given import names_given
from bot.flows.nudges.how_it_was import appointment_told, says_how_it_was
from bot.flows.turn import Turn
from bot.understanding import Intent, Kind, Mention, Reading, fold

DEBRIEF: Final = "debrief"
TELLS: Final = ("debrief", "outcome")
"""Reasons whose answer is a story: told in words, not with a tick."""

_STORIES: Final[frozenset[Intent]] = frozenset({"log_meeting", "note"})
_OTHER_MATTERS: Final[frozenset[Intent]] = frozenset(
    {"plan_meeting", "reminder", "done_thanks", "done_promise", "goal"}
)
_LATER: Final[frozenset[Intent]] = frozenset({"plan_meeting", "reminder"})
"""What a story of an evening may lead to, as a card of its own."""
_SURELY: Final = 0.8
_SURE: Final = {"kind": 1.0, "date": 1.0, "time": 1.0}
"""What is known of the meeting that was asked of is no guess."""


def ask_for_story(turn: Turn, item: SaidItem) -> Turn:
    """From now on the next text is the story of that meeting."""
    return turn.open(DEBRIEF, {"meeting": item.about})[0] if item.about else turn


def hear_debrief(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """The story, in any words; None when it tells of somebody else or of another matter."""
    about, reading = draft.filled.get("meeting"), turn.read(text)
    if event := _event(turn, about):
        if says_missed(text):
            return missed(turn.close(draft), event)
        return None if reading.intent in _OTHER_MATTERS else _evening(turn.close(draft), reading, event, text)
    meeting = _planned(turn, about)
    return _story(turn.close(draft), reading, meeting, text) if meeting else None


def hear_story(turn: Turn, text: str) -> Turn | None:
    """A story told right under the question; only when one meeting, or one event, was asked of."""
    asked = [item.about for item in turn.notebook.attention.last_items if item.reason == "debrief"]
    meetings = [meeting for about in asked if (meeting := _planned(turn, about))]
    events = [event for about in asked if (event := _event(turn, about))]
    reading = turn.read(text) if len(meetings) + len(events) == 1 else None
    if reading is None:
        return _appointment(turn, text)
    if events:
        return _evening(turn, reading, events[0], text) if _tells_of_people(turn, reading, text) else None
    if not reading.people and (told := _with_the_next(turn, meetings[0], text)):
        return told
    is_story = reading.intent in _STORIES or says_how_it_was(text)
    if not is_story and not _is_of_names(turn, reading, meetings[0], text):
        return None
    return _story(turn, reading, meetings[0], text)


def _appointment(turn: Turn, text: str) -> Turn | None:
    """ "My interview went well, it was with Claire", never asked about: the story of the appointment without a name."""
    meeting = appointment_told(turn, text) if says_how_it_was(text) else None
    return _story(turn, turn.read(text), meeting, text) if meeting else None


def hear_met(turn: Turn, text: str) -> Turn | None:
    """ "J'ai parlé avec Marie (Acme), Paul qui cherche un comptable et une certaine Léa": everybody on one card.

    Of the event of that day, when there was one and its evening has not been told.
    """
    if not _MET.match(fold(text).replace("’", "'")) or text.rstrip().endswith("?"):
        return None
    reading = turn.read(text)
    whole = everybody(turn, reading, text)
    if len(whole.people) < 2 or reading.intent in _OTHER_MATTERS:
        return None
    if event := _just_been(turn, whole):
        return _evening(turn, reading, event, text)
    if reading.intent == "log_meeting" and len(reading.people) == len(whole.people):
        return None  # as any other meeting
    told = replace(whole, intent="log_meeting", kind=whole.kind or "meeting")
    return open_card(turn, memo_for(turn, told, text))


def _just_been(turn: Turn, whole: Reading) -> Event | None:
    """The one event of today or yesterday that fits the day and the kind of what is told."""
    days = (turn.today, turn.today - timedelta(days=1))
    recent = [event for event in turn.notebook.events if event.is_committed and event.on in days]
    fits = [
        event for event in recent if whole.date in (None, event.on) and whole.kind in (None, "meeting", "event", "call")
    ]
    return fits[0] if len(fits) == 1 and len(recent) == 1 else None


_MET: Final = re.compile(
    r"^\W*(?:(?:hier(?: soir)?|ce soir|ce matin|tout a l'heure|alors|super soiree|yesterday|last night|tonight|so"
    r"|great night)[\s,:!]+)*(?:(?:j'ai|on a|nous avons|i|i've|we) ?)?(?:bien |beaucoup |enfin )?"
    r"(?:parle|discute|bavarde|echange|rencontre|croise|fait la connaissance|vu|spoke|spoken|talked|chatted|met|saw"
    r"|bumped into|had a chat)\b"
)


def _is_of_names(turn: Turn, reading: Reading, meeting: Meeting, text: str) -> bool:
    """Whether it gives the names that a client was asked for, unless it surely is another matter."""
    client = _client(turn, meeting)
    surely = reading.intent in _OTHER_MATTERS and reading.confidence.get("intent", 0.0) >= _SURELY
    return client is not None and not surely and gives_names(turn, reading, client, text)


def _client(turn: Turn, meeting: Meeting) -> Person | None:
    """The client of a meeting prepared with the four questions (P16)."""
    return turn.notebook.person(meeting.people[0]) if meeting.agenda == "client" and meeting.people else None


def _story(turn: Turn, reading: Reading, meeting: Meeting, text: str) -> Turn | None:
    """The card of that meeting, and of all else that the story tells, such as the next one; None for another matter."""
    client = _client(turn, meeting)
    named = with_names(turn, reading, client, text) if client else reading
    if named is not reading and _fits(named, meeting):
        return open_card(turn, memo_for(turn, _of(turn, named, meeting), text))
    reading = _as_told_of(turn, reading, meeting, text)
    reading = names_given(reading, text, _there(turn, reading, meeting))
    whole = replace(reading, people=reading.people or _there(turn, reading, meeting))
    first, *others = pieces(turn, whole, text)
    if first.reading.intent in _OTHER_MATTERS or not _fits(first.reading, meeting):
        return None
    then = tuple(memo_for(turn, piece.reading, piece.words) for piece in others)
    told = memo_for(turn, _of(turn, first.reading, meeting), first.words)
    return open_card(turn, replace(told, then=then, plan=None if meeting.people else meeting.id))


def _as_told_of(turn: Turn, reading: Reading, meeting: Meeting, text: str) -> Reading:
    """The story read as one of whom was met: "she gave me the name of Tom" names Tom, who was not there."""
    there = _there(turn, reading, meeting)
    if not there or not reading.people or any(mention.known in meeting.people for mention in reading.people):
        return reading
    before = f"{_MEETING_WITH[turn.lang]} {there[0].name}{': ' if turn.lang == 'en' else ' : '}"
    told = turn.read(before + text)
    if told.intent != "log_meeting" or [mention.known for mention in told.people] != [there[0].known]:
        return reading
    return replace(told, spans={field: _moved(spans, len(before)) for field, spans in told.spans.items()})


_MEETING_WITH: Final[Mapping[Lang, str]] = {"fr": "Rencontre avec", "en": "Meeting with"}


def _moved(spans: Sequence[tuple[int, int]], by: int) -> tuple[tuple[int, int], ...]:
    """The places in the text without what stood before it; nowhere for what was there."""
    return tuple((start - by, end - by) if start >= by else (0, 0) for start, end in spans)


def _with_the_next(turn: Turn, meeting: Meeting, text: str) -> Turn | None:
    """ "Très aimable, je visite l'atelier vendredi à 10h": how it was, and when one sees them next."""
    found = the_next(turn, text, _there(turn, Reading("other"), meeting))
    if found is None:
        return None
    story, plan, words = found
    told = replace(turn.read(story), people=())
    then = (memo_for(turn, plan, words),)
    return open_card(turn, replace(memo_for(turn, _of(turn, told, meeting), story), then=then))


def _planned(turn: Turn, id_: object) -> Meeting | None:
    meeting = turn.notebook.find(Meeting, id_) if isinstance(id_, str) else None
    return meeting if meeting and meeting.is_planned and meeting.on <= turn.today else None


def _event(turn: Turn, id_: object) -> Event | None:
    event = turn.notebook.find(Event, id_) if isinstance(id_, str) else None
    return event if event and event.debriefed_on is None and event.dropped_on is None else None


def _evening(turn: Turn, reading: Reading, event: Event, text: str) -> Turn:
    """Whom one met at an event, on its day and at its place (P24): everybody of one message on one card."""
    reading = everybody(turn, reading, text)
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
    then = tuple(other for other in memo.then if other.reading.intent in _LATER)
    first = memo.reading if then else told
    told = replace(told, people=first.people or told.people, promises=first.promises if then else told.promises)
    return open_card(turn, replace(memo_for(turn, told, text), event=event.id, then=then))


def _tells_of_people(turn: Turn, reading: Reading, text: str) -> bool:
    """Whether it is the story of an evening: it names people, and asks for nothing."""
    if reading.intent in _OTHER_MATTERS or text.rstrip().endswith("?"):
        return False
    whole = everybody(turn, reading, text)
    return bool(whole.people) and (reading.intent in _STORIES or len(whole.people) > 1)


def _fits(reading: Reading, meeting: Meeting) -> bool:
    """Whether it names nobody else and no other day."""
    named = {mention.known for mention in reading.people}
    return (not named or not meeting.people or bool(named & set(meeting.people))) and reading.date in (None, meeting.on)


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
ANSWERS = (hear_story, hear_met)
