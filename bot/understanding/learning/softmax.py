"""Learning the weights of a classifier: multinomial logistic regression, one example at a time, steps that shrink."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Final

import numpy as np

from bot.understanding.learning.weights import Rows, by_sign

_RATE: Final = 0.1
_DECAY: Final = 1e-5
_START: Final = 0.1
_LEAST: Final = 0.01


def learn(size: int, examples: Sequence[tuple[Sequence[str], int]], rng: random.Random, rounds: int) -> Rows:
    """The weights for `size` classes after going over the examples so many times (AdaGrad steps, light decay)."""
    numbers: dict[str, int] = {}
    coded = [(np.array([numbers.setdefault(sign, len(numbers)) for sign in signs]), right) for signs, right in examples]
    weights = np.zeros((len(numbers), size))
    steepness = np.full((len(numbers), size), _START)
    order = list(range(len(coded)))
    for _ in range(rounds):
        rng.shuffle(order)
        for index in order:
            signs, right = coded[index]
            rows = weights[signs]
            scores = rows.sum(axis=0)
            slopes = np.exp(scores - scores.max())
            slopes /= slopes.sum()
            slopes[right] -= 1.0
            told = np.flatnonzero(np.abs(slopes) > _LEAST)
            if not len(told):
                continue
            change = slopes[told] + _DECAY * rows[:, told]
            where = np.ix_(signs, told)
            steepness[where] += change * change
            weights[where] -= _RATE * change / np.sqrt(steepness[where])
    return by_sign(numbers, weights)
