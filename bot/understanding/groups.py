"""Where a whole group works: "the Kodak people, Nora and Tom", « les gens de Kodak : Nora et Tom »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bot.understanding.confidence import CLEAR
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.owners import Person

_BEHIND: Final = frozenset("people folks lot team crew crowd gang guys lads girls reps".split())
_BEFORE: Final = frozenset("people folks team crew guys lads girls duo gens equipe filles gars".split())
_GROUPS: Final = _BEHIND | _BEFORE
_OF: Final = frozenset("from at of de d' du chez des".split())
_THE: Final = frozenset({"the", "le", "la", "l'", "les"})
# What a group does rather than where: "the HR team".
_TRADES: Final = frozenset(
    "hr it pr rh dsi sales marketing finance legal product support admin data design dev com achats it".split()
)
_WRITTEN: Final = frozenset({"Xx", "XxX", "XX"})
_LONGEST: Final = 4


def with_groups(message: Labelled) -> list[Found]:
    """The entities with the firm of a group of which somebody is named behind, and no role in the word for it."""
    kept = message.entities
    for at, token in enumerate(message.view.tokens):
        if token.norm not in _GROUPS:
            continue
        kept = [f for f in kept if not (f.tag == "r" and f.first == at and f.last == at + 1)]
        firm = _ahead(message, at) or _behind(message, at)
        if firm is None or not any(f.tag == "p" and f.first >= firm.last for f in kept):
            continue
        over = [f for f in kept if f.first < firm.last and firm.first < f.last]
        if not any(f.tag == "o" for f in over):
            kept = sorted([*(f for f in kept if f not in over), firm], key=lambda f: f.first)
    return kept


def firms_of_groups(message: Labelled, people: Sequence[Person]) -> Mapping[int, Found]:
    """The firm of each person who is named behind their group in one sentence, and before any other firm."""
    groups = [firm for firm in message.tagged("o") if _is_of_group(message, firm)]
    return {who: firm for firm in groups for who in _named(message, firm, people)}


def _ahead(message: Labelled, at: int) -> Found | None:
    """ "The (Kodak) people"."""
    first = at
    while first and at - first < _LONGEST and _is_name(message, first - 1):
        first -= 1
    if at - first == 1 and "N" in message.view.names[first]:
        return None  # "the Ana lot"
    led = first < at and message.norms(max(0, first - 1), first)[:1] == ["the"] and message.view.lang == "en"
    return Found("o", first, at, CLEAR) if led and message.view.tokens[at].norm in _BEHIND else None


def _behind(message: Labelled, at: int) -> Found | None:
    """ "The folks at (Kodak)", « l'équipe de (Kodak) »."""
    first = at + 1
    if message.view.tokens[at].norm not in _BEFORE or _OF.isdisjoint(message.norms(first, first + 1)):
        return None
    while _THE | _OF >= set(message.norms(first, first + 1)) != set():
        first += 1
    last = first
    while last < len(message.view.tokens) and last - first < _LONGEST and _is_name(message, last):
        last += 1
    alone = last == first + 1 and "N" in message.view.names[first]  # « la bande d'Ana »
    return Found("o", first, last, CLEAR) if last > first and not alone else None


def _is_name(message: Labelled, at: int) -> bool:
    view = message.view
    named = at < len(view.tokens) and view.shapes[at] in _WRITTEN and not (view.tokens[at].day or view.tokens[at].clock)
    return named and view.tokens[at].norm not in _TRADES


def _is_of_group(message: Labelled, firm: Found) -> bool:
    if not _BEHIND.isdisjoint(message.norms(firm.last, firm.last + 1)):
        return message.norms(max(0, firm.first - 1), firm.first) == ["the"]
    before = message.norms(max(0, firm.first - 3), firm.first)
    while before and before[-1] in _THE:
        before = before[:-1]
    return len(before) > 1 and before[-1] in _OF and before[-2] in _BEFORE


def _named(message: Labelled, firm: Found, people: Sequence[Person]) -> Iterator[int]:
    drifts = message.view.drifts
    end = min([len(drifts), *(f.first for f in message.tagged("o") if f.first > firm.first)])
    for who, person in enumerate(people):
        named = person.mentions[0].first
        same = drifts[named].sentence == drifts[firm.first].sentence
        if person.tag == "p" and firm.last <= named < end and same:
            yield who
