"""The coach's voice in the language, the day and the zone of one user."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.domain.lines import Line
from bot.domain.owner import Lang, Owner


class Saying(Protocol):
    """What `bot.texts.Voice` does."""

    def say(self, line: Line, *, lang: Lang, today: date, tz: ZoneInfo) -> str:
        """As HTML for Telegram."""

    def plain(self, line: Line, *, lang: Lang, today: date, tz: ZoneInfo) -> str:
        """As bare text."""


@dataclass(frozen=True)
class Tongue:
    """Says lines for one user."""

    voice: Saying
    lang: Lang
    today: date
    tz: ZoneInfo

    def html(self, line: Line) -> str:
        return self.voice.say(line, lang=self.lang, today=self.today, tz=self.tz)

    def plain(self, line: Line) -> str:
        return self.voice.plain(line, lang=self.lang, today=self.today, tz=self.tz)


def tongue_of(owner: Owner, voice: Saying, now: datetime) -> Tongue:
    """As the owner of a notebook set it; `now` is aware."""
    return Tongue(voice, owner.lang, owner.local(now).date(), owner.tz)


def tongue_for(language_code: str | None, voice: Saying, now: datetime) -> Tongue:
    """For somebody unknown: French when their Telegram is, else English; in UTC."""
    lang: Lang = "fr" if (language_code or "").lower().startswith("fr") else "en"
    return Tongue(voice, lang, now.astimezone(UTC).date(), ZoneInfo("UTC"))
