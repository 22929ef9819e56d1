"""What the user undertook, where no label says so: « je me suis engagée à relire son bail », "I agreed to chair"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.understanding.confidence import GUESSED
from bot.understanding.intents import STATES
from bot.understanding.labelled import Labelled, indices
from bot.understanding.labeller import Found

_WAYS: Final = frozenset(
    tuple(said.split())
    for said in (
        "suis engage a", "suis engagee a", "me suis engage a", "i undertook to", "i agreed to", "i have agreed to",
        "i 've agreed to", "ive agreed to", "i committed to", "i pledged to", "i volunteered to",
    )
)  # fmt: skip
_LASTS: Final = frozenset({"a", "to"})
_LONGEST_WAY: Final = max(map(len, _WAYS))
_ENDS: Final = frozenset(". ! ? ; : ( ) - – — <br> ... … , et and but mais car because si if".split())
_NOTHING: Final = frozenset({"rien", "nothing", "quoi", "do", "meet", "disagree"})
_LONGEST: Final = 14


def with_undertaken(message: Labelled) -> Labelled:
    """The message with such promises."""
    if "todo" not in STATES[message.intent]:
        return message
    taken = indices(message.items)
    found = [f for f in _undertaken(message) if taken.isdisjoint(range(f.first, f.last))]
    items = sorted([*message.items, *found], key=lambda f: f.first)
    return replace(message, items=items) if found else message


def _undertaken(message: Labelled) -> Iterator[Found]:
    tokens = message.view.tokens
    for at in range(2, len(tokens) - 1):
        if tokens[at].norm not in _LASTS or not _is_said(message, at) or tokens[at + 1].norm in _NOTHING:
            continue
        last = at + 1
        while last < len(tokens) and last - at < _LONGEST and not _ends(message, last):
            last += 1
        if last > at + 2:
            yield Found("todo", at + 1, last, GUESSED)


def _is_said(message: Labelled, at: int) -> bool:
    sizes = range(3, _LONGEST_WAY + 1)
    return any(tuple(message.norms(max(0, at + 1 - size), at + 1)) in _WAYS for size in sizes)


def _ends(message: Labelled, at: int) -> bool:
    token = message.view.tokens[at]
    return token.norm in _ENDS or bool(token.day or token.clock)
