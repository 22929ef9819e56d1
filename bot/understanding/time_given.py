"""Time that somebody gave is help received: "spent an hour going through my plan"; time that was saved is none."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.intents import STATES
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.took_place import took_place

_SPENT: Final = frozenset("spent took gave passe pris consacre donne".split())
_TIME: Final = frozenset(
    "hour hours minutes mins minute morning afternoon evening day days week weeks month months ages time half heure "
    "heures matinee apres-midi soiree jour jours journee semaine semaines mois temps hassle".split()
)
_SAVED: Final = frozenset("saved saves saving spared economise epargne gagne gagner evite eviter".split())
_MINE: Final = frozenset("my our me us mon ma mes notre nos moi nous m'".split())
_REACH: Final = 6
_NEAR: Final = 3
_WITH: Final = frozenset({"with", "avec"})


def with_time_given(message: Labelled) -> Labelled:
    """The message, where such time is help, time saved is nothing, and what one rings somebody with is no help."""
    items: list[Found] = []
    for found in message.items:
        if found.tag == "got" and _is_time_saved(message, found):
            continue
        if found.tag == "got" and items and _goes_with(message, items[-1], found):
            items[-1] = items[-1].ending(found.last)
        elif found.tag == "offer" and "got" in STATES[message.intent] and _is_time_given(message, found):
            items.append(replace(found, tag="got"))
        else:
            items.append(found)
    return message if items == message.items else replace(message, items=items)


def _is_time_saved(message: Labelled, found: Found) -> bool:
    """ "Saved me (a week of reading)"."""
    led = not _SAVED.isdisjoint(message.norms(max(0, found.first - _NEAR), found.first + 1))
    return led and not _TIME.isdisjoint(message.norms(found.first, found.last))


def _is_time_given(message: Labelled, found: Found) -> bool:
    """ "She spent an hour (going through my plan)"."""
    start = max(0, found.first - _REACH)
    before = message.norms(start, found.first)
    spent = next((i for i, norm in enumerate(before, start) if norm in _SPENT), None)
    if spent is None or _TIME.isdisjoint(before) or _MINE.isdisjoint(message.norms(found.first, found.last)):
        return False
    drift = message.view.drifts[spent]
    return drift.subject not in {"i", "we"} and took_place(message, spent)


def _goes_with(message: Labelled, promise: Found, found: Found) -> bool:
    """ "I'm to ring her Monday with (the names of two builders)": what one rings her with."""
    between = message.view.tokens[promise.last : found.first]
    plain = all(token.day or token.clock or token.norm in _WITH for token in between)
    return promise.tag == "todo" and plain and message.norms(found.first - 1, found.first)[0] in _WITH
