"""What a firm is in, and in which town everybody knows somebody there: a way to ask of people by their surroundings.

The rows are in `words/sectors.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from rapidfuzz import fuzz

from bot.coaching.matches import words_of
from bot.coaching.roots import ROOT as HEAD
from bot.coaching.roots import same_root

_FILE: Final = Path(__file__).parent / "words" / "sectors.txt"
_FIRM: Final = re.compile(r"\s*(?P<name>[^(]+?)\s*(?:\((?P<town>[^)]+)\))?\s*$")
_NEARLY: Final = 90  # of 100, between two names of a firm
_SHORTEST: Final = 5  # letters of a name that may be misspelt
_ANYWHERE: Final = frozenset("group groupe international sa sas sarl ltd plc inc gmbh".split())


class BadSectorsError(Exception):
    """A row says no sector, no words or no firms."""


@dataclass(frozen=True)
class Sector:
    """One row: its name, a key of `bot/texts`; how it is called in a note; its words; its firms, some with a town."""

    name: str
    called: Mapping[str, str]  # by language
    words: tuple[frozenset[str], ...]
    firms: Mapping[str, str | None]


@lru_cache(maxsize=1 << 14)
def sector_of(text: str) -> str | None:
    """The name of the sector that a firm is in or that words speak of; None when they tell of none."""
    if found := _firm(text):
        return found[0].name
    meant = _meant(words_of(text))
    return next((sector.name for sector in sectors() if _is_told(meant, sector)), None)


def is_listed(org: str) -> bool:
    """Whether a firm of that name stands in one of the rows."""
    return _firm(org) is not None


def town_of(org: str) -> str | None:
    """The town that stands for a firm, where one does."""
    found = _firm(org)
    return found[1] if found else None


def speaks_of(said: Iterable[str], sector: Sector) -> bool:
    """Whether folded words speak of that sector."""
    return _is_told(_meant(said), sector)


def _is_told(meant: frozenset[str], sector: Sector) -> bool:
    return any(phrase <= meant for phrase in sector.words)


def _meant(said: Iterable[str]) -> frozenset[str]:
    """The words of all rows that these words are, bent or not."""
    return frozenset(word for other in said for word in _by_head().get(other[:HEAD], ()) if same_root(word, other))


@lru_cache
def _by_head() -> Mapping[str, frozenset[str]]:
    """The words of all rows by their first letters, which all words of one root share."""
    found: dict[str, set[str]] = {}
    for sector in sectors():
        for word in frozenset().union(*sector.words):
            found.setdefault(word[:HEAD], set()).add(word)
    return {head: frozenset(words) for head, words in found.items()}


def is_one_org(one: str, other: str) -> bool:
    """Whether two names are those of one organisation: "Acme" and "Acme France", "la BBC" and "BBC", one misspelt.

    A shorter name is the same one: whoever says "Bouygues" may mean any of its firms.
    """
    a, b = _plain(one), _plain(other)
    if not a or not b:
        return False
    if a <= b or b <= a:
        return True
    left, right = " ".join(sorted(a)), " ".join(sorted(b))
    return min(len(left), len(right)) >= _SHORTEST and fuzz.ratio(left, right) >= _NEARLY


@lru_cache(maxsize=1 << 12)
def _plain(org: str) -> frozenset[str]:
    words = words_of(org)
    return (words - _ANYWHERE) or words


@lru_cache(maxsize=1 << 12)
def _firm(org: str) -> tuple[Sector, str | None] | None:
    """The row and town of a firm that is in the list."""
    said = _plain(org)
    for sector in sectors():
        for name, town in sector.firms.items():
            if said and (firm := _plain(name)) and firm <= said and len(said - firm) <= 1:
                return sector, town
    return None


@lru_cache
def sectors() -> tuple[Sector, ...]:
    """The rows, in the order of their file; raises BadSectorsError."""
    return tuple(_rows(_FILE.read_text(encoding="utf-8")))


def _rows(text: str) -> Iterator[Sector]:
    for number, row in enumerate(text.splitlines(), 1):
        if row and not row.startswith("#"):
            name, colon, rest = row.partition(": ")
            called, bar, rest = rest.partition(" | ")
            words, second_bar, firms = rest.partition(" | ")
            french, slash, english = called.partition(" / ")
            if not (colon and bar and second_bar and slash and words.strip() and firms.strip()):
                raise BadSectorsError(f"line {number}: sector: French / English | words | firms")
            found = {m["name"]: m["town"] for firm in firms.split(",") if (m := _FIRM.match(firm))}
            names = {"fr": french, "en": english}
            yield Sector(name, names, tuple(map(words_of, (french, english, *words.split(",")))), found)
