"""What people ask of the user, tracked to an answer: yes with a day, a no, time, or somebody better placed (P27)."""

from bot.flows.requests import answering, cannot, listed, passing, spoken
from bot.flows.requests.listed import answer_buttons, awaited

COMMANDS = listed.COMMANDS
PRESSES = {**listed.PRESSES, **answering.PRESSES, **passing.PRESSES}
DRAFTS = {**listed.DRAFTS, **answering.DRAFTS, **passing.DRAFTS}
ASKED = listed.ANSWERS
ANSWERS = (*cannot.ANSWERS, *spoken.ANSWERS)

__all__ = ["ANSWERS", "ASKED", "COMMANDS", "DRAFTS", "PRESSES", "answer_buttons", "awaited"]
