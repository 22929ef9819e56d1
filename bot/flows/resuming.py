"""A question left for another matter is asked once more when that is done: told on the way, and nothing lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.domain.drafts import Draft
from bot.flows.turn import Turn

Resume = Callable[[Turn, Draft], Turn]

WITHIN: Final = timedelta(hours=1)
"""Later than that it waits to be taken up by the user: what was asked in the morning isn't asked at noon."""
_ONCE: Final = "resumed"


def resumed(resumes: Mapping[str, Resume], before: Turn, turn: Turn) -> Turn:
    """The turn, with the question that was open before the card that has just been kept or dropped."""
    done, draft = before.current, turn.current
    if turn.undoes or turn.forgets_all or done is None or draft is None or draft.id == done.id:
        return turn
    if turn.notebook.draft(done.id) or draft != before.notebook.draft(draft.id):
        return turn
    resume = resumes.get(draft.flow)
    if resume is None or draft.asking is None or draft.filled.get(_ONCE) == draft.asking:
        return turn
    if turn.now - draft.opened_at > WITHIN:
        return turn
    draft = replace(draft, filled={**draft.filled, _ONCE: draft.asking})
    return resume(turn.update(draft), draft)
