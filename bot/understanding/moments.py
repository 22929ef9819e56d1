"""Days and hours that the labels misplaced: none is part of a name, and the one behind a promise is its deadline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.understanding.intents import FUTURE
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.tokens import Token

_NAMES: Final = frozenset({"p", "m", "w", "o"})


def without_moments(message: Labelled) -> list[Found]:
    """The entities, no name of which begins or ends with a day or an hour: "Olivia (tomorrow)", "(9am)"."""
    return sorted((part for found in message.entities for part in _parted(message, found)), key=lambda f: f.first)


def with_deadlines(message: Labelled) -> list[Found]:
    """The entities, where a day to come right behind a promise says until when: "call Ewan first thing Monday"."""
    ends = {item.last for item in message.told("todo")}
    return [
        replace(found, tag="due")
        if found.tag == "d" and message.intent not in FUTURE and found.first in ends and _may_come(message, found)
        else found
        for found in message.entities
    ]


def _parted(message: Labelled, found: Found) -> Iterator[Found]:
    tokens, first, last = message.view.tokens, found.first, found.last
    if found.tag in _NAMES:
        while first < last and _is_moment(tokens[first]):
            first += 1
        while last > first and _is_moment(tokens[last - 1]):
            last -= 1
    if first < last:
        yield replace(found, first=first, last=last)
    for at in (*range(found.first, first), *range(last, found.last)):
        yield Found("t" if tokens[at].clock else "d", at, at + 1, found.margin)


def _is_moment(token: Token) -> bool:
    """Whether a token is a day or an hour, and no name that looks like one: those have capitals ("Rose May")."""
    return bool(token.day or token.clock) and not token.raw[:1].isupper()


def _may_come(message: Labelled, found: Found) -> bool:
    """Whether the expression may mean a day that is still to come."""
    return any(
        token.day and any(day > message.today for day in token.day.days(message.today, "future"))
        for token in message.view.tokens[found.first : found.last]
    )
