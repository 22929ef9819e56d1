"""Thanks that were said: « ça y est, j'ai remercié Ana », "I've thanked Ana", and nobody was only met or told of."""

from __future__ import annotations

from typing import Final

from bot.understanding.labelled import Labelled

_THANKED: Final = frozenset({"thanked", "remercie", "remerciee", "remercies"})
_I: Final = frozenset({"i", "i've", "ive", "'ve", "have", "ai", "j'ai", "jai", "g", "finally"})
_TITLES: Final = 2


def has_thanked(message: Labelled) -> bool:
    """Whether the user says in so many words that they thanked somebody named."""
    tokens = message.view.tokens
    for at, token in enumerate(tokens[1:], 1):
        if token.norm in _THANKED and tokens[at - 1].norm in _I:
            return any(at < f.first <= at + _TITLES for f in message.tagged("p", "m"))
    return False
