"""Children and animals told by their names: "Paul has two kids, Leo and Zoe" is about Paul, and nobody else."""

from __future__ import annotations

from typing import Final

from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found

CHILDREN: Final = frozenset(
    "enfant enfants fils fille filles garcon garcons jumeaux jumelles bebe kid kids child children son sons daughter "
    "daughters boy boys girl girls twins baby chien chiens chat chats dog dogs cat cats".split()
)
_HAVING: Final = frozenset({"a", "ont", "has", "have", "'s", "got", "attend", "eu", "had"})
_JOINT: Final = frozenset({",", ":", "(", "et", "and", "&", "called", "nommes", "nommee", "nomme", "-", "–"})
_REACH: Final = 4


def without_children(message: Labelled) -> list[Found]:
    """The entities without the names that only say what somebody's children are called."""
    tokens = message.view.tokens
    end = next((at + 1 for at in range(1, len(tokens)) if tokens[at].norm in CHILDREN and _has(message, at)), None)
    if end is None:
        return message.entities
    left = []
    for found in message.entities:
        named = found.tag in {"p", "m"} and found.first > end - 1
        if named and _JOINT.issuperset(message.norms(end, found.first)) and found.first > end:
            end = found.last
        else:
            left.append(found)
    return left


def _has(message: Labelled, at: int) -> bool:
    return not _HAVING.isdisjoint(message.norms(max(0, at - _REACH), at))
