"""From a card that the user kept to records of the notebook."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.helps import Given, Help
from bot.domain.meetings import Event, Meeting, Thanked
from bot.domain.people import Birthday, Need, Note, Offer, Person
from bot.domain.promises import Ask, Promise, Referral, Reminder, Request
from bot.flows.memo import Memo
from bot.flows.turn import Turn
from bot.understanding import fold
from bot.understanding.matters import birthday, matter


@dataclass(frozen=True)
class Kept:
    """The turn after keeping, and the ids of what is new or was touched."""

    turn: Turn
    ids: tuple[str, ...]


def keep(turn: Turn, memo: Memo) -> Kept:
    """Everything of the memo, written down."""
    before = {record.id: record for record in turn.notebook.records()}
    turn, people = _people(turn, memo)
    turn = KEEPERS[memo.reading.intent](turn, memo, people)
    turn = turn.did(f"undo.{memo.reading.intent}", names=tuple(memo.reading.people and _names(turn, people)))
    ids = tuple(record.id for record in turn.notebook.records() if before.get(record.id) != record)
    return Kept(turn, ids)


People = Mapping[str, str]  # the name of a mention (folded) -> the id of the person


def _names(turn: Turn, people: People) -> tuple[str, ...]:
    return turn.notebook.names(dict.fromkeys(people.values()))


def _people(turn: Turn, memo: Memo) -> tuple[Turn, People]:
    """Everybody mentioned as a person of the notebook; what was said of them is added to what is known."""
    people: dict[str, str] = {}
    for mention in memo.reading.people:
        person = memo.person(turn, mention)
        if person is None:
            turn, person = turn.add(Person, name=mention.name, added_on=turn.today, org=mention.org, role=mention.role)
        elif mention.org or mention.role:
            person = replace(person, org=mention.org or person.org, role=mention.role or person.role)
            turn = turn.put(person)
        people[fold(mention.name)] = people[fold(person.name)] = person.id
    return turn, people


def _id_of(turn: Turn, people: People, name: str | None) -> str | None:
    """The person a fact is about; somebody known by that very name when they are not among the mentions."""
    if name is None:
        return None
    folded = fold(name)
    return people.get(folded) or next((p.id for p in turn.notebook.people if fold(p.name) == folded), None)


def _or_only(id_: str | None, people: People) -> str | None:
    """The one person of the message when a fact names nobody."""
    everybody = dict.fromkeys(people.values())
    return id_ or (next(iter(everybody)) if len(everybody) == 1 else None)


def _keep_meeting(turn: Turn, memo: Memo, people: People) -> Turn:
    turn, meeting = _encounter(turn, memo, people, told_on=turn.today)
    turn = _merge_into_plan(turn, meeting)
    return _facts(turn, memo, people, meeting)


def _keep_plan(turn: Turn, memo: Memo, people: People) -> Turn:
    turn, meeting = _encounter(turn, memo, people, planned_on=turn.today)
    return _facts(turn, memo, people, meeting)


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
        **days,
    )


def _merge_into_plan(turn: Turn, meeting: Meeting) -> Turn:
    """A planned encounter with these people on that day is the one that took place."""
    for plan in turn.notebook.meetings:
        if plan.is_planned and plan.on == meeting.on and set(plan.people) & set(meeting.people):
            turn = turn.put(replace(plan, cancelled_on=turn.today))
            return turn.put(replace(meeting, planned_on=plan.planned_on, at=meeting.at or plan.at))
    return turn


def _facts(turn: Turn, memo: Memo, people: People, meeting: Meeting | None = None) -> Turn:
    """Help, promises, introductions, needs and offers, wherever they were told."""
    reading, where = memo.reading, meeting.id if meeting else None
    on = meeting.on if meeting and meeting.is_held else turn.today
    for received in reading.received:
        giver = _or_only(_id_of(turn, people, received.from_), people)
        if giver:
            turn, _ = turn.add(Help, from_=giver, what=received.what, on=on, meeting=where, goal=_only_goal(turn))
    for given in reading.given:
        if to := _or_only(_id_of(turn, people, given.to), people):
            turn, _ = turn.add(Given, to=to, what=given.what, on=on, meeting=where)
    for promise in reading.promises:
        to = _or_only(_id_of(turn, people, promise.to), people)
        turn, _ = turn.add(Promise, what=promise.what, made_on=turn.today, to=to, due=promise.due, meeting=where)
    for referral in reading.introductions:
        by = _or_only(_id_of(turn, people, referral.via), people)
        turn, _ = turn.add(Referral, by=by, whom=referral.whom, org=referral.org, promised_on=turn.today, meeting=where)
    return _needs_and_offers(turn, memo, people, on)


def _needs_and_offers(turn: Turn, memo: Memo, people: People, on: date) -> Turn:
    for need in memo.reading.needs:
        if person := turn.notebook.person(_or_only(_id_of(turn, people, need.who), people)):
            turn = turn.put(replace(person, needs=(*person.needs, Need(need.what, on))))
    for offer in memo.reading.offers:
        if person := turn.notebook.person(_or_only(_id_of(turn, people, offer.who), people)):
            turn = turn.put(replace(person, offers=(*person.offers, Offer(offer.what, on))))
    return turn


def _only_goal(turn: Turn) -> str | None:
    """The goal a help serves, when there is no doubt which."""
    goals = [goal for goal in turn.notebook.goals if goal.is_open]
    return goals[0].id if len(goals) == 1 else None


def _keep_thanks(turn: Turn, memo: Memo, people: People) -> Turn:
    """Thanks said without the coach count: the open helps of these people are thanked, else what was named is noted."""
    on = memo.reading.date or turn.today
    for person_id in dict.fromkeys(people.values()):
        helps = [h for h in turn.notebook.helps if h.from_ == person_id and h.thanked_on is None and h.is_open]
        turn = turn.put(*(replace(h, thanked_on=on) for h in helps))
        if not helps:
            for received in memo.reading.received:
                turn, _ = turn.add(Help, from_=person_id, what=received.what, on=on, thanked_on=on)
        for meeting in turn.notebook.meetings:
            if meeting.is_held and person_id in meeting.people and not meeting.is_thanked(person_id):
                turn = turn.put(replace(meeting, thanked=(*meeting.thanked, Thanked(person_id, on))))
    return turn


def _keep_promise_kept(turn: Turn, memo: Memo, people: People) -> Turn:
    """A promise kept closes the one it was; what was delivered is remembered as given."""
    on = memo.reading.date or turn.today
    for given in memo.reading.given:
        if to := _or_only(_id_of(turn, people, given.to), people):
            turn, _ = turn.add(Given, to=to, what=given.what, on=on)
    for person_id in dict.fromkeys(people.values()):
        if promise := kept_promise(turn, person_id, memo):
            turn = turn.put(replace(promise, kept_on=on))
    return turn


def kept_promise(turn: Turn, person_id: str, memo: Memo) -> Promise | None:
    """The open promise to that person that the message is about: the only one, or the one that shares most words."""
    promises = [p for p in turn.notebook.promises if p.to == person_id and p.is_open]
    if len(promises) < 2:
        return promises[0] if promises else None
    told = set(fold(memo.words).split())
    return max(promises, key=lambda promise: len(told & set(fold(promise.what).split())))


def _keep_note(turn: Turn, memo: Memo, people: People) -> Turn:
    for person_id in dict.fromkeys(people.values()):
        if person := turn.notebook.person(person_id):
            told = birthday(memo.words, turn.lang, turn.today)
            born = Birthday(told.month, told.day) if told else person.birthday
            turn = turn.put(replace(person, birthday=born, notes=(*person.notes, Note(memo.words, turn.today))))
    return _facts(turn, memo, people)


def _keep_request(turn: Turn, memo: Memo, people: People) -> Turn:
    asker = next(iter(people.values()), None)
    what = "; ".join(need.what for need in memo.reading.needs) or memo.words
    turn, _ = turn.add(Request, what=what, on=turn.today, from_=asker)
    return turn


def _keep_reminder(turn: Turn, memo: Memo, people: People) -> Turn:
    reading = memo.reading
    turn, _ = turn.add(
        Reminder,
        what=matter(memo.words, turn.read(memo.words), turn.lang),
        on=reading.date or turn.today,
        asked_on=turn.today,
        at=reading.time,
        people=tuple(dict.fromkeys(people.values())),
    )
    return turn


def _keep_event(turn: Turn, memo: Memo, people: People) -> Turn:  # noqa: ARG001 - one shape for all keepers
    reading = memo.reading
    turn, _ = turn.add(
        Event, name=memo.words, on=reading.date, at=reading.time, place=reading.place, noted_on=turn.today, going=True
    )
    return turn


def _keep_ask(turn: Turn, memo: Memo, people: People) -> Turn:
    for person_id in dict.fromkeys(people.values()):
        turn, _ = turn.add(Ask, to=person_id, what=memo.words, written_on=turn.today, goal=_only_goal(turn))
    return turn


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
