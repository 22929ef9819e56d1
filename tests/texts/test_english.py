"""British English around names, days and numbers."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from tests.texts.speaking import TODAY, said, voice


@pytest.mark.parametrize(
    ("day", "plain", "on", "by"),
    [
        (date(2026, 11, 18), "the day before yesterday", "the day before yesterday", "due the day before yesterday"),
        (date(2026, 11, 19), "yesterday", "yesterday", "due yesterday"),
        (TODAY, "today", "today", "due today"),
        (date(2026, 11, 21), "tomorrow", "tomorrow", "by tomorrow"),
        (date(2026, 11, 22), "Sunday", "on Sunday", "by Sunday"),
        (date(2026, 11, 26), "Thursday", "on Thursday", "by Thursday"),
        (date(2026, 11, 16), "last Monday", "last Monday", "due last Monday"),
        (date(2026, 12, 3), "Thursday 3 December", "on Thursday 3 December", "by Thursday 3 December"),
        (date(2027, 1, 5), "Tuesday 5 January 2027", "on Tuesday 5 January 2027", "by Tuesday 5 January 2027"),
        (date(2026, 1, 2), "2 January 2026", "on 2 January 2026", "due on 2 January 2026"),
        (date(2027, 3, 3), "3 March 2027", "on 3 March 2027", "by 3 March 2027"),
    ],
)
def test_a_day(tmp_path: Path, day: date, plain: str, on: str, by: str) -> None:
    spoken = voice(tmp_path, fr="{day} | {day:on} | {day:by}")
    assert said(spoken, lang="en", day=day) == f"{plain} | {on} | {by}"


def test_a_day_in_full_and_how_long_ago(tmp_path: Path) -> None:
    spoken = voice(tmp_path, fr="{day:full} | {day:span} | {day:until}")
    assert (
        said(spoken, lang="en", day=date(2026, 11, 19)) == "yesterday, Thursday 19 November | one day | until yesterday"
    )
    assert said(spoken, lang="en", day=date(2026, 7, 20)) == "Monday 20 July | four months | until 20 July"


def test_names_need_no_little_word(tmp_path: Path) -> None:
    spoken = voice(tmp_path, fr="{names:de} | {names:or} | {name:que}")
    assert (
        said(spoken, lang="en", names=("Ann", "Paul", "Léa"), name="Ann")
        == "Ann, Paul and Léa | Ann, Paul or Léa | Ann"
    )


def test_hours_and_numbers(tmp_path: Path) -> None:
    spoken = voice(tmp_path, fr="{hour} {n}")
    assert said(spoken, lang="en", hour=time(9, 30), n=12345) == "9:30 12,345"


def test_what_comes_back_every_year_has_no_year(tmp_path: Path) -> None:
    assert said(voice(tmp_path, fr="{day:dm}"), lang="en", day=date(2000, 5, 1)) == "1 May"
