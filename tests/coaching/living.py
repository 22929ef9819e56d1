"""Days of a user's life with the coach: what is said when, as one would read it in a diary."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.coaching.choose import answered, choose, heard, next_due, said
from bot.coaching.nudges import Nudge
from bot.domain.notebook import Notebook

Reaction = Callable[[Notebook, tuple[Nudge, ...], datetime], Notebook]


@dataclass(frozen=True)
class Message:
    """One message of the coach, and the notebook just before it."""

    at: datetime  # UTC
    nudges: tuple[Nudge, ...]
    before: Notebook

    @property
    def counts(self) -> bool:
        """An unasked message, as the restraint counts them."""
        return any(not nudge.is_on_its_hour for nudge in self.nudges)

    def __str__(self) -> str:
        local = self.before.owner.local(self.at)
        return f"{local:%a %d %b %H:%M}  {' '.join(nudge.key for nudge in self.nudges)}"


def seen(book: Notebook, _nudges: tuple[Nudge, ...], now: datetime) -> Notebook:
    """The user says something, but answers nothing."""
    return heard(book, now)


def done(book: Notebook, nudges: tuple[Nudge, ...], now: datetime) -> Notebook:
    """The user does all that is proposed, at once."""
    book = heard(book, now)
    for nudge in nudges:
        book = answered(book, nudge.key, "done", now)
    return book


def ignored(book: Notebook, _nudges: tuple[Nudge, ...], _now: datetime) -> Notebook:
    return book


def live(book: Notebook, start: datetime, days: int, reaction: Reaction = seen) -> Iterator[Message]:
    """What the coach says first from `start` on (UTC), looking only when `next_due` says so."""
    now, end = start, start + timedelta(days=days)
    while (due := next_due(book, now)) and due < end:
        now = max(now, due)
        if nudges := choose(book, now):
            yield Message(now, nudges, book)
            book = reaction(said(book, nudges, now), nudges, now)


def diary(book: Notebook, start: datetime, days: int, reaction: Reaction = seen, only: str = "") -> list[str]:
    """The messages as lines; with `only`, those that hold a nudge of that reason, and only these nudges."""
    lines = []
    for message in live(book, start, days, reaction):
        nudges = tuple(nudge for nudge in message.nudges if not only or nudge.reason == only)
        if nudges:
            lines.append(str(Message(message.at, nudges, message.before)))
    return lines
