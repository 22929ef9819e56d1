"""A goal without its verb, what is counted and until when: "three clients by March", « deux missions d'ici l'été »."""

from __future__ import annotations

from typing import Final

from bot.understanding.labelled import Labelled

_COUNTS: Final = frozenset(
    "un une deux trois quatre cinq six sept huit neuf dix one two three four five seven eight nine ten".split()
)
_LEAD: Final = 4


def is_so_many_by(message: Labelled) -> bool:
    """Whether it says how many of what goals are about are to be had by a day, and nothing of anybody."""
    first, *rest = message.view.tokens
    until = [token.day.deadline for token in rest if token.day]
    counted = first.norm.isdigit() or first.norm in _COUNTS
    wanted = any(kind.startswith("g_") for kinds in message.view.kinds[:_LEAD] for kind in kinds)
    somebody = message.tagged("p", "m") or message.items
    return counted and wanted and bool(until) and all(until) and not somebody
