"""Where people work and what they do: the organisation and the role that a message gives to each of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from bot.understanding.labelled import Labelled, indices
from bot.understanding.labeller import Found
from bot.understanding.owners import Person
from bot.understanding.people import proper

# Small words that may stand between a person and where they work.
TYING: Final = frozenset("de du d' chez from at of @ la le l' the in with a au".split())
# Tokens: an organisation or role further than this after a name is somebody else's.
REACH: Final = 14
_SENTENCE_END: Final = frozenset({".", "!", "?", "<br>"})
_LEADS: Final = 4
_AND: Final = frozenset({"et", "and", "&", "+"})

# The stretch that tells the organisation ("o") or role ("r") of the person of an index.
Attributes = Mapping[tuple[int, str], Found]


def attributes(message: Labelled, people: Sequence[Person]) -> Attributes:
    """The organisation and role of each person: those that follow the name, or lead up to it."""
    told: dict[tuple[int, str], Found] = {}
    named = sorted(
        [(m.first, m.last, i) for i, p in enumerate(people) for m in p.mentions]
        + [(f.first, f.last, -1) for f in message.tagged("w")]
    )
    for found in message.tagged("o", "r"):
        bearer = _bearer(message, found, named)
        if bearer is not None and bearer >= 0:
            told.setdefault((bearer, found.tag), found)
    return told


def identifies(message: Labelled, person: Person, organisation: Found | None) -> bool:
    """Whether the organisation says who is meant ("Hugo from Acme"), not news of them ("Hugo joined Acme")."""
    if organisation is None:
        return False
    last = max((m.last for m in person.mentions if m.last <= organisation.first), default=None)
    if last is None:
        return True
    roles = indices(message.tagged("r"))
    return all(
        i in roles or norm in TYING or (not norm.isalpha() and norm not in _SENTENCE_END)
        for i, norm in enumerate(message.norms(last, organisation.first), last)
    )


def organisation_name(typed: str | None) -> str | None:
    """An organisation as one would store it."""
    if typed is None:
        return None
    return proper(typed) if typed == typed.lower() else typed


def _bearer(message: Labelled, found: Found, named: list[tuple[int, int, int]]) -> int | None:
    """Whose attribute a stretch is, by its place among the names (first token, last, index of the person)."""
    before = [(found.first - last, i) for first, last, i in named if last <= found.first]
    after = [(first - found.last, i) for first, last, i in named if first >= found.last]
    near_after = after[0] if after else None
    if near_after and (not before or before[-1][0] > 3) and _leads_to(message, found, near_after[0]):
        return near_after[1]
    if before and before[-1][0] <= REACH:
        return before[-1][1]
    return None


def _leads_to(message: Labelled, found: Found, distance: int) -> bool:
    """Whether a name that follows at a distance is what the stretch leads up to ("the CTO, Marie")."""
    between = set(message.norms(found.last, found.last + distance))
    return distance <= _LEADS and not between & _SENTENCE_END and not between & _AND
