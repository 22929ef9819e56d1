"""Days of a user's life with the coach: what is said when, as one would read it in a diary."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.coaching.choose import heard
from bot.coaching.nudges import Nudge
from bot.coaching.rehearsal import Message, Reaction, rehearse
from bot.coaching.rehearsal import does_all as done
from bot.coaching.rehearsal import ignores as ignored
from bot.domain.notebook import Notebook

__all__ = ["Message", "diary", "done", "ignored", "live", "seen"]


def seen(book: Notebook, _nudges: tuple[Nudge, ...], now: datetime) -> Notebook:
    """The user says something, but answers nothing."""
    return heard(book, now)


def live(book: Notebook, start: datetime, days: int, reaction: Reaction = seen) -> Iterable[Message]:
    """What the coach says first from `start` on (UTC)."""
    return rehearse(book, start, days, reaction)


def diary(book: Notebook, start: datetime, days: int, reaction: Reaction = seen, only: str = "") -> list[str]:
    """The messages as lines; with `only`, those that hold a nudge of that reason, and only these nudges."""
    lines = []
    for message in live(book, start, days, reaction):
        keys = [nudge.key for nudge in message.nudges if not only or nudge.reason == only]
        if keys:
            local = book.owner.local(message.at)
            lines.append(f"{local:%a %d %b %H:%M}  {' '.join(keys)}")
    return lines
