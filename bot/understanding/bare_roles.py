"""So that "he's their estates officer" is kept as "estates officer": a role without the word for whose it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found

_LEADS: Final = frozenset("their his her our my the d da leur leurs notre son sa ses le la l' un une a an".split())


def with_bare_roles(message: Labelled) -> list[Found]:
    """The entities, no role of which begins with such a word."""
    return [replace(f, first=f.first + 1) if _is_led(message, f) else f for f in message.entities]


def _is_led(message: Labelled, found: Found) -> bool:
    return found.tag == "r" and found.last - found.first > 1 and message.view.tokens[found.first].norm in _LEADS
