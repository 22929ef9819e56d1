"""The whole course: from marked messages to a model that reads."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.understanding.classifier import Classifier, kind_signs, message_signs, purpose_signs
from bot.understanding.data import Annotated
from bot.understanding.labeller import FIRST_TAGS, SECOND_TAGS, Found, Labeller, second_signs
from bot.understanding.learning import owning, perceptron, softmax
from bot.understanding.learning.prepare import Lesson, common_words, lesson, stretches
from bot.understanding.learning.vary import full_names, things, vary
from bot.understanding.model import Model, joined, scaled
from bot.understanding.reading import INTENTS, KINDS, PURPOSES

_SEED = 20260920
_SEVERAL = 2


@dataclass(frozen=True)
class Course:
    """How long and how cautiously to learn."""

    rounds: int = 8
    tellings: int = 2
    classifier_rounds: int = 15
    caution: tuple[float, float] = (0.0, 0.0)
    least: float = 0.04


def learn(lang: str, messages: Sequence[Annotated], course: Course) -> Model:
    """The model of a language, learned from its messages; the same messages always give the same model."""
    rng = random.Random(_SEED)
    names = full_names(rng, 400)
    others, common = things(messages), common_words(messages)
    lessons = [
        lesson(vary(message, rng, others) if telling else message, rng, names, common)
        for telling in range(course.tellings)
        for message in messages
    ]
    kept = _repeated(lessons[: len(messages)])
    for x in lessons:
        x.view.keep(kept)
    # Each half is taught by the other, so that the second pass learns from first labels as imperfect as in real use.
    first = perceptron.learn(FIRST_TAGS, [(x.view.signs(), x.first) for x in lessons], rng, course.rounds)
    halves = _crossed(lessons, len(messages), rng, max(3, course.rounds // 2))
    intents = _crossed_intents(lessons, len(messages), rng, course)
    seconds = [
        (second_signs(x.view, found, intent), x.second)
        for x, found, intent in zip(lessons, halves, intents, strict=True)
    ]
    second = perceptron.learn(SECOND_TAGS, seconds, rng, course.rounds)
    return Model(
        lang,
        common,
        _classifier(INTENTS, [(message_signs(x.view), x.message.intent) for x in lessons], rng, course),
        _classifier(KINDS, [(kind_signs(x.view), x.message.kind) for x in lessons if x.message.kind], rng, course),
        _classifier(
            PURPOSES, [(purpose_signs(x.view), x.message.purpose) for x in lessons if x.message.purpose], rng, course
        ),
        owning.learn([case for x in lessons for case in owning.cases(x)], rng, 10),
        joined(first, second, course.least),
        scaled(Labeller(first.tags, {}, first.steps, course.caution[0])),
        scaled(Labeller(second.tags, {}, second.steps, course.caution[1])),
    )


def _repeated(lessons: Sequence[Lesson]) -> set[str]:
    """The signs that at least two messages show: what one alone shows cannot be learned from."""
    counted: Counter[str] = Counter()
    for x in lessons:
        counted.update({sign for token in x.view.signs() for sign in token})
    return {sign for sign, count in counted.items() if count >= _SEVERAL}


def _crossed(lessons: Sequence[Lesson], messages: int, rng: random.Random, rounds: int) -> list[list[Found]]:
    """What a first pass finds in each message when it has been taught the other half of them (and half the truth)."""
    halves = [[x for i, x in enumerate(lessons) if i % messages % 2 == half] for half in (0, 1)]
    taught = [perceptron.learn(FIRST_TAGS, [(x.view.signs(), x.first) for x in half], rng, rounds) for half in halves]
    found = []
    for i, x in enumerate(lessons):
        if rng.random() < 0.3:
            found.append(stretches(x.view.tokens, x.message, FIRST_TAGS))
        else:
            found.append(taught[1 - i % messages % 2].find(x.view))
    return found


def _crossed_intents(lessons: Sequence[Lesson], messages: int, rng: random.Random, course: Course) -> list[str]:
    """What each message is taken for by a classifier that has been taught the other half of them."""
    halves = [[x for i, x in enumerate(lessons) if i % messages % 2 == half] for half in (0, 1)]
    taught = [
        _classifier(INTENTS, [(message_signs(x.view), x.message.intent) for x in half], rng, course) for half in halves
    ]
    return [taught[1 - i % messages % 2].best(message_signs(x.view))[0] for i, x in enumerate(lessons)]


def _classifier(
    classes: Sequence[str], examples: Sequence[tuple[list[str], str]], rng: random.Random, course: Course
) -> Classifier:
    pairs = [(signs, classes.index(name)) for signs, name in examples]
    return softmax.learn(classes, pairs, rng, course.classifier_rounds)
