"""The network one has already, brought back by questions: many names in one message, read back before they count."""

from __future__ import annotations

from bot.flows.mapping import ending, groups, mending, session
from bot.flows.mapping.doors import COMMANDS, begin_with_nobody, hear_after_nudge, hear_door, hear_more
from bot.flows.mapping.family_told import hear_family
from bot.flows.mapping.hearing import DRAFTS
from bot.flows.mapping.mending import MAP
from bot.flows.mapping.session import begin, resume

PRESSES = {**session.PRESSES, **mending.PRESSES, **ending.PRESSES}
RESUMES = {MAP: resume}
FIRST = (hear_door, hear_family)
ANSWERS = (hear_after_nudge, hear_more, groups.hear_group, groups.hear_known, groups.hear_where_from)

__all__ = ["ANSWERS", "COMMANDS", "DRAFTS", "FIRST", "PRESSES", "RESUMES", "begin", "begin_with_nobody"]
