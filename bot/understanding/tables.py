"""Many small rows of weights in little memory: one dictionary of places, one array of numbers."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Mapping, Sequence
from typing import Final

_GREATEST: Final = 2**15 - 1
_NONE: Final = array("h")


class Table:
    """Rows of small whole numbers by name; a row is label, weight, label, weight…"""

    def __init__(self, names: Sequence[str], numbers: array[int]) -> None:
        """`numbers` holds the rows one after the other in the order of `names`, each led by its length."""
        self._numbers = numbers
        self._places: dict[str, int] = {}
        at = 0
        for name in names:
            self._places[name] = at
            at += numbers[at] + 1

    def __len__(self) -> int:
        return len(self._places)

    def get(self, name: str) -> array[int] | None:
        """The row of a name."""
        at = self._places.get(name)
        return None if at is None else self._numbers[at + 1 : at + 1 + self._numbers[at]]

    def packed(self) -> tuple[bytes, bytes]:
        """Names and numbers as bytes, little-endian, for a file."""
        numbers = array("h", self._numbers)
        if sys.byteorder == "big":
            numbers.byteswap()
        return "\n".join(self._places).encode(), numbers.tobytes()


def table(rows: Mapping[str, Sequence[int]]) -> Table:
    """The table of some rows, in the order of their names."""
    numbers = array("h")
    names = sorted(rows)
    for name in names:
        row = [max(-_GREATEST, min(_GREATEST, number)) for number in rows[name]]
        numbers.append(len(row))
        numbers.extend(row)
    return Table(names, numbers)


def unpacked(names: bytes, numbers: bytes) -> Table:
    """The table that `packed` has put into a file."""
    read = array("h", _NONE)
    read.frombytes(numbers)
    if sys.byteorder == "big":
        read.byteswap()
    return Table(names.decode().split("\n") if names else [], read)
