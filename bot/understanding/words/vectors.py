"""Words as points in space: those that keep the same company lie near one another (`tools/build_vectors.py`)."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

import numpy as np

# How many numbers a word has.
WIDE: Final = 64


@dataclass(frozen=True)
class Vectors:
    """The commonest words of a language, folded, in the order of the alphabet.

    `numbers` has a row of `WIDE` small whole numbers for each of the `names`; times `unit`, one for each column, they
    are its vector.
    """

    names: tuple[str, ...]
    numbers: np.ndarray[Any, np.dtype[np.int8]]
    unit: np.ndarray[Any, np.dtype[np.float32]]


@cache
def vectors(lang: str) -> Vectors:
    """The vectors of a language, read once."""
    content = files(__package__).joinpath(f"{lang}/vectors.npz").read_bytes()
    with np.load(io.BytesIO(content)) as kept:
        names = kept["names"].tobytes().decode().split("\n")
        return Vectors(tuple(names), kept["numbers"], kept["unit"])
