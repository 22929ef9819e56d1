"""The whole course: from marked messages to a model that reads, and that knows how far it can be trusted."""

from __future__ import annotations

import math
import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from bot.understanding.classifier import classifier
from bot.understanding.data import Annotated
from bot.understanding.labeller import FIRST_TAGS, SECOND_TAGS, Found, Labeller
from bot.understanding.learning.learner import Course, taught
from bot.understanding.learning.prepare import common_words
from bot.understanding.learning.weights import Learned, mean
from bot.understanding.model import Model, Sureness, joined
from bot.understanding.owners import Owners
from bot.understanding.reading import INTENTS, KINDS, PURPOSES
from bot.understanding.tables import SCALE

_SEED: Final = 20260920
# Until it is known what margins are worth, they stand for themselves.
_UNKNOWN: Final = Sureness(0.0, 1.0)
_ROUNDS: Final = 50
# As if a right and a wrong one had been seen before: some stretches right by chance do not make a tag sure.
_PRIOR: Final = 1.0


def learn(lang: str, messages: Sequence[Annotated], course: Course) -> Model:
    """The model of a language, learned from its messages; the same messages always give the same model."""
    common = common_words(messages)
    several = [taught(messages, common, course, random.Random(_SEED + n)) for n in range(course.learners)]
    first, second = [x.first for x in several], [x.second for x in several]
    return Model(
        lang,
        common,
        classifier(INTENTS, mean([x.intents for x in several]), course.classifier_least),
        classifier(KINDS, mean([x.kinds for x in several]), course.classifier_least),
        classifier(PURPOSES, mean([x.purposes for x in several]), course.classifier_least),
        Owners(_mean_of_numbers([x.owners for x in several])),
        joined(mean([x.rows for x in first]), mean([x.rows for x in second]), course.least),
        _labeller(first),
        _labeller(second),
        dict.fromkeys((*FIRST_TAGS, *SECOND_TAGS), _UNKNOWN),
    )


def with_sureness(learned: Model, judged: Sequence[tuple[Found, bool]]) -> Model:
    """The model that knows what its margins are worth, from stretches found in messages held out: right or not."""
    by_tag: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for found, right in judged:
        by_tag[found.tag].append((found.margin, right))
    return replace(learned, sureness={tag: _sureness(by_tag[tag]) for tag in learned.sureness})


def _sureness(cases: Sequence[tuple[float, bool]]) -> Sureness:
    """The log-odds that fit best (logistic regression by Newton's method, lightly held back)."""
    margins = np.array([margin for margin, _ in cases] or [0.0])
    right = np.array([float(so) for _, so in cases] or [0.5])
    scale = float(np.abs(margins).mean()) or 1.0
    seen = np.stack([np.ones_like(margins), margins / scale], axis=1)
    fit = np.zeros(2)
    for _ in range(_ROUNDS):
        odds = 1 / (1 + np.exp(-np.clip(seen @ fit, -30, 30)))
        slope = seen.T @ (right - odds) - _PRIOR * fit
        bend = (seen * (odds * (1 - odds))[:, None]).T @ seen + _PRIOR * np.eye(2)
        fit += np.linalg.solve(bend, slope)
    return Sureness(float(fit[0]), float(fit[1]) / scale)


def _labeller(several: Sequence[Learned]) -> Labeller:
    """The mean labeller, in the unit of the flat rows."""
    steps = np.mean([learned.steps for learned in several], axis=0)
    return Labeller(several[0].tags, np.round(steps * SCALE).tolist())


def _mean_of_numbers(several: Sequence[Mapping[str, float]]) -> dict[str, float]:
    signs = {sign for some in several for sign in some}
    return {sign: math.fsum(some.get(sign, 0.0) for some in several) / len(several) for sign in sorted(signs)}
