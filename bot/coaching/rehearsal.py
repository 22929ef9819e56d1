"""What the coach would say to somebody in the months to come: tried out on the notebook, without a word being sent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Final, Literal

from bot.coaching.answering import answered, heard, said
from bot.coaching.choose import choose, next_due
from bot.coaching.nudges import Nudge
from bot.coaching.pace import aside
from bot.domain.lines import Line
from bot.domain.notebook import Notebook
from bot.domain.nudges import Answer

Manner = Literal["done", "ignored", "mixed"]
Reaction = Callable[[Notebook, tuple[Nudge, ...], datetime], Notebook]
"""The notebook after the user's answer, if any, to nudges said at that instant (UTC)."""

SILENT_IN: Final = 4  # mixed: one message in so many is left without an answer
_MIXED: Final[tuple[Answer | None, ...]] = ("done", "done", "done", "later", "not_this", None)


@dataclass(frozen=True)
class Message:
    """One unasked message: what it holds, and the notebook just before it."""

    at: datetime  # UTC
    nudges: tuple[Nudge, ...]
    before: Notebook

    @property
    def counts(self) -> bool:
        """An unasked message, as the restraint counts them."""
        return any(not nudge.is_on_its_hour for nudge in self.nudges)

    @property
    def aside(self) -> Line | None:
        """What it says of the coach's own restraint."""
        return aside(self.before, self.nudges)


def rehearse(book: Notebook, start: datetime, days: int, react: Reaction) -> Iterator[Message]:
    """What is said first within so many days of `start` (UTC), the earliest first; pure, and the same every time."""
    now, end = start, start + timedelta(days=days)
    while (due := next_due(book, now)) and due < end:
        now = max(now, due)
        if nudges := choose(book, now):
            yield Message(now, nudges, book)
            book = react(said(book, nudges, now), nudges, now)


def reaction(manner: Manner, seed: int = 0) -> Reaction:
    """How the user of a rehearsal answers; `seed` decides for "mixed"."""
    if manner == "mixed":
        return _Mixed(Random(seed))
    return does_all if manner == "done" else ignores


def does_all(book: Notebook, nudges: tuple[Nudge, ...], now: datetime) -> Notebook:
    """The user does all that is proposed, at once."""
    book = heard(book, now)
    for nudge in nudges:
        book = answered(book, nudge.key, "done", now)
    return book


def ignores(book: Notebook, _nudges: tuple[Nudge, ...], _now: datetime) -> Notebook:
    """The user never answers."""
    return book


@dataclass(frozen=True)
class _Mixed:
    """The user answers as chance has it: mostly done, at times later or not this one, at times not at all."""

    chance: Random

    def __call__(self, book: Notebook, nudges: tuple[Nudge, ...], now: datetime) -> Notebook:
        if not self.chance.randrange(SILENT_IN):
            return book
        book = heard(book, now)
        for nudge in nudges:
            answer = self.chance.choice(_MIXED)
            book = answered(book, nudge.key, answer, now) if answer else book
        return book
