"""Where a message can be cut: at the pauses people make, piece by piece, and each end of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.understanding import Reading

MOST_PIECES: Final = 8
PAUSES: Final = re.compile(
    r"[.!?;\n]+\s+|,\s+(?:et|puis|and|then)?\s*|\s+[-–—]\s+|\s+(?:et puis|et|puis|ensuite|and then|and|then|plus|&)\s+"
)


@dataclass(frozen=True)
class Piece:
    """One thing of a message: its reading and the words it stands in."""

    reading: Reading
    words: str


@dataclass(frozen=True)
class Cut:
    """A piece of a message, with what stands before and behind it."""

    head: str
    part: str
    tail: str = ""

    @property
    def rest(self) -> str:
        return f"{self.head}, {self.tail}" if self.tail else self.head


def cuts(text: str) -> Iterator[Cut]:
    """Each piece alone, and each end of the message, the longest first."""
    pauses = list(PAUSES.finditer(text))[: MOST_PIECES - 1]
    edges = [(0, 0), *(p.span() for p in pauses), (len(text), len(text))]
    inner = [(edges[n][1], edges[n + 1][0]) for n in range(len(edges) - 1)]
    for number in range(1, len(inner)):
        start, end = inner[number]
        if number + 1 < len(inner):
            yield Cut(text[: edges[number][0]], text[start:end], text[edges[number + 1][1] :])
        yield Cut(text[: edges[number][0]], text[start:])
