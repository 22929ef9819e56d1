"""A very small net that hears what somebody wants by what words mean, where the weighted signs go by the words.

It and the signs make different mistakes: what both say is averaged (`wishes.py`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np

from bot.understanding.net_signs import letters
from bot.understanding.words.vectors import WIDE, vectors

Matrix = np.ndarray[Any, np.dtype[np.float32]]
Whole = np.ndarray[Any, np.dtype[np.int8]]

BAG: Final = 1 << 10
"""Pieces of words are kept by so many hashes."""
PIECES: Final = 24
"""Of one word, at most."""
READ: Final = 24
"""Words that are looked at: a wish is short."""
_MOST: Final = 127
_LESS: Final = 4  # what the pieces of a word are divided by, so that they don't outweigh it


class WishNet:
    """The net of one language: words among their neighbours, the most and the mean of them, then a score a wish."""

    def __init__(self, lang: str, words: Sequence[str], arrays: Mapping[str, tuple[Whole, Matrix]]) -> None:
        """`words` are those learned one by one, from number 1; each array has small whole numbers and their units."""
        self._known = vectors(lang)
        self._words = {word: number for number, word in enumerate(words, 1)}
        self._arrays = arrays

    def scores(self, words: Sequence[str]) -> Matrix:
        """One score a wish for a text of some masked words, at least one."""
        rows = np.stack([self._row(word) for word in words[:READ]])
        edge = np.zeros_like(rows[:1])
        around = np.concatenate([np.vstack([edge, rows[:-1]]), rows, np.vstack([rows[1:], edge])], axis=1)
        seen = np.maximum(around @ self._whole("near") + self._whole("near.bias"), 0.0)
        told = np.concatenate([seen.max(axis=0), seen.mean(axis=0)])
        scores: Matrix = told @ self._whole("wish") + self._whole("wish.bias")[0]
        return scores

    def _row(self, word: str) -> Matrix:
        own = self._some("word", [self._words.get(word, 0)])
        spelt = self._some("piece", pieces(word)) / _LESS
        return np.concatenate([meaning(self._known, word), own, spelt])

    def _some(self, name: str, numbers: Sequence[int]) -> Matrix:
        """The sum of some rows."""
        whole, unit = self._arrays[name]
        rows: Matrix = whole[list(numbers)].sum(axis=0, dtype=np.float32) * unit
        return rows

    def _whole(self, name: str) -> Matrix:
        whole, unit = self._arrays[name]
        numbers: Matrix = whole.astype(np.float32) * unit
        return numbers


def meaning(known: Any, word: str) -> Matrix:
    """The vector of a word; nothing for a word that has none."""
    at = bisect_left(known.names, word)
    if at == len(known.names) or known.names[at] != word:
        return np.zeros(WIDE, np.float32)
    vector: Matrix = known.numbers[at].astype(np.float32) * known.unit
    return vector


def pieces(word: str) -> list[int]:
    """The numbers of the pieces of a word; none of what stands for a name or a day."""
    return [] if word[:1] == "<" else [number % BAG for number in letters(word)][:PIECES]


def small(numbers: Matrix) -> tuple[Whole, Matrix]:
    """Numbers as small whole ones and the unit of each column."""
    unit = np.maximum(np.abs(numbers).max(axis=0), 1e-9).astype(np.float32) / _MOST
    return np.round(numbers / unit).astype(np.int8), unit
