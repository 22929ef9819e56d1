"""The title before a name: Mme Lefèvre is kept as Lefèvre, with "Mme" beside it, so that a letter can greet her so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.understanding.folding import fold


@dataclass(frozen=True)
class Title:
    """A title in its usual short form; `gender` is f, m or - (either)."""

    short: str
    gender: str


def _listed(*rows: tuple[str, str, str]) -> Mapping[str, Title]:
    """The titles by each way of writing them, folded and without a dot."""
    return {written: Title(short, gender) for short, gender, forms in rows for written in forms.split()}


# Short form, gender, and how people write it.
_SHARED: Final = (
    ("Dr", "-", "dr"), ("Mme", "f", "mme"), ("Mlle", "f", "mlle"), ("Herr", "m", "herr"), ("Frau", "f", "frau"),
)  # fmt: skip
_FRENCH: Final = _listed(
    *_SHARED,
    ("M.", "m", "m mr monsieur"),
    ("Mme", "f", "madame"),
    ("Mlle", "f", "mademoiselle"),
    ("Dr", "-", "docteur"),
    ("Dre", "f", "dre docteure"),
    ("Me", "-", "me maitre"),
    ("Pr", "-", "pr prof professeur"),
    ("Pre", "f", "pre professeure"),
)
# In English "M." and "Me" are no titles: an initial, a pronoun.
_ENGLISH: Final = _listed(
    *_SHARED,
    ("Mr", "m", "mr"),
    ("Mrs", "f", "mrs"),
    ("Ms", "f", "ms"),
    ("Miss", "f", "miss"),
    ("Mx", "-", "mx"),
    ("Dr", "-", "doctor"),
    ("Prof", "-", "prof professor pr"),
    ("Sir", "m", "sir"),
    ("Mdm", "f", "mdm madam"),
    ("Engr", "-", "engr"),
    ("Hajia", "f", "hajia"),
    ("Alhaji", "m", "alhaji"),
    ("Fr", "m", "fr"),
    ("Revd", "-", "revd rev reverend"),
    ("Me", "-", "maitre"),
    ("Mme", "f", "madame"),
    ("M.", "m", "monsieur"),
)
_ANY: Final = {**_ENGLISH, **_FRENCH}


def title(word: str, lang: str | None = None) -> Title | None:
    """The title that a word is in a language, or in any."""
    known = _FRENCH if lang == "fr" else _ENGLISH if lang else _ANY
    return known.get(fold(word).rstrip("."))


def before_name(words: Sequence[str], lang: str | None = None) -> int:
    """How many words of a name are titles before it; a title that stands alone is a name."""
    return next((i for i, word in enumerate(words[:-1]) if title(word, lang) is None), max(0, len(words) - 1))
