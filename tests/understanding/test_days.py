"""Days and clock times as people write them: examples as data, one file per language."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.understanding import read_day, read_time
from bot.understanding.dates import find_days, find_times
from bot.understanding.reading import Towards

TODAY = dt.date(2026, 11, 19)
Example = tuple[str, str, str, tuple[str, ...]]


def examples() -> list[Example]:
    """Language, what is said, what it is about (`past`, `plan`, or `future` for a deadline), days and hours meant."""
    found: list[Example] = []
    for lang in ("fr", "en"):
        path = Path(__file__).parent / "examples" / f"days.{lang}.txt"
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                said, about, meant, _ = (part.strip() for part in line.split(">"))
                found.append((lang, said, about, tuple(word for word in meant.split() if word != "-")))
    return found


@pytest.mark.parametrize(("lang", "said", "about", "expected"), examples())
def test_an_expression_means_these_days_and_hours(lang: str, said: str, about: str, expected: tuple[str, ...]) -> None:
    towards: Towards = "past" if about == "past" else "future"
    expressions = find_days(said, lang=lang)
    days = [day for found in expressions for day in found.days(TODAY, towards, due=about == "future")]
    hours = [found.time for found in find_times(said, lang=lang, days=expressions)]
    assert (*map(str, days), *(f"{hour:%H:%M}" for hour in hours)) == expected


def test_numeric_dates_start_with_the_month_where_people_write_them_so() -> None:
    (expression,) = find_days("on 5/6", lang="en", month_first=True)
    assert expression.days(TODAY, "past") == (dt.date(2026, 5, 6),)


def test_numeric_dates_follow_the_zone_and_not_the_language() -> None:
    (expression,) = find_days("vu Ana le 11/14", lang="fr", month_first=True)
    assert expression.days(TODAY, "past") == (dt.date(2026, 11, 14),)
    assert find_days("vu Ana le 11/14", lang="fr") == ()


def test_a_date_with_the_year_in_front_is_the_same_everywhere() -> None:
    (expression,) = find_days("2026-05-06", lang="en", month_first=True)
    assert expression.days(TODAY, "past") == (dt.date(2026, 5, 6),)


@pytest.mark.parametrize(("lang", "said"), [("fr", "avant l'été"), ("en", "by half term"), ("en", "before Eid")])
def test_a_deadline_that_nobody_can_date_is_still_a_deadline(lang: str, said: str) -> None:
    (expression,) = find_days(f"... {said}", lang=lang)
    assert expression.deadline
    assert expression.days(TODAY, "future", due=True) == ()


@pytest.mark.parametrize(
    ("feast", "year", "expected"),
    [
        ("Easter", 2025, dt.date(2025, 4, 20)),
        ("Good Friday", 2024, dt.date(2024, 3, 29)),
        ("Thanksgiving", 2025, dt.date(2025, 11, 27)),
        ("Diwali", 2025, dt.date(2025, 10, 20)),
        ("Chinese New Year", 2025, dt.date(2025, 1, 29)),
        ("Passover", 2026, dt.date(2026, 4, 2)),
    ],
)
def test_a_feast_that_moves_is_found_in_its_year(feast: str, year: int, expected: dt.date) -> None:
    (expression,) = find_days(f"by {feast}", lang="en")
    assert expression.days(dt.date(year, 1, 1), "future", due=True) == (expected,)


def test_a_feast_that_the_calendar_only_estimates_has_no_day() -> None:
    (expression,) = find_days("by Lunar New Year", lang="en")
    assert expression.days(dt.date(2031, 1, 1), "future", due=True) == ()


@pytest.mark.parametrize("today", [dt.date(1, 1, 1), dt.date(9999, 12, 31), dt.date(2028, 2, 29)])
@pytest.mark.parametrize("about", ["past", "plan", "future"])
def test_no_day_of_the_calendar_is_too_early_or_too_late_to_ask_on(today: dt.date, about: str) -> None:
    towards: Towards = "past" if about == "past" else "future"
    for lang, said, _, _ in examples():
        for expression in find_days(said, lang=lang):
            expression.days(today, towards, due=about == "future")


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
    [
        ("18", dt.time(18)),
        ("18.30", dt.time(18, 30)),
        ("midi", dt.time(12)),
        ("dix-huit heures", dt.time(18)),
        ("14h-15h", dt.time(14)),
        ("99", None),
        ("demain", None),
    ],
)
def test_an_answer_to_what_time_may_be_a_bare_number(typed: str, expected: dt.time | None) -> None:
    assert read_time(typed, lang="fr") == expected


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize(
    "said", ["mardi ou ", "tuesday or ", "tue to ", "eod ", "la veille de ", "the day before ", "1, "]
)
def test_no_chain_of_days_is_too_long_to_be_asked(lang: str, said: str) -> None:
    text = (said * 4096)[:4096]
    for expression in find_days(text, lang=lang):
        expression.days(TODAY, "future", due=True)
    find_times(text, lang=lang)
