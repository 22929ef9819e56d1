"""What the small net is taught from: marked messages as numbers, in batches of messages that are about as long."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import numpy as np

from bot.understanding.learning.prepare import Lesson
from bot.understanding.net_signs import letters, plain, words_with_meaning
from bot.understanding.reading import INTENTS, KINDS, PURPOSES
from bot.understanding.words.vectors import vectors

Numbers = np.ndarray[Any, np.dtype[np.int32]]
Reals = np.ndarray[Any, np.dtype[np.float32]]

MESSAGES: Final = 32
# Lengths to which messages are filled up: for each of them the steps of learning are compiled once.
_LENGTHS: Final = (10, 14, 18, 24, 32, 48, 72)
_LONGER: Final = 64
# So many pieces of a word, and so many plain signs, are learned from at most; next to no word has more.
_PIECES: Final = 32
_SIGNS: Final = 24
_FORGOTTEN: Final = 0.1
_MIXED: Final = 6.0
_SEVERAL: Final = 2
# The rows of the table of words that stand for none, and for any that is not in it.
_UNKNOWN: Final = 1
NOT_TOLD: Final = -1


@dataclass(frozen=True)
class Wordbook:
    """The words that are learned one by one, and how all of them are numbered; and the vectors of common words."""

    words: tuple[str, ...]
    numbers: Mapping[str, int]
    meanings: Mapping[str, int]
    vectors: Reals


@dataclass(frozen=True)
class Seen:
    """A message as numbers: what is seen of each word, and what there is to say of each and of the whole."""

    meanings: list[int]
    words: list[int]
    letters: list[tuple[int, ...]]
    plain: list[list[int]]
    first: list[int]
    second: list[int]
    intent: int
    kind: int
    purpose: int

    def __len__(self) -> int:
        return len(self.words)


class Bags(NamedTuple):
    """The numbers of each word's pieces or signs [messages, words, most], and what each counts for (none: 0)."""

    numbers: Numbers
    counts: Reals


class Batch(NamedTuple):
    """Some messages, filled up to one length; `there` is 1 for each word and 0 for what fills up."""

    there: Reals
    vectors: Reals
    words: Numbers
    letters: Bags
    plain: Bags
    first: Numbers
    second: Numbers
    intents: Numbers
    kinds: Numbers
    purposes: Numbers


def wordbook(lang: str, lessons: Sequence[Lesson]) -> Wordbook:
    """The words that come several times in some lessons are learned one by one."""
    counted = Counter(word for x in lessons for word in x.view.words)
    words = tuple(word for word, count in counted.items() if count >= _SEVERAL)
    known = vectors(lang)
    rows = known.numbers.astype(np.float32) * known.unit
    return Wordbook(
        words,
        {word: number + _UNKNOWN + 1 for number, word in enumerate(words)},
        {name: number for number, name in enumerate(known.names)},
        np.concatenate([rows, np.zeros_like(rows[:1])]),
    )


def rows_of_words(book: Wordbook) -> int:
    """How many rows the table of words has."""
    return len(book.words) + _UNKNOWN + 1


def seen(x: Lesson, book: Wordbook) -> Seen:
    """A lesson as numbers."""
    view, message = x.view, x.message
    return Seen(
        [book.meanings.get(word, -1) for word in words_with_meaning(view)],
        [book.numbers.get(word, _UNKNOWN) for word in view.words],
        [letters(word) for word in view.words],
        plain(view),
        x.first,
        x.second,
        INTENTS.index(message.intent),
        KINDS.index(message.kind) if message.kind else NOT_TOLD,
        PURPOSES.index(message.purpose) if message.purpose else NOT_TOLD,
    )


def batches(
    lessons: Sequence[Seen],
    book: Wordbook,
    rng: random.Random,
    chance: np.random.Generator,
    forgotten: float = _FORGOTTEN,
) -> Iterator[Batch]:
    """All lessons once, in batches drawn anew; a share of the pieces and signs of each word is forgotten."""
    some = [x for x in lessons if len(x)]
    some.sort(key=lambda x: len(x) + rng.random() * _MIXED)
    groups = [some[at : at + MESSAGES] for at in range(0, len(some), MESSAGES)]
    rng.shuffle(groups)
    for group in groups:
        yield _batch(group, book, chance, forgotten)


def _batch(group: Sequence[Seen], book: Wordbook, chance: np.random.Generator, forgotten: float) -> Batch:
    length = _filled_up(max(map(len, group)))

    def each(told: Callable[[Seen], Sequence[int]], nothing: int = 0) -> Numbers:
        table = np.full((MESSAGES, length), nothing, np.int32)
        for row, x in zip(table, group, strict=False):
            row[: len(x)] = told(x)
        return table

    def bags(told: Callable[[Seen], Sequence[Sequence[int]]], most: int) -> Bags:
        numbers = np.zeros((MESSAGES, length, most), np.int32)
        counts = np.zeros((MESSAGES, length, most), np.float32)
        for i, x in enumerate(group):
            for j, bag in enumerate(told(x)):
                numbers[i, j, : len(bag)] = bag[:most]
                counts[i, j, : len(bag)] = 1 / (1 - forgotten)
        counts *= chance.random(counts.shape, np.float32) >= forgotten
        return Bags(numbers, counts)

    def whole(told: Callable[[Seen], int]) -> Numbers:
        return np.array([*map(told, group), *[NOT_TOLD] * (MESSAGES - len(group))], np.int32)

    lengths = np.array([*map(len, group), *[0] * (MESSAGES - len(group))])
    return Batch(
        (np.arange(length) < lengths[:, None]).astype(np.float32),
        book.vectors[each(lambda x: x.meanings, -1)],
        each(lambda x: x.words),
        bags(lambda x: x.letters, _PIECES),
        bags(lambda x: x.plain, _SIGNS),
        each(lambda x: x.first),
        each(lambda x: x.second),
        whole(lambda x: x.intent),
        whole(lambda x: x.kind),
        whole(lambda x: x.purpose),
    )


def _filled_up(length: int) -> int:
    return next((enough for enough in _LENGTHS if enough >= length), -(-length // _LONGER) * _LONGER)
