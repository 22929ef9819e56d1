"""Recommendations: asked of those who saw the work, in two precise lines; written from what one saw (P32)."""

from bot.flows.trust import asking, doors, writing

COMMANDS = doors.COMMANDS
PRESSES = {**asking.PRESSES, **writing.PRESSES}
CONVERSATIONS = asking.CONVERSATIONS
DRAFTS = {**writing.DRAFTS, **doors.DRAFTS}
DOORS = doors.DOORS
ANSWERS = doors.ANSWERS

__all__ = ["ANSWERS", "COMMANDS", "CONVERSATIONS", "DOORS", "DRAFTS", "PRESSES"]
