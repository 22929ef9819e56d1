"""So that Jürgen and Juergen, Søren and Soeren are one and the same: first names spelt without their signs."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.folding import fold

_SPELT_OUT: Final = str.maketrans({
    "ü": "ue", "ö": "oe", "ä": "ae", "ø": "oe", "å": "aa", "Ü": "Ue", "Ö": "Oe", "Ä": "Ae", "Ø": "Oe", "Å": "Aa",
})  # fmt: skip
# Michael, Joel and Chloe are spelt so by themselves.
_SPELT: Final = re.compile(r"(?<=[^q\W])([aou])e(?=[^l\W])|^([aou])e(?=[^l\W])")


def spelt_otherwise(first: str, name: str) -> frozenset[str]:
    """The other ways to write a folded first name: "juergen" of Jürgen Vogt, "jurgen" of Juergen; mostly none.

    `name` is the whole one, with its signs.
    """
    plain = _SPELT.sub(lambda found: found[1] or found[2], first)
    out = next(
        (word for typed in name.split() if fold(typed) == first and (word := fold(typed.translate(_SPELT_OUT)))), first
    )
    return frozenset({out, plain}) - {first}
