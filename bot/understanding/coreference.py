"""Whom he, she, him, her and lui stand for: the last person named before who may be spoken of so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.understanding.features import View
from bot.understanding.labeller import Found
from bot.understanding.owners import Person
from bot.understanding.took_place import DETAILS

# The index of the person that the pronoun at a token stands for.
Pronouns = Mapping[int, int]

_GENDERS: Final = {"she": "f", "he": "m"}
_GLUED: Final = {"him": "m", "hes": "m", "shes": "f"}
# After "her", these begin another part of the sentence: "gave her my card", but "gave me her card".
_AFTER_OBJECT: Final = frozenset(
    "a an the my our some this that these those to for with at by on in about and & , . ! ? ; : ) - <br> when if how "
    "what who why where two three both up out off back".split()
)
_BEFORE_OBJECT: Final = frozenset("avec pour a de d' chez par sur with for to of from by about".split())
# "Il paraît", "il faut": nobody acts.
_IMPERSONAL: Final = frozenset("parait faut semble y reste s' pleut neige suffit".split())


@dataclass(frozen=True)
class _Spoken:
    """A person spoken of, by name or by a pronoun, in a sentence of the message."""

    index: int
    sentence: int
    person: Person


def pronouns(view: View, people: Sequence[Person]) -> Pronouns:
    """The pronouns of a message that can be told, each with the index of its person."""
    named = {m.last - 1: i for i, p in enumerate(people) for m in p.mentions if not _is_whose_number(view, m)}
    inside = {i for p in people for m in p.mentions for i in range(m.first, m.last)}
    spoken: list[_Spoken] = []
    meant: dict[int, int] = {}
    for at, drift in enumerate(view.drifts):
        if at in named:
            spoken.append(_Spoken(named[at], drift.sentence, people[named[at]]))
        elif at not in inside and (gender := _gender(view, at)):
            who = _last(spoken, gender, drift.sentence)
            if who is not None:
                meant[at] = who.index
                spoken.append(replace(who, sentence=drift.sentence))
    return meant


def _is_whose_number(view: View, mention: Found) -> bool:
    """ "The number of (Paul)": nobody who does anything."""
    before = [token.norm for token in view.tokens[max(0, mention.first - 2) : mention.first]]
    return before[1:] in (["de"], ["d'"], ["of"]) and before[0] in DETAILS


def is_pronoun(view: View, at: int) -> bool:
    """Whether a token stands for one person: "gave her my card", not "gave me her card"."""
    return _gender(view, at) is not None


def is_subject(view: View, at: int) -> bool:
    """Whether a pronoun acts, rather than stands behind a verb or "with": "he", "lui, il", not "avec elle", "him"."""
    before = view.tokens[at - 1].norm if at else "."
    if view.tokens[at].norm == "lui":
        return _is_stressed(view, at)
    return before not in _BEFORE_OBJECT and not {"she", "he"}.isdisjoint(view.kinds[at])


def _gender(view: View, at: int) -> str | None:
    """f or m of a pronoun for one person, "-" when it is said of both; None for any other word."""
    norm = view.tokens[at].norm
    if norm == "lui":
        return "m" if _is_stressed(view, at) else "-"
    if norm in _GLUED:
        return _GLUED[norm]
    if norm == "her":
        after = view.tokens[at + 1] if at + 1 < len(view.tokens) else None
        return "f" if after is None or after.day or after.norm in _AFTER_OBJECT else None
    impersonal = norm == "il" and at + 1 < len(view.tokens) and view.tokens[at + 1].norm in _IMPERSONAL
    if norm in {"elles", "ils"} or impersonal:
        return None
    return next((gender for kind, gender in _GENDERS.items() if kind in view.kinds[at]), None)


def _is_stressed(view: View, at: int) -> bool:
    """Whether "lui" is said of a man apart ("lui, il cherche", "lui : rien"), not "à lui ou à elle"."""
    before = view.tokens[at - 1].norm if at else "."
    after = view.tokens[at + 1].norm if at + 1 < len(view.tokens) else "."
    return not before.isalpha() and (not after.isalpha() or "i" not in view.kinds[at - 1])


def _last(spoken: Sequence[_Spoken], gender: str, sentence: int) -> _Spoken | None:
    """The only one named in the sentence who may be meant; else the last whose gender it is, those whom the message is
    about first; else the only one whose gender is not known."""
    if gender == "-":
        there = (s for s in reversed(spoken) if s.person.tag == "p" or len(s.person.mentions) > 1)
        return next(there, spoken[-1] if spoken else None)
    possible = [s for s in spoken if s.person.gender in {gender, "b", "-"}]
    here = [s for s in possible if s.sentence == sentence]
    if here and len({s.index for s in here}) == 1:
        return here[-1]
    for pool in (here, [s for s in possible if s.person.tag == "p"], possible):
        fitting = [s for s in pool if s.person.gender == gender]
        if fitting:
            return fitting[-1]
        if pool and len({s.index for s in pool}) == 1:
            return pool[-1]
    return None
