"""The files of ways of saying one thing: every line is read, a bad one is named, all words have proposals."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.coaching.vague import is_vague
from bot.domain.goals import PURPOSES
from bot.flows.goals.proposals import all_roles, moments
from bot.flows.sayings import BadSayingsError, plainly, sayings
from bot.understanding import read_day
from tests.people import on


def test_parts_can_be_used_below_where_they_are_given(tmp_path: Path) -> None:
    file = tmp_path / "said.txt"
    file.write_text("# how\n$WHO = (?:paul|léa)\n\nhello: salut {WHO}$\n", encoding="utf-8")
    ((name, pattern),) = sayings(file)
    assert name == "hello"
    assert pattern.match("Salut Paul")


@pytest.mark.parametrize("row", ["hello", "hello: ", "hello: {NOBODY}", "hello: (", "$WHO: x"])
def test_a_bad_line_is_named(row: str, tmp_path: Path) -> None:
    file = tmp_path / "said.txt"
    file.write_text(f"# one\n{row}\n", encoding="utf-8")
    with pytest.raises(BadSayingsError, match="line 2"):
        sayings(file)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_purpose_has_people_to_propose_and_every_moment_a_day(lang: str) -> None:
    assert all(len(all_roles(purpose, lang)) >= 3 for purpose in PURPOSES)  # type: ignore[arg-type]
    friday = on("2026-11-20")
    assert all(read_day(words, lang=lang, today=friday, towards="future") for words in moments(lang))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "what",
    ["changer d’air", "changer d'air d'ici juin", "plus de clients", "évoluer", "développer mon réseau",
     "more clients", "a change of scene", "to grow my network", "something new", "bouger un peu"],
)  # fmt: skip
def test_a_direction_alone_is_vague(what: str) -> None:
    assert is_vague(what)


@pytest.mark.parametrize(
    "what",
    ["trois clients", "ouvrir une librairie", "changer de poste pour devenir DRH", "mon réseau dans l'édition",
     "développer mon réseau dans l'édition",
     "a job in marketing", "find a co-founder", "ten more clients", "move to York"],
)  # fmt: skip
def test_what_one_could_tell_reached_is_not(what: str) -> None:
    assert not is_vague(what)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("dont feel like it", "don't feel like it"),
        ("im keen, shes not", "I'm keen, she's not"),
        ("ive met them but they wont call", "I've met them but they won't call"),
        ("la personne dont je parle", "la personne dont je parle"),
        ("l’ami dont il m’a parlé", "l'ami dont il m'a parlé"),
        ("he wants it", "he wants it"),
    ],
)
def test_apostrophes_that_were_not_typed_are_put_back(typed: str, said: str) -> None:
    assert plainly(typed).lower() == said.lower()
