"""The vectors of common words: `python -m tools.build_vectors fr` (or `en FILE.json`).

What the small net knows of a word before any message: "boulangerie" lies near "épicerie". The public vectors from which
the families are cut (`tools/build_families.py` tells where they come from, and what is needed) are turned so that their
widest directions come first, the others are left out, and what is left is kept as small whole numbers.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import numpy as np

from bot.understanding import words
from bot.understanding.words.vectors import WIDE
from tools.build_families import Matrix, centred, vectors

_WORDS: Final = 20_000
_MOST: Final = 127


def narrowed(rows: Matrix) -> Matrix:
    """The rows along their `WIDE` widest directions (principal components), with a deviation of 1 over all."""
    even = rows - rows.mean(0)
    directions = np.linalg.svd(even.T @ even)[0][:, :WIDE]
    narrow: Matrix = even @ directions
    # A direction is the same one backwards: the way in which its largest part is positive is taken.
    largest = np.abs(directions).argmax(0)
    narrow *= np.sign(directions[largest, np.arange(WIDE)])
    narrow /= narrow.std()
    return narrow


def build(lang: str, path: Path | None, target: Path) -> None:
    """Write the commonest words that have a vector, in the order of the alphabet, and their vectors."""
    known = vectors(lang, path)
    rows = narrowed(centred(known))[:_WORDS]
    names = list(known)[:_WORDS]
    order = sorted(range(len(names)), key=names.__getitem__)
    unit = np.abs(rows).max(0) / _MOST
    numbers = np.round(rows[order] / unit).astype(np.int8)
    told = "\n".join(names[i] for i in order).encode()
    np.savez_compressed(
        target, numbers=numbers, unit=unit.astype(np.float32), names=np.frombuffer(told, dtype=np.uint8)
    )


if __name__ == "__main__":
    build(
        sys.argv[1],
        Path(sys.argv[2]) if len(sys.argv) > 2 else None,
        Path(words.__file__).with_name(sys.argv[1]).joinpath("vectors.npz"),
    )
