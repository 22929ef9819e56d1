"""A line said in one language, for one person, today: placeholders filled, the user's words escaped exactly once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from html import escape
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.lines import Arg, Line
from bot.texts.catalogue import Piece, Sentence
from bot.texts.grammar import Grammar

_TURNING: Final = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\ud800-\udfff\x00-\x08\x0b-\x1f\x7f]")
_LEADS: Final = frozenset({"de", "que", "à", "in", "of"})
_TRADES: Final = frozenset({"sought", "offered"})
_DAYS: Final = frozenset({"de", "on", "by", "until", "full", "dm", "month", "year", "span"})
_FORMS: Final[Mapping[type, frozenset[str]]] = {  # in the order of asking: an instant is a day, too
    Line: _LEADS | {"", "cap", "low"},
    str: _LEADS | _TRADES | {"", "cap", "low", "short"},
    int: _LEADS | {"", "words"},
    datetime: _DAYS | {"", "cap", "day", "time"},
    date: _DAYS | {"", "cap", "day"},
    time: _LEADS | {"", "time"},
    tuple: frozenset({"", "cap", "de", "que", "à", "or", "list"}),
}
"""The forms in which each kind of argument can be said."""


class UnknownLineError(KeyError):
    """There is no such key in the .po files."""


class MissingArgumentError(KeyError):
    """The line lacks an argument that its sentence needs."""


class WrongArgumentError(TypeError):
    """An argument can't be said in the form its sentence asks for."""


@dataclass(frozen=True)
class Speech:
    """How to say lines: in these sentences and this grammar, on this day, with or without markup."""

    sentences: Mapping[str, Sentence]
    grammar: Grammar
    today: date
    tz: ZoneInfo
    html: bool

    def say(self, line: Line) -> str:
        """The whole line; raises UnknownLineError, MissingArgumentError, WrongArgumentError."""
        if line.key == "gap":
            return ""
        sentence = self.sentences.get(line.key)
        if sentence is None:
            raise UnknownLineError(line.key)
        form = sentence.forms[self._plural(line, sentence)]
        return "".join(piece.words + self._filled(piece, line) for piece in (form.html if self.html else form.plain))

    def _plural(self, line: Line, sentence: Sentence) -> int:
        if len(sentence.forms) == 1:
            return 0
        n = line.args.get("n")
        if not isinstance(n, int):
            raise MissingArgumentError(f"{line.key}: n, a number")
        return self.grammar.plural(n)

    def _filled(self, piece: Piece, line: Line) -> str:
        if piece.name is None:
            return ""
        if piece.name not in line.args:
            raise MissingArgumentError(f"{line.key}: {piece.name}")
        try:
            said = self._said(line.args[piece.name], piece.form)
        except WrongArgumentError as error:
            raise WrongArgumentError(f"{line.key}: {{{piece.name}:{piece.form}}} {error}") from None
        if piece.form == "low":
            return _small(said)
        return _capital(said) if piece.capital or piece.form == "cap" else said

    def _said(self, arg: Arg, form: str) -> str:
        kind = next((kind for kind in _FORMS if isinstance(arg, kind)), None)
        if kind is None or isinstance(arg, bool) or form not in _FORMS[kind]:
            raise WrongArgumentError(f"cannot say a {type(arg).__name__}")
        match arg:
            case Line():
                return self._led(form, self.say(arg), plain=replace(self, html=False).say(arg))
            case str():
                return self._words(form, arg)
            case int():
                return self._figures(form, self.grammar.number(form, arg))
            case datetime():
                return self._instant(form, arg)
            case date():
                return self.grammar.day(form, arg, self.today)
            case time():
                return self._figures(form, self.grammar.clock(arg))
            case tuple():
                return self._several(form, arg)

    def _words(self, form: str, words: str) -> str:
        words = _shortened(_TURNING.sub("", words)) if form == "short" else _TURNING.sub("", words)
        little, rest = self.grammar.lead(form, words) if form in _LEADS else ("", words)
        little = self.grammar.trade(form, words) if form in _TRADES else little
        return little + _isolated(escape(rest, quote=False) if self.html else rest)

    def _figures(self, form: str, figures: str) -> str:
        little, rest = self.grammar.lead(form, figures) if form in _LEADS else ("", figures)
        return little + rest

    def _led(self, form: str, said: str, *, plain: str) -> str:
        if form not in _LEADS:
            return said
        little, rest = self.grammar.lead(form, plain)
        return little + (said[len(plain) - len(rest) :] if said.startswith(plain[: len(plain) - len(rest)]) else said)

    def _instant(self, form: str, instant: datetime) -> str:
        if instant.tzinfo is None:
            raise WrongArgumentError("is an instant without a zone")
        local = instant.astimezone(self.tz)
        hour = self.grammar.clock(local.time())
        if form == "time":
            return hour
        day = self.grammar.day("" if form == "day" else form, local.date(), self.today)
        return day if form in ("day", "month", "year", "span") else self.grammar.moment(day, hour)

    def _several(self, form: str, args: tuple[Arg, ...]) -> str:
        if form == "list":
            return "\n".join(f"• {self._said(arg, '')}" for arg in args)
        each = form if form in ("de", "à") else ""
        items = [self._said(arg, "que" if form == "que" and place == 0 else each) for place, arg in enumerate(args)]
        return self.grammar.together(form, items)


_ROOM: Final = 42  # signs of the user's words that a button shows whole on a telephone
_LITTLE: Final = re.compile(
    r"(?:[\s,;:(–-]|\b(?:l|d|qu|n)['’]|\b(?:a|an|and|at|au|by|chez|d|dans|de|des|du|en|et|for|in|la|le|les|of|on|par|pour"
    r"|the|to|un|une|with|à)\b)+$",
    re.IGNORECASE,
)


def _shortened(words: str) -> str:
    """The words as far as there is room, cut between two of them and never behind a little one."""
    if len(words) <= _ROOM:
        return words
    head, _, _ = words[: _ROOM + 1].rpartition(" ")
    return f"{_LITTLE.sub('', head or words[:_ROOM])}…"


def _isolated(words: str) -> str:
    """Words of a right-to-left script keep their direction to themselves: the sentence around stays readable."""
    if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in words):
        return f"\u2068{words}\u2069"
    return words


def _capital(said: str) -> str:
    """With a capital first letter, which may stand behind tags."""
    head = _head(said)
    return said[:head] + said[head : head + 1].upper() + said[head + 1 :]


def _small(said: str) -> str:
    """With a small first letter, unless the word is spelt in capitals, or is the English I."""
    head = _head(said)
    if said[head + 1 : head + 2].isupper() or re.match(r"I\b", said[head:]):
        return said
    return said[:head] + said[head : head + 1].lower() + said[head + 1 :]


def _head(said: str) -> int:
    tags = re.match(r"(?:<[^<>]*>)*", said)
    return tags.end() if tags else 0
