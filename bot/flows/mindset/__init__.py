"""Is it honest to let people know? A few questions, one at a time, that leave the answer to the user (P2)."""

from bot.flows.mindset.doors import ANSWERS, COMMANDS, doubts
from bot.flows.mindset.questions import DRAFTS, MINDSET, PRESSES, begin

__all__ = ["ANSWERS", "COMMANDS", "DRAFTS", "MINDSET", "PRESSES", "begin", "doubts"]
