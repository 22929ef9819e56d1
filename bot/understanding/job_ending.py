"""When what one has comes to an end, "my job ends on 31 March": no day by which another one must be found."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from typing import Final

from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found

_HELD: Final = frozenset(
    "poste contrat cdd cdi mission missions interim stage alternance emploi boulot taf job chomage droits allocation "
    "allocations preavis boite entreprise usine contract role position apprenticeship internship placement secondment "
    "notice redundancy benefits visa company plant firm".split()
)
_ENDING: Final = (
    "arret", "fini", "termin", "expir", "supprim", "ferm", "end", "stop", "finish", "clos", "run", "up", "over",
)  # fmt: skip
# These say by themselves that a job ends.
_LEAVING: Final = ("licenci", "vire", "redundan", "laid", "fired", "sacked", "axed")
_SINCE: Final = frozenset({"depuis", "since"})
_WISHING: Final = frozenset({"want", "seek"})


def ending_clauses(message: Labelled) -> Set[int]:
    """The clauses of a goal that only tell when something ends: the goal stands in another one."""
    clauses: dict[int, list[str]] = {}
    for token, drift in zip(message.view.tokens, message.view.drifts, strict=True):
        clauses.setdefault(drift.clause, []).append(token.norm)
    ends = {clause for clause, words in clauses.items() if _tells_of_an_end(words)}
    if not ends:
        return ends
    wishes = {message.view.drifts[f.first].clause for f in message.told("goal")} or {
        drift.clause
        for drift, kinds in zip(message.view.drifts, message.view.kinds, strict=True)
        if not _WISHING.isdisjoint(kinds)
    }
    return ends - wishes if wishes - ends else set()


def without_endings(message: Labelled) -> list[Found]:
    """The items, no goal of which goes on over the clause that tells what ends: "a job, (my contract runs out)"."""
    goals = message.told("goal")
    if not goals or not (ends := ending_clauses(message)):
        return message.items
    return [_cut(message, f, ends) if f in goals else f for f in message.items]


def _cut(message: Labelled, found: Found, ends: Set[int]) -> Found:
    drifts = message.view.drifts
    last = next((i for i in range(found.first + 1, found.last) if drifts[i].clause in ends), found.last)
    # The comma before a clause still stands in the one before it.
    while last < found.last and last - 1 > found.first and not message.view.tokens[last - 1].norm[-1:].isalnum():
        last -= 1
    return replace(found, last=last)


def _tells_of_an_end(words: list[str]) -> bool:
    if any(word.startswith(_LEAVING) for word in words):
        return True
    held = not _HELD.isdisjoint(words)
    return held and (not _SINCE.isdisjoint(words) or any(word.startswith(_ENDING) for word in words))
