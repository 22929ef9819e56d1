"""A firm named behind the words for what it is: "fd of a vet chain, Pawsome", « gérant d'une agence appelée Atlas »."""

from __future__ import annotations

from typing import Final

from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found

_AT: Final = frozenset({"of", "at", "with", "for", "in", "de", "d'", "dans", "chez"})
_A: Final = frozenset({"a", "an", "un", "une"})
_CALLED: Final = frozenset(", called named : ( appele appelee nomme nommee".split())
_NO_KIND_OF_FIRM: Final = frozenset(". ! ? ; , : ( ) and et who qui <br> - – —".split())
_OF_THE: Final = frozenset({("de", "l'"), ("de", "la"), ("chez", "le"), ("chez", "l'"), ("from", "the"), ("at", "the")})
_SHORTEST: Final = 4  # "of a chain,"
_LONGEST: Final = 7


def role_of_called(message: Labelled, firm: Found) -> Found | None:
    """The role of whoever works at a firm named so; None where it is named in another way."""
    role = next((f for f in reversed(message.tagged("r")) if f.last <= firm.first), None)
    if role is None or firm.tag != "o":
        return None
    between = message.norms(role.last, firm.first)
    if not _SHORTEST <= len(between) <= _LONGEST or between[0] not in _AT or between[1] not in _A:
        return None
    return role if between[-1] in _CALLED and _NO_KIND_OF_FIRM.isdisjoint(between[2:-1]) else None


def without_kinds(message: Labelled) -> list[Found]:
    """The entities without what a firm is by trade: "Ana from the insurer Acme", « Paul du syndic Atlas »."""
    firms = {f.first for f in message.tagged("o")}
    return [f for f in message.entities if not (f.tag == "r" and f.last in firms and _is_of_the(message, f.first))]


def _is_of_the(message: Labelled, at: int) -> bool:
    before = tuple(message.norms(max(0, at - 2), at))
    return before[-1:] == ("du",) or before in _OF_THE
