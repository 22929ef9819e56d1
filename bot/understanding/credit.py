"""To whom one owes a thing, by the words for it: "thanks to Ana", « grâce à elle »."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.understanding.features import View

_THANKS: Final = {"grace": frozenset({"a", "au", "aux"}), "thanks": frozenset({"to"}), "thx": frozenset({"to"})}
# Before these "thanks to" is no credit: "said thanks to Ana".
_SAYING: Final = frozenset("said say saying my our her his many of gave give sent send conveyed some big the a".split())
_LED_BY: Final = 2


def owed_to(view: View) -> Iterator[int]:
    """Where "thanks to" or « grâce à » ends, and credits somebody with what is told: the token behind it."""
    return (at for at in range(_LED_BY, len(view.tokens)) if _is_credit(view, at))


def _is_credit(view: View, at: int) -> bool:
    tokens = view.tokens
    if tokens[at - 1].norm not in _THANKS.get(tokens[at - 2].norm, ()):
        return False
    return at == _LED_BY or tokens[at - 3].norm not in _SAYING
