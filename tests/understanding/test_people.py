"""Who is meant: linked when it can be nobody else, asked when it could be several, new when it is neither."""

from __future__ import annotations

import pytest

from bot.understanding import Known, find_people, fold
from bot.understanding.people import Circle, Link, proper, same_name

KNOWN = (
    Known("1", "Marie Dupont", "Acme"),
    Known("2", "Marie Leroy", "BNP Paribas"),
    Known("3", "Jean-Baptiste Guillou", "Orange"),
    Known("4", "Katherine O'Neill", "Deloitte"),
    Known("5", "Véronique Lambert", "Mairie de Nantes"),
    Known("6", "Alexandre Petit", "Doctolib"),
    Known("7", "Alexandra Meunier", "Mairie de Lyon"),
    Known("8", "Chloé Bouchard", "Desjardins"),
    Known("9", "Karim Benali", "Sopra Steria"),
    Known("10", "Nguyễn Thị Hương"),
    Known("11", "Robert Haines", nicknames=("Doc",)),
)


@pytest.mark.parametrize(
    ("typed", "org", "whom"),
    [
        ("Karim Benali", None, "9"),
        ("karim benali", None, "9"),
        ("karim", None, "9"),
        ("Karim Benlai", None, "9"),  # a slip of the fingers
        ("Véro", None, "5"),  # a short form
        ("veronique", None, "5"),  # no accents
        ("JB", None, "3"),  # two initials of a compound name
        ("Jean Baptiste", None, "3"),
        ("kate", None, "4"),
        ("O'Neill", None, "4"),
        ("Marie", "Acme", "1"),  # told apart by the organisation
        ("Marie D.", None, "1"),  # or by an initial
        ("Alex", "Doctolib", "6"),
        ("Doc", None, "11"),  # what the user calls them
    ],
)
def test_a_name_that_can_be_nobody_else_is_linked(typed: str, org: str | None, whom: str) -> None:
    assert Circle(KNOWN).link(typed, org).known == whom


@pytest.mark.parametrize(
    ("typed", "candidates"),
    [("Marie", ("1", "2")), ("Alex", ("6", "7")), ("K.", ("4", "9"))],
)
def test_a_name_that_could_be_several_is_asked(typed: str, candidates: tuple[str, ...]) -> None:
    link = Circle(KNOWN).link(typed)
    assert link.known is None
    assert link.candidates == candidates


HALF_KNOWN = (
    Known("1", "Paul"),
    Known("2", "Véro", "Acme"),
    Known("3", "Marie Dupont"),
)


@pytest.mark.parametrize(
    ("typed", "org", "candidates"),
    [
        ("Paul Martin", None, ("1",)),
        ("paul martin", "Decathlon", ("1",)),
        ("Véronique Lambert", None, ("2",)),  # known by a short form only
        ("Véronique Lambert", "Acme", ("2",)),
        ("Véronique Lambert", "EDF", ()),  # another organisation is another one
        ("Marie Durand", None, ()),  # whose last name is known has that one
        ("Pauline Martin", None, ()),
    ],
)
def test_a_whole_name_may_be_somebody_known_by_first_name_only(
    typed: str, org: str | None, candidates: tuple[str, ...]
) -> None:
    link = Circle(HALF_KNOWN).link(typed, org)
    assert link.known is None
    assert link.candidates == candidates


@pytest.mark.parametrize("name", ["محمد العلي", "李明", "Ольга Белова", "सुनील वर्मा", "Nguyễn Thị Hương"])
def test_a_name_in_any_script_is_linked_whole(name: str) -> None:
    assert Circle((Known("1", name),)).link(name).known == "1"


@pytest.mark.parametrize(
    ("typed", "org"),
    [
        ("Chloé Bouchard-Roy", None),  # a longer surname is another one
        ("Karim Haddad", None),  # another surname
        ("Karim", "Total"),  # another organisation
        ("Paul", None),
    ],
)
def test_somebody_else_is_never_linked(typed: str, org: str | None) -> None:
    assert Circle(KNOWN).link(typed, org) == Link(typed)


def test_people_known_under_any_script_break_nothing() -> None:
    circle = Circle((Known("1", "李明"), Known("2", "Ольга"), Known("3", " ")))
    assert circle.link("李明").known == "1"


@pytest.mark.parametrize(
    ("typed", "first"),
    [("veroniqe", "5"), ("guilou", "3"), ("dupont", "1"), ("kat", "4"), ("marie leroi", "2"), ("HUONG", "10")],
)
def test_the_search_forgives_accents_and_typos(typed: str, first: str) -> None:
    assert find_people(typed, KNOWN)[0].id == first


def test_the_search_finds_nobody_for_nothing() -> None:
    assert find_people("", KNOWN) == ()
    assert find_people("zzzzzz", KNOWN) == ()


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("marie dupont", "Marie Dupont"),
        ("MARIE DUPONT", "Marie Dupont"),
        ("rachid ould-ahmed", "Rachid Ould-Ahmed"),
        ("jean-philippe de castelnau", "Jean-Philippe de Castelnau"),
        ("Mme Géraldine Achard", "Géraldine Achard"),
        ("o'sullivan", "O'Sullivan"),
        ("anne-marie mccarthy", "Anne-Marie McCarthy"),
        ("Siobhán Ní Bhriain", "Siobhán Ní Bhriain"),
    ],
)
def test_a_new_name_is_stored_as_one_would_write_it(typed: str, stored: str) -> None:
    assert proper(typed) == stored


def test_an_english_initial_is_no_french_title() -> None:
    assert proper("M. O'Sullivan", "en") == "M. O'Sullivan"


def test_a_shorter_name_in_the_same_message_is_the_same_person() -> None:
    assert same_name("J-Philippe", "Jean-Philippe de Castelnau")
    assert same_name("aissatou", "Aïssatou Diallo")
    assert not same_name("Paul", "Pauline Roux")


def test_folding_forgets_case_accents_and_odd_spaces() -> None:
    assert fold("  Élodie   ŒUVRE  Łódź ") == "elodie oeuvre lodz"
