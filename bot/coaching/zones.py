"""Time zones as people name them or stand in them: Europe/Paris typed, a place shared."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Final
from zoneinfo import available_timezones

_OFFSET: Final = re.compile(
    r"(?:(?:utc|gmt|z|etc/gmt)\s*)?[+\-−]\s*\d{1,2}(?:[:h.]?\d{2})?h?|(?:etc/)?(?:utc|gmt|zulu)"
    r"|ces?t|[ecmp][sd]t|bst|wes?t|ees?t|msk|jst|ist|ae[sd]t|nz[sd]t",
    re.IGNORECASE,
)


def zone_named(text: str) -> str | None:
    """The IANA zone that `text` names, such as Europe/Paris or america/new york; None when it names none."""
    return _zones().get(re.sub(r"\s+", "_", text.strip().lower()))


def is_offset(text: str) -> bool:
    """Whether `text` is an offset or an abbreviation (UTC+2, GMT, CET): those don't follow summer time, a city does."""
    return bool(_OFFSET.fullmatch(text.strip()))


def zone_at(latitude: float, longitude: float) -> str | None:
    """The IANA zone of a place in degrees; None at sea and for what is no place on Earth."""
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    from tzfpy import get_tz  # noqa: PLC0415 - its map of the world is for those who share a place

    return _zones().get(str(get_tz(longitude, latitude)).lower())


def country_of(zone: str) -> str | None:
    """The ISO 3166 country (alpha-2) that an IANA zone is of, None when it is not known."""
    return _countries().get(zone)


def city_of(zone: str) -> str:
    """The city that gave its name to a zone: New York for America/New_York."""
    return zone.rpartition("/")[2].replace("_", " ")


@lru_cache(maxsize=1)
def _zones() -> Mapping[str, str]:
    places = (zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/"))
    return {zone.lower(): zone for zone in places}


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, str]:
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    rows = (row.split("\t") for row in table.splitlines() if row and not row.startswith("#"))
    return {row[2]: row[0] for row in rows}
