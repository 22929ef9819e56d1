"""An event the user did not go to after all: nothing is asked about it any more, and nothing is made of it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.lines import line
from bot.domain.meetings import Event
from bot.flows.meanings.meant import says_nobody
from bot.flows.turn import Turn
from bot.flows.undo import undo_button
from bot.understanding import fold

_MISSED: Final = re.compile(
    r"\b(?:(?:je )?n'y suis pas allee?|(?:je )?n'y etais pas|j'y (?:suis|etais) pas(?: allee?)?"
    r"|je (?:ne )?suis pas allee?|(?:j'ai|je n'ai) pas pu y aller|j'ai (?:zappe|rate|seche|loupe)"
    r"|i (?:didn't|did not) (?:go|make it|attend)|(?:i )?(?:skipped|missed) (?:it|the)|i wasn't there|didn't go)\b"
)


def says_missed(text: str) -> bool:
    """ "I didn't go"."""
    return _MISSED.search(fold(text).replace("’", "'")) is not None


def missed(turn: Turn, event: Event) -> Turn:
    """Noted, with a word that takes nothing amiss."""
    turn = turn.put(replace(event, dropped_on=turn.today)).did("undo.event_off", name=event.name)
    return turn.say(line("event.missed", name=event.name), buttons=((undo_button(turn),),))


def hear_met_nobody(turn: Turn, text: str) -> Turn | None:
    """ "I spoke to nobody", under "how was it?": told, and that is that; None when no one event was asked of."""
    asked = [item.about for item in turn.notebook.attention.last_items if item.reason == "debrief"]
    events = [event for about in asked if (event := turn.notebook.find(Event, about)) and event.debriefed_on is None]
    if len(events) != 1 or not says_nobody(text) or turn.read(text).people:
        return None
    return met_nobody(turn, events[0])


def met_nobody(turn: Turn, event: Event) -> Turn:
    """Told, and that is that."""
    turn = turn.put(replace(event, debriefed_on=turn.today)).did("undo.event_off", name=event.name)
    return turn.say(line("event.met_nobody"), buttons=((undo_button(turn),),))
