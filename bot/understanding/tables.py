"""Many small rows of weights that are summed fast: found by a hash of their name, kept as small whole numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, Final
from zlib import crc32

import numpy as np

# Weights are kept as whole numbers of this fraction.
SCALE: Final = 64

Sums = np.ndarray[Any, np.dtype[np.int64]]
_Keys = np.ndarray[Any, np.dtype[np.uint32]]
_Rows = np.ndarray[Any, np.dtype[np.int16]]


class Table:
    """Rows of small whole numbers by name.

    Only a hash of each name is kept: it takes less room than the name, and is the same on every machine. Two names
    that share one by chance share their row.
    """

    def __init__(self, keys: _Keys, rows: _Rows) -> None:
        """`keys` are hashes in rising order, each of the row beside it."""
        self._keys = keys
        # One more row, of nothing: that of every name without a row.
        self._rows = np.concatenate([rows, np.zeros((1, rows.shape[1]), rows.dtype)])

    def __len__(self) -> int:
        return len(self._keys)

    def sums(self, names: Iterable[str]) -> list[int]:
        """The sum of the rows of some names, column by column; names without a row count for nothing."""
        found: list[int] = self._rows[self._places(names)].sum(axis=0, dtype=np.int64).tolist()
        return found

    def each(self, bags: Sequence[Sequence[str]]) -> Sums:
        """The sums of several bags of names, a row a bag."""
        lengths = np.fromiter(map(len, bags), np.intp, len(bags))
        # A row of nothing ends them all, so that an empty bag at the end also begins somewhere.
        places = np.append(self._places(chain.from_iterable(bags)), len(self._keys))
        if not len(bags):
            return np.zeros((0, self._rows.shape[1]), np.int64)
        told: Sums = np.add.reduceat(self._rows[places], np.cumsum(lengths) - lengths, axis=0, dtype=np.int64)
        told[lengths == 0] = 0
        return told

    def packed(self) -> tuple[bytes, bytes]:
        """Hashes and rows as bytes, for a file."""
        return self._keys.astype("<u4").tobytes(), self._rows[:-1].astype("<i2").tobytes()

    def _places(self, names: Iterable[str]) -> np.ndarray[Any, np.dtype[np.intp]]:
        """Where the row of each name is."""
        wanted = np.fromiter(map(crc32, map(str.encode, names)), np.uint32)
        if not len(self._keys):
            return np.zeros(len(wanted), np.intp)
        # Sought in rising order, hashes lie close to one another in memory: half the time for a whole message.
        rising = wanted.argsort()
        places = np.empty(len(wanted), np.intp)
        places[rising] = self._keys.searchsorted(wanted[rising])
        places[places == len(self._keys)] = 0
        return np.where(self._keys[places] == wanted, places, len(self._keys))


def table(width: int, rows: Mapping[str, Sequence[int]]) -> Table:
    """The table of some rows of `width` columns; rows of nothing are left out, numbers are kept within 16 bits."""
    told = {crc32(name.encode()): row for name, row in sorted(rows.items()) if any(row)}
    keys = np.array(sorted(told), np.uint32)
    most = np.iinfo(np.int16)
    numbers = np.array([told[key] for key in keys.tolist()], np.int64).reshape(len(keys), width)
    return Table(keys, numbers.clip(most.min, most.max).astype(np.int16))


def unpacked(width: int, keys: bytes, rows: bytes) -> Table:
    """The table that `packed` has put into a file."""
    return Table(np.frombuffer(keys, "<u4"), np.frombuffer(rows, "<i2").reshape(-1, width))
