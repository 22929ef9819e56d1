"""Learning the weights of the labeller: a structured perceptron with a margin, averaged over all its steps."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from bot.understanding.labeller import Labeller, labels_of

# A false mark costs more than a missing one: the margin it must be beaten by.
_FALSE: Final = 12.0
_MISSED: Final = 9.0
_OTHER: Final = 9.0
_RESTED: Final = 0.5

Example = tuple[Sequence[Sequence[str]], Sequence[int]]


class Averaged:
    """Weights that remember the sum of all their values over time."""

    def __init__(self) -> None:
        self.now: dict[str, dict[int, float]] = defaultdict(dict)
        self._sum: dict[tuple[str, int], float] = defaultdict(float)
        self._since: dict[tuple[str, int], int] = {}

    def add(self, sign: str, label: int, by: float, step: int) -> None:
        """Change one weight at a step of the learning."""
        row, key = self.now[sign], (sign, label)
        value = row.get(label, 0.0)
        self._sum[key] += value * (step - self._since.get(key, 0))
        self._since[key] = step
        row[label] = value + by

    def mean(self, step: int) -> dict[str, dict[int, float]]:
        """The average of each weight over all steps so far."""
        averages: dict[str, dict[int, float]] = {}
        for sign, row in self.now.items():
            kept = {}
            for label, value in row.items():
                key = (sign, label)
                total = self._sum[key] + value * (step - self._since.get(key, 0))
                if total:
                    kept[label] = total / max(1, step)
            if kept:
                averages[sign] = kept
        return averages


def learn(tags: Sequence[str], examples: Sequence[Example], rng: random.Random, rounds: int) -> Labeller:
    """A labeller that has gone over the examples so many times, in an order drawn each time."""
    size = len(labels_of(tags))
    signs, moves = Averaged(), Averaged()
    steps = [[0.0] * size for _ in range(size + 1)]
    current = Labeller(tags, signs.now, steps)
    # The rows of weights of each example, looked up once.
    rows = [[[signs.now[sign] for sign in token] for token in view] for view, _ in examples]
    step = 0
    order = [i for i, (_, gold) in enumerate(examples) if gold]
    calm = [False] * len(examples)
    for _ in range(rounds):
        rng.shuffle(order)
        for index in order:
            step += 1
            # What was labelled well last time is looked at every other time.
            if calm[index] and rng.random() < _RESTED:
                continue
            view, gold = examples[index]
            path = current.decode(_with_margin(_scores(rows[index], size), gold))
            calm[index] = path == list(gold)
            if calm[index]:
                continue
            before_right = before_wrong = size
            for i, (right, wrong) in enumerate(zip(gold, path, strict=True)):
                if right != wrong:
                    for sign in view[i]:
                        signs.add(sign, right, 1.0, step)
                        signs.add(sign, wrong, -1.0, step)
                if (before_right, right) != (before_wrong, wrong):
                    for before, label, by in ((before_right, right, 1.0), (before_wrong, wrong, -1.0)):
                        moves.add(str(before), label, by, step)
                        steps[before][label] += by
                before_right, before_wrong = right, wrong
    mean = moves.mean(step)
    averaged = [[mean.get(str(a), {}).get(b, 0.0) for b in range(size)] for a in range(size + 1)]
    return Labeller(tags, signs.mean(step), averaged)


def _scores(rows: Sequence[Sequence[dict[int, float]]], size: int) -> list[list[float]]:
    """The score of each label of each token, by the rows of weights of its signs."""
    table = []
    for token in rows:
        scores = [0.0] * size
        for row in token:
            if row:
                for label, weight in row.items():
                    scores[label] += weight
        table.append(scores)
    return table


def _with_margin(table: list[list[float]], gold: Sequence[int]) -> list[list[float]]:
    """The scores with every wrong label helped, so that the right one learns to win clearly."""
    for row, right in zip(table, gold, strict=True):
        for label in range(len(row)):
            if label != right:
                row[label] += _FALSE if right == 0 else _MISSED if label == 0 else _OTHER
    return table
