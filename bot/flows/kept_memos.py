"""What was kept lately is remembered as it was told, so that a word said afterwards can still put it right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from string import ascii_lowercase
from typing import Any, Final

from bot.domain.drafts import Draft
from bot.domain.notebook import Notebook
from bot.flows.keeping import keep
from bot.flows.memo import Memo, filled_with, memo_of
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


def kept_memos(turn: Turn) -> Iterator[KeptMemo]:
    """Those of the last day which stand as they were kept, the newest first."""
    made = {change.at for change in turn.notebook.changes}
    for draft in reversed(turn.notebook.told):
        steps = tuple(datetime.fromisoformat(str(step)) for step in _listed(draft))
        if steps and made.issuperset(steps) and not draft.is_stale(turn.now):
            yield KeptMemo(draft, memo_of(draft), steps)


def _listed(draft: Draft) -> list[Any]:
    steps = draft.filled.get(_STEPS)
    return steps if isinstance(steps, list) else []


def kept_anew(turn: Turn, kept: KeptMemo, memo: Memo) -> Turn | None:
    """The notebook as if that memo had been kept then; None when too much has happened with it since."""
    before = turn.notebook.without_changes(kept.steps)
    if before is None:
        return None
    old = _new(before, turn.notebook)
    numbers = [int(id_.lstrip(ascii_lowercase)) for id_ in old] or [before.last_number + 1]
    again = keep(turn.keep(replace(before, last_number=min(numbers) - 1)), memo).turn
    if _new(before, again.notebook) != old or again.notebook.last_number > max(numbers):
        again = keep(turn.keep(before), memo).turn  # other things: none may bear the id of what is gone
    notebook = replace(again.notebook, last_number=max(again.notebook.last_number, before.last_number))
    return remembered(again.keep(notebook), memo, kept.steps, kept.draft.message_id)


def _new(before: Notebook, after: Notebook) -> set[str]:
    """The ids of the records that are new."""
    return {record.id for record in after.records()} - {record.id for record in before.records()}
