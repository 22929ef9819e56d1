"""An ask without an answer: one reminder, or another way; then it rests (P20, P29)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from bot.coaching.nudges.course import Step, step
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.slots import add_working_days, slot_from
from bot.domain.lines import line
from bot.domain.notebook import Notebook
from bot.domain.promises import Ask

PATIENCE: Final = 5  # working days
REST: Final = timedelta(days=30)


def ask(notebook: Notebook, now: datetime) -> Iterator[Nudge]:  # noqa: ARG001 - one shape for all rules
    """The asks sent and not answered."""
    for asked in notebook.asks:
        if asked.is_waiting and asked.sent_on and notebook.person(asked.to):
            yield from _waiting(notebook, asked, asked.sent_on)


def _waiting(notebook: Notebook, asked: Ask, sent_on: date) -> Iterator[Nudge]:
    key = f"ask:{asked.id}"
    silent = add_working_days(notebook.owner, max((sent_on, *asked.reminded_on)), PATIENCE)
    if not asked.reminded_on:
        if coming := step(notebook, key, silent):
            yield _nudge(notebook, asked, key, "ask.first", coming, sent_on)
            return
        if (nudged := notebook.was_nudged(key)) is None or nudged.answer == "not_this" or not nudged.said_at:
            return
        silent = max(silent, notebook.owner.local(nudged.said_at[-1]).date())
    if coming := step(notebook, f"{key}:rest", silent + REST):
        yield _nudge(notebook, asked, f"{key}:rest", "ask.rested", coming, sent_on)


def _nudge(notebook: Notebook, asked: Ask, key: str, subject: str, coming: Step, sent_on: date) -> Nudge:
    to = notebook.person(asked.to)
    return Nudge(
        key=key,
        reason="ask",
        people=(asked.to,),
        due=slot_from(notebook.owner, coming.day),
        line=line(subject, name=to.called if to else "", what=asked.what, day=sent_on),
        why="P20",
        about=asked.id,
        draft=f"draft:{key}",
    )
