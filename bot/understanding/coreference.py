"""Whom he, she, him, her and lui stand for: the last person named before who may be spoken of so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from bot.understanding.features import View
from bot.understanding.owners import Person

# The index of the person that the pronoun at a token stands for.
Pronouns = Mapping[int, int]

_GENDERS: Final = {"she": "f", "he": "m"}
# After "her", these begin another part of the sentence: "gave her my card", but "gave me her card".
_AFTER_OBJECT: Final = frozenset(
    "a an the my our some this that these those to for with at by on in about and & , . ! ? ; : ) - <br> when if how "
    "what who why where two three both up out off back".split()
)


def pronouns(view: View, people: Sequence[Person]) -> Pronouns:
    """The pronouns of a message that can be told, each with the index of its person."""
    named = {m.last - 1: i for i, p in enumerate(people) for m in p.mentions}
    inside = {i for p in people for m in p.mentions for i in range(m.first, m.last)}
    spoken: list[int] = []
    meant: dict[int, int] = {}
    for at in range(len(view.tokens)):
        if at in named:
            spoken.append(named[at])
        elif at not in inside and (gender := _gender(view, at)) and (who := _last(spoken, gender, people)) is not None:
            meant[at] = who
            spoken.append(who)
    return meant


def _gender(view: View, at: int) -> str | None:
    """f or m of a pronoun for one person, "-" when it is said of both; None for any other word."""
    norm = view.tokens[at].norm
    if norm == "lui":
        return "m" if _is_stressed(view, at) else "-"
    if norm == "him":
        return "m"
    if norm == "her":
        after = view.tokens[at + 1] if at + 1 < len(view.tokens) else None
        return "f" if after is None or after.day or after.norm in _AFTER_OBJECT else None
    if norm in {"elles", "ils"}:
        return None
    return next((gender for kind, gender in _GENDERS.items() if kind in view.kinds[at]), None)


def _is_stressed(view: View, at: int) -> bool:
    """Whether "lui" is said of a man apart ("lui, il cherche", "lui : rien"), not "à lui ou à elle"."""
    before = view.tokens[at - 1].norm if at else "."
    after = view.tokens[at + 1].norm if at + 1 < len(view.tokens) else "."
    return not before.isalpha() and (not after.isalpha() or "i" not in view.kinds[at - 1])


def _last(spoken: Sequence[int], gender: str, people: Sequence[Person]) -> int | None:
    """The last person spoken of whose gender is that, else the only one whose gender is not known."""
    if gender == "-":
        return spoken[-1] if spoken else None
    fitting = [i for i in spoken if people[i].gender == gender]
    if fitting:
        return fitting[-1]
    possible = {i for i in spoken if people[i].gender in {"b", "-"}}
    return next(iter(possible)) if len(possible) == 1 else None
