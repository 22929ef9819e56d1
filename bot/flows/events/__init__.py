"""Events and memberships: chosen with open eyes, gone to with a small mission, told afterwards (P23, P24)."""

from __future__ import annotations

from bot.flows.events import changes, considering, doors, listed, reluctance

COMMANDS = doors.COMMANDS
PRESSES = {**considering.PRESSES, **listed.PRESSES, **changes.PRESSES, **reluctance.PRESSES}
CONVERSATIONS = considering.CONVERSATIONS
DRAFTS = {**considering.DRAFTS, **listed.DRAFTS}
ANSWERS = (*reluctance.ANSWERS, *doors.ANSWERS)
MEANINGS = doors.MEANINGS

__all__ = ["ANSWERS", "COMMANDS", "CONVERSATIONS", "DRAFTS", "MEANINGS", "PRESSES"]
