"""So that "Véro", "vero" and "VÉRO" are one and the same: text without case, accents and odd spaces."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final

_UNDECOMPOSED: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "œ": "oe", "æ": "ae", "ß": "ss", "’": "'", "‘": "'", "ʼ": "'"}
)
_ALIKE: Final = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "’": "'", "‘": "'", "ʼ": "'"})


def composed(text: str) -> str:
    """The text in composed form, with a sign of its own for each half of a character that came alone."""
    return _HALF.sub("\ufffd", unicodedata.normalize("NFC", text))


def fold(text: str) -> str:
    """Lower case, no accents, spaces folded: the form in which names and words are compared."""
    return " ".join(text.lower().translate(_BARE).split())


def fold_in_place(text: str) -> str:
    """The same, but of exactly the same length, so that a place in it is the same place in `text`."""
    return text.translate(_FOLDED)


# Half of a pair by which some characters are sent.
_HALF: Final = re.compile("[\ud800-\udfff]")


def as_typed(text: str, folded: str) -> str:
    """The words of a text as they were typed, given as they are when folded; `folded` itself where they stand apart."""
    at = fold_in_place(text).find(folded)
    return text[at : at + len(folded)] if at >= 0 else folded


class _Characters(dict[int, str]):
    """What each character is folded to, worked out once: most texts are made of the same few dozens."""

    def __init__(self, folded: Callable[[str], str]) -> None:
        super().__init__()
        self._folded = folded

    def __missing__(self, code: int) -> str:
        folded = self[code] = self._folded(chr(code))
        return folded


def _bare(character: str) -> str:
    decomposed = unicodedata.normalize("NFD", character.translate(_UNDECOMPOSED))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _fold_character(character: str) -> str:
    if character.isspace():
        return " "
    lowered = character.lower().translate(_ALIKE)
    first = unicodedata.normalize("NFD", lowered)[:1] or character
    return first if len(first) == 1 and not unicodedata.combining(first) else character


_BARE: Final = _Characters(_bare)
_FOLDED: Final = _Characters(_fold_character)
