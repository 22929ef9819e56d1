"""Learning the very small net of the wishes of a language: seeded, on one core."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import jax
import jax.numpy as jnp
import numpy as np

from bot.understanding.wish_net import BAG, PIECES, READ, Matrix, Whole, meaning, pieces, small
from bot.understanding.words.vectors import WIDE, vectors

_SELDOM: Final = 4  # a word of fewer messages is known by its meaning and its letters only
_OWN, _SPELT, _SEEN = 12, 12, 112  # numbers of a word of its own, of its letters, of what is seen of it in its place
_ROUNDS: Final = 22
_BATCH: Final = 64
_RATE: Final = 3e-3
_LEAST_RATE: Final = 0.02
_WARMING: Final = 100  # steps
_DECAY: Final = 1e-3
_SMOOTH: Final = 0.02  # of the truth that is shared among all wishes
_UNHEARD: Final = 0.1  # of the words, at each look
_UNSEEN: Final = 0.4  # of what is seen of a text, at each look
_SLOPES_STAY, _SQUARES_STAY, _TINY = 0.9, 0.999, 1e-8

Params = dict[str, Any]


@dataclass(frozen=True)
class Text:
    """A text by its masked words, the number of its wish, and how much it counts."""

    words: tuple[str, ...]
    wish: int
    counts: float


@dataclass(frozen=True)
class LearnedNet:
    """What `wish_net.WishNet` is made of."""

    words: tuple[str, ...]
    arrays: Mapping[str, tuple[Whole, Matrix]]


def learn_net(lang: str, texts: Sequence[Text], size: int, seed: int) -> LearnedNet:
    """The net for `size` wishes; the same texts and seed always give the same."""
    counted = Counter(word for text in texts for word in set(text.words[:READ]))
    words = tuple(sorted(word for word, count in counted.items() if count >= _SELDOM))
    seen = _seen(lang, texts, {word: number for number, word in enumerate(words, 1)})
    draw = np.random.default_rng(seed)
    params: Params = _fresh(draw, len(words), size)
    steepness = slopes = jax.tree.map(jnp.zeros_like, params)
    key, order = jax.random.PRNGKey(seed), draw.permutation(len(texts))
    batch_size = min(_BATCH, len(texts))
    every = len(texts) // batch_size
    for step in range(1, _ROUNDS * every + 1):
        begin = (step - 1) % every * batch_size
        order = order if begin else draw.permutation(len(texts))
        key, now = jax.random.split(key)
        batch = tuple(part[order[begin : begin + batch_size]] for part in seen)
        falling = 0.5 * (1 + math.cos(math.pi * step / (_ROUNDS * every)))
        rate = _RATE * min(1.0, step / _WARMING) * (_LEAST_RATE + (1 - _LEAST_RATE) * falling)
        params, slopes, steepness = _step(params, slopes, steepness, batch, now, rate, step)
    kept = {name: small(np.atleast_2d(np.asarray(numbers, np.float32))) for name, numbers in params.items()}
    return LearnedNet(words, kept)


def _fresh(draw: np.random.Generator, words: int, size: int) -> Params:
    wide = WIDE + _OWN + _SPELT
    shapes = {
        "word": (words + 1, _OWN, 0.1), "piece": (BAG, _SPELT, 0.1), "near": (3 * wide, _SEEN, (3 * wide) ** -0.5),
        "near.bias": (1, _SEEN, 0.0), "wish": (2 * _SEEN, size, 0.05), "wish.bias": (1, size, 0.0),
    }  # fmt: skip
    return {
        name: jnp.asarray(draw.normal(0.0, 1.0, (rows, columns)) * spread, jnp.float32)
        for name, (rows, columns, spread) in shapes.items()
    }


def _seen(lang: str, texts: Sequence[Text], numbers: Mapping[str, int]) -> tuple[Any, ...]:
    """Of every text: the meanings of its words, their own numbers, pieces, which are words, its wish, its worth."""
    known, count = vectors(lang), len(texts)
    meanings, own = np.zeros((count, READ, WIDE), np.float32), np.zeros((count, READ), np.int32)
    spelt, there = np.full((count, READ, PIECES), BAG, np.int32), np.zeros((count, READ), np.float32)
    told: dict[str, Matrix] = {}
    for row, text in enumerate(texts):
        for place, word in enumerate(text.words[:READ]):
            if word not in told:
                told[word] = meaning(known, word)
            meanings[row, place], own[row, place], there[row, place] = told[word], numbers.get(word, 0), 1.0
            some = pieces(word)
            spelt[row, place, : len(some)] = some
    wishes = np.array([text.wish for text in texts])
    return meanings, own, spelt, there, wishes, np.array([text.counts for text in texts], np.float32)


def _scores(params: Params, batch: tuple[Any, ...], key: Any) -> Any:
    meanings, own, spelt, there, *_ = batch
    unheard, unseen = jax.random.split(key)
    piece = jnp.concatenate([params["piece"], jnp.zeros((1, _SPELT))])
    rows = jnp.concatenate([meanings, params["word"][own], piece[spelt].sum(2) / 4], axis=-1) * there[..., None]
    rows = rows * jax.random.bernoulli(unheard, 1 - _UNHEARD, there.shape)[..., None]
    edge = jnp.zeros_like(rows[:, :1])
    before, after = jnp.concatenate([edge, rows[:, :-1]], 1), jnp.concatenate([rows[:, 1:], edge], 1)
    seen = jax.nn.relu(jnp.concatenate([before, rows, after], -1) @ params["near"] + params["near.bias"])
    most = jnp.where(there[..., None] > 0, seen, 0.0).max(axis=1)
    mean = (seen * there[..., None]).sum(axis=1) / there.sum(axis=1)[:, None]
    told = jnp.concatenate([most, mean], -1)
    told = told * jax.random.bernoulli(unseen, 1 - _UNSEEN, told.shape) / (1 - _UNSEEN)
    return told @ params["wish"] + params["wish.bias"]


def _surprise(params: Params, batch: tuple[Any, ...], key: Any) -> Any:
    logs = jax.nn.log_softmax(_scores(params, batch, key))
    wishes, worth = batch[-2:]
    right = jnp.take_along_axis(logs, wishes[:, None], axis=1)[:, 0]
    return -((1 - _SMOOTH) * right + _SMOOTH * logs.mean(axis=1)) @ worth / worth.sum()


@jax.jit
def _step(params: Params, slopes: Params, steepness: Params, batch: Any, key: Any, rate: Any, step: Any) -> Any:
    """One step of AdamW."""
    found = jax.grad(_surprise)(params, batch, key)
    slopes = jax.tree.map(lambda old, new: _SLOPES_STAY * old + (1 - _SLOPES_STAY) * new, slopes, found)
    steepness = jax.tree.map(lambda old, new: _SQUARES_STAY * old + (1 - _SQUARES_STAY) * new * new, steepness, found)

    def moved(own: Any, slope: Any, steep: Any) -> Any:
        slope, steep = slope / (1 - _SLOPES_STAY**step), steep / (1 - _SQUARES_STAY**step)
        return own - rate * (slope / (jnp.sqrt(steep) + _TINY) + _DECAY * own)

    return jax.tree.map(moved, params, slopes, steepness), slopes, steepness
