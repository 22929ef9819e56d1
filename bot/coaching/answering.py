"""What becomes of a reason to write: said, done, later, not this one. "Done" is always written in the records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from bot.coaching.nudges import Nudge, pending
from bot.coaching.nudges.nudge import NOT_COUNTED
from bot.coaching.nudges.referral import REPEATS as REFERRAL_REPEATS
from bot.coaching.pace import has_stepped_back, pace
from bot.coaching.settling import DONE, NOT_THIS, part
from bot.coaching.slots import DAY, INSTANT, next_slot
from bot.domain.notebook import Notebook, Unsaid
from bot.domain.nudges import Answer, Nudged
from bot.domain.promises import Referral

REST: Final = timedelta(days=30)  # after a "not now" about somebody one has not seen for long


def said(notebook: Notebook, nudges: Iterable[Nudge], now: datetime) -> Notebook:
    """With these nudges marked as said in one message at `now` (UTC); what was said for the last time is closed."""
    nudges = tuple(nudges)
    for nudge in nudges:
        known = notebook.was_nudged(nudge.key)
        before, others = (known.said_at, known.people) if known else ((), ())
        people = tuple(dict.fromkeys((*others, *nudge.people)))  # a rhythm put off may come back with other names
        notebook = notebook.note_nudged(Nudged(nudge.key, nudge.reason, people, (*before, now)))
        notebook = _given_up(notebook, nudge, now, times=len(before) + 1)
    if any(not nudge.is_on_its_hour for nudge in nudges):
        unasked = (*notebook.attention.unasked_at, now)
        attention = replace(notebook.attention, unasked_at=unasked, last_unasked_at=now)
        notebook = replace(notebook, attention=attention)
    return notebook


def unsaid_after_all(notebook: Notebook, waiting: Unsaid) -> Notebook:
    """As if that message had not been chosen: it never reached the user, and its time is over.

    Its reasons are due again from its day on, by their own rules; what was answered meanwhile stays answered.
    """
    at = waiting.kept_at
    for nudged in notebook.nudged:
        if at in nudged.said_at and nudged.answer is None:
            notebook = _not_said(notebook, nudged, at)
    last = notebook.attention.last_unasked_at
    if last == at:
        counted = [nudged for nudged in notebook.nudged if nudged.reason not in NOT_COUNTED]
        last = max((instant for nudged in counted for instant in nudged.said_at if instant < at), default=None)
    unasked = tuple(instant for instant in notebook.attention.unasked_at if instant != at)
    attention = replace(notebook.attention, unasked_at=unasked, last_unasked_at=last, last_items=())
    others = tuple(unsaid for unsaid in notebook.unsaid if unsaid.id != waiting.id)
    return replace(notebook, attention=attention, unsaid=others)


def _not_said(notebook: Notebook, nudged: Nudged, at: datetime) -> Notebook:
    said_at = tuple(instant for instant in nudged.said_at if instant != at)
    day = notebook.owner.local(at).date()
    return _reopened(notebook, nudged).note_nudged(replace(nudged, said_at=said_at, later_until=day))


def heard(notebook: Notebook, now: datetime) -> Notebook:
    """The user wrote or pressed at `now` (UTC): what was left without an answer counts no more.

    After a slower pace the usual one begins again with the next slot, not in the same breath.
    """
    attention = replace(notebook.attention, heard_at=now, unasked_at=())
    if has_stepped_back(notebook):
        attention = replace(attention, resumes_at=next_slot(notebook.owner, now + INSTANT))
    if pace(notebook) == "silent":
        attention = replace(attention, came_back_at=now)
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


def _given_up(notebook: Notebook, nudge: Nudge, now: datetime, times: int) -> Notebook:
    """An introduction asked about for the last time is no longer waited for."""
    awaited = notebook.find(Referral, nudge.about) if nudge.reason == "referral" else None
    if awaited is None or times <= len(REFERRAL_REPEATS):
        return notebook
    return notebook.put(replace(awaited, closed_on=notebook.owner.local(now).date()))


def _reopened(notebook: Notebook, nudged: Nudged) -> Notebook:
    awaited = notebook.find(Referral, part(nudged, 1)) if nudged.reason == "referral" else None
    return notebook.put(replace(awaited, closed_on=None)) if awaited else notebook


def is_open(notebook: Notebook, key: str, now: datetime) -> bool:
    """Whether an answer to that reason still changes something: it was not answered yet, nor settled without the coach.

    A reason said for the last time is no longer pending, and may still be answered.
    """
    nudged = notebook.was_nudged(key)
    if nudged is None:
        return _of_pending(notebook, key, now) is not None
    if nudged.answer in ("done", "not_this"):
        return False
    write = DONE.get(nudged.reason)
    return write is None or write(notebook, nudged, notebook.owner.local(now).date()) is not notebook
