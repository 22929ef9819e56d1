"""The action plan (P19): whom to meet next, what for, how and by when; the others wait until the goal is ready."""

from bot.flows.planning.doors import ANSWERS, COMMANDS, CONVERSATIONS, DRAFTS, PRESSES, PUT_RIGHT

__all__ = ["ANSWERS", "COMMANDS", "CONVERSATIONS", "DRAFTS", "PRESSES", "PUT_RIGHT"]
