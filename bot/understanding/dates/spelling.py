"""Days and months typed in a hurry: "tmorrow", "juedi", "septmber" are read as what was meant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from bot.understanding.folding import fold
from bot.understanding.words import families, first_names

_WORDS: Final = {
    "en": "yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february "
    "september october november december morning afternoon evening",
    "fr": "demain lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier juillet septembre octobre "
    "novembre decembre",
}
_MEANT: Final = {lang: tuple(words.split()) for lang, words in _WORDS.items()}
_LEAST: Final = 5
# A word in small letters: what has a capital may be a name (Jeudy), but not behind "on", "next" or « ce ».
_ON: Final = "".join(
    rf"|(?<=\b{word} )" for word in "on On next Next last Last this This by By until le Le ce Ce".split()
)
_TYPED: Final = re.compile(
    rf"(?<![\w'’-])(?=[^\W\d_])(?:(?=[^A-ZÀ-Þ]){_ON})[^\W\d_][^\W\d_A-ZÀ-Þ]{{{_LEAST - 1},}}(?![\w'’-])"
)


@dataclass(frozen=True)
class Spelled:
    """A text with its days and months spelled right; `origin[i]` is where its i-th letter stood as typed."""

    text: str
    origin: tuple[int, ...]


def spelled(text: str, lang: str) -> Spelled | None:
    """The text put right; None when nothing had to be."""
    pieces: list[str] = []
    origin: list[int] = []
    at = 0
    for word in _TYPED.finditer(text):
        meant = _meant(word[0], lang)
        if meant is None:
            continue
        pieces += [text[at : word.start()], meant]
        origin += range(at, word.start())
        origin += [min(word.start() + n, word.end() - 1) for n in range(len(meant))]
        at = word.end()
    if not pieces:
        return None
    return Spelled("".join((*pieces, text[at:])), (*origin, *range(at, len(text) + 1)))


@lru_cache(maxsize=4096)
def _meant(typed: str, lang: str) -> str | None:
    """The day or month that a word misses by one slip of the finger, and nothing else that is a word."""
    word = fold(typed)
    if word in _MEANT[lang] or word in first_names() or any(word in families(tongue) for tongue in _MEANT):
        return None
    near = [meant for meant in _MEANT[lang] if OSA.distance(word, meant, score_cutoff=1) == 1 and word != f"{meant}s"]
    return near[0] if len(near) == 1 else None
