"""Telling words kept beside the rules that need them, one file per language, for anybody to mend.

A row is `subject: words, words`. Accents and capitals don't matter; a star is any ending, three dots are three words
at most in between, a dollar is the end of the text, a caret its beginning. A row `better.name: …` is one whole
sentence with its {places}.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from bot.domain.owner import Lang

_FOLDER: Final = Path(__file__).parent / "words"
_GAP: Final = r"(?: [\w'-]+){0,3} "
_SENTENCE: Final = "better."
_BEGINNING: Final = r"^\W*(?:(?:to|for|de|d'|me|m') ?)?"
_END: Final = r"[ .!?]*$"


class BadPhrasesError(Exception):
    """A row says no subject, or no words."""


@dataclass(frozen=True)
class Phrases:
    """The rows of one file: what each subject is known by, and the sentences."""

    words: Mapping[str, re.Pattern[str]]
    sentences: Mapping[str, str]

    def find(self, subject: str, text: str) -> re.Match[str] | None:
        """The first of the words of that subject in `text`, with its place in it."""
        return self.words[subject].search(flat(text))


@lru_cache
def phrases(name: str, lang: Lang) -> Phrases:
    """The file of that name in that language; raises BadPhrasesError for a row that cannot be read."""
    rows = dict(_rows((_FOLDER / f"{name}.{lang}.txt").read_text(encoding="utf-8")))
    return Phrases(
        {subject: _words(said) for subject, said in rows.items() if not subject.startswith(_SENTENCE)},
        {subject.removeprefix(_SENTENCE): said for subject, said in rows.items() if subject.startswith(_SENTENCE)},
    )


def flat(text: str) -> str:
    """Small letters without accents, each in the place of the letter it comes from; straight apostrophes."""
    bare = (unicodedata.normalize("NFD", letter)[0].lower()[:1] or letter for letter in text)
    return "".join(bare).replace("’", "'")


def _rows(text: str) -> Iterator[tuple[str, str]]:
    for number, row in enumerate(text.splitlines(), 1):
        if row and not row.startswith("#"):
            subject, colon, said = row.partition(": ")
            if not colon or not said.strip():
                raise BadPhrasesError(f"line {number}: subject: words, words")
            yield subject, said


def _words(said: str) -> re.Pattern[str]:
    return re.compile("|".join(_pattern(phrase.strip()) for phrase in said.split(",")))


def _pattern(phrase: str) -> str:
    begins, ends = phrase.startswith("^"), phrase.endswith("$")
    start, *rest = re.escape(flat(phrase.strip(" ^$"))).replace(r"\ ", " ").replace(r"\*", r"\w*").split(" … ")
    return rf"{_BEGINNING if begins else ''}(?<![\w]){_GAP.join((start, *rest))}(?!\w){_END if ends else ''}"
