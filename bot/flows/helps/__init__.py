"""Who helped, with what, where each thread stands, and its next step one tap away (P4, P25-P27)."""

from bot.flows.helps import asked, fixing, ideas, listed, of_use, pronouns, story, told_news, under_card

COMMANDS = listed.COMMANDS
PRESSES = {**listed.PRESSES, **story.PRESSES, **fixing.PRESSES, **ideas.PRESSES}
DRAFTS = {**story.DRAFTS, **under_card.DRAFTS, **fixing.DRAFTS}
ASKED = (*of_use.ANSWERS, *asked.ASKED, *pronouns.ASKED)
ANSWERS = (*asked.ANSWERS, *told_news.ANSWERS)

__all__ = ["ANSWERS", "ASKED", "COMMANDS", "DRAFTS", "PRESSES"]
