"""Days and hours that the labels misplaced: none is part of a name, and the one behind a promise is its deadline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.understanding.intents import FUTURE
from bot.understanding.labelled import Labelled, indices
from bot.understanding.labeller import Found
from bot.understanding.tokens import Token

_NAMES: Final = frozenset({"p", "m", "w", "o"})
_MONTHS: Final = frozenset(
    "january february march july september october november december janvier fevrier mars avril mai juin juillet aout "
    "septembre octobre novembre decembre".split()
)
_ON_A_DAY: Final = frozenset({"event", "plan_meeting"})
_NAMES_TOO: Final = frozenset("april may june august".split())
_FAREWELLS: Final = frozenset("x xx xxx lol mdr haha oso lah leh sia".split())
_NUMBER_REACH: Final = 4  # "2 min chat max"
_SURELY_BEFORE_MONTHS: Final = frozenset("in next last this since early late mid during".split())
_BEFORE_MONTHS: Final = _SURELY_BEFORE_MONTHS | frozenset("to until till by for en debut fin mi courant d'ici".split())


def without_moments(message: Labelled) -> list[Found]:
    """The entities, no name of which begins or ends with a day or an hour: "Olivia (tomorrow)", "(9am)"."""
    named = (found for found in message.entities if not _is_month(message, found))
    return sorted((part for found in named for part in _parted(message, found)), key=lambda f: f.first)


def _is_month(message: Labelled, found: Found) -> bool:
    """Whether what was taken for a name or a place is a month: "at a fair in June", "move Ana to January"."""
    if found.tag not in {*_NAMES, "place"} or found.last - found.first != 1 or not found.first:
        return False
    norm, before = message.view.tokens[found.first].norm, message.view.tokens[found.first - 1].norm
    if norm == "max" and message.view.tokens[found.first].raw == "max":
        return any(
            token.norm[:1].isdigit() or token.clock for token in message.view.tokens[: found.first][-_NUMBER_REACH:]
        )
    return (norm in _MONTHS and before in _BEFORE_MONTHS) or (norm in _NAMES_TOO and before in _SURELY_BEFORE_MONTHS)


def with_deadlines(message: Labelled) -> list[Found]:
    """The entities, where a day to come right behind a promise says until when: "call Ewan first thing Monday".

    An event or a plan in which nothing is promised has none: whatever day is told is its own.
    """
    if message.intent in _ON_A_DAY and not message.tagged("d") and not message.told("todo"):
        return [found.told_as("d") if found.tag == "due" else found for found in message.entities]
    if message.intent == "log_meeting" and not message.tagged("d") and not message.told("todo"):
        return [f.told_as("d") if f.tag == "due" and _may_be_gone(message, f) else f for f in message.entities]
    ends = {item.last for item in message.told("todo")}
    taken = indices(message.entities)
    free = [at for at in ends if at < len(message.view.tokens) and at not in taken and message.intent not in FUTURE]
    unsaid = [Found("due", at, at + 1) for at in free if message.view.tokens[at].day]
    unsaid = [found for found in unsaid if _may_come(message, found)]
    told = [
        replace(found, tag="due")
        if found.tag == "d" and message.intent not in FUTURE and found.first in ends and _may_come(message, found)
        else found
        for found in message.entities
    ]
    return sorted([*told, *unsaid], key=lambda f: f.first) if unsaid else told


def _parted(message: Labelled, found: Found) -> Iterator[Found]:
    tokens, first, last = message.view.tokens, found.first, found.last
    if found.tag in _NAMES:
        while first < last and _is_moment(tokens[first]):
            first += 1
        while last > first and _is_moment(tokens[last - 1]):
            last -= 1
        while found.tag != "o" and last > first + 1 and tokens[last - 1].raw in _FAREWELLS:
            last -= 1
    if first < last:
        yield found if (first, last) == (found.first, found.last) else replace(found, first=first, last=last)
    for at in (*range(found.first, first), *range(last, found.last)):
        if not _is_moment(tokens[at]):
            continue
        yield Found("t" if tokens[at].clock else "d", at, at + 1, found.margin)


def _is_moment(token: Token) -> bool:
    """Whether a token is a day or an hour, and no name that looks like one: those have capitals ("Rose May")."""
    return bool(token.day or token.clock) and not token.raw[:1].isupper()


def _may_be_gone(message: Labelled, found: Found) -> bool:
    """Whether the expression can only mean today or a day that lies behind: "19 November 2026", told that evening."""
    days = [
        day
        for t in message.view.tokens[found.first : found.last]
        if t.day
        for day in t.day.days(message.today, "future")
    ]
    return bool(days) and all(day <= message.today for day in days)


def _may_come(message: Labelled, found: Found) -> bool:
    """Whether the expression may mean a day that is still to come."""
    return any(
        token.day and any(day > message.today for day in token.day.days(message.today, "future"))
        for token in message.view.tokens[found.first : found.last]
    )
