"""What becomes of a reason to write: said, done, later, not this one. "Done" is always written in the records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from bot.coaching.nudges import Nudge, pending
from bot.coaching.nudges.give_back import open_helps
from bot.coaching.nudges.news import threads
from bot.coaching.nudges.referral import REPEATS as REFERRAL_REPEATS
from bot.coaching.nudges.thank import help_groups
from bot.coaching.pace import pace
from bot.coaching.slots import DAY, INSTANT, next_slot
from bot.domain.helps import Help
from bot.domain.meetings import Event, Meeting, Thanked
from bot.domain.notebook import Notebook
from bot.domain.nudges import Answer, Nudged, Reason
from bot.domain.promises import Ask, Promise, Referral, Reminder, Request

REST: Final = timedelta(days=30)  # after a "not now" about somebody one has not seen for long


def said(notebook: Notebook, nudges: Iterable[Nudge], now: datetime) -> Notebook:
    """With these nudges marked as said in one message at `now` (UTC); what was said for the last time is closed."""
    nudges = tuple(nudges)
    for nudge in nudges:
        known = notebook.was_nudged(nudge.key)
        before, others = (known.said_at, known.people) if known else ((), ())
        people = tuple(dict.fromkeys((*others, *nudge.people)))  # a rhythm put off may come back with other names
        notebook = notebook.note_nudged(Nudged(nudge.key, nudge.reason, people, (*before, now)))
        notebook = _given_up(notebook, nudge, times=len(before) + 1)
    if any(not nudge.is_on_its_hour for nudge in nudges):
        unasked = (*notebook.attention.unasked_at, now)
        attention = replace(notebook.attention, unasked_at=unasked, last_unasked_at=now)
        notebook = replace(notebook, attention=attention)
    return notebook


def heard(notebook: Notebook, now: datetime) -> Notebook:
    """The user wrote or pressed at `now` (UTC): what was left without an answer counts no more.

    After a slower pace the usual one begins again with the next slot, not in the same breath.
    """
    attention = replace(notebook.attention, heard_at=now, unasked_at=())
    if pace(notebook) != "daily":
        attention = replace(attention, resumes_at=next_slot(notebook.owner, now + INSTANT))
    return replace(notebook, attention=attention)


def answered(notebook: Notebook, key: str, answer: Answer, now: datetime, until: date | None = None) -> Notebook:
    """With the user's answer to that reason, in the records too; itself when no such reason is known any more.

    `until`: for "later", the local day from which it may be said again; tomorrow by default.
    """
    nudged = notebook.was_nudged(key) or _of_pending(notebook, key, now)
    if nudged is None:
        return notebook
    today = notebook.owner.local(now).date()
    later_until = (until or today + DAY) if answer == "later" else None
    if answer == "not_this" and nudged.reason == "silence":
        later_until = today + REST
    if answer == "later":
        notebook = _reopened(notebook, nudged)
    else:
        write = (DONE if answer == "done" else NOT_THIS).get(nudged.reason)
        notebook = write(notebook, nudged, today) if write else notebook
    answer_noted = replace(nudged, answer=answer, answered_at=now, later_until=later_until)
    return notebook.note_nudged(answer_noted)


def _of_pending(notebook: Notebook, key: str, now: datetime) -> Nudged | None:
    """A reason answered before it was ever said, from /today or a card."""
    found = next((nudge for nudge in pending(notebook, now) if nudge.key == key), None)
    return Nudged(found.key, found.reason, found.people) if found else None


def _given_up(notebook: Notebook, nudge: Nudge, times: int) -> Notebook:
    """An introduction asked about for the last time is no longer waited for."""
    awaited = notebook.find(Referral, nudge.about) if nudge.reason == "referral" else None
    if awaited is None or times <= len(REFERRAL_REPEATS):
        return notebook
    today = notebook.owner.local(notebook.was_nudged(nudge.key).said_at[-1]).date()  # type: ignore[union-attr]
    return notebook.put(replace(awaited, closed_on=today))


def _reopened(notebook: Notebook, nudged: Nudged) -> Notebook:
    awaited = notebook.find(Referral, _part(nudged, 1)) if nudged.reason == "referral" else None
    return notebook.put(replace(awaited, closed_on=None)) if awaited else notebook


def _part(nudged: Nudged, place: int) -> str:
    parts = nudged.key.split(":")
    return parts[place] if place < len(parts) else ""


# --- done


def _thanked(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    """All that this person gave on that occasion."""
    if meeting := notebook.find(Meeting, _part(nudged, 1)):
        thanks = Thanked(_part(nudged, 2), today)
        return notebook.put(replace(meeting, thanked=(*meeting.thanked, thanks)))
    for helps in help_groups(notebook).values():
        if any(help_.id == _part(nudged, 1) for help_ in helps):
            return notebook.put(*(replace(help_, thanked_on=today) for help_ in helps))
    return notebook


def _kept(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    promise = notebook.find(Promise, _part(nudged, 1))
    return notebook.put(replace(promise, kept_on=today)) if promise else notebook


def _told(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    """All the helps of that person for that goal; the outcome too when the goal has ended."""
    for thread in threads(notebook):
        if any(help_.id == _part(nudged, 1) for help_ in thread.helps):
            told = (replace(help_, news_on=(*help_.news_on, today)) for help_ in thread.helps)
            if thread.goal.ended_on:
                told = (replace(help_, outcome_told_on=today) for help_ in told)
            return notebook.put(*told)
    return notebook


def _given_back(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    """All that this person gave until now: nobody keeps score (P4)."""
    help_ = notebook.find(Help, _part(nudged, 1))
    if help_ is None:
        return notebook
    return notebook.put(*(replace(one, given_back_on=today) for one in open_helps(notebook).get(help_.from_, (help_,))))


def _came(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    awaited = notebook.find(Referral, _part(nudged, 1))
    return notebook.put(replace(awaited, came_on=today, closed_on=None)) if awaited else notebook


def _request_answered(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    request = notebook.find(Request, _part(nudged, 1))
    return notebook.put(replace(request, answered_on=today)) if request else notebook


def _reminded(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    ask = notebook.find(Ask, _part(nudged, 1))
    return notebook.put(replace(ask, reminded_on=(*ask.reminded_on, today))) if ask else notebook


def _wrote(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    """A sign to somebody is a contact: a message among the encounters."""
    people = tuple(id_ for id_ in nudged.people if notebook.person(id_))
    if not people:
        return notebook
    notebook, id_ = notebook.new_id(Meeting)
    return notebook.put(Meeting(id_, people, today, kind="message", told_on=today))


def _debriefed(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    """It took place, and there is nothing more to say about it."""
    about = _part(nudged, 1)
    if meeting := notebook.find(Meeting, about):
        return notebook.put(replace(meeting, told_on=today))
    event = notebook.find(Event, about)
    return notebook.put(replace(event, debriefed_on=today)) if event else notebook


def _remembered(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    reminder = notebook.find(Reminder, _part(nudged, 1))
    return notebook.put(replace(reminder, done_on=today)) if reminder else notebook


# --- not this one


def _promise_dropped(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    promise = notebook.find(Promise, _part(nudged, 1))
    return notebook.put(replace(promise, dropped_on=today)) if promise else notebook


def _referral_closed(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    awaited = notebook.find(Referral, _part(nudged, 1))
    return notebook.put(replace(awaited, closed_on=today)) if awaited else notebook


def _request_dropped(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    request = notebook.find(Request, _part(nudged, 1))
    return notebook.put(replace(request, dropped_on=today)) if request else notebook


def _ask_dropped(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    ask = notebook.find(Ask, _part(nudged, 1))
    return notebook.put(replace(ask, dropped_on=today)) if ask else notebook


Write = Callable[[Notebook, Nudged, date], Notebook]

DONE: Final[Mapping[Reason, Write]] = {
    "thank": _thanked,
    "promise": _kept,
    "news": _told,
    "give_back": _given_back,
    "request": _request_answered,
    "ask": _reminded,
    "referral": _came,
    "debrief": _debriefed,
    "silence": _wrote,
    "wishes": _wrote,
    "reminder": _remembered,
}
"""What "done" writes in the records, by reason; the others end with the answer itself."""

NOT_THIS: Final[Mapping[Reason, Write]] = {
    "promise": _promise_dropped,
    "referral": _referral_closed,
    "request": _request_dropped,
    "ask": _ask_dropped,
    "reminder": _remembered,
}
"""What "not this one" writes in the records, by reason; for the others the answer itself is enough."""
