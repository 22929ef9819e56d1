"""One learner: goes over the marked messages, in some tellings of each, and learns all that reading needs."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from bot.understanding.classifier import Classifier, classifier, kind_signs, message_signs, purpose_signs
from bot.understanding.data import Annotated
from bot.understanding.labeller import FIRST_TAGS, SECOND_TAGS, Found, Labeller, second_signs
from bot.understanding.learning import owning, perceptron, softmax
from bot.understanding.learning.prepare import Lesson, lesson, stretches
from bot.understanding.learning.vary import full_names, things, vary
from bot.understanding.learning.weights import Learned, Rows, mean
from bot.understanding.reading import INTENTS, KINDS, PURPOSES

_SEVERAL: Final = 2
_NAMES: Final = 400
# How often the second pass is taught with the true entities rather than with those that were found.
_TRUTH: Final = 0.3
_OWNING_ROUNDS: Final = 10


@dataclass(frozen=True)
class Course:
    """How long to learn: rounds over all messages, tellings of each message, and how many learners' mean is taken.

    Signs whose weights all stay below `least` are not kept, nor weights of classifiers below `classifier_least`.
    """

    rounds: int = 6
    tellings: int = 2
    classifier_rounds: int = 15
    learners: int = 3
    least: float = 4.5
    classifier_least: float = 0.1


@dataclass(frozen=True)
class Taught:
    """What one learner has learned."""

    first: Learned
    second: Learned
    intents: Rows
    kinds: Rows
    purposes: Rows
    owners: Mapping[str, float]


def taught(messages: Sequence[Annotated], common: frozenset[str], course: Course, rng: random.Random) -> Taught:
    """What is learned from some messages; `common` are words that are no names."""
    lessons = _lessons(messages, common, course.tellings, rng)
    sides = [i % len(messages) % 2 for i in range(len(lessons))]
    entities = _entities_as_found(lessons, sides, course, rng)
    signs = [sorted(message_signs(x.view, found)) for x, found in zip(lessons, entities, strict=True)]
    cases = [(some, INTENTS.index(x.message.intent)) for some, x in zip(signs, lessons, strict=True)]
    guessed = _intents_as_guessed(cases, sides, course, rng)
    items = [
        perceptron.Example(_both(x, found, intent), x.second)
        for x, found, intent in zip(lessons, entities, guessed, strict=True)
    ]
    kinds = [(sorted(kind_signs(x.view)), KINDS.index(x.message.kind)) for x in lessons if x.message.kind]
    purposes = [
        (sorted(purpose_signs(x.view)), PURPOSES.index(x.message.purpose)) for x in lessons if x.message.purpose
    ]
    return Taught(
        _first(lessons, rng, course.rounds),
        perceptron.learn(SECOND_TAGS, items, rng, course.rounds),
        softmax.learn(len(INTENTS), cases, rng, course.classifier_rounds),
        softmax.learn(len(KINDS), kinds, rng, course.classifier_rounds),
        softmax.learn(len(PURPOSES), purposes, rng, course.classifier_rounds),
        owning.learn([case for x in lessons for case in owning.cases(x)], rng, _OWNING_ROUNDS),
    )


def _lessons(messages: Sequence[Annotated], common: frozenset[str], tellings: int, rng: random.Random) -> list[Lesson]:
    """Each message as it was written, then as others would tell it, seen by those signs that come more than once."""
    names, others = full_names(rng, _NAMES), things(messages)
    lessons = [
        lesson(vary(message, rng, others) if telling else message, rng, names, common)
        for telling in range(tellings)
        for message in messages
    ]
    counted: Counter[str] = Counter()
    for x in lessons[: len(messages)]:
        counted.update({sign for token in x.view.signs() for sign in token})
    kept = {sign for sign, count in counted.items() if count >= _SEVERAL}
    for x in lessons:
        x.view.keep(kept)
    return lessons


def _first(lessons: Sequence[Lesson], rng: random.Random, rounds: int) -> Learned:
    return perceptron.learn(FIRST_TAGS, [perceptron.Example(x.view.signs(), x.first) for x in lessons], rng, rounds)


def _entities_as_found(
    lessons: Sequence[Lesson], sides: Sequence[int], course: Course, rng: random.Random
) -> list[list[Found]]:
    """The entities of each lesson as found by one who was taught the other half: as imperfect as in real use."""
    rounds = max(3, course.rounds // 2)
    halves = [
        _first([x for x, side in zip(lessons, sides, strict=True) if side != half], rng, rounds) for half in (0, 1)
    ]
    return [
        stretches(x.view.tokens, x.message, FIRST_TAGS)
        if rng.random() < _TRUTH
        else _found(halves[side], x.view.signs())
        for x, side in zip(lessons, sides, strict=True)
    ]


def _found(learned: Learned, signs: Sequence[Sequence[str]]) -> list[Found]:
    rows, nothing = learned.rows, np.zeros(learned.steps.shape[1])
    table = [sum((rows[sign] for sign in token if sign in rows), nothing).tolist() for token in signs]
    return Labeller(learned.tags, learned.steps.tolist()).find(table)


def _intents_as_guessed(
    cases: Sequence[tuple[list[str], int]], sides: Sequence[int], course: Course, rng: random.Random
) -> list[str]:
    """What each lesson is taken for by one who was taught the other half."""
    judges: list[Classifier] = []
    for half in (0, 1):
        others = [case for case, side in zip(cases, sides, strict=True) if side != half]
        learned = softmax.learn(len(INTENTS), others, rng, course.classifier_rounds)
        judges.append(classifier(INTENTS, mean([learned])))
    return [judges[side].best(signs)[0] for (signs, _), side in zip(cases, sides, strict=True)]


def _both(x: Lesson, entities: Sequence[Found], intent: str) -> list[list[str]]:
    """All that the second pass sees of each token."""
    return [[*base, *more] for base, more in zip(x.view.signs(), second_signs(x.view, entities, intent), strict=True)]
