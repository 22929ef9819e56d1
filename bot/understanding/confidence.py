"""How sure the reader is of what it labelled: the margin of a label as a number between 0 and 1."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from bot.understanding.labeller import Found

# The confidence of what was not labelled but fits best.
GUESS: Final = 0.5
# The margin, in the unit of the labeller's weights, at which a label is as likely wrong as right.
_DOUBTFUL: Final = 1500.0
# The margin of what no label says, only the words around it.
GUESSED: Final = _DOUBTFUL
# The margin of what was not labelled but is clear by itself, such as the whole name of somebody known.
CLEAR: Final = 6000.0


def confidence(found: Sequence[Found]) -> float:
    """That of several stretches together (one at least): of the least sure."""
    return of_margin(min(f.margin for f in found))


def of_margin(margin: float) -> float:
    """The confidence of a label that won by a margin over none."""
    return 1 / (1 + math.exp((_DOUBTFUL - margin) / _DOUBTFUL))
