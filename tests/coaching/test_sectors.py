"""What a firm is in, and where: known of those that many people look for, by any way of writing their name."""

from __future__ import annotations

import pytest

from bot.coaching.sectors import is_one_org, sector_of, sectors, town_of
from bot.texts import Voice


@pytest.mark.parametrize(
    ("said", "sector"),
    [
        ("Airbus", "aeronautics"),
        ("airbus france", "aeronautics"),
        ("Gallimard", "publishing"),
        ("éditrice", "publishing"),
        ("aerospace", "aeronautics"),
        ("la mairie de Lyon", "public"),
        ("Penguin Random House", "publishing"),
        ("Kiwi", None),
        ("acheteur", None),
        ("Boulangerie du coin", None),
    ],
)
def test_a_firm_or_a_trade_has_its_sector(said: str, sector: str | None) -> None:
    assert sector_of(said) == sector


def test_a_town_stands_for_some_firms() -> None:
    assert (town_of("Airbus"), town_of("Rolls-Royce"), town_of("Acme")) == ("Toulouse", "Derby", None)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("la BBC", "BBC", True),
        ("Airbus", "Airbus Helicopters", True),
        ("Thalès", "Thales", True),
        ("Acme France", "acme", True),
        ("Kiwi", "Acme", False),
        ("Air France", "Air Liquide", False),
    ],
)
def test_two_names_of_one_organisation(one: str, other: str, *, same: bool) -> None:
    assert is_one_org(one, other) is same


def test_every_sector_can_be_said() -> None:
    assert {f"sector.{sector.name}" for sector in sectors()} <= Voice.load().keys()
