"""No goal comes to mind when one is asked for: where to look, or no hurry at all (P8)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.lines import line
from bot.flows.conversation import LEAVING
from bot.flows.meanings.no_answer_yet import is_at_a_loss, is_undecided
from bot.flows.turn import Turn
from bot.understanding import read_answer

HOW: Final = "how"  # "instead" of what one sighs about, "unsure" of what one wants: how the first question is put
_LEFT: Final = (*LEAVING, "no", "later", "skip")
_FEW: Final = 6  # words


def hear_hesitation(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """ "Je sais pas", "no": None when it is an answer, or was answered so already."""
    at_a_loss = is_undecided(text) or (is_at_a_loss(text) and len(text.split()) <= _FEW)
    if at_a_loss and draft.filled.get(HOW) != "unsure":
        turn = turn.update(replace(draft, filled={**draft.filled, HOW: "unsure"}))
        return turn.say(line("goal.ask.what_unsure"))
    answer = read_answer(text, lang=turn.lang)
    leaves = at_a_loss or (answer is not None and answer.verb in _LEFT and HOW in draft.filled)
    return turn.close(draft).say(line("goal.no_hurry")) if leaves else None
