"""A month alone, under a card: about then for a meeting that was, and the day is asked for one that is to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.flows.by_when import read_when, says_only
from bot.flows.cards.memo import Memo
from bot.flows.turn import Turn
from bot.understanding.loosely import loosely_past

_GUESS: Final = 0.25
_LONG_AGO: Final = timedelta(days=200)
"""Of a meeting without a day, the month is rather one to come."""


def month_said(turn: Turn, memo: Memo, text: str) -> Memo | None:
    """The card with "in August" or "next March" taken for what it is; None when the words tell anything else."""
    when = read_when(turn, text)
    if when is None or when.exact or not says_only(text, when):
        return None
    if len([draft for draft in turn.notebook.drafts if not draft.is_stale(turn.now)]) > 1:
        return None  # it may answer what was asked before this card
    if memo.reading.intent == "log_meeting":
        day = loosely_past(text.rsplit(",", maxsplit=1)[-1], turn.today)
        if day is None or (memo.reading.date is None and turn.today - day > _LONG_AGO):
            return None
        sure = {**memo.reading.confidence, "date": _GUESS}
        return replace(memo, reading=replace(memo.reading, date=day, dates=(day,), confidence=sure), asking=None)
    return replace(memo, asking="when") if memo.reading.intent in ("event", "plan_meeting") else None
