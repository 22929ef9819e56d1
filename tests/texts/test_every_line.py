"""Every sentence of the coach can be said, in each language, whatever the names in it."""

from __future__ import annotations

from datetime import date, time

import pytest

from bot.domain.lines import Arg, Line
from bot.domain.owner import Lang
from bot.texts import Voice
from bot.texts.markup import problems
from tests.texts.speaking import PARIS, TODAY

VOICE = Voice.load()
DAYS = ("on", "by", "until", "full", "span", "dm", "month", "year", "day")
LISTS = ("or", "list")
HOURS = ("time", "hour", "start", "end")
MESSAGE = 4096  # signs, Telegram's


def sample(key: str, name: str) -> Arg:
    """An argument of the kind that the forms of this placeholder ask for."""
    forms = {
        piece.form
        for sentences in VOICE.sentences.values()
        for form in sentences[key].forms
        for piece in form.html
        if piece.name == name
    }
    if forms & set(DAYS):
        return date(2026, 12, 1)
    if forms & set(LISTS):
        return ("Hélène & Hugo", "Yves")
    if name == "n" or "words" in forms:
        return 2
    return time(9, 30) if name in HOURS else "<Hélène>"


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_line_can_be_said(lang: Lang) -> None:
    for key in sorted(VOICE.keys()):
        args = {name: sample(key, name) for name in VOICE.placeholders(key)} | {"n": 2}
        html = VOICE.say(Line(key, args), lang=lang, today=TODAY, tz=PARIS)
        assert list(problems(html)) == [], key
        assert html.strip() == html, key
        assert len(html) <= MESSAGE, key


def test_french_names_are_never_left_without_their_elision() -> None:
    for key in sorted(VOICE.keys()):
        args = {name: sample(key, name) for name in VOICE.placeholders(key)} | {"n": 1}
        args = {name: "Anne" if arg == "<Hélène>" else arg for name, arg in args.items()}
        plain = VOICE.plain(Line(key, args), lang="fr", today=TODAY, tz=PARIS)
        for slip in ("de Anne", "que Anne", "De Anne", "Que Anne", "de aujourd", "de après"):
            assert slip not in plain, key
