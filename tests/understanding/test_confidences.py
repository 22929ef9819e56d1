"""How sure the reader is of what it read: a number for each item of a list, and one for the day of each promise."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from bot.understanding import read

NOW = dt.datetime(2026, 11, 20, 18, 30, tzinfo=ZoneInfo("Europe/Paris"))
LISTS = ("people", "introductions", "received", "promises", "given", "needs", "offers")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Déjeuné hier avec Marie Dupont et Paul Martin, Marie m'a relu mon CV, je lui envoie l'article lundi"),
        (
            "en",
            "Lunch yesterday with Marie Dupont and Paul Martin. Marie reviewed my CV, I'll send her a note by Friday",
        ),
        ("fr", "Marie cherche un graphiste et Paul peut lui présenter sa sœur"),
        ("en", "I sent Paul the quote, and thanked Ann for her advice"),
        ("fr", "bof"),
    ],
)
def test_every_item_has_a_number_between_zero_and_one(lang: str, text: str) -> None:
    reading = read(text, lang=lang, now=NOW)
    for field in LISTS:
        items = getattr(reading, field)
        each = reading.confidences.get(field, ())
        assert len(each) == len(items) == len(reading.spans.get(field, ()))
        assert all(0 < sure < 1 for sure in each)
    assert len(reading.confidences.get("due", ())) == len(reading.promises)


def test_a_promise_that_is_plainly_due_has_a_sure_day() -> None:
    reading = read("Lunch with Marie Dupont, I'll send her a note by Friday", lang="en", now=NOW)
    assert reading.promises[0].due == dt.date(2026, 11, 27)
    assert reading.confidences["due"][0] > 0.5
