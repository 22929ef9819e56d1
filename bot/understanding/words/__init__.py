"""The word lists of each language: what kind of work a word does, first names and their short forms, towns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

_SHORTEST_STEM: Final = 2
_LONGEST_STEM: Final = 9


@dataclass(frozen=True)
class Classes:
    """What kinds of work words do, in one language; `stems` are beginnings of words."""

    exact: Mapping[str, tuple[str, ...]]
    stems: Mapping[str, tuple[str, ...]]

    def of(self, word: str) -> tuple[str, ...]:
        """The classes of a folded word."""
        found = self.exact.get(word, ())
        for length in range(_SHORTEST_STEM, min(len(word), _LONGEST_STEM) + 1):
            found += self.stems.get(word[:length], ())
        return found


@cache
def classes(lang: str) -> Classes:
    """The word classes of a language."""
    exact: dict[str, tuple[str, ...]] = {}
    stems: dict[str, tuple[str, ...]] = {}
    for name, words in _entries(f"{lang}/classes.txt"):
        for word in words:
            table, key = (stems, word[:-1]) if word.endswith("*") else (exact, word)
            if name not in table.get(key, ()):
                table[key] = (*table.get(key, ()), name)
    return Classes(exact, stems)


@lru_cache(maxsize=4096)
def classes_of(word: str, lang: str) -> tuple[str, ...]:
    """The classes of a folded word in a language."""
    return classes(lang).of(word)


@cache
def first_names() -> Mapping[str, str]:
    """Folded first names: f (mostly spoken of as she), m (he) or b (either)."""
    return {name: gender for gender, names in _entries("first_names.txt") for name in names}


@cache
def towns() -> frozenset[str]:
    """Large towns, folded; none that is somebody's name or an employer as well."""
    lines = files(__name__).joinpath("towns.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(" ".join(line for line in lines if not line.startswith("#")).split(", "))


@cache
def nicknames() -> Mapping[str, frozenset[str]]:
    """Folded full first names, each with its short forms."""
    return {full: frozenset(short) for full, short in _entries("nicknames.txt")}


@cache
def families(lang: str) -> Mapping[str, tuple[str, str]]:
    """Folded words of a language, each with its fine and its coarse family: words that keep the same company."""
    found: dict[str, tuple[str, str]] = {}
    for fine, (coarse, words) in enumerate(_entries(f"{lang}/families.txt")):
        found |= dict.fromkeys(words, (str(fine), coarse))
    return found


@cache
def phrases(lang: str, name: str) -> Mapping[str, tuple[str, ...]]:
    """A list of phrases of a language, by what they say."""
    lines = files(__name__).joinpath(f"{lang}/{name}.txt").read_text(encoding="utf-8").splitlines()
    entries = (line.partition(":") for line in lines if line and not line.startswith("#"))
    return {key: tuple(phrase.strip() for phrase in said.split(",")) for key, _, said in entries}


def _entries(name: str) -> Iterator[tuple[str, list[str]]]:
    """The `key: word word` lines of a list."""
    for line in files(__name__).joinpath(name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            key, _, words = line.partition(":")
            yield key, words.split()
