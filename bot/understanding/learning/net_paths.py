"""How surprising the right sequence of labels is among all there could be (a linear-chain conditional random field)."""

from __future__ import annotations

from typing import Final

import jax
import jax.numpy as jnp
import numpy as np

from bot.understanding.learning.net_lessons import Numbers, Reals

# Low enough for a step that is not allowed, and still a number to reckon with.
_NEVER: Final = -100.0


def allowed(size: int) -> Reals:
    """Nothing where a label may follow another (the last row: a beginning): I-x only B-x and I-x, all others any."""
    table = np.zeros((size + 1, size), np.float32)
    for label in range(2, size, 2):
        table[:, label] = _NEVER
        table[label - 1 : label + 1, label] = 0.0
    return table


def surprise(scores: jax.Array, steps: jax.Array, right: Numbers, there: Reals) -> jax.Array:
    """The surprise by the right labels, over all messages.

    `scores` [messages, words, labels], `steps` [labels + 1, labels], `right` and `there` [messages, words].
    """
    size = scores.shape[-1]
    moves = steps + allowed(size)
    inner, start = moves[:size], moves[size]
    own = jnp.take_along_axis(scores, right[..., None], 2)[..., 0]
    came = jnp.concatenate([jnp.full_like(right[:, :1], size), right[:, :-1]], 1)
    gold = ((own + moves[came, right]) * there).sum()

    def on(reached: jax.Array, word: tuple[jax.Array, jax.Array]) -> tuple[jax.Array, None]:
        told, here = word
        further = jax.nn.logsumexp(reached[:, :, None] + inner, axis=1) + told
        return jnp.where(here[:, None] > 0, further, reached), None

    by_word = jnp.moveaxis(scores, 1, 0), jnp.moveaxis(jnp.asarray(there), 1, 0)
    reached, _ = jax.lax.scan(on, by_word[0][0] + start, (by_word[0][1:], by_word[1][1:]))
    every = jax.nn.logsumexp(reached, axis=1)
    return jnp.where(by_word[1][0] > 0, every, 0.0).sum() - gold
