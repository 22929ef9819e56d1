"""A small net that looks at each word among those around it, and says how well every label fits it.

It and the weighted signs of the labeller make different mistakes: their scores are added up (`model.py`).
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from bot.understanding.features import View
from bot.understanding.net_signs import letters, plain, words_with_meaning
from bot.understanding.words.vectors import Vectors, vectors

Matrix = np.ndarray[Any, np.dtype[np.float32]]
Whole = np.ndarray[Any, np.dtype[np.int8]]

_LEAST: Final = 1e-9
_STEADY: Final = np.float32(1e-5)
_UNKNOWN: Final = 1
_DEPTH: Final = 3


@dataclass(frozen=True)
class NetScores:
    """What the net makes of a message.

    `first` and `second` have a row a word and a column a label of each pass; `intents`, `kinds` and `purposes` are
    log-probabilities, in the order of `INTENTS`, `KINDS` and `PURPOSES`.
    """

    first: Matrix
    second: Matrix
    intents: Sequence[float]
    kinds: Sequence[float]
    purposes: Sequence[float]


class _Rows:
    """A table of vectors, kept as small whole numbers."""

    def __init__(self, numbers: Whole, unit: Matrix) -> None:
        self._numbers = numbers
        self._unit = unit

    def of(self, numbers: Sequence[int]) -> Matrix:
        """The row of each number; nothing for those below 0."""
        places = np.array(numbers)
        rows: Matrix = self._numbers[places].astype(np.float32) * self._unit
        rows[places < 0] = 0
        return rows

    def sums(self, bags: Sequence[Sequence[int]]) -> Matrix:
        """The sum of the rows of each bag of numbers; no bag is empty."""
        begins = np.cumsum([0, *map(len, bags[:-1])])
        flat = np.array([number for bag in bags for number in bag])
        return np.add.reduceat(self._numbers[flat], begins, axis=0, dtype=np.int32).astype(np.float32) * self._unit


class _Wide:
    """Layers (gated, dilated convolutions) through which each word sees more and more of those around it."""

    def __init__(self, entry: tuple[Matrix, Matrix], layers: Sequence[tuple[Matrix, ...]]) -> None:
        """`entry` are weights [wide, h] and bias; `layers` [3h, 2h], their bias, and the norm's weight and bias.

        The thirds of a layer's weights are for what stands before a word, the word itself, and what stands after it:
        multiplied one by one, since most messages are so short that bringing all together takes longer.

        The gated half and the gate both come halved: a sigmoid is half of a tanh of the half, plus a half.
        """
        self._entry = entry
        self._layers = [(*np.split(weights, 3), *rest) for weights, *rest in layers]

    def of(self, rows: Matrix) -> Matrix:
        """What it makes of each word, given those before and after it."""
        weights, bias = self._entry
        made: Matrix = rows @ weights
        made += bias
        count, size = made.shape
        for depth, (before, itself, after, bias, even, shift) in enumerate(self._layers):
            reach = 1 << depth
            told = made @ itself
            told += bias
            if count > reach:
                told[reach:] += made[:-reach] @ before
                told[:-reach] += made[reach:] @ after
            gate = np.tanh(told[:, size:])
            gate += 1
            gate *= told[:, :size]
            gate += made
            made = _steadied(gate)
            made *= even
            made += shift
        return made


class Net:
    """The net of one language, learned beforehand (`learning/net_learning.py`)."""

    def __init__(self, known: Vectors, words: Mapping[str, int], arrays: Mapping[str, Any]) -> None:
        """`known` are the vectors of common words, `words` numbers those learned one by one."""
        self._meanings = {word: number for number, word in enumerate(known.names)}
        self._words = words

        def rows(name: str) -> _Rows:
            return _Rows(arrays[name], arrays[f"{name}.unit"].astype(np.float32))

        def wide(name: str) -> _Wide:
            parts = ("weight", "bias", "even", "shift")
            return _Wide(
                (array(f"{name}.weight"), array(f"{name}.bias")),
                [tuple(array(f"{name}.{depth}.{part}") for part in parts) for depth in range(_DEPTH)],
            )

        def array(name: str) -> Matrix:
            found = arrays[name].astype(np.float32)
            unit = arrays.get(f"{name}.unit")
            return np.ascontiguousarray(found if unit is None else found * unit.astype(np.float32))

        self._tables = _Rows(known.numbers, known.unit), rows("word"), rows("letters"), rows("plain")
        self._even, self._shift = array("norm.weight"), array("norm.bias")
        self._below, self._above = wide("below"), wide("above")
        self._first, self._first_bias = array("first.weight"), array("first.bias")
        self._second, self._second_bias = array("second.weight"), array("second.bias")
        self._intents, self._intents_bias = array("intents.weight"), array("intents.bias")
        self._kinds, self._kinds_bias = array("kinds.weight"), array("kinds.bias")
        self._purposes, self._purposes_bias = array("purposes.weight"), array("purposes.bias")
        # How well one label goes after another, for both passes; the last row is that of a beginning.
        self.first_steps, self.second_steps = array("first.steps"), array("second.steps")

    def scores(self, view: View) -> NetScores:
        """What it makes of a message, which has at least one word."""
        rows = self._seen(view)
        below = self._below.of(rows)
        first = below @ self._first + self._first_bias
        whole = _whole(below)
        half = len(whole)
        guess = _odds(whole @ self._intents[:half] + self._intents_bias)
        guessed = np.broadcast_to(guess, (len(rows), len(guess)))
        above = self._above.of(np.concatenate([below, _odds(first), guessed, rows], axis=1))
        second = above @ self._second + self._second_bias
        intents = np.concatenate([whole, _whole(above)]) @ self._intents + self._intents_bias
        kinds, purposes = whole @ self._kinds + self._kinds_bias, whole @ self._purposes + self._purposes_bias
        return NetScores(first, second, _logs(intents), _logs(kinds), _logs(purposes))

    def _seen(self, view: View) -> Matrix:
        """All that is seen of each word, brought to one scale."""
        vectors, words, spelt, signs = self._tables
        rows = np.concatenate(
            [
                vectors.of([self._meanings.get(word, -1) for word in words_with_meaning(view)]),
                words.of([self._words.get(word, _UNKNOWN) for word in view.words]),
                spelt.sums([letters(word) for word in view.words]),
                signs.sums(plain(view)),
            ],
            axis=1,
        )
        result: Matrix = _steadied(rows) * self._even + self._shift
        return result


def _steadied(rows: Matrix) -> Matrix:
    """The rows, brought in place to mean 0 and deviation 1."""
    wide = np.float32(1 / rows.shape[1])
    rows -= np.add.reduce(rows, axis=1, keepdims=True) * wide
    rows /= np.sqrt(np.einsum("ij,ij->i", rows, rows)[:, None] * wide + _STEADY)
    return rows


def _whole(rows: Matrix) -> Matrix:
    """A message as one row: the most and the mean of its words."""
    return np.concatenate([rows.max(axis=0), rows.mean(axis=0)])


def _odds(scores: Matrix) -> Matrix:
    powers: Matrix = np.exp(scores - scores.max(axis=-1, keepdims=True))
    result: Matrix = powers / powers.sum(axis=-1, keepdims=True)
    return result


def _logs(scores: Matrix) -> list[float]:
    logs: list[float] = np.log(_odds(scores) + _LEAST).tolist()
    return logs


def load(content: bytes) -> Net:
    """The net from the bytes of its file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        about = json.loads(archive.read("about.json"))
        arrays = {
            name: np.frombuffer(archive.read(name), np.dtype(kind)).reshape(shape)
            for name, kind, shape in about["arrays"]
        }
        words = archive.read("words.txt").decode().split("\n")
    return Net(vectors(about["lang"]), {word: number + _UNKNOWN + 1 for number, word in enumerate(words)}, arrays)
