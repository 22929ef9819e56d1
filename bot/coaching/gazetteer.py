"""The towns of the world that have 5,000 people or more, read only when somebody names one.

`towns.txt.gz` is made from GeoNames (CC BY 4.0) by `python -m tools.build_towns`. Its text stays in memory as it is,
six megabytes to search in, nothing to parse. After a notice and the states of the United States comes one line a town:
its record with tabs between, then its folded names, its own first.

    2800866	Brussels	BE	BRU	Europe/Brussels	1019022|brussels|bruxelles|brussel|
"""

from __future__ import annotations

import gzip
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from typing import Final

FILE: Final = "towns.txt.gz"  # beside this file
_STATE: Final = re.compile(rb"^([A-Z]{2})\t(.+)$", re.MULTILINE)
_UNDECOMPOSED: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "œ": "oe", "æ": "ae", "ß": "ss"} | dict.fromkeys("-’‘ʼ'`.,()/", " ")
)
_ACCENTS: Final = re.compile("[\u0300-\u036f]+")
_SPACES: Final = re.compile(" {2,}| (?=\\|)|(?<=\\|) ")
_SAINT: Final = re.compile(r"\bst(e?)(?= )")


@dataclass(frozen=True)
class Town:
    """One town: its GeoNames id and name, ISO 3166 country, GeoNames region, IANA zone and number of people."""

    id: int
    name: str
    country: str
    region: str
    zone: str
    people: int


@dataclass(frozen=True)
class Gazetteer:
    """All towns; `text` is the file, in UTF-8, its lines ended by line feeds."""

    text: bytes = field(repr=False)

    def called(self, name: str) -> Iterator[tuple[Town, bool]]:
        """The towns that bear this name, and whether it is their first one; accents and hyphens don't matter."""
        for start, at in self._lines_with(f"|{fold_name(name)}|"):
            yield self._town(start), self.text.index(b"|", start) == at

    def with_id(self, id_: int) -> Town | None:
        """The town with that GeoNames id."""
        at = self.text.find(f"\n{id_}\t".encode())
        return self._town(at + 1) if at >= 0 else None

    def towns_of(self, country: str) -> Iterator[Town]:
        """The towns of an ISO 3166 country."""
        towns = (self._town(start) for start, _ in self._lines_with(f"\t{country}\t"))
        return (town for town in towns if town.country == country)  # AL is Albania, and a region called Alabama

    def names_from(self, initial: str) -> list[str]:
        """The folded names that begin with that letter, each once; made anew at each call, for the rare typo."""
        found = re.findall(rb"\|(%b[^|\n]*)" % re.escape(initial.encode()), self.text)
        return [name.decode() for name in dict.fromkeys(found)]

    @cached_property
    def states(self) -> Mapping[str, str]:
        """The names of the states of the United States by their codes, which are GeoNames regions."""
        head = self.text[: self.text.index(b"|")]
        return {code.decode(): name.decode() for code, name in _STATE.findall(head)}

    def _lines_with(self, sought: str) -> Iterator[tuple[int, int]]:
        """Where each line that holds `sought` begins, and where in it that stands first."""
        bytes_ = sought.encode()
        at = self.text.find(bytes_)
        while at >= 0:
            yield self.text.rindex(b"\n", 0, at) + 1, at
            at = self.text.find(bytes_, self.text.index(b"\n", at))

    def _town(self, start: int) -> Town:
        record = self.text[start : self.text.index(b"|", start)].decode()
        id_, name, country, region, zone, people = record.split("\t")
        return Town(int(id_), name, country, region, zone, int(people))


@cache
def gazetteer() -> Gazetteer:
    """The one gazetteer of the program; the first call takes some 30 ms, the others nothing."""
    return Gazetteer(gzip.decompress(files(__package__).joinpath(FILE).read_bytes()))


def fold_name(text: str) -> str:
    """How names of towns are compared: without case, accents, hyphens or dots; "St-Étienne" is "saint etienne"."""
    letters = _ACCENTS.sub("", unicodedata.normalize("NFD", text.lower().translate(_UNDECOMPOSED)))
    return _SAINT.sub(r"saint\1", _SPACES.sub(_one_space, letters)).strip(" ")


def _one_space(found: re.Match[str]) -> str:
    return " " if len(found[0]) > 1 else ""
