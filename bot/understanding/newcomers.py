"""Whom a firm is told to have taken on: "Boots has a new head of buying and it's Nora" is Nora's role and firm."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found

_HAS: Final = frozenset("has have got hired appointed named gets a ont eu embauche nomme recrute".split())
_NEW: Final = frozenset({"new", "nouveau", "nouvelle", "nouvel"})
_BETWEEN: Final = _HAS | _NEW | {"a", "an", "its", "un", "une", "son", "sa", "'s"}
_IT_IS: Final = (
    ("and", "it", "'s"), ("and", "it", "is"), ("and", "its"), (",", "it", "'s"), (",",), (":",), ("-",),
    ("et", "c'", "est"), (",", "c'", "est"), ("et", "cest"), ("c'", "est"),
)  # fmt: skip
_LONGEST: Final = 5


def with_newcomers(message: Labelled) -> list[Found]:
    """The entities, where such a firm is one, and no person."""
    kept = message.entities
    for role in message.tagged("r"):
        firm = _firm_before(message, role)
        if firm is not None and is_newcomer(message, role) is not None and firm.tag != "o":
            kept = sorted([*(f for f in kept if f is not firm and f != firm), replace(firm, tag="o")], key=_place)
    return kept


def is_newcomer(message: Labelled, stretch: Found) -> Found | None:
    """Who is told to have the new role that a stretch is, or at the firm that it is; None if nobody."""
    role = stretch
    if stretch.tag == "o":
        led = (r for r in message.tagged("r") if r.first > stretch.last)
        role = next((r for r in led if _firm_before(message, r) == stretch), stretch)
    if role.tag != "r" or _firm_before(message, role) is None:
        return None
    for name in message.tagged("p", "m"):
        if name.first > role.last and tuple(message.norms(role.last, name.first)) in _IT_IS:
            return name
    return None


def _firm_before(message: Labelled, role: Found) -> Found | None:
    """What is said to have a new such role."""
    if _NEW.isdisjoint(message.norms(max(0, role.first - 1), role.first + 1)):
        return None
    for found in message.tagged("o", "p", "m"):
        between = message.norms(found.last, role.first)
        if 1 < len(between) + 1 <= _LONGEST and between[0] in _HAS and set(between) <= _BETWEEN:
            return found
    return None


def _place(found: Found) -> int:
    return found.first
