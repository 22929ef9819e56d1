"""Whose ideal client somebody may be: by trade or by telling words, never by a word that all of them share (P16)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.coaching.ideal_clients import clientele, fits, four_questions, is_to_ask, occasions, same_clients
from bot.coaching.nudges.debrief import debrief
from bot.coaching.nudges.prepare import prepare
from bot.domain.goals import Goal
from bot.domain.meetings import Meeting
from bot.domain.people import Person
from bot.domain.wanted import Clientele
from tests.people import ANNE, HUGO, MARIE, PAUL, at, met, notebook, on, with_people

TODAY = date(2026, 11, 20)


def known(*trades: str, ideal: str = "les librairies indépendantes") -> Clientele:
    return Clientele("k9", ideal, TODAY, trades)


@pytest.mark.parametrize(
    ("ideal", "person", "is_one"),
    [
        ("les librairies indépendantes de province", replace(HUGO, role="libraire"), True),
        ("les librairies indépendantes de province", replace(HUGO, org="Librairie du Canal"), True),
        ("independent bookshops", replace(HUGO, role="bookshop owner"), True),
        ("les PME du bâtiment", replace(HUGO, role="patron d'une PME du bâtiment"), True),
        ("les PME du bâtiment", replace(HUGO, role="patron de PME"), False),
        ("les cabinets dentaires", replace(HUGO, role="dentiste"), True),
        ("les cabinets dentaires", replace(HUGO, org="cabinet d'avocats Leroy"), False),
        ("small builders", replace(HUGO, role="builder"), True),
        ("small businesses", replace(HUGO, role="business owner"), False),
        ("les librairies", HUGO, False),
    ],
)
def test_somebody_may_be_such_a_client(ideal: str, person: Person, *, is_one: bool) -> None:
    assert (fits(ideal, person) is not None) is is_one


def test_an_occasion_is_somebody_elses_ideal_client_and_never_oneself() -> None:
    paul = replace(PAUL, role="libraire", ideal_client="les librairies")
    book = notebook(people=with_people(paul, replace(ANNE, role="libraire")))
    assert [(one.of, one.fit.person.id) for one in occasions(book)] == [(paul, ANNE.id)]


def test_those_who_serve_the_same_clients() -> None:
    paul = replace(PAUL, ideal_client="les libraires")
    book = notebook(people=with_people(paul, replace(ANNE, ideal_client="les mairies")))
    assert same_clients(book, "les librairies indépendantes") == (paul,)


def test_the_question_is_for_a_contact_of_somebody_in_business() -> None:
    book = notebook(met(MARIE, "2026-11-01"))
    assert not is_to_ask(book, MARIE, TODAY)
    selling = book.put(known())
    assert is_to_ask(selling, MARIE, TODAY)
    assert is_to_ask(book.put(Goal("g1", "dix clients", TODAY, purpose="business")), MARIE, TODAY)
    assert not is_to_ask(selling, replace(MARIE, ideal_client="les DRH"), TODAY)


def test_the_four_questions_name_the_trades_and_say_tu_or_vous() -> None:
    assert four_questions(notebook(), MARIE).key == "client.questions0.vous"
    book = notebook().put(known("un imprimeur", "l'assureur"))
    asked = four_questions(book, PAUL)
    assert (asked.key, asked.args) == ("client.questions2.tu", {"one": "imprimeur", "other": "assureur"})
    assert clientele(book) == book.clienteles[0]


def test_the_evening_before_the_questions_are_told_again_and_afterwards_the_names_are_asked_for() -> None:
    half_hour = Meeting("m9", (MARIE.id,), on("2026-11-24"), planned_on=TODAY, agenda="client")
    book = notebook().put(half_hour)
    before = next(iter(prepare(book, at("2026-11-23 12:00"))))
    assert getattr(before.line.args["detail"], "key", "") == "prepare.client"
    after = next(iter(debrief(book, at("2026-11-24 19:00"))))
    assert after.line.key == "debrief.client"
