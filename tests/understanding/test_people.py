"""Who is meant: linked when it can be nobody else, asked when it could be several, new when it is neither."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.understanding import Known, find_people, fold, read
from bot.understanding.people import Circle, Link, proper, same_name
from bot.understanding.words import nicknames

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
        ("GUEGAN Maïwenn", "Maïwenn Guegan"),
        ("Mme LE GOFF Anne-Marie", "Anne-Marie Le Goff"),
        ("MARIE Dupont", "MARIE Dupont"),
        ("JB Martin", "JB Martin"),
    ],
)
def test_a_new_name_is_stored_as_one_would_write_it(typed: str, stored: str) -> None:
    assert proper(typed) == stored


def test_a_name_as_lists_have_it_is_that_of_the_person_known() -> None:
    assert Circle([Known("p1", "Marie Dupont")]).link("DUPONT Marie").known == "p1"


def test_an_english_initial_is_no_french_title() -> None:
    assert proper("M. O'Sullivan", "en") == "M. O'Sullivan"


def test_a_shorter_name_in_the_same_message_is_the_same_person() -> None:
    assert same_name("J-Philippe", "Jean-Philippe de Castelnau")
    assert same_name("aissatou", "Aïssatou Diallo")
    assert not same_name("Paul", "Pauline Roux")


def test_folding_forgets_case_accents_and_odd_spaces() -> None:
    assert fold("  Élodie   ŒUVRE  Łódź ") == "elodie oeuvre lodz"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        # English: Britain, Ireland, United States, Australia
        ("abby", "Abigail Stone"),
        ("Abbie", "Abigail Stone"),
        ("winnie", "Winifred Adeyemi"),
        ("Hank", "Henry Cole"),
        ("Paddy", "Padraig Walsh"),
        ("Mags", "Margaret Byrne"),
        ("Tilly", "Matilda Reed"),
        ("Gaz", "Gary Holt"),
        ("Jonno", "Jonathan Price"),
        ("Shiv", "Siobhán Kelly"),
        ("Liam", "William Ford"),
        # French: France, Québec, Belgium, Switzerland
        ("Babette", "Élisabeth Morel"),
        ("Manue", "Emmanuelle Roy"),
        ("Guigui", "Guillaume Petit"),
        ("Clo", "Clotilde Marchand"),
        ("Tof", "Christophe Blanc"),
        ("Popaul", "Paul Giraud"),
        ("Marie-Jo", "Marie-Josée Tremblay"),
        ("Marie-Jo Tremblay", "Marie-Josée Tremblay"),
        ("jean-mi", "Jean-Michel Aubert"),
        ("Maïté", "Marie-Thérèse Fabre"),
        ("Titou", "Antoine Duval"),
        ("Ludo", "Ludivine Caron"),
        # Maghreb, West Africa
        ("Momo", "Mohamed Benali"),
        ("Moh", "Mohammed Saïdi"),
        ("Mamad", "Mamadou Diallo"),
        ("Fatou", "Fatoumata Traoré"),
        ("Aïchou", "Aïcha Mansouri"),
        ("Krimo", "Abdelkrim Haddad"),
        ("Bouba", "Boubacar Sow"),
        ("Ibou", "Ibrahima Ndiaye"),
        ("Khady", "Khadija Fall"),
        ("Zizou", "Zinedine Amrani"),
        # Nigeria, Ghana
        ("Tunde", "Babatunde Ojo"),
        ("Emeka", "Chukwuemeka Obi"),
        ("Femi", "Oluwafemi Ade"),
        ("Ify", "Ifeoma Eze"),
        ("Kunle", "Adekunle Bello"),
        # India, Pakistan
        ("Venky", "Venkatesh Iyer"),
        ("Abhi", "Abhishek Rao"),
        ("Raju", "Rajesh Gupta"),
        ("Sid", "Siddharth Mehta"),
        ("Anu", "Anuradha Nair"),
        # Spanish
        ("Paco", "Francisco Gil"),
        ("Nacho", "Ignacio Ruiz"),
        ("Pepe", "José Luque"),
        ("Lupe", "Guadalupe Ríos"),
        ("Quique", "Enrique Sanz"),
        ("Maite", "María-Teresa Vega"),
        # Portuguese
        ("Zé", "José Almeida"),
        ("Tiago", "Santiago Leal"),
        ("Chico", "Francisco Prado"),
        ("Duda", "Eduarda Lima"),
        ("Guga", "Gustavo Reis"),
        # Italian
        ("Beppe", "Giuseppe Riva"),
        ("Gigi", "Luigi Serra"),
        ("Mimmo", "Domenico Greco"),
        ("Chicco", "Enrico Sala"),
        ("Giusy", "Giuseppina Longo"),
        # German, Dutch
        ("Uschi", "Ursula Braun"),
        ("Sepp", "Josef Huber"),
        ("Steffi", "Stefanie Wolf"),
        ("Matze", "Matthias Krüger"),
        ("Kees", "Cornelis de Wit"),
        # Slavic
        ("Sasha", "Aleksandr Orlov"),
        ("Masha", "Mariya Petrova"),
        ("Vova", "Vladimir Sokolov"),
        ("Kasia", "Katarzyna Nowak"),
        ("Olya", "Olha Koval"),
        ("Zosia", "Zofia Lis"),
    ],
)
def test_a_short_form_in_use_somewhere_is_known(typed: str, name: str) -> None:
    circle = Circle((Known("1", name), Known("2", "Zbygniew Qvist")))
    assert circle.link(typed).known == "1"


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Alex", ("Alexandre Petit", "Alexia Faure")),
        ("Momo", ("Mohamed Benali", "Maurice Blanc")),
        ("Millie", ("Amelia Hart", "Camilla Dunn")),
        ("Nell", ("Eleanor Hart", "Helen Dunn")),
        ("Vicky", ("Victoria Hart", "Vikram Rao")),
        ("Sasha", ("Aleksandr Orlov", "Aleksandra Orlova")),
        ("Manu", ("Emmanuel Roy", "Manuel Sanz")),
    ],
)
def test_a_short_form_of_two_first_names_is_asked(typed: str, names: tuple[str, ...]) -> None:
    link = Circle([Known(str(n), name) for n, name in enumerate(names)]).link(typed)
    assert (link.known, link.candidates) == (None, ("0", "1"))


@pytest.mark.parametrize(
    "others", [("Harriet Jones",), ("Harry Lime", "Harriet Jones"), ("Harriet Jones", "Harold Pym")]
)
def test_harry_is_never_harriet_in_silence(others: tuple[str, ...]) -> None:
    link = Circle([Known(name, name) for name in others]).link("Harry")
    assert link.known != "Harriet Jones"
    assert link.known in {None, "Harry Lime", "Harold Pym"}


def test_a_harry_does_not_hide_the_henry_whom_people_call_so() -> None:
    assert Circle((Known("1", "Harry Lime"), Known("2", "Henry Cole"))).link("Harry").candidates == ("1", "2")


@pytest.mark.parametrize("typed", ["so", "si", "elle", "may", "line", "fin", "sol", "van", "mad", "bas", "tête"])
def test_an_everyday_word_is_nobodys_short_form(typed: str) -> None:
    assert not [full for full, short in nicknames().items() if fold(typed) in short]


def test_the_short_forms_are_folded_and_never_the_name_itself() -> None:
    wrong = [(full, s) for full, short in nicknames().items() for s in {full, *short} if s != fold(s) or len(s) < 2]
    assert wrong == []
    assert [full for full, short in nicknames().items() if full in short or not short] == []


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Lunch with B. tuesdy", "en"),
        ("lunch with b. tuesdy", "en"),
        ("lunch with b tuesday", "en"),
        ("saw B. thursady", "en"),
        ("met b. wendesday", "en"),
        ("Coffee with B yesterdy", "en"),
        ("Déjeuner avec B. mardii", "fr"),
        ("dej avec b. mardi", "fr"),
        ("vu b. hier", "fr"),
    ],
)
def test_an_initial_is_the_only_one_or_is_asked_also_before_a_misspelt_day(text: str, lang: str) -> None:
    now = dt.datetime(2026, 3, 4, 12, tzinfo=dt.UTC)
    bruno, bea, marie = Known("1", "Bruno Salles"), Known("2", "Bea Martin"), Known("3", "Marie Petit")
    (alone,) = read(text, lang=lang, now=now, known=(bruno, marie)).people
    (asked,) = read(text, lang=lang, now=now, known=(bruno, bea, marie)).people
    assert alone.known == "1"
    assert (asked.known, asked.candidates) == (None, ("1", "2"))


@pytest.mark.parametrize("text", ["met u guys yesterday", "saw u yesterday", "met b team yesterday"])
def test_a_letter_that_is_a_word_is_nobody(text: str) -> None:
    now = dt.datetime(2026, 3, 4, 12, tzinfo=dt.UTC)
    known = (Known("1", "Ursula Braun"), Known("2", "Bea Martin"))
    assert [m.known for m in read(text, lang="en", now=now, known=known).people if m.known or m.candidates] == []
