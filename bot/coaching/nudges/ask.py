"""An ask without an answer: one reminder, or another way; then it rests (P20, P29)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from bot.coaching.nudges.course import Step, step_after
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.remembered import lasting, resting_on
from bot.coaching.slots import add_working_days, slot_from
from bot.domain.lines import Arg, Line, line
from bot.domain.notebook import Notebook
from bot.domain.nudges import Nudged
from bot.domain.owner import Owner
from bot.domain.people import Person
from bot.domain.promises import Ask

PATIENCE: Final = 5  # working days
REST: Final = timedelta(days=30)


def ask(notebook: Notebook, now: datetime) -> tuple[Nudge, ...]:  # noqa: ARG001 - one shape for all rules
    """The asks sent and not answered."""
    return _all_waiting(notebook)


@resting_on("people", "asks", said="ask")
def _all_waiting(notebook: Notebook) -> tuple[Nudge, ...]:
    return tuple(nudge for asked in notebook.asks if (nudge := _of(notebook, asked)))


def _of(notebook: Notebook, asked: Ask) -> Nudge | None:
    to = notebook.person(asked.to)
    if not asked.is_waiting or asked.sent_on is None or to is None:
        return None
    key = f"ask:{asked.id}"
    nudged, rested = notebook.was_nudged(key), notebook.was_nudged(f"{key}:rest")
    return _waiting(notebook.owner, asked.id, asked, asked.sent_on, to, nudged, rested)


@lasting
def _waiting(
    owner: Owner, _id: str, asked: Ask, sent_on: date, to: Person, nudged: Nudged | None, rested: Nudged | None
) -> Nudge | None:
    key = f"ask:{asked.id}"
    said: dict[str, Arg] = {"name": to.called, "what": asked.what, "day": sent_on}
    silent = silent_from(owner, asked)
    if not asked.reminded_on:
        if coming := step_after(owner, nudged, silent):
            return _nudge(owner, asked, key, line("ask.first", **said), coming)
        if nudged is None or nudged.answer == "not_this" or not nudged.said_at:
            return None
        silent = max(silent, owner.local(nudged.said_at[-1]).date())
    coming = step_after(owner, rested, silent + REST)
    return _nudge(owner, asked, f"{key}:rest", line("ask.rested", **said), coming) if coming else None


def silent_from(owner: Owner, asked: Ask) -> date:
    """The day from which an ask that went is without an answer: some days on, or after the day that was told for it."""
    since = max((asked.sent_on or asked.written_on, *asked.reminded_on))
    patience = add_working_days(owner, since, PATIENCE)
    if asked.expected_on is None or asked.expected_on < since:
        return patience
    return add_working_days(owner, asked.expected_on, 1)


def _nudge(owner: Owner, asked: Ask, key: str, words: Line, coming: Step) -> Nudge:
    return Nudge(
        key=key,
        reason="ask",
        people=(asked.to,),
        due=slot_from(owner, coming.day),
        line=words,
        why="P20",
        about=asked.id,
        draft=f"draft:{key}",
    )
