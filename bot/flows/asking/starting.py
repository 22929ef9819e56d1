"""Where an ask begins: the questions that are left, once this much is known."""

from __future__ import annotations

from bot.domain.drafts import Value
from bot.flows.asking.questions import CONVERSATION
from bot.flows.people.whom import Whom
from bot.flows.turn import Turn


def start(turn: Turn, whom: Whom | None, what: str | None, **told: Value) -> Turn:
    """The questions that are left, once this much is known."""
    filled: dict[str, Value] = dict(told)
    if whom:
        filled["to"] = whom.as_value()
    if what:
        filled["what"] = what
    return CONVERSATION.start(turn, **filled)
