"""Learning the weights of a classifier: multinomial logistic regression, one example at a time, steps that shrink."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any, Final

import numpy as np

from bot.understanding.learning.weights import Rows, by_sign

_RATE: Final = 0.1
_DECAY: Final = 1e-5
_START: Final = 0.1
_LEAST: Final = 0.01
_BATCH: Final = 64

_Numbers = np.ndarray[Any, np.dtype[np.intp]]
_Reals = np.ndarray[Any, np.dtype[np.float32]]


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


def learn_in_batches(size: int, examples: Sequence[tuple[Sequence[str], int]], rng: random.Random, rounds: int) -> Rows:
    """The same, some dozens of examples at a time: for many classes, where one at a time takes long."""
    numbers: dict[str, int] = {}
    coded = [(np.array([numbers.setdefault(sign, len(numbers)) for sign in signs]), right) for signs, right in examples]
    rng.shuffle(coded)
    batches = [_batch(coded[i : i + _BATCH], size) for i in range(0, len(coded), _BATCH)]
    weights = np.zeros((len(numbers), size), np.float32)
    steepness = np.full((len(numbers), size), _START, np.float32)
    for _ in range(rounds):
        rng.shuffle(batches)
        for signs, said, right in batches:
            rows = weights[signs]
            scores = said @ rows
            slopes = np.exp(scores - scores.max(axis=1, keepdims=True))
            slopes /= slopes.sum(axis=1, keepdims=True)
            change = said.T @ (slopes - right) + _DECAY * rows
            steepness[signs] += change * change
            weights[signs] = rows - _RATE * change / np.sqrt(steepness[signs])
    return by_sign(numbers, weights.astype(np.float64))


def _batch(coded: Sequence[tuple[_Numbers, int]], size: int) -> tuple[_Numbers, _Reals, _Reals]:
    """The signs that occur in some examples, which has which (a row an example), and the right class of each."""
    signs = np.unique(np.concatenate([told for told, _ in coded]))
    said = np.zeros((len(coded), len(signs)), np.float32)
    right = np.zeros((len(coded), size), np.float32)
    for row, (told, best) in enumerate(coded):
        said[row, signs.searchsorted(told)] = 1.0
        right[row, best] = 1.0
    return signs, said, right
