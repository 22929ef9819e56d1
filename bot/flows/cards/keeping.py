"""From a card that the user kept to records of the notebook."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from bot.coaching.serving import goal_of_encounter
from bot.domain.guesses import Guess
from bot.domain.helps import Given, Help
from bot.domain.meetings import Event, Meeting, Thanked
from bot.domain.people import Birthday, Note
from bot.domain.promises import Ask, Promise, Reminder, Request
from bot.flows.cards.guessing import is_day_guessed, is_item_guessed
from bot.flows.cards.keeping_facts import guess, keep_facts, only_goal
from bot.flows.cards.keeping_people import People, keep_people, with_ideal
from bot.flows.cards.memo import Memo
from bot.flows.cards.what_it_is import what_it_is
from bot.flows.closing import Open, settled_by, told_as
from bot.flows.event_naming import event_of
from bot.flows.event_naming import meant as event_meant
from bot.flows.gist import asked_for
from bot.flows.introductions.led_to import referrals_come
from bot.flows.meanings.to_be_done import reminded_in
from bot.flows.recommended import recommendations_come
from bot.flows.turn import Turn
from bot.flows.wanted_by import wanted_by
from bot.understanding.matters import birthday


@dataclass(frozen=True)
class Kept:
    """The turn after keeping, and the ids of what is new or was touched."""

    turn: Turn
    ids: tuple[str, ...]


def keep(turn: Turn, memo: Memo) -> Kept:
    """Everything of the memo, written down."""
    before = {record.id: record for record in turn.notebook.records()}
    told = told_as(turn, memo)
    turn, people = keep_people(turn, memo)
    turn = KEEPERS[memo.reading.intent](with_ideal(turn, memo, people), memo, people)
    undone = "undo.appointment" if memo.nameless and not people else f"undo.{told}"
    turn = turn.did(undone, names=tuple(memo.reading.people and _names(turn, people)))
    ids = tuple(record.id for record in turn.notebook.records() if before.get(record.id) != record)
    return Kept(recommendations_come(turn, ids), ids)


def _names(turn: Turn, people: People) -> tuple[str, ...]:
    return turn.notebook.names(dict.fromkeys(people.values()))


def _keep_meeting(turn: Turn, memo: Memo, people: People) -> Turn:
    turn, meeting = _encounter(turn, memo, people, told_on=turn.today)
    turn, meeting = _merge_into_plan(turn, meeting, memo.plan)
    if event := turn.notebook.find(Event, memo.event) or _evening_of(turn, memo, meeting):
        turn = turn.put(replace(event, debriefed_on=turn.today), replace(meeting, event=event.id))
    return keep_facts(referrals_come(turn, meeting), memo, people, meeting)


def _evening_of(turn: Turn, memo: Memo, meeting: Meeting) -> Event | None:
    """The event that is told without having been asked about: of that day, and named in the words."""
    events = (event for event in turn.notebook.events if event.is_committed and event.on == meeting.on)
    return event_meant(events, memo.words) if meeting.event is None else None


def _keep_plan(turn: Turn, memo: Memo, people: People) -> Turn:
    turn, meeting = _encounter(turn, memo, people, planned_on=turn.today)
    return keep_facts(turn, memo, people, meeting)


def _encounter(turn: Turn, memo: Memo, people: People, **days: date) -> tuple[Turn, Meeting]:
    """A meeting as told; `days` say whether it was held or is planned."""
    reading = memo.reading
    return turn.add(
        Meeting,
        people=tuple(dict.fromkeys(people.values())),
        on=reading.date or turn.today,
        at=reading.time,
        kind=reading.kind or "meeting",
        place=reading.place,
        words=memo.words,
        event=memo.event,
        agenda=memo.agenda,
        about=what_it_is(turn, memo) if memo.nameless else None,
        goal=goal_of_encounter(turn.notebook, people.values()),
        **days,
    )


def _merge_into_plan(turn: Turn, meeting: Meeting, told: str | None) -> tuple[Turn, Meeting]:
    """A planned encounter with these people on that day is the one that took place; so is the one asked about."""
    for plan in turn.notebook.meetings:
        same = plan.id == told or (plan.on == meeting.on and set(plan.people) & set(meeting.people))
        if plan.is_planned and same:
            turn = turn.put(replace(plan, cancelled_on=turn.today))
            meeting = replace(meeting, planned_on=plan.planned_on, at=meeting.at or plan.at, agenda=plan.agenda)
            meeting = replace(meeting, goal=meeting.goal or plan.goal, about=plan.about)
            return turn.put(meeting), meeting
    return turn, meeting


def _keep_thanks(turn: Turn, memo: Memo, people: People) -> Turn:
    """Thanks said without the coach count: what they were for is thanked, else what was named is noted."""
    on = memo.reading.date or turn.today
    settled = settled_by(turn, memo) or ()
    turn = turn.put(*(replace(one, thanked_on=on) for one in settled if isinstance(one, Help)))
    before = turn.notebook
    for person_id in dict.fromkeys(people.values()):
        if not any(isinstance(one, Help) and one.from_ == person_id for one in settled):
            turn = _noted_thanks(turn, memo, people, person_id, on)
        for meeting in turn.notebook.meetings:
            if meeting.is_held and person_id in meeting.people and not meeting.is_thanked(person_id):
                turn = turn.put(replace(meeting, thanked=(*meeting.thanked, Thanked(person_id, on))))
    if turn.notebook == before and not settled:
        turn = _noted(turn, memo, people)
    return keep_facts(turn, memo, people, skip=("received",))


def _noted_thanks(turn: Turn, memo: Memo, people: People, person_id: str, on: date) -> Turn:
    """A help that the notebook did not know, thanked already."""
    for received in memo.reading.received:
        if len(set(people.values())) == 1 or _is_named(turn, person_id, received.from_):
            turn, _ = turn.add(Help, from_=person_id, what=received.what, on=on, thanked_on=on)
    return turn


def _is_named(turn: Turn, person_id: str, name: str | None) -> bool:
    person = turn.notebook.person(person_id)
    return person is not None and person.name == name


def _keep_promise_kept(turn: Turn, memo: Memo, people: People) -> Turn:
    """A promise kept closes the one it was; what was delivered is remembered as given, also when none was open."""
    on = memo.reading.date or turn.today
    settled = settled_by(turn, memo) or ()
    turn = keep_facts(turn, memo, people)
    for one in settled:
        turn = _settle(turn, one, on)
    if not settled and not memo.reading.given:
        for person_id in dict.fromkeys(people.values()):
            turn, _ = turn.add(Given, to=person_id, what=memo.words, on=on)
    return turn


def _settle(turn: Turn, one: Open, on: date) -> Turn:
    match one:
        case Promise():
            return turn.put(replace(one, kept_on=on))
        case Request():
            return turn.put(replace(one, answered_on=on, accepted=True))
        case Guess():
            return turn.keep(turn.notebook.without(one.id))
    return turn


def _keep_note(turn: Turn, memo: Memo, people: People) -> Turn:
    return keep_facts(_noted(turn, memo, people), memo, people)


def _noted(turn: Turn, memo: Memo, people: People) -> Turn:
    """The words, on everybody they are about; with the birthday that they tell."""
    for person_id in dict.fromkeys(people.values()):
        if person := turn.notebook.person(person_id):
            told = birthday(memo.words, turn.lang, turn.today)
            born = Birthday(told.month, told.day) if told else person.birthday
            turn = turn.put(replace(person, birthday=born, notes=(*person.notes, Note(memo.words, turn.today))))
    return turn


def _keep_request(turn: Turn, memo: Memo, people: People) -> Turn:
    asker = next(iter(people.values()), None)
    sure = [need.what for n, need in enumerate(memo.reading.needs) if not is_item_guessed(memo.reading, "needs", n)]
    for number, need in enumerate(memo.reading.needs):
        if is_item_guessed(memo.reading, "needs", number):
            turn = guess(turn, "needs", need.what, asker)
    if sure or not memo.reading.needs:
        what = "; ".join(sure) or memo.words
        due = wanted_by(turn, memo.words, what)
        turn, _ = turn.add(Request, what=what, on=turn.today, from_=asker, due=due)
    return keep_facts(turn, memo, people, skip=("needs",))


def _keep_reminder(turn: Turn, memo: Memo, people: People) -> Turn:
    reading = memo.reading
    turn, _ = turn.add(
        Reminder,
        what=reminded_in(turn, memo.words),
        on=reading.date or turn.today,
        asked_on=turn.today,
        at=reading.time,
        people=tuple(dict.fromkeys(people.values())),
    )
    return turn


def _keep_event(turn: Turn, memo: Memo, people: People) -> Turn:
    """An event, by its name; a day that is only guessed is left open, and no mission hangs on it."""
    reading = memo.reading
    turn, _ = turn.add(
        Event,
        name=event_of(turn, memo.words, reading).name,
        on=None if is_day_guessed(reading) else reading.date,
        at=reading.time,
        place=reading.place,
        noted_on=turn.today,
        going=True,
    )
    return keep_facts(turn, memo, people)


def _keep_ask(turn: Turn, memo: Memo, people: People) -> Turn:
    asked = [person for id_ in dict.fromkeys(people.values()) if (person := turn.notebook.person(id_))]
    what = asked_for(memo.words, turn.lang, [name for person in asked for name in (person.called, person.name)])
    for person_id in dict.fromkeys(people.values()):
        turn, _ = turn.add(Ask, to=person_id, what=what, written_on=turn.today, goal=only_goal(turn))
    return keep_facts(turn, memo, people, skip=("needs",))


KEEPERS: Mapping[str, Callable[[Turn, Memo, People], Turn]] = {
    "log_meeting": _keep_meeting,
    "plan_meeting": _keep_plan,
    "done_thanks": _keep_thanks,
    "done_promise": _keep_promise_kept,
    "note": _keep_note,
    "request_received": _keep_request,
    "reminder": _keep_reminder,
    "event": _keep_event,
    "ask": _keep_ask,
}
"""What keeping does, by intent; a card is only shown for these."""
