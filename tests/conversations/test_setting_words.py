"""Settings are read as people say them, in either language; the absurd is not."""

from __future__ import annotations

from datetime import date, time

import pytest

from bot.domain.owner import Lang
from bot.flows.settings.words import read_days, read_hour, read_hours, read_language, read_until

FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("lang", "said", "hour"),
    [
        ("fr", "8h15", time(8, 15)),
        ("fr", "8 h 15", time(8, 15)),
        ("fr", "9:30", time(9, 30)),
        ("fr", "9", time(9)),
        ("fr", "vers 9 heures", time(9)),
        ("fr", "18h", time(18)),
        ("en", "9:30", time(9, 30)),
        ("en", "6 pm", time(18)),
        ("en", "at 9", time(9)),
        ("en", "half past seven in the evening", time(19, 30)),
        ("en", "half past seven in the morning", time(7, 30)),
        ("fr", "7h30 du soir", time(19, 30)),
    ],
)
def test_an_hour(lang: Lang, said: str, hour: time) -> None:
    assert read_hour(said, lang) == hour


@pytest.mark.parametrize("said", ["", "25h", "8h75", "99", "bientôt", "quand tu veux", "45h", "4512"])
def test_what_is_no_hour_of_the_day(said: str) -> None:
    assert read_hour(said, "fr") is None


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("lundi et jeudi", (0, 3)),
        ("Lundi, jeudi", (0, 3)),
        ("du lundi au vendredi", (0, 1, 2, 3, 4)),
        ("du vendredi au dimanche", (4, 5, 6)),
        ("tous les jours", (0, 1, 2, 3, 4, 5, 6)),
        ("tous les jours sauf le dimanche", (0, 1, 2, 3, 4, 5)),
        ("en semaine mais pas le mercredi", (0, 1, 3, 4)),
        ("le week-end", (5, 6)),
        ("les mardis", (1,)),
        ("Monday and Thursday", (0, 3)),
        ("mon-fri", (0, 1, 2, 3, 4)),
        ("Saturday to Monday", (0, 5, 6)),
        ("weekdays except Wednesday", (0, 1, 3, 4)),
        ("every day", (0, 1, 2, 3, 4, 5, 6)),
    ],
)
def test_days_of_the_week(said: str, days: tuple[int, ...]) -> None:
    assert read_days(said) == days


@pytest.mark.parametrize("said", ["", "merci", "Marie", "venu de Samoa", "jamais", "🙂"])
def test_what_names_no_day(said: str) -> None:
    assert read_days(said) == ()


@pytest.mark.parametrize(
    ("lang", "said", "hours"),
    [
        ("fr", "de 21h à 7h30", (time(21), time(7, 30))),
        ("fr", "20h-8h", (time(20), time(8))),
        ("fr", "entre 22 h et 9 h", (time(22), time(9))),
        ("en", "9 pm to 7:30 am", (time(21), time(7, 30))),
        ("en", "from 22:00 until 8:00", (time(22), time(8))),
        ("fr", "aucune", (time(0), time(0))),
        ("en", "none", (time(0), time(0))),
    ],
)
def test_from_when_until_when(lang: Lang, said: str, hours: tuple[time, time]) -> None:
    assert read_hours(said, lang) == hours


@pytest.mark.parametrize("said", ["", "21h", "de 30h à 40h", "8h à 8h", "la nuit"])
def test_what_is_no_span_of_hours(said: str) -> None:
    assert read_hours(said, "fr") is None


@pytest.mark.parametrize(
    ("lang", "said", "until"),
    [
        ("fr", "jusqu’à lundi", date(2026, 11, 23)),
        ("fr", "deux semaines", date(2026, 12, 4)),
        ("fr", "pendant 10 jours", date(2026, 11, 30)),
        ("fr", "jusqu'au 5 janvier", date(2027, 1, 5)),
        ("fr", "un mois", date(2026, 12, 20)),
        ("en", "until Monday", date(2026, 11, 23)),
        ("en", "two weeks", date(2026, 12, 4)),
        ("en", "for 10 days", date(2026, 11, 30)),
        ("en", "5 January", date(2027, 1, 5)),
    ],
)
def test_a_pause_ends_on_a_day_to_come(lang: Lang, said: str, until: date) -> None:
    assert read_until(said, lang, FRIDAY) == until


@pytest.mark.parametrize("said", ["", "hier", "aujourd’hui", "n’importe quand", "Marie"])
def test_what_is_no_day_to_come(said: str) -> None:
    assert read_until(said, "fr", FRIDAY) is None


@pytest.mark.parametrize(
    ("said", "lang"),
    [("français", "fr"), ("En anglais !", "en"), ("English", "en"), ("French", "fr"), ("FR", "fr"), ("espagnol", None)],
)
def test_a_language(said: str, lang: Lang | None) -> None:
    assert read_language(said) == lang
