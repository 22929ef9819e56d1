"""A voice of a few invented sentences, and short ways to hear it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.domain.lines import Arg, Line
from bot.domain.owner import Lang
from bot.texts import Voice

TODAY = date(2026, 11, 20)  # a Friday
PARIS = ZoneInfo("Europe/Paris")


def po(**entries: str) -> str:
    """The text of a .po file; a double underscore in a name stands for the dot of a key."""
    said = (f'msgid "{key.replace("__", ".")}"\nmsgstr "{text}"\n' for key, text in entries.items())
    return "\n".join(said)


def written(folder: Path, *, fr: str, en: str) -> Path:
    """A folder of texts with one file per language."""
    for lang, text in {"fr": fr, "en": en}.items():
        (folder / lang).mkdir(exist_ok=True)
        (folder / lang / "talk.po").write_text(text, encoding="utf-8")
    return folder


def voice(folder: Path, *, fr: str, en: str | None = None) -> Voice:
    """A voice with the one sentence `talk.it`, the same in English when it isn't given."""
    return Voice.load(written(folder, fr=po(talk__it=fr), en=po(talk__it=fr if en is None else en)))


def said(spoken: Voice, key: str = "talk.it", *, lang: Lang = "fr", today: date = TODAY, **args: Arg) -> str:
    """What is said, as HTML."""
    return spoken.say(Line(key, args), lang=lang, today=today, tz=PARIS)


def bare(spoken: Voice, key: str = "talk.it", *, lang: Lang = "fr", today: date = TODAY, **args: Arg) -> str:
    """What is said, without markup."""
    return spoken.plain(Line(key, args), lang=lang, today=today, tz=PARIS)
