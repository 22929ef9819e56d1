"""What somebody is called: which part of a name is the surname, and when the title goes before it."""

from __future__ import annotations

import pytest

from bot.domain.calling import called, greeted_as, surname, with_title


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Lefèvre", "Lefèvre"),
        ("Hélène Lefèvre", "Lefèvre"),
        ("Hugo Le Goff", "Le Goff"),
        ("Le Goff", "Le Goff"),
        ("Juan de la Cruz", "de la Cruz"),
        ("Mary Ann Smith", "Smith"),
        ("John F. Smith Jr.", "Smith"),
        ("Karim Ben Ali", "Ben Ali"),
        ("Jean d'Ormesson", "d'Ormesson"),
        ("Jr", "Jr"),
    ],
)
def test_the_surname_is_what_a_title_goes_before(name: str, expected: str) -> None:
    assert surname(name) == expected


@pytest.mark.parametrize(
    ("name", "title", "expected"),
    [
        ("Lefèvre", "Mme", "Mme Lefèvre"),
        ("Lefèvre", None, "Lefèvre"),
        ("Le Goff", "M.", "M. Le Goff"),
        ("Diallo", "Me", "Maître Diallo"),
        ("Hélène Lefèvre", "Mme", "Hélène Lefèvre"),
    ],
)
def test_only_a_surname_alone_is_said_with_its_title(name: str, title: str | None, expected: str) -> None:
    assert called(name, title) == expected


def test_a_card_has_the_title_before_any_name() -> None:
    assert with_title("Anil Mehta", "Dr") == "Dr Anil Mehta"
    assert with_title("Anil Mehta", None) == "Anil Mehta"


def test_sir_goes_before_a_first_name() -> None:
    assert greeted_as("John Smith", "Sir") == "John"
    assert greeted_as("John Smith", "Mr") == "Smith"
