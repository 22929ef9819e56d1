"""A firm named behind the words for what it is: "fd of a vet chain, Pawsome", « gérant d'une agence appelée Atlas »."""

from __future__ import annotations

from typing import Final

from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found

_AT: Final = frozenset({"of", "at", "with", "for", "in", "de", "d'", "dans", "chez"})
_A: Final = frozenset({"a", "an", "un", "une"})
_CALLED: Final = frozenset(", called named : ( appele appelee nomme nommee".split())
_NO_KIND_OF_FIRM: Final = frozenset(". ! ? ; , : ( ) and et who qui <br> - – —".split())
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
