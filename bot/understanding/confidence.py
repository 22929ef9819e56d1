"""How sure the reader is of what it labelled: log-odds learned on messages held out, as a number between 0 and 1."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from bot.understanding.labeller import Found

# The confidence of what was not labelled but fits best.
GUESS: Final = 0.5
# The log-odds of what no label says, only the words around it.
GUESSED: Final = 0.0
# The log-odds of what was not labelled but is clear by itself, such as the whole name of somebody known.
CLEAR: Final = 3.0


def confidence(found: Sequence[Found]) -> float:
    """That of several stretches together (one at least): of the least sure."""
    return of_margin(min(f.margin for f in found))


def of_margin(margin: float) -> float:
    """The confidence of a label with such log-odds."""
    return (1 + math.tanh(margin / 2)) / 2
