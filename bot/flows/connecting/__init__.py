"""Two people who would gain from meeting: proposed, both asked, introduced, and what came of it (P30)."""

from __future__ import annotations

from bot.flows.connecting import asking, doors, made_them, thread, who_helps

COMMANDS = doors.COMMANDS
PRESSES = {**asking.PRESSES, **thread.PRESSES, **doors.PRESSES}
CONVERSATIONS = asking.CONVERSATIONS
DRAFTS = asking.DRAFTS
FIRST = doors.FIRST
ANSWERS = (*made_them.ANSWERS, *doors.ANSWERS)
ASKED = (*doors.ASKED, *who_helps.ASKED)

__all__ = ["ANSWERS", "ASKED", "COMMANDS", "CONVERSATIONS", "DRAFTS", "FIRST", "PRESSES"]
