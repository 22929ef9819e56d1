"""What a learner has learned: a row of weights per sign, and the mean of what several have learned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

Matrix = np.ndarray[Any, np.dtype[np.float64]]
Rows = Mapping[str, Matrix]


@dataclass(frozen=True)
class Learned:
    """The weights of one pass of the labeller: `rows` per sign and label, `steps` from one label (or the beginning)."""

    tags: tuple[str, ...]
    rows: Rows
    steps: Matrix


def mean(rows: Sequence[Rows]) -> dict[str, list[float]]:
    """The mean row of every sign: what chance has taught to one learner only loses its weight."""
    sums: dict[str, Matrix] = {}
    for some in rows:
        for sign, row in some.items():
            sums[sign] = sums[sign] + row if sign in sums else row
    return {sign: (row / len(rows)).tolist() for sign, row in sums.items()}


def by_sign(numbers: Mapping[str, int], weights: Matrix) -> Rows:
    """The rows that say something, by the sign that each number stands for."""
    telling = np.abs(weights).sum(axis=1)
    return {sign: weights[number] for sign, number in numbers.items() if telling[number]}
