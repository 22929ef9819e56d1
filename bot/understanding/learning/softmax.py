"""Learning the weights of a classifier: multinomial logistic regression, one example at a time, steps that shrink."""

from __future__ import annotations

import math
import random
from collections import defaultdict
from collections.abc import Sequence

from bot.understanding.classifier import SCALE, Classifier, odds
from bot.understanding.tables import table

_RATE = 0.1
_DECAY = 1e-5


def learn(
    classes: Sequence[str], examples: Sequence[tuple[Sequence[str], int]], rng: random.Random, rounds: int
) -> Classifier:
    """A classifier that has gone over the examples so many times (AdaGrad steps, light weight decay)."""
    weights: dict[str, dict[int, float]] = defaultdict(dict)
    steepness: dict[str, dict[int, float]] = defaultdict(dict)
    order = list(range(len(examples)))
    for _ in range(rounds):
        rng.shuffle(order)
        for index in order:
            signs, right = examples[index]
            scores = [0.0] * len(classes)
            for sign in signs:
                for label, weight in weights[sign].items():
                    scores[label] += weight
            slopes = [
                (label, odd - (label == right))
                for label, odd in enumerate(odds(scores))
                if odd > 0.01 or label == right
            ]
            for sign in signs:
                row, steep = weights[sign], steepness[sign]
                for label, slope in slopes:
                    value = row.get(label, 0.0)
                    change = slope + _DECAY * value
                    steep[label] = steep.get(label, 0.0) + change * change
                    row[label] = value - _RATE * change / math.sqrt(steep[label] + 0.1)
    rows = {
        sign: [n for label, weight in sorted(row.items()) if (whole := round(weight * SCALE)) for n in (label, whole)]
        for sign, row in weights.items()
    }
    return Classifier(classes, table({sign: row for sign, row in rows.items() if row}))
