"""What came of encounters, even years later: told, shown, kept, and told back as a chain (P6)."""

from __future__ import annotations

from bot.flows.outcomes import asked, corrected, serving, story, telling, whence
from bot.flows.outcomes.asked import ask_outcome, question

COMMANDS = story.COMMANDS
PRESSES = {**telling.PRESSES, **serving.PRESSES, **asked.PRESSES, **story.PRESSES, **whence.PRESSES}
DRAFTS = {**telling.DRAFTS, **asked.DRAFTS, **whence.DRAFTS}
FIRST = corrected.ANSWERS
DOORS = (*whence.ANSWERS, *story.ANSWERS)
ANSWERS = (*DOORS, *telling.ANSWERS)

__all__ = ["ANSWERS", "COMMANDS", "DOORS", "DRAFTS", "FIRST", "PRESSES", "ask_outcome", "question"]
