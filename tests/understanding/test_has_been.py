"""What is told in the past took place on the last such day; what only begins so may be to come."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from bot.understanding import read

NOW = dt.datetime(2026, 11, 20, 18, 30, tzinfo=ZoneInfo("Europe/Paris"))  # a Friday
LAST, NEXT = dt.date(2026, 11, 17), dt.date(2026, 11, 24)  # Tuesdays


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "J'ai déjeuné mardi avec Solène Prigent, de chez Cobalt"),
        ("fr", "on a bu un verre mardi avec Achille"),
        ("fr", "Salut, on s'est vus mardi midi avec Solène"),
        ("fr", "Nous avons dîné mardi avec Achille Roy"),
        ("fr", "Dîné mardi avec Achille"),
        ("fr", "j'ai pris un café avec Achille mardi"),
        ("en", "I had lunch on Tuesday with Saoirse Quill from Cobalt"),
        ("en", "we grabbed coffee Tuesday with Niall"),
        ("en", "I saw Niall on Tuesday"),
        ("en", "I've had dinner with Niall on Tuesday"),
        ("en", "Hey, bumped into Niall Tuesday"),
    ],
)
def test_a_meeting_told_in_the_past_was_on_the_last_such_day(lang: str, text: str) -> None:
    reading = read(text, lang=lang, now=NOW)
    assert (reading.intent, reading.date) == ("log_meeting", LAST)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "J'ai déjeuner mardi avec Solène"),
        ("fr", "j'ai pris rendez-vous avec Achille mardi"),
        ("fr", "j'ai eu Achille, on se voit mardi"),
        ("fr", "Déjeune mardi avec Achille"),
        ("en", "I have lunch with Niall on Tuesday"),
        ("en", "I had planned lunch with Niall on Tuesday"),
        ("en", "I saw Niall, seeing him again Tuesday"),
        ("en", "I've got lunch with Niall on Tuesday"),
    ],
)
def test_what_is_only_set_by_then_is_to_come(lang: str, text: str) -> None:
    reading = read(text, lang=lang, now=NOW)
    assert (reading.intent, reading.date) == ("plan_meeting", NEXT)
