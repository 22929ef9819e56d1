"""What the small net learns from a handful of examples, and that it reads as it has learned."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace

import jax.numpy as jnp
import numpy as np
import pytest

from bot.understanding.data import parse
from bot.understanding.labeller import FIRST_TAGS, Found, Labeller
from bot.understanding.learning.net_kept import kept
from bot.understanding.learning.net_learning import NetCourse, learn_net
from bot.understanding.learning.net_lessons import Batch, Seen, Wordbook, batches, rows_of_words, seen, wordbook
from bot.understanding.learning.net_paths import allowed, surprise
from bot.understanding.learning.net_shape import Net, fresh, told
from bot.understanding.learning.prepare import Lesson, common_words, lesson
from bot.understanding.net import load
from bot.understanding.reading import INTENTS, PURPOSES

MESSAGES = [
    parse(line, lang="en")
    for line in (
        "log lunch | Lunch [yesterday|d] with [Ana Ruiz|p], [vet|r] at [Lumio|o]",
        "log call | Called [Bo Osei|p] [on Monday|d], he gave me [his notes|got]",
        "plan coffee | Coffee with [Ida Moss|p] [tomorrow|d]",
        "note | [Ana Ruiz|p] is looking for [a flat|need]",
        "goal job | Goal: [find a job|goal] [by March|due]",
        "goal business | Goal: [win three clients|goal]",
        "other | hello there",
        "thanks | Thanked [Ida Moss|p] for [the book|got]",
    )
]
COMMON = common_words(MESSAGES)
LESSONS = [lesson(message, random.Random(1), ["Lea Roy"], COMMON) for message in MESSAGES]
QUICK = NetCourse(rounds=80, warming=5, told_otherwise=0.0, memory=0.8)


def untaught(book: Wordbook) -> Net:
    return {
        name: jnp.asarray(numbers) for name, numbers in fresh(rows_of_words(book), np.random.default_rng(1)).items()
    }


def batch_of(lessons: list[Seen], book: Wordbook) -> Batch:
    (batch,) = batches(lessons, book, random.Random(1), np.random.default_rng(1), forgotten=0.0)
    return batch


@pytest.fixture(scope="module")
def learned() -> bytes:
    return learn_net("en", MESSAGES, COMMON, 1, QUICK)


def test_the_surprise_is_that_of_the_right_path_among_all_paths() -> None:
    chance = np.random.default_rng(1)
    scores, steps = chance.normal(size=(2, 4, 5)), chance.normal(size=(6, 5))
    right = np.array([[0, 1, 2, 0], [3, 4, 0, 0]])
    there = np.array([[1, 1, 1, 1], [1, 1, 0, 0]])
    moves = steps + allowed(5)

    def rate(message: int, path: tuple[int, ...]) -> float:
        came = (5, *path)
        return float(sum(scores[message, i, b] + moves[came[i], b] for i, b in enumerate(path)))

    expected = 0.0
    for message, length in ((0, 4), (1, 2)):
        every = [rate(message, path) for path in itertools.product(range(5), repeat=length)]
        expected += float(np.log(np.exp(every).sum())) - rate(message, tuple(right[message, :length]))
    counted = surprise(jnp.asarray(scores), jnp.asarray(steps), right.astype(np.int32), there.astype(np.float32))
    assert float(counted) == pytest.approx(expected, rel=1e-4)


def test_what_fills_a_message_up_changes_nothing() -> None:
    book = wordbook("en", LESSONS)
    net = untaught(book)
    first, other, *_ = sorted((seen(x, book) for x in LESSONS), key=len)
    long = Seen(
        other.meanings * 9, other.words * 9, other.letters * 9, other.plain * 9, other.first * 9, other.second * 9,
        other.intent, other.kind, other.purpose,
    )  # fmt: skip
    alone, beside = told(net, batch_of([first], book), None), told(net, batch_of([first, long], book), None)
    assert alone.first.shape[1] < beside.first.shape[1]
    assert np.allclose(alone.second[0, : len(first)], beside.second[0, : len(first)], atol=1e-4)
    assert np.allclose(alone.intents[0], beside.intents[0], atol=1e-4)


@pytest.mark.parametrize("x", LESSONS, ids=[message.text for message in MESSAGES])
def test_the_net_that_reads_makes_the_same_of_a_message_as_the_one_that_learns(x: Lesson) -> None:
    book = wordbook("en", LESSONS)
    net = untaught(book)
    learning = told(net, batch_of([seen(x, book)], book), None)
    reading = load(kept("en", book.words, {name: np.asarray(numbers) for name, numbers in net.items()})).scores(x.view)
    size = len(x.view.tokens)
    assert np.allclose(reading.first, learning.first[0, :size], atol=0.05)
    assert np.allclose(reading.second, learning.second[0, :size], atol=0.05)
    for told_, score in (
        (reading.intents, learning.intents), (reading.kinds, learning.kinds), (reading.purposes, learning.purposes),
    ):  # fmt: skip
        odds = np.exp(np.array(score[0]))
        assert np.allclose(np.exp(told_), odds / odds.sum(), atol=0.02)


def test_it_learns_people_intents_and_purposes(learned: bytes) -> None:
    net = load(learned)
    labeller = Labeller(FIRST_TAGS, net.first_steps.tolist())
    said = [net.scores(x.view) for x in LESSONS]
    assert [INTENTS[int(np.argmax(some.intents))] for some in said] == [message.intent for message in MESSAGES]
    assert [replace(f, margin=0.0) for f in labeller.find(said[2].first)] == [Found("p", 2, 4), Found("d", 4, 5)]
    assert [PURPOSES[int(np.argmax(said[i].purposes))] for i in (4, 5)] == ["job", "business"]


def test_the_same_messages_give_the_same_file_and_another_seed_another(learned: bytes) -> None:
    assert learn_net("en", MESSAGES, COMMON, 1, QUICK) == learned
    assert learn_net("en", MESSAGES, COMMON, 2, QUICK) != learned
