"""The words of trades.txt, read once: phrases as roots, without accents, plural, feminine and little words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

Kind = Literal["trade", "only", "speciality", "before", "none"]

_FILE: Final = Path(__file__).parent / "words" / "trades.txt"
_BEFORE: Final = "before"
_MARKS: Final[Mapping[str, Kind]] = {"+": "only", "~": "speciality", "-": "none"}
LONG: Final = 8  # letters of a word that may be misspelt by one


LITTLE: Final = frozenset(
    "a an the of on to by from my his her their your our its some any le la les l un une des du de d en aux par"
    " dans son sa ses leur leurs mon ma mes ton ta tes notre nos votre vos ce cet cette ces s se y il elle ils elles je"
    " tu on nous vous i he she they we you is are be am do as au depuis since an ans annee annees year years dix vingt"
    " ten twenty more plus toute toutes tout tous all ne pas n c j m t qu lui moi me him them us ici here".split()
)
_DROPPED: Final = frozenset("a an the of on to by la le les l un une des du de d en au aux".split())
"""Little words that a phrase of the file may be written with, and that do not count."""

_TOKENS: Final = re.compile(r"[^\W_]+|[,;:/()\n.!?|&+]")


class BadTradesError(Exception):
    """A row of the file has no name or no words."""


@dataclass(frozen=True)
class Row:
    """One line of the file: a trade, with its special field if any, or one of the other kinds of rows."""

    kind: Kind
    name: str
    field: str | None = None


@dataclass(frozen=True)
class Book:
    """The phrases of the file, as roots, with the rows they stand in."""

    rows: Mapping[tuple[str, ...], tuple[Row, ...]]
    by_first: Mapping[str, tuple[tuple[str, ...], ...]]
    long_words: tuple[str, ...]


@lru_cache(maxsize=1)
def trade_book() -> Book:
    """The file, read once; raises BadTradesError for a row that cannot be read."""
    rows: dict[tuple[str, ...], tuple[Row, ...]] = {}
    for row, phrases in read_rows(_FILE.read_text(encoding="utf-8")):
        for phrase in phrases:
            if row not in rows.get(phrase, ()):
                rows[phrase] = (*rows.get(phrase, ()), row)
    by_first: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in rows:
        by_first[phrase[0]] = (*by_first.get(phrase[0], ()), phrase)
    alone = (phrase[0] for phrase, of in rows.items() if len(phrase) == 1 and any(row.kind == "trade" for row in of))
    return Book(rows, by_first, tuple(word for word in alone if len(word) >= LONG - 1))


def read_rows(text: str) -> Iterator[tuple[Row, tuple[tuple[str, ...], ...]]]:
    """Each row of such a file with its phrases as roots; raises BadTradesError."""
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        head, colon, said = line.partition(":")
        phrases = tuple(filter(None, (_roots(phrase) for phrase in re.split(r"[,|]", said))))
        if not colon or not head.strip(" +~-") or not phrases:
            raise BadTradesError(f"line {number}: a name, a colon, and words")
        yield _row(head.strip()), phrases


def _row(head: str) -> Row:
    if head == _BEFORE:
        return Row("before", head)
    kind = _MARKS.get(head[0], "trade")
    name, _, special = head.lstrip("+~- ").partition(" / ")
    return Row(kind, name.strip(), special.strip() or None)


def _roots(phrase: str) -> tuple[str, ...]:
    return tuple(one for word in words_and_signs(phrase) if (one := root(word)) not in _DROPPED)


def words_and_signs(text: str) -> Iterable[str]:
    """The words as typed and the signs between them; hyphens and apostrophes part words."""
    return _TOKENS.findall(re.sub(r"['’\-–]", " ", unicodedata.normalize("NFC", text)))


def flat(word: str) -> str:
    """Small letters without accents."""
    bare = unicodedata.normalize("NFKD", word.casefold().replace("œ", "oe"))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


_FEMININE: Final = (
    ("trice", "teur"), ("euse", "eur"), ("ienne", "ien"), ("enne", "en"), ("onne", "on"), ("elle", "el"), ("ere", "er"),
)  # fmt: skip


@lru_cache(maxsize=1 << 14)
def root(word: str) -> str:
    """A word without accents, plural and feminine, the same in both languages: « avocates » is « avocat »."""
    bare = flat(word)
    if len(bare) > 3 and bare[-1] in "sx":
        bare = bare[:-1]
    if len(bare) > 4 and bare.endswith("au") and not bare.endswith("eau"):
        bare = f"{bare[:-1]}l"  # locaux, local
    if len(bare) > 5:
        for ending, masculine in _FEMININE:
            if bare.endswith(ending):
                bare = bare[: -len(ending)] + masculine
                break
    if bare.endswith("ee"):
        bare = bare[:-1]
    if len(bare) > 4 and bare[-1] == "e":
        bare = bare[:-1]
    return bare[:-1] + "i" if len(bare) > 4 and bare[-1] == "y" else bare
