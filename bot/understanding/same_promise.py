"""One promise told in two pieces is one: « rapporter à Ana ses moules », "lending her my book, dropping it round"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found

_TO: Final = frozenset({"a", "to", "for", "pour"})
_DETERMINERS: Final = frozenset(
    "ses son sa leurs leur les le la l' un une des mes mon ma her his their the my a an".split()
)
_IT: Final = frozenset({"it", "them"})
_LONGEST: Final = 4
_NEAR: Final = 4
_AGAIN: Final = frozenset({"lui", "leur"})


def with_one_promise(message: Labelled) -> Labelled:
    """The message with the pieces of each promise put together, and without those that only point back at one."""
    items: list[Found] = []
    for found in message.items:
        before = items[-1] if items else None
        if found.tag == "todo" and before is not None and before.tag == "todo":
            if _goes_on(message, before, found):
                items[-1] = replace(before, last=found.last)
                continue
            if _points_back(message, before, found):
                continue
        items.append(found)
    return message if len(items) == len(message.items) else replace(message, items=items)


def _goes_on(message: Labelled, one: Found, other: Found) -> bool:
    """Whether only whom it is for stands between two pieces, and its article."""
    named = next((f for f in message.tagged("p", "m") if one.last < f.first and f.last <= other.first), None)
    if named is None or message.norms(one.last, named.first) not in [[word] for word in _TO]:
        return False
    between = message.norms(named.last, other.first)
    return len(between) <= 1 and _DETERMINERS.issuperset(between)


def _points_back(message: Labelled, one: Found, other: Found) -> bool:
    """Whether a piece only says how the thing before it will come: "dropping it round", « à lui faire parvenir »."""
    words = message.norms(other.first, other.last)
    if other.first - one.last > _NEAR or len(words) > _LONGEST:
        return False
    if not _IT.isdisjoint(words[1:]):
        return True
    between = message.norms(one.last, other.first)
    return (
        bool(between) and between[-1] in _AGAIN and between[-2:-1] == ["a"] and words[-1].endswith(("er", "ir", "re"))
    )
