"""Learning the small net of a language from its marked messages: `learn_net`, seeded, on one core."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np

from bot.understanding.data import Annotated
from bot.understanding.learning.net_kept import kept
from bot.understanding.learning.net_lessons import MESSAGES, Batch, Reals, batches, rows_of_words, seen, wordbook
from bot.understanding.learning.net_paths import surprise
from bot.understanding.learning.net_shape import Net, draws, fresh, told
from bot.understanding.learning.prepare import lesson
from bot.understanding.learning.vary import full_names, things, vary

_NAMES: Final = 400
# What each of the questions about a whole message counts for, beside the labels of its words. Few messages have a
# kind, and fewer a purpose.
_INTENT: Final = 1.0
_GUESS: Final = 0.5
_KIND: Final = 1.2
_PURPOSE: Final = 4.0

# Steps of AdamW: how long it remembers slopes and their squares, and how far all slopes together may go.
_SLOPES_STAY: Final = 0.9
_SQUARES_STAY: Final = 0.999
_TINY: Final = 1e-8
_STEEPEST: Final = 5.0


@dataclass(frozen=True)
class NetCourse:
    """How long to learn and how fast: the rate grows over `warming` steps, then falls along a half cosine.

    `told_otherwise` is the share of messages that are told by somebody else each time; `memory` is how much of what was
    learned before stays at each step in the mean that is kept.
    """

    rounds: int = 14
    rate: float = 3e-3
    least_rate: float = 0.02
    warming: int = 100
    decay: float = 1e-5
    told_otherwise: float = 0.6
    memory: float = 0.997
    remembering: int = 10


class _State(NamedTuple):
    """The net, the mean of what it was at the last steps, and what AdamW remembers."""

    net: Net
    mean: Net
    slopes: Net
    squares: Net


def learn_net(
    lang: str, messages: Sequence[Annotated], common: Set[str], seed: int, course: NetCourse | None = None
) -> bytes:
    """The file of the net of a language, as `bot.understanding.net.load` reads it.

    `common` are words that are no names. The same messages and seed give the same file on the same machine.
    """
    course = course or NetCourse()
    rng, chance = random.Random(seed), np.random.default_rng(seed)
    names, others = full_names(rng, _NAMES), things(messages)
    book = wordbook(lang, [lesson(message, rng, names, common) for message in messages])
    state = _started(fresh(rows_of_words(book), chance))
    steps = course.rounds * math.ceil(len(messages) / MESSAGES)
    step = 0
    for _ in range(course.rounds):
        tellings = (vary(m, rng, others) if rng.random() < course.told_otherwise else m for m in messages)
        lessons = [seen(lesson(telling, rng, names, common), book) for telling in tellings]
        for batch in batches(lessons, book, rng, chance):
            step += 1
            rate = _rate(course, step, steps)
            memory = min(course.memory, step / (step + course.remembering))
            found = _slopes(state.net, batch, draws(batch, chance))
            state = _stepped(state, found, np.array([step, rate, course.decay, memory], np.float32))
    return kept(lang, book.words, {name: np.asarray(numbers) for name, numbers in state.mean.items()})


def _started(net: Mapping[str, Reals]) -> _State:
    # Each a copy of its own, since a step is made in their place.
    nothing = {name: np.zeros_like(numbers) for name, numbers in net.items()}
    return _State(*({name: jnp.array(some[name]) for name in net} for some in (net, net, nothing, nothing)))


def _rate(course: NetCourse, step: int, steps: int) -> float:
    falling = (1 + math.cos(math.pi * (step - 1) / steps)) / 2
    return course.rate * min(1.0, step / course.warming) * (course.least_rate + (1 - course.least_rate) * falling)


def _wrongness(net: Net, batch: Batch, drawn: jax.Array) -> jax.Array:
    """How surprised the net is by what is right, a message."""
    said = told(net, batch, drawn)
    words = surprise(said.first, net["first.steps"], batch.first, batch.there)
    words += surprise(said.second, net["second.steps"], batch.second, batch.there)
    whole = (
        _INTENT * _missed(said.intents, batch.intents)
        + _GUESS * _missed(said.guesses, batch.intents)
        + _KIND * _missed(said.kinds, batch.kinds)
        + _PURPOSE * _missed(said.purposes, batch.purposes)
    )
    return (words + whole) / MESSAGES


def _missed(scores: jax.Array, right: Any) -> jax.Array:
    """The surprise about one of several, over those messages of which it is told."""
    odds = jax.nn.log_softmax(scores)
    said = jnp.take_along_axis(odds, jnp.maximum(right, 0)[:, None], 1)[:, 0]
    return -jnp.where(right >= 0, said, 0.0).sum()


def _step(state: _State, found: Net, numbers: jax.Array) -> _State:
    """One step of AdamW; `numbers` are its own number (from 1), the rate, the decay, and the memory of the mean."""
    step, rate, decay, memory = numbers
    steepness = jnp.sqrt(sum((jnp.vdot(slope, slope) for slope in found.values()), jnp.zeros(())))
    held = jnp.minimum(1.0, _STEEPEST / (steepness + 1e-6))
    even, level = 1 - _SLOPES_STAY**step, 1 - _SQUARES_STAY**step
    net, mean, slopes, squares = Net(), Net(), Net(), Net()
    for name, before in state.net.items():
        slope = found[name] * held
        slopes[name] = _SLOPES_STAY * state.slopes[name] + (1 - _SLOPES_STAY) * slope
        squares[name] = _SQUARES_STAY * state.squares[name] + (1 - _SQUARES_STAY) * slope * slope
        change = slopes[name] / even / (jnp.sqrt(squares[name] / level) + _TINY)
        net[name] = before * (1 - rate * decay) - rate * change
        mean[name] = memory * state.mean[name] + (1 - memory) * net[name]
    return _State(net, mean, slopes, squares)


_slopes = jax.jit(jax.grad(_wrongness))
_stepped = jax.jit(_step, donate_argnums=0)
