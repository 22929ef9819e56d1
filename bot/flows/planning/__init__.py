"""The action plan (P19): whom to meet next, what for, how and by when; the others wait until the goal is ready."""

from bot.flows.planning import doors, why_one
from bot.flows.planning.doors import COMMANDS, CONVERSATIONS, DRAFTS, PRESSES, PUT_RIGHT

ANSWERS = (*why_one.ANSWERS, *doors.ANSWERS)

__all__ = ["ANSWERS", "COMMANDS", "CONVERSATIONS", "DRAFTS", "PRESSES", "PUT_RIGHT"]
