"""What "done" and "not this one" write in the records, so that /undo can take it back.

Each function leaves the notebook as it is when the matter is settled already: a button may be pressed twice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from bot.coaching.contacts import contacts
from bot.coaching.introducing import between, made, proposals
from bot.coaching.mapping import gone_through
from bot.coaching.nudges.give_back import open_helps
from bot.coaching.nudges.news import threads
from bot.coaching.nudges.thank import help_groups
from bot.coaching.road import step_done
from bot.domain.goals import Goal
from bot.domain.helps import Help
from bot.domain.mapping import Mapped
from bot.domain.meetings import Event, Meeting, Thanked
from bot.domain.notebook import Notebook
from bot.domain.nudges import Nudged, Reason
from bot.domain.promises import Ask, Introduction, Promise, Referral, Reminder, Request


def part(nudged: Nudged, place: int) -> str:
    """The pieces of a key between its colons; "" beyond the last."""
    parts = nudged.key.split(":")
    return parts[place] if place < len(parts) else ""


# --- done


def _thanked(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    """All that this person gave on that occasion."""
    if meeting := notebook.find(Meeting, part(nudged, 1)):
        person = part(nudged, 2)
        if meeting.is_thanked(person):
            return notebook
        return notebook.put(replace(meeting, thanked=(*meeting.thanked, Thanked(person, today))))
    for helps in help_groups(notebook).values():
        if any(help_.id == part(nudged, 1) for help_ in helps):
            return notebook.put(*(replace(help_, thanked_on=today) for help_ in helps))
    return notebook


def _kept(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    promise = notebook.find(Promise, part(nudged, 1))
    return notebook.put(replace(promise, kept_on=today)) if promise and promise.is_open else notebook


def _told(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    """All the helps of that person for that goal; the outcome too when the goal has ended."""
    for thread in threads(notebook):
        if any(help_.id == part(nudged, 1) for help_ in thread.helps):
            if thread.knows_the_end or (today in thread.helps[0].news_on and not thread.goal.ended_on):
                return notebook
            told = (replace(help_, news_on=(*help_.news_on, today)) for help_ in thread.helps)
            if thread.goal.ended_on:
                told = (replace(help_, outcome_told_on=today) for help_ in told)
            return notebook.put(*told)
    return notebook


def _given_back(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    """All that this person gave until now: nobody keeps score (P4)."""
    help_ = notebook.find(Help, part(nudged, 1))
    if help_ is None or not help_.is_open:
        return notebook
    return notebook.put(*(replace(one, given_back_on=today) for one in open_helps(notebook).get(help_.from_, (help_,))))


def _came(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    """Also when the coach had given up asking about it."""
    awaited = notebook.find(Referral, part(nudged, 1))
    if awaited is None or awaited.came_on is not None:
        return notebook
    return notebook.put(replace(awaited, came_on=today, closed_on=None))


def _request_answered(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    request = notebook.find(Request, part(nudged, 1))
    return notebook.put(replace(request, answered_on=today)) if request and request.is_open else notebook


def _reminded(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    ask = notebook.find(Ask, part(nudged, 1))
    if ask is None or not ask.is_waiting or today in ask.reminded_on:
        return notebook
    return notebook.put(replace(ask, reminded_on=(*ask.reminded_on, today)))


def _wrote(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    """A sign to somebody is a contact: a message among the encounters."""
    people = tuple(id_ for id_ in nudged.people if notebook.person(id_))
    if not people or (nudged.reason == "silence" and _was_in_touch_since(notebook, nudged)):
        return notebook
    notebook, id_ = notebook.new_id(Meeting)
    return notebook.put(Meeting(id_, people, today, kind="message", told_on=today))


def _was_in_touch_since(notebook: Notebook, nudged: Nudged) -> bool:
    """The key of a silence holds the day of the contact that it counts from."""
    days = contacts(notebook).get(part(nudged, 1), frozenset())
    return any(day.isoformat() > part(nudged, 2) for day in days)


def _debriefed(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    """It took place, and there is nothing more to say about it."""
    about = part(nudged, 1)
    if meeting := notebook.find(Meeting, about):
        return notebook.put(replace(meeting, told_on=today)) if meeting.is_planned else notebook
    event = notebook.find(Event, about)
    return notebook.put(replace(event, debriefed_on=today)) if event and not event.debriefed_on else notebook


def _remembered(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    """With the small step it reminded of, unless another one has been chosen since (P11)."""
    reminder = notebook.find(Reminder, part(nudged, 1))
    if reminder is None or reminder.done_on:
        return notebook
    notebook = notebook.put(replace(reminder, done_on=today))
    goal = notebook.find(Goal, reminder.goal)
    is_same = goal is not None and goal.has_step and goal.step_by == reminder.on
    return notebook.put(step_done(goal, today)) if goal and is_same else notebook


def _introduced(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    """introduce:p1:p3, they know of each other by now; introduce:i5, it helped."""
    if introduction := notebook.find(Introduction, part(nudged, 1)):
        return notebook.put(replace(introduction, helped=True)) if introduction.helped is None else notebook
    one, other = part(nudged, 1), part(nudged, 2)
    if between(notebook, one, other) or not notebook.person(one) or not notebook.person(other):
        return notebook
    match = next((match for match in proposals(notebook) if set(match.pair) == {one, other}), None)
    if match is None:
        return notebook
    notebook, id_ = notebook.new_id(Introduction)
    need, offer = match.need.what, match.offer.what
    return notebook.put(made(Introduction(id_, match.of.id, match.by.id, need, today, need=need, offer=offer), today))


# --- not this one


def _promise_dropped(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    promise = notebook.find(Promise, part(nudged, 1))
    return notebook.put(replace(promise, dropped_on=today)) if promise and promise.is_open else notebook


def _referral_closed(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    awaited = notebook.find(Referral, part(nudged, 1))
    return notebook.put(replace(awaited, closed_on=today)) if awaited and awaited.is_open else notebook


def _request_dropped(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    request = notebook.find(Request, part(nudged, 1))
    return notebook.put(replace(request, dropped_on=today)) if request and request.is_open else notebook


def _ask_dropped(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    ask = notebook.find(Ask, part(nudged, 1))
    return notebook.put(replace(ask, dropped_on=today)) if ask and ask.is_waiting else notebook


def _declined(notebook: Notebook, nudged: Nudged, today: date) -> Notebook:
    """A question about the network that isn't asked again."""
    family = part(nudged, 1)
    if family in gone_through(notebook):
        return notebook
    notebook, id_ = notebook.new_id(Mapped)
    return notebook.put(Mapped(id_, family, today, declined=True))


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
    "introduce": _introduced,
}
"""What "done" writes in the records, by reason; the others end with the answer itself."""

NOT_THIS: Final[Mapping[Reason, Write]] = {
    "promise": _promise_dropped,
    "referral": _referral_closed,
    "request": _request_dropped,
    "ask": _ask_dropped,
    "reminder": _remembered,
    "map": _declined,
}
"""What "not this one" writes in the records, by reason; for the others the answer itself is enough."""
