"""Somebody's need, and who may meet it, in one breath: « Paul cherche un associé, tu vois qui ? » (P30)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from bot.coaching.giving import can_do
from bot.domain.lines import Buttons, Line, line
from bot.domain.people import Person
from bot.flows.below import below
from bot.flows.cards.card import show_cards
from bot.flows.people.fitting import Found, who_fits
from bot.flows.seeking.for_others import asked_for_them, without_who_fits
from bot.flows.turn import Turn, press
from bot.understanding import Mention, Reading

_MOST: Final = 3


def hear_need_and_whom(turn: Turn, text: str) -> Turn | None:
    """The need on its card, and below it whoever comes to mind; a need that is known already is only answered."""
    told = without_who_fits(text)
    reading = turn.read(told) if told else None
    whose = _whose(reading) if reading else None
    if reading is None or told is None or whose is None:
        return None
    person = turn.notebook.person(whose.known)
    found = _fitting(turn, [need.what for need in reading.needs], person)
    if person and _is_known(person, reading):
        return turn.say(_found(found, "find.none_for_them"), buttons=_connecting(person, found))
    cards = tuple((press("people.button", f"card:{one.person.id}", name=one.person.called),) for one in found)
    return below(show_cards(turn, reading, told), _found(found, "find.none_for_them"), cards)


def _whose(reading: Reading) -> Mention | None:
    """Who has the first need that is told."""
    named = [m for need in reading.needs[:1] for m in reading.people if need.who in (m.name, None)]
    return named[0] if len(named) == 1 else None


def hear_whom_for_them(turn: Turn, text: str) -> Turn | None:
    """ "Who could help Marie find a designer?": somebody for Marie, and not Marie."""
    asked = asked_for_them(text)
    people = [m for m in turn.read(text).people if m.known] if asked else []
    person = turn.notebook.person(people[0].known) if len(people) == 1 else None
    if asked is None or person is None:
        return None
    found = _fitting(turn, [asked], person)
    return turn.say(_found(found, "people.find_none"), buttons=_connecting(person, found))


def _fitting(turn: Turn, whats: Iterable[str], but: Person | None) -> tuple[Found, ...]:
    found = {one.person.id: one for what in whats for one in who_fits(turn.notebook, what) if one.person != but}
    return tuple(found.values())[:_MOST]


def _is_known(person: Person, reading: Reading) -> bool:
    """Whether it tells nothing but needs that the notebook has."""
    others = reading.date or reading.received or reading.promises or reading.given or reading.offers
    return not others and all(
        any(can_do(known.what, need.what) for known in person.open_needs) for need in reading.needs
    )


def _found(found: tuple[Found, ...], nobody: str) -> Line:
    if not found:
        return line(nobody)
    if len(found) == 1:
        return line("find.one", name=found[0].person.called, because=found[0].told)
    return line("find.for_them", names=tuple(one.person.called for one in found))


def _connecting(person: Person, found: tuple[Found, ...]) -> Buttons:
    """An introduction to each."""
    others = [one.person for one in found]
    names = {"other": person.called}
    return tuple(
        (press("client.connect", f"connect:{person.id}:{other.id}", name=other.called, **names),) for other in others
    )


ANSWERS: Final = (hear_need_and_whom, hear_whom_for_them)
