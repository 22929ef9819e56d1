"""Learning whose each thing is: an averaged perceptron that ranks the people of a message."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence

from bot.understanding.labeller import FIRST_TAGS, Found
from bot.understanding.learning.prepare import Lesson, covers, stretches
from bot.understanding.owners import Owners, gather, signs_of_all

_OWNED = {"got", "gave", "todo", "need", "offer", "w"}

Case = tuple[dict[int, list[str]], int]


def cases(lesson: Lesson) -> list[Case]:
    """Every owned thing of a message with more than one possible owner: the signs of each, and which is right."""
    tokens, message = lesson.view.tokens, lesson.message
    people = gather(lesson.view, message.text, stretches(tokens, message, FIRST_TAGS))
    found: list[Case] = []
    for mark in message.marks:
        covered = covers(tokens, mark)
        if mark.tag not in _OWNED or not covered:
            continue
        allowed = [i for i, p in enumerate(people) if mark.tag != "w" or p.tag == "p"]
        if not allowed or (len(allowed) == 1 and people[allowed[0]].tag == "p"):
            continue
        right = -1
        if mark.owner is not None:
            theirs = set(covers(tokens, message.marks[mark.owner]))
            right = next((i for i in allowed if any(m.first in theirs for m in people[i].mentions)), -1)
        item = Found(mark.tag, covered[0], covered[-1] + 1)
        found.append((signs_of_all(lesson.view, item, people, allowed), right))
    return found


def learn(examples: Sequence[Case], rng: random.Random, rounds: int) -> dict[str, float]:
    """The weights that rank the right owner first."""
    weights: dict[str, float] = defaultdict(float)
    sums: dict[str, float] = defaultdict(float)
    model, step = Owners(weights), 0
    total = max(1, rounds * len(examples))
    order = list(range(len(examples)))
    for _ in range(rounds):
        rng.shuffle(order)
        for index in order:
            signs, right = examples[index]
            best = max(signs, key=lambda i: model.rate(signs[i]) + (i != right))
            if best != right:
                for sign in signs[right]:
                    weights[sign] += 1.0
                    sums[sign] += total - step
                for sign in signs[best]:
                    weights[sign] -= 1.0
                    sums[sign] -= total - step
            step += 1
    return {sign: value / total for sign, value in sums.items() if value}
