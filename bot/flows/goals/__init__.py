"""What the user wants to reach (P8-P11): written down, changed, led on step by step, and how it ends."""

from __future__ import annotations

from bot.flows.goals import (
    asked,
    asking,
    cards,
    changing,
    despite,
    ending,
    on_hold,
    road,
    second,
    step_told,
    telling,
    unsure,
)

COMMANDS = cards.COMMANDS
PRESSES = {**asking.PRESSES, **second.PRESSES, **cards.PRESSES, **changing.PRESSES, **road.PRESSES, **telling.PRESSES}
CONVERSATIONS = asking.CONVERSATIONS
DRAFTS = {**second.DRAFTS, **changing.DRAFTS, **telling.DRAFTS}
ANSWERS = (*asked.ANSWERS, *on_hold.ANSWERS, *telling.ANSWERS, *step_told.ANSWERS)
FIRST = (*ending.ANSWERS, *despite.ANSWERS, *unsure.ANSWERS)
WISHES = telling.WISHES
MEANINGS = telling.MEANINGS

__all__ = ["ANSWERS", "COMMANDS", "CONVERSATIONS", "DRAFTS", "FIRST", "MEANINGS", "PRESSES", "WISHES"]
