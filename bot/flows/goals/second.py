"""The second of two wishes told in one sentence has its turn when the first is kept or dropped (P10)."""

from __future__ import annotations

from bot.domain.drafts import Draft
from bot.domain.lines import line
from bot.flows.goals import kept
from bot.flows.goals.asking import ALSO, begin
from bot.flows.goals.reading import in_own_words
from bot.flows.heading import headed
from bot.flows.turn import Turn


def press_keep(turn: Turn, args: tuple[str, ...]) -> Turn:
    """goalkeep:d4: the first is written down, and the second asked about."""
    return _then(kept.press_keep(turn, args), _card(turn, args))


def press_drop(turn: Turn, args: tuple[str, ...]) -> Turn:
    """goaldrop:d4: the first is dropped, the second stands."""
    return _then(kept.press_drop(turn, args), _card(turn, args))


def hear_card(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """The same in words."""
    after = kept.hear_card(turn, draft, text)
    return _then(after, draft) if after else None


def _card(turn: Turn, args: tuple[str, ...]) -> Draft | None:
    draft = turn.notebook.draft(args[0] if args else None)
    return draft if draft and draft.flow == kept.CARD else None


def _then(after: Turn, draft: Draft | None) -> Turn:
    also = draft.filled.get(ALSO) if draft else None
    if draft is None or not isinstance(also, str) or after.notebook.draft(draft.id):
        return after
    return headed(after, begin(after, also), line("goal.second", what=kept.set_words(in_own_words(after, also))))


PRESSES = {"goalkeep": press_keep, "goaldrop": press_drop}
DRAFTS = {kept.CARD: hear_card}
