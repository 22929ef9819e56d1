""" "It was great", said of an evening and of nobody: whom one met there is what is worth keeping (P24)."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.lines import line
from bot.domain.meetings import Event
from bot.flows.event_missed import met_nobody
from bot.flows.meanings.no_answer_yet import flat
from bot.flows.nudges.debriefing import DEBRIEF
from bot.flows.nudges.how_it_was import says_how_it_was
from bot.flows.turn import Turn


def hear_nice(turn: Turn, text: str) -> Turn | None:
    """Whom they met is asked; None when no evening was asked of, or somebody is named already."""
    asked = [item.about for item in turn.notebook.attention.last_items if item.reason == "debrief"]
    events = [event for about in asked if (event := turn.notebook.find(Event, about)) and event.debriefed_on is None]
    if len(events) != 1 or not says_how_it_was(text) or turn.read(text).people:
        return None
    return turn.open(DEBRIEF, {"meeting": events[0].id})[0].say(line("event.whom_there"))


def hear_nobody(turn: Turn, text: str) -> Turn | None:
    """ "Nobody really", to whom one met there."""
    draft = turn.current
    event = turn.notebook.find(Event, str(draft.filled.get("meeting"))) if draft and draft.flow == DEBRIEF else None
    if draft is None or event is None or not _NOBODY.fullmatch(flat(text)):
        return None
    return met_nobody(turn.close(draft), event)


_NOBODY: Final = re.compile(
    r"(?:(?:non|no|euh|well|bah|ben|oh)[ ,]+)*(?:personne|aucune?|nobody|no one|no-one|none|not a soul|pas grand monde)"
    r"(?: (?:du tout|de special|en particulier|de nouveau|de precis|really|in particular|special|new|at all|much))*"
)
ANSWERS: Final = (hear_nice,)
DOORS: Final = (hear_nobody,)
