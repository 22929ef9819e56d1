"""Events and memberships: chosen with open eyes, gone to with a small mission, told afterwards (P23, P24)."""

from __future__ import annotations

from bot.flows.event_missed import hear_met_nobody
from bot.flows.events import asked, between, changes, considering, doors, listed, mission_asked, reluctance, too_many

COMMANDS = doors.COMMANDS
PRESSES = {**considering.PRESSES, **listed.PRESSES, **changes.PRESSES, **reluctance.PRESSES, **between.PRESSES}
CONVERSATIONS = considering.CONVERSATIONS
DRAFTS = {**considering.DRAFTS, **listed.DRAFTS, **between.DRAFTS}
WEIGHED = (*too_many.ANSWERS, *between.ANSWERS)
ANSWERS = (*WEIGHED, hear_met_nobody, *asked.ANSWERS, *mission_asked.ANSWERS, *reluctance.ANSWERS, *doors.ANSWERS)
MEANINGS = doors.MEANINGS

__all__ = ["ANSWERS", "COMMANDS", "CONVERSATIONS", "DRAFTS", "MEANINGS", "PRESSES", "WEIGHED"]
