"""What the small net sees of each word: its vector, its letters, and the plain signs that the labeller sees as well."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final
from zlib import crc32

from bot.understanding.clauses import Drift
from bot.understanding.features import View

# Letters and plain signs are kept by a hash of their name: the same on every machine, and no names to keep.
BAG: Final = 1 << 13
_LATEST_SENTENCE: Final = 3
_LENGTHS: Final = (2, 3, 4)


@lru_cache(maxsize=1024)
def letters(word: str) -> tuple[int, ...]:
    """The numbers of the pieces of a folded word: its beginnings, its endings, and three or four letters of it."""
    whole = f"^{word}$"
    pieces = (
        {word}
        if word[0] == "<"
        else {whole[i : i + size] for size in _LENGTHS[1:] for i in range(len(whole) - size + 1)}
    )
    for size in _LENGTHS:
        if len(word) >= size:
            pieces |= {f"<{size}{word[:size]}", f">{size}{word[-size:]}"}
    return tuple(sorted(crc32(piece.encode()) % BAG for piece in pieces))


@lru_cache(maxsize=8192)
def _number(sign: str) -> int:
    return crc32(sign.encode()) % BAG


def plain(view: View) -> list[list[int]]:
    """The numbers of the plain signs of every word of a message: those of it alone, and of its clause."""
    told: list[list[int]] = []
    clause = -1
    for i, drift in enumerate(view.drifts):
        fine, coarse = view.families[i]
        signs = [f"k={kind}" for kind in view.kinds[i]]
        signs += (
            f"n={view.names[i]}", f"s={view.shapes[i]}", f"r={view.rare[i]}", f"g={view.gist[i]}",
            f"f={fine}", f"a={coarse}", "newclause" if i and drift.clause != clause else "sameclause",
        )  # fmt: skip
        if view.hours[i]:
            signs.append(f"h={view.hours[i]}")
        clause = drift.clause
        told.append([*map(_number, signs), *_of_drift(drift)])
    return told


@lru_cache(maxsize=1024)
def _of_drift(drift: Drift) -> tuple[int, ...]:
    signs = (
        f"sub={drift.subject}", f"bef={drift.before}", f"v={drift.verb}", f"sv={drift.subject}|{drift.verb}",
        f"neg={drift.negated}", f"dou={drift.doubtful}", f"fut={drift.future}", f"me={drift.me}", f"him={drift.him}",
        f"sent={min(drift.sentence, _LATEST_SENTENCE)}",
    )  # fmt: skip
    return tuple(map(_number, signs))


def words_with_meaning(view: View) -> Sequence[str]:
    """The words whose vectors count: expressions of time have none."""
    return ["" if t.day or t.clock else word for word, t in zip(view.words, view.tokens, strict=True)]
