"""Days and clock times as people write them: examples as data, one file per language."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.understanding import read_day, read_time
from bot.understanding.dates import find_days, find_times
from bot.understanding.reading import Towards

TODAY = dt.date(2026, 11, 19)
Example = tuple[str, str, Towards, tuple[dt.date, ...]]


def examples() -> list[Example]:
    found: list[Example] = []
    for lang in ("fr", "en"):
        path = Path(__file__).parent / "examples" / f"days.{lang}.txt"
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                said, towards, days, _ = (part.strip() for part in line.split(">"))
                expected = tuple(dt.date.fromisoformat(day) for day in days.split() if day != "-")
                found.append((lang, said, "past" if towards == "past" else "future", expected))
    return found


@pytest.mark.parametrize(("lang", "said", "towards", "expected"), examples())
def test_an_expression_means_these_days(lang: str, said: str, towards: Towards, expected: tuple[dt.date, ...]) -> None:
    found: list[dt.date] = []
    for expression in find_days(said, lang=lang):
        found += expression.days(TODAY, towards, due=towards == "future")
    assert tuple(found) == expected


def test_numeric_dates_start_with_the_month_where_people_write_them_so() -> None:
    (expression,) = find_days("on 5/6", lang="en", month_first=True)
    assert expression.days(TODAY, "past") == (dt.date(2026, 5, 6),)


def test_the_eve_of_something_is_counted_from_the_day_said_later() -> None:
    text = "Rappelle-moi la veille de mon dîner avec Ana (c'est le mardi 15 décembre)"
    days = [day for expression in find_days(text, lang="fr") for day in expression.days(TODAY, "future")]
    assert days == [dt.date(2026, 12, 14)]


@pytest.mark.parametrize(
    ("lang", "said", "expected"),
    [
        ("fr", "à 18h30", dt.time(18, 30)),
        ("fr", "vers 9 h", dt.time(9)),
        ("fr", "à midi", dt.time(12)),
        ("fr", "à midi et demi", dt.time(12, 30)),
        ("fr", "8h du soir", dt.time(20)),
        ("en", "4.30pm", dt.time(16, 30)),
        ("en", "at noon", dt.time(12)),
        ("en", "half past three", dt.time(15, 30)),
        ("en", "quarter to ten", dt.time(9, 45)),
        ("en", "at 10", dt.time(10)),
    ],
)
def test_a_clock_time_is_read(lang: str, said: str, expected: dt.time) -> None:
    assert [found.time for found in find_times(said, lang=lang)] == [expected]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "1h30 au lieu de 45 min"),
        ("fr", "les 24h du Mans"),
        ("fr", "pendant 2h"),
        ("fr", "demain midi"),
        ("en", "30 minutes"),
        ("en", "at 3 different companies"),
        ("en", "5% of 12"),
    ],
)
def test_a_duration_or_a_count_is_no_clock_time(lang: str, said: str) -> None:
    assert find_times(said, lang=lang) == ()


@pytest.mark.parametrize(
    ("lang", "typed", "expected"),
    [
        ("fr", "14", (dt.date(2026, 11, 14),)),
        ("fr", "mar", (dt.date(2026, 11, 17),)),
        ("fr", "ce week-end", (dt.date(2026, 11, 14), dt.date(2026, 11, 15))),
        ("fr", "bof", ()),
        ("en", "the 3rd", (dt.date(2026, 11, 3),)),
        ("en", "just now", (TODAY,)),
        ("en", "no idea", ()),
    ],
)
def test_an_answer_to_when_may_be_shorter_than_a_day_in_a_sentence(
    lang: str, typed: str, expected: tuple[dt.date, ...]
) -> None:
    assert read_day(typed, lang=lang, today=TODAY, towards="past") == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("18", dt.time(18)), ("18.30", dt.time(18, 30)), ("midi", dt.time(12)), ("99", None), ("demain", None)],
)
def test_an_answer_to_what_time_may_be_a_bare_number(typed: str, expected: dt.time | None) -> None:
    assert read_time(typed, lang="fr") == expected
