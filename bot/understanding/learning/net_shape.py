"""The small net as it is while it learns: the same sums as in `bot/understanding/net.py`, for many messages at once.

Its numbers are kept in a dictionary, under the names that they have in the file. While it learns it forgets a part of
what it sees, drawn anew at each step (dropout), so that it leans on no single sign.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np

from bot.understanding.labeller import FIRST_TAGS, SECOND_TAGS, labels_of
from bot.understanding.learning.net_lessons import MESSAGES, Bags, Batch, Reals
from bot.understanding.net_signs import BAG
from bot.understanding.reading import INTENTS, KINDS, PURPOSES
from bot.understanding.words.vectors import WIDE

Net = dict[str, jax.Array]
Draws = np.ndarray[Any, np.dtype[np.uint8]]

_SIZE: Final = 128
_WORD: Final = 32
_BAG: Final = 64
_SEEN: Final = WIDE + _WORD + 2 * _BAG
_REACHES: Final = (1, 2, 4)
_FIRST: Final = len(labels_of(FIRST_TAGS))
_SECOND: Final = len(labels_of(SECOND_TAGS))
_STEADY: Final = 1e-5
_LOW: Final = -9.0

_FORGOTTEN: Final = 0.3
_WORD_FORGOTTEN: Final = 0.12
_PART_FORGOTTEN: Final = 0.06
# Each number that is drawn is one of so many.
_CHANCES: Final = 256
_DRAWS: Final = 3 + _SEEN + (2 * len(_REACHES) + 2) * _SIZE + 2 * _SIZE + 4 * _SIZE


class Told(NamedTuple):
    """What the net makes of some messages: scores per word and label, and per message; `guesses` are early intents."""

    first: jax.Array
    second: jax.Array
    intents: jax.Array
    guesses: jax.Array
    kinds: jax.Array
    purposes: jax.Array


def fresh(words: int, chance: np.random.Generator) -> dict[str, Reals]:
    """A net that has learned nothing yet, with a table of so many words."""
    made: dict[str, Reals] = {}

    def table(name: str, rows: int, columns: int) -> None:
        made[name] = (chance.standard_normal((rows, columns), np.float32) * 0.1).astype(np.float32)

    def layer(name: str, rows: int, columns: int) -> None:
        most = rows**-0.5
        made[f"{name}.weight"] = chance.uniform(-most, most, (rows, columns)).astype(np.float32)
        made[f"{name}.bias"] = chance.uniform(-most, most, columns).astype(np.float32)

    def storey(name: str, wide: int) -> None:
        layer(name, wide, _SIZE)
        for depth in range(len(_REACHES)):
            layer(f"{name}.{depth}", 3 * _SIZE, 2 * _SIZE)
            made[f"{name}.{depth}.even"] = np.ones(_SIZE, np.float32)
            made[f"{name}.{depth}.shift"] = np.zeros(_SIZE, np.float32)

    table("word", words, _WORD)
    table("letters", BAG, _BAG)
    table("plain", BAG, _BAG)
    made["norm.weight"], made["norm.bias"] = np.ones(_SEEN, np.float32), np.zeros(_SEEN, np.float32)
    storey("below", _SEEN)
    storey("above", _SIZE + _FIRST + len(INTENTS) + _SEEN)
    layer("first", _SIZE, _FIRST)
    layer("second", _SIZE, _SECOND)
    layer("intents", 4 * _SIZE, len(INTENTS))
    layer("kinds", 2 * _SIZE, len(KINDS))
    layer("purposes", 2 * _SIZE, len(PURPOSES))
    made["first.steps"] = np.zeros((_FIRST + 1, _FIRST), np.float32)
    made["second.steps"] = np.zeros((_SECOND + 1, _SECOND), np.float32)
    return made


def draws(batch: Batch, chance: np.random.Generator) -> Draws:
    """What decides what is forgotten in one step."""
    shape = (MESSAGES, batch.there.shape[1], _DRAWS)
    return np.frombuffer(chance.bytes(int(np.prod(shape))), np.uint8).reshape(shape)


class _Forgetting:
    """Sets a share of what it is given to nothing, and makes up for it with the rest."""

    def __init__(self, drawn: jax.Array | None) -> None:
        """`drawn` are numbers below 256 for each word; each is used once. Without any, nothing is forgotten."""
        self._drawn, self._used = drawn, 0

    def of(self, rows: jax.Array, share: float = _FORGOTTEN) -> jax.Array:
        """Rows of words, or of whole messages, each number of which is forgotten or not."""
        return self._some(rows, rows.shape[-1], share, made_up=True)

    def words(self, rows: jax.Array, share: float) -> jax.Array:
        """Rows of words, each of which is forgotten as a whole or not, as if it were not known; nothing makes up."""
        return self._some(rows, 1, share, made_up=False)

    def _some(self, rows: jax.Array, wide: int, share: float, *, made_up: bool) -> jax.Array:
        if self._drawn is None:
            return rows
        drawn = self._drawn[..., self._used : self._used + wide]
        self._used += wide
        least = round(share * _CHANCES)
        kept = drawn if rows.ndim == drawn.ndim else drawn[:, 0]
        return jnp.where(kept >= least, rows * (_CHANCES / (_CHANCES - least) if made_up else 1.0), 0.0)


def told(net: Net, batch: Batch, drawn: jax.Array | None) -> Told:
    """What the net makes of a batch: while it learns with `draws` of what to forget, else with none."""
    forgetting = _Forgetting(drawn)
    there = jnp.asarray(batch.there)[..., None]
    parts = (
        forgetting.words(jnp.asarray(batch.vectors), _PART_FORGOTTEN),
        forgetting.words(net["word"][batch.words], _WORD_FORGOTTEN),
        forgetting.words(_sums(net["letters"], batch.letters), _PART_FORGOTTEN),
        _sums(net["plain"], batch.plain),
    )
    seen = forgetting.of(_steadied(jnp.concatenate(parts, -1)) * net["norm.weight"] + net["norm.bias"])
    below = _storey(net, "below", seen, there, forgetting)
    half = forgetting.of(below)
    first = half @ net["first.weight"] + net["first.bias"]
    whole = _whole(below, there)
    weights, bias = net["intents.weight"], net["intents.bias"]
    # What is passed upstairs is a guess like any other sign: the upper storey doesn't teach the lower one to guess.
    guess = jax.lax.stop_gradient(jax.nn.softmax(whole @ weights[: 2 * _SIZE] + bias))
    guessed = jnp.broadcast_to(guess[:, None], (*first.shape[:2], len(INTENTS)))
    labels = jax.lax.stop_gradient(jax.nn.softmax(first))
    above = _storey(net, "above", jnp.concatenate([half, labels, guessed, seen], -1), there, forgetting)
    second = forgetting.of(above) @ net["second.weight"] + net["second.bias"]
    early = forgetting.of(whole)
    both = forgetting.of(jnp.concatenate([whole, _whole(above, there)], -1))
    return Told(
        first,
        second,
        both @ weights + bias,
        early @ weights[: 2 * _SIZE] + bias,
        early @ net["kinds.weight"] + net["kinds.bias"],
        early @ net["purposes.weight"] + net["purposes.bias"],
    )


def _storey(net: Net, name: str, rows: jax.Array, there: jax.Array, forgetting: _Forgetting) -> jax.Array:
    """Layers through which each word sees more and more of those around it: gated, dilated convolutions."""
    made = rows @ net[f"{name}.weight"] + net[f"{name}.bias"]
    for depth, reach in enumerate(_REACHES):
        made = made * there
        length = made.shape[1]
        padded = jnp.pad(made, ((0, 0), (reach, reach), (0, 0)))
        around = jnp.concatenate([padded[:, :length], made, padded[:, 2 * reach :]], -1)
        value, gate = jnp.split(around @ net[f"{name}.{depth}.weight"] + net[f"{name}.{depth}.bias"], 2, -1)
        gated = _steadied(made + forgetting.of(value * jax.nn.sigmoid(gate)))
        made = gated * net[f"{name}.{depth}.even"] + net[f"{name}.{depth}.shift"]
    return made


def _sums(table: jax.Array, bags: Bags) -> jax.Array:
    """The sum of the rows of each bag of numbers."""
    return jnp.einsum("mwk,mwkd->mwd", bags.counts, table[bags.numbers])


def _steadied(rows: jax.Array) -> jax.Array:
    """The rows with mean 0 and deviation 1."""
    even = rows - rows.mean(-1, keepdims=True)
    return even * jax.lax.rsqrt((even * even).mean(-1, keepdims=True) + _STEADY)


def _whole(rows: jax.Array, there: jax.Array) -> jax.Array:
    """Each message as one row: the most and the mean of its words."""
    most = jnp.where(there > 0, rows, _LOW).max(1)
    mean = (rows * there).sum(1) / jnp.maximum(there.sum(1), 1.0)
    return jnp.concatenate([most, mean], -1)
