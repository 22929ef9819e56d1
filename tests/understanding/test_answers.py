"""Short replies: only a text that is an answer and nothing else counts as one."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.understanding import Answer, read_answer
from bot.understanding.reading import Verb

TODAY = dt.date(2026, 11, 19)


@pytest.mark.parametrize(
    ("lang", "typed", "verb"),
    [
        ("fr", "oui", "yes"),
        ("fr", "Oui merci !", "yes"),
        ("fr", "👍", "yes"),
        ("fr", "non merci", "no"),
        ("fr", "C'est fait", "done"),
        ("fr", "c’est fait ✅", "done"),
        ("fr", "ok plus tard", "later"),
        ("fr", "pas encore", "later"),
        ("fr", "laisse tomber", "drop"),
        ("fr", "pas celui-là", "drop"),
        ("fr", "je passe", "skip"),
        ("fr", "annule", "cancel"),
        ("fr", "stop", "stop"),
        ("en", "yes please", "yes"),
        ("en", "Nope.", "no"),
        ("en", "done!", "done"),
        ("en", "not yet", "later"),
        ("en", "never mind", "drop"),
        ("en", "not this one", "drop"),
        ("en", "dunno", "skip"),
        ("en", "cancel that", "cancel"),
        ("en", "undo", "undo"),
    ],
)
def test_a_short_reply_is_an_answer(lang: str, typed: str, verb: Verb) -> None:
    assert read_answer(typed, lang=lang) == Answer(verb)


@pytest.mark.parametrize(
    ("lang", "typed"),
    [
        ("fr", "Noé"),  # begins like "no"
        ("fr", "maintenant"),  # holds no answer, whatever it looks like
        ("fr", "non, j'ai vu Paul hier"),  # begins like one and goes on
        ("fr", "j'ai pas fait"),  # the contrary of one
        ("fr", "mardi"),  # a day that may lie behind
        ("fr", ""),
        ("en", "Noah"),
        ("en", "now"),
        ("en", "know"),
        ("en", "yes and I met Paul too"),
        ("en", "last week"),
    ],
)
def test_anything_else_is_none(lang: str, typed: str) -> None:
    assert read_answer(typed, lang=lang) is None


@pytest.mark.parametrize(
    ("lang", "typed", "expected"),
    [
        ("fr", "fait hier", Answer("done", dt.date(2026, 11, 18))),
        ("fr", "oui, lundi", Answer("later", dt.date(2026, 11, 23))),
        ("fr", "demain", Answer("later", dt.date(2026, 11, 20))),
        ("fr", "la semaine prochaine", Answer("later", dt.date(2026, 11, 27))),
        ("en", "thanked her on Monday", Answer("done", dt.date(2026, 11, 16))),
        ("en", "ok, in two days", Answer("later", dt.date(2026, 11, 21))),
    ],
)
def test_the_day_of_an_answer_is_read_from_today(lang: str, typed: str, expected: Answer) -> None:
    assert read_answer(typed, lang=lang, today=TODAY) == expected
