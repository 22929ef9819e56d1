"""A marked message as what the learners need: its view, the label of each token, and whom it is simulated to know."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass

from bot.understanding.data import Annotated, Mark
from bot.understanding.features import View
from bot.understanding.labeller import FIRST_TAGS, SECOND_TAGS, Found, labels_of
from bot.understanding.learning.vary import pools
from bot.understanding.people import Circle
from bot.understanding.reading import Known
from bot.understanding.tokens import Token, tokenize

_KNOWN_IF_SAID = 0.85
_KNOWN_ANYWAY = 0.12
_STRANGERS = 5
_SAME_ORG = 0.6
_NAMES = ("p", "m", "o", "place")
_SEVERAL = 2


@dataclass(frozen=True)
class Lesson:
    """One message to learn from: `first` and `second` are the labels of its tokens for the two passes."""

    message: Annotated
    view: View
    first: list[int]
    second: list[int]
    circle: Circle


def common_words(messages: Sequence[Annotated]) -> frozenset[str]:
    """The words that several messages use outside of names of people, organisations and places.

    Only what is written small counts, by those who use capitals: a name that no mark holds is no common word.
    """
    counted: Counter[str] = Counter()
    for message in messages:
        if message.text == message.text.lower():
            continue
        tokens = tokenize(message.text, lang=message.lang)
        named = {i for mark in message.marks if mark.tag in _NAMES for i in covers(tokens, mark)}
        small = {
            t.norm for i, t in enumerate(tokens) if i not in named and not (t.day or t.clock) and t.raw[:1].islower()
        }
        counted.update(small)
    return frozenset(word for word, count in counted.items() if count >= _SEVERAL)


def lesson(message: Annotated, rng: random.Random, names: list[str], common: Set[str]) -> Lesson:
    """The message prepared, with a made-up network in which those it calls by a short name are mostly known."""
    circle = Circle(_network(message, rng, names))
    tokens = tokenize(message.text, lang=message.lang)
    return Lesson(
        message,
        View(tokens, message.lang, circle, common),
        labels(tokens, message, FIRST_TAGS),
        labels(tokens, message, SECOND_TAGS),
        circle,
    )


def labels(tokens: tuple[Token, ...], message: Annotated, tags: tuple[str, ...]) -> list[int]:
    """The label of each token, as an index into `labels_of(tags)`."""
    names = labels_of(tags)
    path = [0] * len(tokens)
    for mark in message.marks:
        if mark.tag in tags:
            covered = covers(tokens, mark)
            for i, at in enumerate(covered):
                path[at] = names.index(f"{'I' if i else 'B'}-{mark.tag}")
    return path


def covers(tokens: tuple[Token, ...], mark: Mark) -> list[int]:
    """The tokens that a mark is about: those it overlaps (a whole expression of time even if only a part is marked)."""
    return [i for i, token in enumerate(tokens) if token.start < mark.end and mark.start < token.end]


def stretches(tokens: tuple[Token, ...], message: Annotated, tags: tuple[str, ...]) -> list[Found]:
    """The marks as the labeller would find them."""
    return [
        Found(mark.tag, covered[0], covered[-1] + 1)
        for mark in message.marks
        if mark.tag in tags and (covered := covers(tokens, mark))
    ]


def _network(message: Annotated, rng: random.Random, names: list[str]) -> list[Known]:
    chosen: list[str] = []
    orgs = {
        message.name(message.marks[mark.owner]): message.words(mark)
        for mark in message.marks
        if mark.tag == "o" and mark.owner is not None
    }
    for mark in message.marks:
        if mark.tag not in {"p", "m", "w"}:
            continue
        name = message.name(mark)
        likely = _KNOWN_IF_SAID if mark.full else _KNOWN_ANYWAY
        whole = mark.full is not None or (" " in name and name == name.title())
        if whole and name not in chosen and rng.random() < likely:
            chosen.append(name)
    chosen += rng.sample(names, min(len(names), rng.randrange(_STRANGERS)))
    return [
        Known(str(i), name, orgs.get(name) if rng.random() < _SAME_ORG else rng.choice(pools().firms))
        for i, name in enumerate(chosen)
    ]
