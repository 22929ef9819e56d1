"""What somebody nameless needs is no need of whoever tells it, and is not lost: its words are kept apart."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from bot.understanding import read
from bot.understanding.reading import Aside

NOW = dt.datetime(2026, 11, 20, 18, 30, tzinfo=ZoneInfo("Europe/Paris"))


@pytest.mark.parametrize(
    ("lang", "text", "aside"),
    [
        ("fr", "café avec Maud Perrin hier, le DAF cherche un comptable", "le DAF cherche un comptable"),
        ("fr", "Déj hier avec Maud Perrin. La patronne veut un nouveau logo.", "La patronne veut un nouveau logo"),
        ("fr", "Vu Maud Perrin hier, son frère cherche un appart à Brest", "son frère cherche un appart à Brest"),
        ("en", "coffee with Maud Perrin yesterday. The CFO is looking for an accountant", None),
        ("en", "Lunch with Maud Perrin yesterday, the head of sales at Cobalt needs a coach", None),
        ("en", "Lunch with Maud Perrin yesterday. Her boss needs a new logo and she'll send me the brief", None),
    ],
)
def test_the_words_of_a_nameless_need_are_kept_apart(lang: str, text: str, aside: str | None) -> None:
    reading = read(text, lang=lang, now=NOW)
    assert reading.needs == ()
    (told,) = reading.asides
    assert told.by == "Maud Perrin"
    assert told.words in text
    assert told == Aside(aside, "Maud Perrin") if aside else told.words.split()[-1] in {"accountant", "coach", "logo"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "café hier avec Maud Perrin, DAF de Cobalt. La DAF cherche un comptable"),
        ("fr", "café hier avec Maud Perrin, elle cherche un comptable"),
        ("fr", "café hier avec Maud Perrin, l'équipe cherche un comptable"),
        ("en", "coffee yesterday with Maud Perrin, CFO of Cobalt. The CFO is looking for an accountant"),
        ("en", "coffee yesterday with Maud Perrin, the team is looking for an accountant"),
        ("en", "coffee yesterday with the CFO of Cobalt, Maud Perrin. She is looking for an accountant"),
    ],
)
def test_what_is_said_of_who_was_there_stays_theirs(lang: str, text: str) -> None:
    reading = read(text, lang=lang, now=NOW)
    assert [need.who for need in reading.needs] == ["Maud Perrin"]
    assert reading.asides == ()


def test_ones_own_brother_is_no_aside_of_theirs() -> None:
    assert read("café avec Maud Perrin hier, mon frère cherche un appart", lang="fr", now=NOW).asides == ()
