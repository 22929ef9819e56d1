"""Several to be introduced in one breath: "she'll introduce me to Paul, Karim and Nora" is about all three."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.understanding.attributes import TYING
from bot.understanding.by_its_day import tells_of_meeting
from bot.understanding.intents import KINDED, STATES
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.naming import bears_name, is_capital

_INTRODUCED: Final = ("introduced", "presente")
_AND: Final = frozenset({"and", "et", "&", "+"})
_AGAIN: Final = frozenset({"to", "with", "a", "avec"})
_NAMED: Final = frozenset({"p", "m", "w", "o"})
# What may follow the last of them; any other word makes its name begin a clause of its own: "to Tom, Sue is ill".
_THEN: Final = TYING | frozenset(
    ". ! ? ; : ) ( - – — <br> ... … from at of de du d' chez on next by before avant in en this who qui when once for "
    "pour soon bientot quand si if as because car parce later the la le ce cette via".split()
)
# "And her brother" is one more of them.
_SOMEBODYS: Final = frozenset("his her their my our a son sa ses leur mon ma un une".split())
_LONGEST_ASIDE: Final = 8
_BREATH: Final = 2
"""How many small words may stand between two names: ", and", "et à"."""


def with_the_rest(message: Labelled) -> Labelled:
    """The message with everybody named in a row behind somebody to be introduced as to be introduced, too."""
    row: list[Found] = []
    for first in message.tagged("w"):
        row += [found for found in _row(message, first) if found not in row]
    if not row:
        return _introduced(message)
    rest = [f for f in message.entities if not any(f.first < r.last and r.first < f.last for r in row)]
    message = message.holding(sorted([*rest, *row], key=lambda f: f.first))
    alone = message.intent in KINDED and not message.tagged("p", "d", "t")
    if alone and not tells_of_meeting(message.view, len(message.view.tokens)):
        message = replace(message, intent="note", items=[f for f in message.items if f.tag in STATES["note"]])
    return message


def _introduced(message: Labelled) -> Labelled:
    """The message with all those to whom the user was introduced in one breath in the words of that help."""
    for item in message.told("got"):
        if not message.view.tokens[item.first].norm.startswith(_INTRODUCED):
            continue
        first = next((f for f in message.tagged("p", "m") if f.last == item.last), None)
        if first and (row := _row(message, first)):
            rest = [f for f in message.entities if not any(f.first < r.last and r.first < f.last for r in row)]
            entities = sorted([*rest, *(replace(f, tag=first.tag) for f in row)], key=lambda f: f.first)
            items = [replace(f, last=row[-1].last) if f is item else f for f in message.items]
            message = replace(message, entities=entities, items=items)
    return message


def _row(message: Labelled, first: Found) -> list[Found]:
    """Those who follow somebody in the same breath, as people to be introduced."""
    row = [first, *_following(message, first)]
    while len(row) > 1 and not _may_end(message, row[-1]):
        row.pop()
    return [replace(f, tag="w") for f in row[1:]]


def _following(message: Labelled, first: Found) -> Iterator[Found]:
    """The names that follow one another, each behind a comma or an "and"."""
    norms, at = message.norms(0, len(message.view.tokens)), _aside(message, first.last)
    while at < len(norms) and (norms[at] == "," or norms[at] in _AND):
        at += 1
        for _ in range(_BREATH):
            at += norms[at : at + 1] != [] and (norms[at] in _AND or norms[at] in _AGAIN)
        found = next((f for f in message.entities if f.first == at and f.tag in _NAMED), None)
        if found is None or not (is_capital(message.view, at) or bears_name(message.view, found)):
            return
        if found.tag == "o" and "N" not in message.view.names[at]:
            return
        yield found
        at = _aside(message, found.last)


def _aside(message: Labelled, at: int) -> int:
    """Where what is said of somebody by the way is over: "(the CFO)", "from Acme"."""
    norms = message.norms(at, at + _LONGEST_ASIDE)
    if norms[:1] == ["("] and ")" in norms:
        return at + norms.index(")") + 1
    works = next((o for o in message.tagged("o") if o.first == at + 1), None)
    return works.last if works and norms[0] in TYING else at


def _may_end(message: Labelled, last: Found) -> bool:
    """Whether nothing follows a name that would make it the subject of what is said next."""
    after = message.view.tokens[last.last : last.last + _BREATH]
    if not after or after[0].day or after[0].clock or after[0].norm in _THEN:
        return True
    if after[0].norm == "," and (after[-1].day or after[-1].norm in _THEN):
        return True
    return after[0].norm in {",", *_AND} and after[-1].norm in _SOMEBODYS
