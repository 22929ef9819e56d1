""" "No, Tess is my colleague", said while something else is asked: the card is put right, the question waits."""

from __future__ import annotations

import re
from typing import Final

from bot.flows.cards.kept_memos import kept_memos
from bot.flows.cards.memo import CARD, Memo, memo_of
from bot.flows.cards.mending_patterns import DUE
from bot.flows.cards.put_right import LONGEST, better_of, kept_right
from bot.flows.cards.redating import hear_redated, wrong_days
from bot.flows.cards.respelling import hear_respelt
from bot.flows.resuming import asks
from bot.flows.turn import Turn
from bot.understanding import fold

_TAKES_BACK: Final = re.compile(
    r"^\W*(?:no|non|nope|nan|sorry|pardon|desolee?|oups|oops|actually|en fait|wait|attendez|ah|oh)\b[ ,.!]+\S"
)
"""How a correction begins, whatever is asked."""


def hear_meanwhile(turn: Turn, text: str) -> Turn | None:
    """What was kept within the day, as words put it right that can be no answer; None when they may be one."""
    draft = turn.current
    if draft is None or not asks(draft) or len(text.split()) > LONGEST or "?" in text:
        return None
    if wrong_days(turn, text):
        return hear_redated(turn, text) if draft.flow != CARD else None
    takes_back = _TAKES_BACK.match(fold(text)) is not None
    shown = memo_of(draft) if draft.flow == CARD else None
    if takes_back and shown is None and (respelt := hear_respelt(turn, text)):
        return respelt
    for kept, before in kept_memos(turn):
        named = _named(kept.memo, text)
        if not named and (not takes_back or shown or DUE.match(text)):
            continue
        if shown and _named(shown, text):
            return None
        better = better_of(before, kept.memo, text)
        if better and better != kept.memo:
            return kept_right(turn, kept, before, better)
    return None


def _named(memo: Memo, text: str) -> bool:
    """Whether somebody of that card is named."""
    said = set(re.findall(r"[a-z0-9-]{2,}", fold(text)))
    return any(part in said for mention in memo.reading.people for part in fold(mention.name).split())
