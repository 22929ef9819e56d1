"""Texts that nobody means to send, of a few letters over and over."""

from __future__ import annotations

from typing import Final

LONGEST: Final = 4096  # letters: Telegram sends no longer message
OVER_AND_OVER: Final = (
    "mardi, non ", "le 1 ", "d'ici ", "la veille de ", "in a ", "9", " ", "\n", "Marie ", "avec @", "(((", "l'", "n't ",
    "🙏", "é", "w/",
)  # fmt: skip


def repeated(pattern: str, length: int) -> str:
    """As often as it goes into a text of that length."""
    return pattern * (length // len(pattern))
