"""An evening one would rather not go to, never told before: the word for it and its day are all that is known (P24)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bot.domain.meetings import Event
from bot.flows.turn import Turn, iso_day
from bot.understanding import fold
from bot.understanding.dates import find_days

_OCCASION: Final = re.compile(
    r"\b(?:(?:networking|leaving|work|after-?work|alumni|company|office|christmas|summer) (?:drinks|do|evening|event"
    r"|party|breakfast|lunch|dinner)|drinks|party|reception|mixer|meet-?up|gala|fair|conference|networking event"
    r"|(?:apero|pot|soiree|afterwork|cocktail|gala|vernissage|salon|conference|meetup|inauguration)"
    r"(?: (?:reseau|de depart|des anciens|d'entreprise|du bureau|de fin d'annee|des voeux))?)\b"
)
"""What one is invited to among people, in a word or two; folded, apostrophes straight."""
_EVENING: Final = re.compile(r"\b(?:tonight|this evening|ce soir)\b")
_AHEAD: Final = timedelta(days=31)
_LONGEST: Final = 30  # characters: a button holds 64 bytes


@dataclass(frozen=True)
class Unnoted:
    """Its name in the user's words, and its day in the user's zone."""

    name: str
    on: date


def to_be_noted(turn: Turn, text: str) -> Unnoted | None:
    """The evening that these words speak of; None without a word for one, or without one day to come."""
    plain = text.replace("’", "'")
    said = fold(plain)
    found = _OCCASION.search(said)
    days = {day for one in find_days(text, lang=turn.lang) for day in one.days(turn.today, "future", due=True)}
    if not days and _EVENING.search(said):
        days = {turn.today}
    if found is None or len(days) != 1 or len(said) != len(plain):
        return None
    (on,) = days
    name = plain[found.start() : found.end()][:_LONGEST].strip()
    return Unnoted(name[:1].upper() + name[1:], on) if turn.today <= on <= turn.today + _AHEAD else None


def noted(turn: Turn, args: tuple[str, ...]) -> tuple[Turn, Event] | None:
    """The notebook with that evening, and the evening; None for one that is over, or for no evening at all."""
    on = iso_day(args[0]) if len(args) == 2 else None
    if on is None or on < turn.today or not args[1]:
        return None
    known = next((event for event in turn.notebook.events if event.on == on and event.name == args[1]), None)
    if known:
        return turn, known
    notebook, id_ = turn.notebook.new_id(Event)
    event = Event(id_, args[1], on, noted_on=turn.today)
    return turn.keep(notebook.put(event)), event
