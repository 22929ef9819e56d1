"""Names told in a row: each example of `examples/rolls.txt`, and what is no list at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.understanding import Known
from bot.understanding.rolls import MOST, Entry, read_roll
from tests.crowds import known, roll
from tests.work import growth

KNOWN = (
    Known("p1", "Marie Dupont", "Acme"),
    Known("p2", "Paul Martin", "Kiwi"),
    Known("p3", "Paul Roy"),
    Known("p4", "Julie Durand"),
)


def examples() -> Iterator[tuple[str, str, str | None, list[str]]]:
    """(language, text, heading, the people) of each example."""
    rows = (Path(__file__).parent / "examples" / "rolls.txt").read_text("utf-8").splitlines()
    lang, text, heading, people = "", "", None, list[str]()
    for row in rows[3:]:
        if row.startswith("> "):
            people.append(row[2:])
        elif row.startswith("# "):
            heading = row[2:] if text and not people else heading
        else:
            if text:
                yield lang, text, heading, people
            (lang, text), heading, people = row.split(" | ", 1), None, []
    yield lang, text.replace("¶", "\n"), heading, people


def told(entry: Entry) -> str:
    """An entry as the examples write it."""
    named = {"org": entry.org, "role": entry.role, "words": entry.words}
    parts = [entry.name or "?", entry.title, *(f"{key}={said}" for key, said in named.items() if said)]
    return "; ".join(filter(None, (*parts, entry.known, " or ".join(entry.candidates))))


@pytest.mark.parametrize(("lang", "text", "heading", "people"), list(examples()))
def test_everybody_in_a_list_is_seen_with_what_is_said_of_them(
    lang: str, text: str, heading: str | None, people: list[str]
) -> None:
    roll = read_roll(text.replace("¶", "\n"), lang=lang, known=KNOWN)
    assert [told(entry) for entry in roll.entries] == people
    assert roll.heading == heading
    assert roll.is_clear


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Déjeuner hier avec Karim, il me présente sa DRH"),
        ("fr", "Paul me présente Léa jeudi"),
        ("fr", "je ne vois personne"),
        ("fr", "Quelle bonne question !"),
        ("fr", "J'ai faim"),
        ("en", "I had lunch with Paul yesterday"),
        ("en", "nobody really"),
        ("en", "Remind me to call Tom on Tuesday"),
        ("en", "What do you mean?"),
        ("fr", ""),
        ("fr", "…"),
    ],
)
def test_what_is_no_list_names_nobody(lang: str, text: str) -> None:
    assert not read_roll(text, lang=lang, known=KNOWN).is_clear


def test_a_piece_without_a_name_is_given_back_as_typed() -> None:
    roll = read_roll("Karim, et il faut que j'aille voir la mer", lang="fr", known=KNOWN)
    assert [entry.name for entry in roll.entries] == ["Karim"]
    assert roll.left == ("et il faut que j'aille voir la mer",)


def test_of_a_very_long_list_no_more_people_are_read_than_can_be_shown() -> None:
    assert len(read_roll(roll(400), lang="fr", known=known(300)).entries) == MOST


def test_a_list_ten_times_as_long_is_no_more_work() -> None:
    network = known(300)
    assert growth(lambda text: read_roll(text, lang="fr", known=network), roll, 400, 4000) < 1.1


@pytest.mark.parametrize(
    "text", ["(" * 3000, "Paul (" + ")" * 50, "- " * 500, "et " * 700, ":" * 100, "Paul : : :", "«»"]
)
def test_odd_texts_do_no_harm(text: str) -> None:
    read_roll(text, lang="fr", known=KNOWN)


def test_a_title_written_out_is_a_title_and_who_stands_before_it_is_the_same_one() -> None:
    roll = read_roll("un ancien prof, Monsieur Delcourt et mon cousin Yannick", lang="fr")
    assert [(one.name, one.title, one.words) for one in roll.entries] == [
        ("Delcourt", "M.", "un ancien prof"),
        ("Yannick", None, "mon cousin"),
    ]
    (doctor,) = read_roll("an old teacher, Doctor Anna Dell", lang="en").entries
    assert (doctor.name, doctor.title, doctor.words) == ("Anna Dell", "Dr", "an old teacher")
