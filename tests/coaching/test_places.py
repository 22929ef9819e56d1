"""A city in any of its names is found, and nothing but its name, its country and its zone is kept of it."""

from __future__ import annotations

import re
from dataclasses import replace
from zoneinfo import ZoneInfo

import holidays
import pytest

from bot.coaching.gazetteer import gazetteer
from bot.coaching.places import Place, country_name, find_places, guess_places, place, place_at
from bot.coaching.regions import LOCAL_LAW, region_of
from bot.coaching.zones import country_of, is_offset, zone_named


@pytest.mark.parametrize(
    ("typed", "city", "country", "zone"),
    [
        ("Lyon", "Lyon", "FR", "Europe/Paris"),
        ("  lyon ", "Lyon", "FR", "Europe/Paris"),
        ("st-etienne", "Saint-Étienne", "FR", "Europe/Paris"),
        ("Londres", "Londres", "GB", "Europe/London"),
        ("bruxelles", "Bruxelles", "BE", "Europe/Brussels"),
        ("montreal", "Montréal", "CA", "America/Toronto"),
        ("NYC", "New York City", "US", "America/New_York"),
        ("paris 15e", "Paris", "FR", "Europe/Paris"),
        ("69003 Lyon", "Lyon", "FR", "Europe/Paris"),
        ("j’habite à Bruxelles", "Bruxelles", "BE", "Europe/Brussels"),
        ("I live in Nice", "Nice", "FR", "Europe/Paris"),
        ("Valence (Espagne)", "Valencia", "ES", "Europe/Madrid"),
        ("Springfield, IL", "Springfield", "US", "America/Chicago"),
        ("Portland, Oregon", "Portland", "US", "America/Los_Angeles"),
        ("London, Canada", "London", "CA", "America/Toronto"),
        ("Europe/Paris", "Paris", "FR", "Europe/Paris"),
        ("america/new york", "New York", "US", "America/New_York"),
    ],
)
def test_a_city_is_found_in_any_of_its_names(typed: str, city: str, country: str, zone: str) -> None:
    (found,) = find_places(typed)
    assert (found.city, found.country, found.zone) == (city, country, zone)


@pytest.mark.parametrize(
    ("typed", "countries"),
    [
        ("Valence", ["ES", "FR"]),
        ("Saint-Denis", ["RE", "FR"]),
        ("Birmingham", ["GB", "US"]),
        ("La Réunion", ["FR", "RE"]),
    ],
)
def test_a_name_of_several_cities_is_to_be_asked_the_largest_first(typed: str, countries: list[str]) -> None:
    assert [found.country for found in find_places(typed)] == countries


@pytest.mark.parametrize(
    ("typed", "keeps"),
    [
        ("Edinburgh", "SCT"), ("I'm in Edinburgh", "SCT"), ("Londres", "ENG"), ("Cardiff", "WLS"), ("Belfast", "NIR"),
        ("Strasbourg", "6AE"), ("je suis à Strasbourg", "6AE"), ("Metz", "57"), ("Nancy", None), ("Lyon", None),
        ("Munich", "BY"), ("Berlin", "BE"), ("Köln", "NW"), ("Montréal", "QC"), ("Vancouver", "BC"), ("Genève", "GE"),
        ("Zürich", "ZH"), ("Sydney", "NSW"), ("Melbourne", "VIC"), ("Vienne, Autriche", "9"), ("Barcelone", "CT"),
        ("Bruxelles", None), ("New York", None), ("Europe/London", None),
    ],
)  # fmt: skip
def test_a_city_tells_the_region_whose_holidays_it_keeps(typed: str, keeps: str | None) -> None:
    assert find_places(typed)[0].keeps == keeps


def test_every_region_of_a_town_is_one_that_the_calendar_knows() -> None:
    for country in ("AT", "AU", "CA", "CH", "DE", "ES", "FR", "GB"):
        known = {region_of(town) for town in gazetteer().towns_of(country)} - {None}
        assert known <= set(holidays.country_holidays(country).subdivisions), country
    grand_est = {town.name for town in gazetteer().towns_of("FR") if town.region == "44"}
    assert grand_est >= LOCAL_LAW


def test_the_namesakes_of_one_country_differ_by_their_state() -> None:
    springfields = find_places("Springfield")
    assert len(springfields) == 5
    assert {found.region for found in springfields} >= {"Illinois", "Massachusetts", "Missouri"}


@pytest.mark.parametrize(
    "typed",
    ["", "   ", "oui", "plus tard", "bonjour", "J’ai vu Marie hier", "coffee with Ann in Paris", "UTC+2", "😀", "|",
     "\n|", "Saint-Cirq-Lapopie", "x" * 4096, "٣"],
)  # fmt: skip
def test_what_names_no_city_is_taken_for_none(typed: str) -> None:
    assert find_places(typed) == ()


@pytest.mark.parametrize(
    ("typed", "city"),
    [("Marseile", "Marseille"), ("Bordaux", "Bordeaux"), ("Grenobel", "Grenoble"), ("Londers", "London"),
     ("Clermont Ferand", "Clermont-Ferrand"), ("nantess", "Nantes")],
)  # fmt: skip
def test_a_misspelt_city_is_guessed(typed: str, city: str) -> None:
    assert guess_places(typed)[0].city == city


@pytest.mark.parametrize("typed", ["", "merci", "hello", "plus tard", "oui", "I met Paul", "x" * 4096])
def test_what_is_no_city_is_not_guessed(typed: str) -> None:
    assert guess_places(typed) == ()


def test_a_country_is_answered_with_its_largest_cities_one_a_zone() -> None:
    assert [found.city for found in guess_places("France")] == ["Paris"]
    assert len({found.zone for found in guess_places("United States")}) == 5


def test_a_place_is_found_again_by_its_id() -> None:
    for found in (*find_places("Valence"), *find_places("Europe/Paris")):
        assert place(found.id) in {found, replace(found, city="Valencia")}
    assert place("nowhere") is None
    assert place("99999999999") is None


def test_a_shared_place_becomes_its_zone_and_nothing_more() -> None:
    assert place_at(45.75, 4.85) == Place("Europe/Paris", "Paris", "Europe/Paris", "FR")


@pytest.mark.parametrize(("latitude", "longitude"), [(0.0, -30.0), (float("nan"), 0.0), (91.0, 0.0), (0.0, 181.0)])
def test_at_sea_or_off_the_earth_there_is_no_place(latitude: float, longitude: float) -> None:
    assert place_at(latitude, longitude) is None


@pytest.mark.parametrize("typed", ["UTC+2", "utc +02:00", "GMT", "+2", "CET", "cest", "EST", "Etc/GMT+3", "UTC"])
def test_an_offset_is_known_for_one(typed: str) -> None:
    assert is_offset(typed)
    assert zone_named(typed) is None


@pytest.mark.parametrize("typed", ["Brest", "Este", "Gap", "Europe/Paris", "8h15"])
def test_a_city_is_no_offset(typed: str) -> None:
    assert not is_offset(typed)


def test_every_town_has_a_zone_that_the_clock_knows() -> None:
    zones = set(re.findall(rb"\t([^\t]+)\t\d+\|", gazetteer().text))
    assert b"Europe/Paris" in zones
    for zone in zones:
        assert ZoneInfo(zone.decode()).key == zone.decode()


def test_countries_are_said_in_both_languages() -> None:
    assert (country_name("ES", "fr"), country_name("ES", "en")) == ("Espagne", "Spain")
    assert country_of("Europe/Paris") == "FR"
    assert country_of("Mars/Olympus") is None
