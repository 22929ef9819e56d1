"""The right people, kind one: whom one likes to work for, who serves them too, what a favourite client knows (P16)."""

from bot.flows.clients import favourite, mine, said_outright, theirs, theirs_asked
from bot.flows.clients.noticing import notice

COMMANDS = mine.COMMANDS
PRESSES = {**mine.PRESSES, **theirs.PRESSES, **favourite.PRESSES}
CONVERSATIONS = {**mine.CONVERSATIONS, **favourite.CONVERSATIONS}
DRAFTS = theirs.DRAFTS
ANYWHERE = (*said_outright.ANSWERS, *theirs.ANYWHERE, *theirs_asked.ANSWERS)
ANSWERS = (*mine.ANSWERS, *theirs.ANSWERS, *favourite.ANSWERS)

__all__ = ["ANSWERS", "ANYWHERE", "COMMANDS", "CONVERSATIONS", "DRAFTS", "PRESSES", "notice"]
