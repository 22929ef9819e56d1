"""The precise ask (P20-P22): one thing, to one person, easy to refuse; prepared together in a few words."""

from bot.flows.asking.contacting import ANSWERS as CONTACTED
from bot.flows.asking.doors import ANSWERS, COMMANDS, CONVERSATIONS, DOORS, MEANINGS, PRESSES
from bot.flows.asking.rewording import ANSWERS as REWORDED

__all__ = ["ANSWERS", "COMMANDS", "CONTACTED", "CONVERSATIONS", "DOORS", "MEANINGS", "PRESSES", "REWORDED"]
