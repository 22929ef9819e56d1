"""What the user takes back as they write: "met Julia, no sorry, Juliet", and "saw neither Paul nor Mary"."""

from __future__ import annotations

import itertools
from typing import Final

from bot.understanding.intents import KINDED
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found

_NO: Final = frozenset({"no", "non", "pardon", "sorry", "nope", "nan", "plutot", "rather", "correction"})
_HESITATING: Final = _NO | frozenset(
    ", . … ... - – ( i mean je veux dire enfin euh er um wait actually en fait c' est it was".split()
)
_NEITHER: Final = frozenset({"ni", "neither", "nor"})


def without_taken_back(message: Labelled) -> list[Found]:
    """The entities without the name or firm that another one takes the place of: "Julia, no sorry, Juliet Martin"."""
    entities = message.entities
    pairs = [
        (one, other)
        for one, other in itertools.pairwise(entities)
        if _are_alike(message, one, other) and _takes_its_place(message, one, other)
    ]
    wrong, firms = [one for one, _ in pairs], [other for one, other in pairs if one.tag == "o"]
    return [f.told_as("o") if f in firms else f for f in entities if f not in wrong] if wrong else entities


def _are_alike(message: Labelled, one: Found, other: Found) -> bool:
    """Whether both are people, or both firms: "at Kodak, no sorry, Orica", which no first name begins."""
    if one.tag == "o":
        view = message.view
        unknown = not message.circle.link(message.slice(other)).known and "N" not in view.names[other.first]
        return other.tag == "o" or (other.tag in {"p", "m"} and unknown)
    return one.tag in {"p", "m"} and other.tag in {"p", "m"}


def met_nobody(message: Labelled) -> bool:
    """Whether a meeting is denied of each of those named: "j'ai vu ni Paul ni Marie"."""
    if message.intent not in {*KINDED, "mood"}:
        return False
    tokens = message.view.tokens
    named = [i for i, token in enumerate(tokens) if token.norm in _NEITHER]
    people = {f.first for f in message.tagged("p", "m")}
    return len(named) > 1 and any(at + 1 in people for at in named)


def _takes_its_place(message: Labelled, one: Found, other: Found) -> bool:
    between = message.norms(one.last, other.first)
    return bool(between) and not _NO.isdisjoint(between) and _HESITATING.issuperset(between)
