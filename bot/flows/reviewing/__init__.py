"""The weekly or monthly review: what moved, one goal, who it needs, one small step (P10)."""

from __future__ import annotations

from bot.flows.reviewing import in_words, review, small_step
from bot.flows.reviewing.review import begin

COMMANDS = review.COMMANDS
PRESSES = {**review.PRESSES, **small_step.PRESSES}
DRAFTS = in_words.DRAFTS
ANSWERS = in_words.ANSWERS

__all__ = ["ANSWERS", "COMMANDS", "DRAFTS", "PRESSES", "begin"]
