"""What a card tells of help, promises, introductions, needs and offers, written down; a guess is kept apart."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

from bot.domain.guesses import Guess, GuessOf
from bot.domain.helps import Given, Help
from bot.domain.meetings import Meeting
from bot.domain.people import Birthday, Need, Note, Offer, Person
from bot.domain.promises import Promise, Referral
from bot.flows.cards.guessing import is_item_guessed
from bot.flows.cards.keeping_people import People, id_of, or_only, whose
from bot.flows.cards.memo import Memo
from bot.flows.introductions.led_to import whom_in_full
from bot.flows.turn import Turn
from bot.understanding import read_day
from bot.understanding.loosely import loosely_helped, loosely_past
from bot.understanding.matters import birthday

Skip = Collection[str]


def keep_facts(turn: Turn, memo: Memo, people: People, meeting: Meeting | None = None, skip: Skip = ()) -> Turn:
    """All facts of the card but those of the fields to `skip`, wherever they were told.

    What is guessed, and help of nobody knows whom, becomes a Guess: its words are kept and nothing follows from it.
    """
    for field, keep in _KEEPERS.items():
        for number, item in enumerate(getattr(memo.reading, field)):
            if field not in skip:
                turn = keep(turn, memo, people, meeting, number, item)
    return _with_asides(turn, memo, people)


def _with_asides(turn: Turn, memo: Memo, people: People) -> Turn:
    """What was told of a relative or a boss without a name, remembered in its words of whoever was there."""
    for aside in memo.reading.asides:
        if person := turn.notebook.person(or_only(id_of(turn, people, aside.by), people)):
            told = birthday(aside.words, turn.lang, turn.today)
            born = Birthday(told.month, told.day) if told else person.birthday
            turn = turn.put(replace(person, birthday=born, notes=(*person.notes, Note(aside.words, turn.today))))
    return turn


def guess(turn: Turn, of: GuessOf, what: str, person: str | None, meeting: Meeting | None = None, **told: Any) -> Turn:
    """Kept in its words, until the user says what it is."""
    where = meeting.id if meeting else None
    turn, _ = turn.add(Guess, of=of, what=what, noted_on=turn.today, person=person, meeting=where, **told)
    return turn


def only_goal(turn: Turn) -> str | None:
    """The goal a help serves, when there is no doubt which."""
    goals = [goal for goal in turn.notebook.goals if goal.is_open]
    return goals[0].id if len(goals) == 1 else None


def _on(turn: Turn, meeting: Meeting | None) -> date:
    return meeting.on if meeting and meeting.is_held else turn.today


def _helped_on(turn: Turn, memo: Memo) -> date:
    """The day of a help that is told without a meeting: "he lent me his room yesterday", "last week"; else today."""
    days = read_day(memo.words, lang=turn.lang, today=turn.today, towards="past")
    about = loosely_helped(memo.words, turn.today) or loosely_past(memo.words, turn.today)
    told = days[0] if len(days) == 1 else about
    return told if told and told <= turn.today else turn.today


_LATELY: Final = timedelta(days=14)


def _is_told_again(turn: Turn, giver: str, what: str, where: str | None, on: date) -> bool:
    """Whether that very help of theirs has been noted these days, and of no other meeting: it is thanked for once."""
    same = (one for one in turn.notebook.helps if where is None or one.meeting in (None, where))
    theirs = (one for one in same if one.from_ == giver and one.closed_on is None)
    return any(one.what.casefold() == what.casefold() and abs(on - one.on) <= _LATELY for one in theirs)


def _received(turn: Turn, memo: Memo, people: People, meeting: Meeting | None, number: int, item: Any) -> Turn:
    turn, giver = whose(turn, people, item.from_)
    if giver is None or is_item_guessed(memo.reading, "received", number):
        return guess(turn, "received", item.what, giver, meeting)
    where, on = (meeting.id, _on(turn, meeting)) if meeting else (None, _helped_on(turn, memo))
    if _is_told_again(turn, giver, item.what, where, on):
        return turn
    goal = (meeting.goal if meeting else None) or only_goal(turn)
    turn, _ = turn.add(Help, from_=giver, what=item.what, on=on, meeting=where, goal=goal)
    return turn


def _given(turn: Turn, memo: Memo, people: People, meeting: Meeting | None, number: int, item: Any) -> Turn:
    del memo, number  # what was given is no reason to write: it is never billed (P4)
    turn, to = whose(turn, people, item.to)
    if to:
        where = meeting.id if meeting else None
        turn, _ = turn.add(Given, to=to, what=item.what, on=_on(turn, meeting), meeting=where)
    return turn


def _promise(turn: Turn, memo: Memo, people: People, meeting: Meeting | None, number: int, item: Any) -> Turn:
    turn, to = whose(turn, people, item.to)
    if is_item_guessed(memo.reading, "promises", number):
        return guess(turn, "promises", item.what, to, meeting, due=item.due)
    due = None if is_item_guessed(memo.reading, "due", number) else item.due
    where = meeting.id if meeting else None
    turn, _ = turn.add(Promise, what=item.what, made_on=turn.today, to=to, due=due, meeting=where)
    return turn


def _introduction(turn: Turn, memo: Memo, people: People, meeting: Meeting | None, number: int, item: Any) -> Turn:
    turn, by = whose(turn, people, item.via)
    if is_item_guessed(memo.reading, "introductions", number):
        return guess(turn, "introductions", item.whom, by, meeting, org=item.org)
    where = meeting.id if meeting else None
    turn, _ = turn.add(
        Referral,
        by=by,
        whom=whom_in_full(turn, item.whom),
        org=item.org,
        promised_on=turn.today,
        meeting=where,
        named=item.named,
    )
    return turn


def _need(turn: Turn, memo: Memo, people: People, meeting: Meeting | None, number: int, item: Any) -> Turn:
    del memo, number
    turn, who = whose(turn, people, item.who)
    return _with_fact(turn, turn.notebook.person(who), "needs", Need(item.what, _on(turn, meeting)))


def _offer(turn: Turn, memo: Memo, people: People, meeting: Meeting | None, number: int, item: Any) -> Turn:
    del memo, number
    turn, who = whose(turn, people, item.who)
    return _with_fact(turn, turn.notebook.person(who), "offers", Offer(item.what, _on(turn, meeting)))


def _with_fact(turn: Turn, person: Person | None, field: str, fact: Need | Offer) -> Turn:
    if person is None:
        return turn
    changes: dict[str, Any] = {field: (*getattr(person, field), fact)}
    return turn.put(replace(person, **changes))


_KEEPERS = {
    "received": _received,
    "given": _given,
    "promises": _promise,
    "introductions": _introduction,
    "needs": _need,
    "offers": _offer,
}
