"""Many small rows of weights that are summed fast: each row is one whole number, with a lane of bits per column."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping, Sequence

# Weights are kept as whole numbers of this fraction.
SCALE = 64
_LANE = 32
_HALF = 1 << (_LANE - 1)


class Table:
    """Rows of small whole numbers by name.

    A sum of rows is a sum of long integers, which Python does far faster than it adds up columns one by one. A column
    of a sum must stay within 31 bits and its sign.
    """

    def __init__(self, width: int, rows: Mapping[str, int]) -> None:
        """`width` is the number of columns; `rows` are the numbers that `table` makes."""
        self._rows = rows
        # Half of its range in every lane: so that a negative column takes nothing from the next one.
        self._halves = sum(_HALF << (_LANE * column) for column in range(width))
        self._lanes = struct.Struct(f"<{width}I")

    def __len__(self) -> int:
        return len(self._rows)

    def sums(self, names: Iterable[str]) -> list[int]:
        """The sum of the rows of some names, column by column; names without a row count for nothing."""
        get, total = self._rows.get, self._halves
        for name in names:
            row = get(name)
            if row is not None:
                total += row
        return [lane - _HALF for lane in self._lanes.unpack(total.to_bytes(self._lanes.size, "little"))]

    def packed(self) -> tuple[bytes, bytes]:
        """Names and rows as bytes, for a file."""
        size = self._lanes.size
        return "\n".join(self._rows).encode(), b"".join(
            row.to_bytes(size, "little", signed=True) for row in self._rows.values()
        )


def table(width: int, rows: Mapping[str, Sequence[int]]) -> Table:
    """The table of some rows of `width` columns, in the order of their names; rows of nothing are left out."""
    return Table(
        width,
        {
            name: sum(number << (_LANE * column) for column, number in enumerate(rows[name]))
            for name in sorted(rows)
            if any(rows[name])
        },
    )


def unpacked(width: int, names: bytes, rows: bytes) -> Table:
    """The table that `packed` has put into a file."""
    size = width * _LANE // 8
    told = names.decode().split("\n") if names else []
    return Table(
        width,
        {
            name: int.from_bytes(rows[at * size : (at + 1) * size], "little", signed=True)
            for at, name in enumerate(told)
        },
    )
