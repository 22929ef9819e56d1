""" "Oui" under « J'annule ? », "yes" under "Finish writing it": what the buttons below a question would do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.lines import Reply
from bot.flows.just_said import last_answer
from bot.flows.resuming import asks
from bot.flows.turn import Turn
from bot.understanding import Answer

OFFERS: Final[Mapping[str, tuple[str, str | None]]] = {
    "plan.off": ("offplan", "leaveplan"),
    "plan.move": ("moveplan", "leaveplan"),
    "plan.ask_take_out": ("outmet", "leavemet"),
    "plan.ask_take_out_instead": ("outmet", "leavemet"),
    "connect.made_ask": ("intronote", "introleave"),
    "map.for_the_goal": ("planadd", None),
    "plans.no_goal": ("goalnew", None),
    "progress.goal_begun": ("goaltake", None),
    "left.goal": ("goaltake", None),
    "left.asking": ("asktake", None),
    "goal.second_waits": ("goalother", None),
}
"""The questions, and left things, that a bare yes or no answers: what the button for yes does, and the one for no."""
WITHIN: Final = timedelta(hours=12)


def taken_at_word(turn: Turn, draft: Draft | None, answer: Answer) -> str | None:
    """What a bare yes or no does, as the button of the coach's last answer would.

    None when it offered nothing, or when the question that is open, that of `draft`, was asked with it.
    """
    last = last_answer(turn)
    if draft and asks(draft) and turn.notebook.attention.asking == draft.id:
        return None
    if last is None or answer.day is not None or turn.now - last.kept_at > WITHIN:
        return None
    spoken = turn.notebook.attention.last_unasked_at
    if spoken is not None and spoken > last.kept_at:
        return None
    asked = last.replies[-1] if last.replies else Reply()
    offered = next((OFFERS[one.key] for one in reversed(asked.lines) if one.key in OFFERS), None)
    if offered is None:
        return None
    verb = offered[0] if answer.verb in ("yes", "done") else offered[1] if answer.verb in ("no", "drop") else None
    actions = (button.does for row in asked.buttons for button in row if button.does)
    does = [action for action in actions if action.split(":")[0] == verb]
    return does[0] if len(does) == 1 else None
