"""Learning the weights of the labeller: a structured perceptron with a margin, averaged over all its steps."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from bot.understanding.labeller import labels_of
from bot.understanding.learning.weights import Learned, Matrix, by_sign

# A false mark costs more than a missing one: the margin it must be beaten by.
_FALSE: Final = 12.0
_MISSED: Final = 9.0
_OTHER: Final = 9.0
_RESTED: Final = 0.5
_NEVER: Final = -1e9

Numbers = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True)
class Example:
    """One message: the signs of each token, and its right label."""

    signs: Sequence[Sequence[str]]
    labels: Sequence[int]


@dataclass(frozen=True)
class _Coded:
    """The numbers of all signs of a message in one row, where each token's begin, and its right labels."""

    signs: Numbers
    begins: Numbers
    ends: Numbers
    labels: Numbers


def learn(tags: Sequence[str], examples: Sequence[Example], rng: random.Random, rounds: int) -> Learned:
    """What is learned by going over the examples so many times, in an order drawn each time."""
    size = len(labels_of(tags))
    numbers: dict[str, int] = {}
    coded = [_coded(example, numbers) for example in examples if example.labels]
    # Beside each weight, the sum of its changes times the step at which they happened: the mean comes from both.
    weights, dated = np.zeros((len(numbers), size)), np.zeros((len(numbers), size))
    steps, dated_steps = np.zeros((size + 1, size)), np.zeros((size + 1, size))
    allowed, margins = _allowed(size), _margins(size)
    calm = [False] * len(coded)
    order = list(range(len(coded)))
    step = 1
    for _ in range(rounds):
        rng.shuffle(order)
        for index in order:
            step += 1
            # What was labelled well last time is looked at every other time.
            if calm[index] and rng.random() < _RESTED:
                continue
            example = coded[index]
            scores = np.add.reduceat(weights[example.signs], example.begins, axis=0) + margins[example.labels]
            path = best_path(scores, steps + allowed)
            wrong = np.flatnonzero(path != example.labels)
            calm[index] = not len(wrong)
            for i in wrong:
                signs = example.signs[example.begins[i] : example.ends[i]]
                for label, change in ((example.labels[i], 1.0), (path[i], -1.0)):
                    weights[signs, label] += change
                    dated[signs, label] += change * step
            if len(wrong):
                for labels, change in ((example.labels, 1.0), (path, -1.0)):
                    moves = np.concatenate(([size], labels[:-1])), labels
                    np.add.at(steps, moves, change)
                    np.add.at(dated_steps, moves, change * step)
    averaged = steps - dated_steps / step
    return Learned(tuple(tags), by_sign(numbers, weights - dated / step), averaged)


def best_path(scores: Matrix, steps: Matrix) -> Numbers:
    """The best sequence of labels (Viterbi); the last row of `steps` is that of a beginning."""
    size = scores.shape[1]
    inner, labels = steps[:size], np.arange(size)
    best = scores[0] + steps[size]
    back = np.zeros(scores.shape, dtype=np.int64)
    for i in range(1, len(scores)):
        reached = best[:, None] + inner
        back[i] = reached.argmax(axis=0)
        best = reached[back[i], labels] + scores[i]
    path = np.zeros(len(scores), dtype=np.int64)
    path[-1] = best.argmax()
    for i in range(len(scores) - 1, 0, -1):
        path[i - 1] = back[i, path[i]]
    return path


def _coded(example: Example, numbers: dict[str, int]) -> _Coded:
    signs = [numbers.setdefault(sign, len(numbers)) for token in example.signs for sign in token]
    ends = np.cumsum([len(token) for token in example.signs])
    begins = np.concatenate(([0], ends[:-1]))
    return _Coded(np.array(signs), begins, ends, np.array(example.labels))


def _allowed(size: int) -> Matrix:
    """Nothing where a label may follow another: I-x only B-x and I-x, every other label anything."""
    table = np.zeros((size + 1, size))
    for label in range(2, size, 2):
        table[:, label] = _NEVER
        table[label - 1 : label + 1, label] = 0.0
    return table


def _margins(size: int) -> Matrix:
    """By how much every wrong label is helped for each right one, so that the right one learns to win clearly."""
    table = np.full((size, size), _OTHER)
    table[:, 0] = _MISSED
    table[0, :] = _FALSE
    np.fill_diagonal(table, 0.0)
    return table
