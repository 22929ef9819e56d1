"""Recommendations: asked of those who saw the work, in two precise lines; written from what one saw (P32)."""

from bot.flows.trust import asking, doors, writing

COMMANDS = doors.COMMANDS
PRESSES = {**asking.PRESSES, **writing.PRESSES}
CONVERSATIONS = asking.CONVERSATIONS
DRAFTS = writing.DRAFTS
ANSWERS = doors.ANSWERS

__all__ = ["ANSWERS", "COMMANDS", "CONVERSATIONS", "DRAFTS", "PRESSES"]
