"""Learning the weights of a classifier: multinomial logistic regression, one example at a time, steps that shrink."""

from __future__ import annotations

import math
import random
from collections import defaultdict
from collections.abc import Sequence

from bot.understanding.classifier import Classifier

_RATE = 0.25
_DECAY = 1e-5


def learn(
    classes: Sequence[str], examples: Sequence[tuple[Sequence[str], int]], rng: random.Random, rounds: int
) -> Classifier:
    """A classifier that has gone over the examples so many times (AdaGrad steps, light weight decay)."""
    weights: dict[str, dict[int, float]] = defaultdict(dict)
    steepness: dict[str, dict[int, float]] = defaultdict(dict)
    model = Classifier(classes, weights)
    order = list(range(len(examples)))
    for _ in range(rounds):
        rng.shuffle(order)
        for index in order:
            signs, right = examples[index]
            odds = model.probabilities(signs)
            slopes = [(label, odd - (label == right)) for label, odd in enumerate(odds) if odd > 0.01 or label == right]
            for sign in signs:
                row, steep = weights[sign], steepness[sign]
                for label, slope in slopes:
                    value = row.get(label, 0.0)
                    slope += _DECAY * value
                    steep[label] = steep.get(label, 0.0) + slope * slope
                    row[label] = value - _RATE * slope / math.sqrt(steep[label] + 0.1)
    return Classifier(classes, {sign: dict(row) for sign, row in weights.items() if row})
