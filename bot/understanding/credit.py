"""To whom one owes a thing, by the words for it: "thanks to Ana", « grâce à elle »."""

from __future__ import annotations

from typing import Final

from bot.understanding.features import View

_THANKS: Final = {"grace": frozenset({"a", "au", "aux"}), "thanks": frozenset({"to"}), "thx": frozenset({"to"})}
# Before these "thanks to" is no credit: "said thanks to Ana".
_SAYING: Final = frozenset("said say saying my our her his many of gave give sent send conveyed some big the a".split())
_LED_BY: Final = 2


def owed_to(view: View) -> list[int]:
    """Where "thanks to" or « grâce à » ends, and credits somebody with what is told: the tokens behind it."""
    tokens = view.tokens
    return [
        at + _LED_BY
        for at, token in enumerate(tokens[:-_LED_BY])
        if token.norm in _THANKS
        and tokens[at + 1].norm in _THANKS[token.norm]
        and (at == 0 or tokens[at - 1].norm not in _SAYING)
    ]
