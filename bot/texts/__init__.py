"""The coach's voice: every word it says, in the language of the person it talks to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.lines import Line
from bot.domain.owner import Lang
from bot.texts import catalogue
from bot.texts.catalogue import BadTextsError, Sentence
from bot.texts.english import English
from bot.texts.french import French
from bot.texts.grammar import Grammar
from bot.texts.speech import MissingArgumentError, Speech, UnknownLineError, WrongArgumentError

__all__ = ["BadTextsError", "MissingArgumentError", "UnknownLineError", "Voice", "WrongArgumentError"]

FOLDER: Final = Path(__file__).parent
GRAMMARS: Final[Mapping[Lang, Grammar]] = {"fr": French(), "en": English()}


@dataclass(frozen=True)
class Voice:
    """Turns lines into words. Loaded once at start; a value that any number of turns may share."""

    sentences: Mapping[str, Mapping[str, Sentence]]

    @classmethod
    def load(cls, folder: Path = FOLDER) -> Voice:
        """The voice of the .po files in `folder`; raises BadTextsError, which lists all that is wrong with them."""
        return cls(catalogue.load(folder, tuple(GRAMMARS)))

    def say(self, line: Line, *, lang: Lang, today: date, tz: ZoneInfo) -> str:
        """The line as HTML for Telegram, the user's words escaped once.

        `today` is the user's day, to which days are relative; instants are said in `tz`. Raises UnknownLineError,
        MissingArgumentError and WrongArgumentError, none of which holds a word of the user's.
        """
        return self._speech(lang, today, tz, html=True).say(line)

    def plain(self, line: Line, *, lang: Lang, today: date, tz: ZoneInfo) -> str:
        """The line as bare text: for buttons, toasts, titles and what is copied."""
        return self._speech(lang, today, tz, html=False).say(line)

    def keys(self) -> frozenset[str]:
        """All that can be said."""
        return frozenset(next(iter(self.sentences.values())))

    def placeholders(self, key: str) -> frozenset[str]:
        """The names of the arguments that the line of this key needs."""
        return frozenset().union(*(sentences[key].placeholders for sentences in self.sentences.values()))

    def _speech(self, lang: Lang, today: date, tz: ZoneInfo, *, html: bool) -> Speech:
        return Speech(self.sentences[lang], GRAMMARS[lang], today, tz, html)
