"""Whom the user only thought of or named was not there: "I suggested Gill", « j'ai pensé à Paul »."""

from __future__ import annotations

from typing import Final

from bot.understanding.intents import KINDED
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found

_NAMING: Final = frozenset("suggested recommended mentioned suggere recommande conseille propose evoque cite".split())
_THINKING: Final = frozenset({("thought", "of"), ("pense", "a"), ("parle", "de"), ("parle", "d'"), ("told", "about")})
_I: Final = frozenset({"i", "we", "j'", "j'ai", "jai", "ai", "'ve", "ive", "have"})
_REACH: Final = 4


def without_suggested(message: Labelled) -> list[Found]:
    """The entities, where such people are only mentioned, if somebody else is there."""
    if message.intent not in KINDED or len(message.tagged("p")) <= 1:
        return message.entities
    kept = [f.told_as("m") if f.tag == "p" and _is_suggested(message, f) else f for f in message.entities]
    return kept if any(f.tag == "p" for f in kept) else message.entities


def _is_suggested(message: Labelled, found: Found) -> bool:
    before = message.norms(max(0, found.first - 2), found.first)
    led = bool(before) and (before[-1] in _NAMING or tuple(before) in _THINKING)
    return led and not _I.isdisjoint(message.norms(max(0, found.first - 2 - _REACH), found.first - 1))
