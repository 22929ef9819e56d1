"""What was kept lately is remembered as it was told, so that a word said afterwards can still put it right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from string import ascii_lowercase
from typing import Any, Final

from bot.domain.drafts import Draft
from bot.domain.notebook import Notebook
from bot.flows.cards.keeping import keep
from bot.flows.cards.memo import Memo, filled_with, memo_of
from bot.flows.turn import Turn

KEPT: Final = "kept"
_STEPS: Final = "steps"
_MOST: Final = 5


@dataclass(frozen=True)
class KeptMemo:
    """A card that was kept; `steps`: when it was, and when it was put right since, in UTC."""

    draft: Draft
    memo: Memo
    steps: tuple[datetime, ...]


def remembered(turn: Turn, memo: Memo, steps: tuple[datetime, ...] = (), message_id: int | None = None) -> Turn:
    """With that card, which is kept in this turn, among the last that were told; `steps`: those it stood in before."""
    told = replace(memo, then=(), asking=None)
    filled: dict[str, Any] = {**filled_with(told), _STEPS: [step.isoformat() for step in (*steps, turn.now)]}
    notebook, id_ = turn.notebook.new_draft_id()
    draft = Draft(id_, KEPT, turn.now, filled, message_id=message_id)
    return turn.keep(replace(notebook, told=(*notebook.told, draft)[-_MOST:]))


def kept_memos(turn: Turn) -> Iterator[tuple[KeptMemo, Turn]]:
    """Those of the last day, the newest first, each with the turn as it would be had it not been kept.

    Without those that have been undone, and those whose people or facts have been changed since.
    """
    for draft in reversed(turn.notebook.told):
        steps = tuple(datetime.fromisoformat(str(step)) for step in _listed(draft))
        before = turn.notebook.without_changes(steps) if steps and not draft.is_stale(turn.now) else None
        if before:
            yield KeptMemo(draft, memo_of(draft), steps), turn.keep(before)


def _listed(draft: Draft) -> list[Any]:
    steps = draft.filled.get(_STEPS)
    return steps if isinstance(steps, list) else []


def kept_anew(turn: Turn, kept: KeptMemo, before: Turn, memo: Memo) -> Turn:
    """The notebook as if that memo had been kept then."""
    book = before.notebook
    old = _new(book, turn.notebook)
    numbers = [int(id_.lstrip(ascii_lowercase)) for id_ in old] or [book.last_number + 1]
    again = keep(before.keep(replace(book, last_number=min(numbers) - 1)), memo).turn
    if _new(book, again.notebook) != old or again.notebook.last_number > max(numbers):
        again = keep(before, memo).turn  # other things: none may bear the id of what is gone
    notebook = replace(again.notebook, last_number=max(again.notebook.last_number, book.last_number))
    return remembered(again.keep(notebook), memo, kept.steps, kept.draft.message_id)


def _new(before: Notebook, after: Notebook) -> set[str]:
    """The ids of the records that are new."""
    return {record.id for record in after.records()} - {record.id for record in before.records()}
