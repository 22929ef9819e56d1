"""People told all at once by what they are to the user, "my colleagues: Ana, Tom and Priya": a list, and no meeting."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.coaching.mapping import next_family
from bot.domain.drafts import Draft
from bot.flows.mapping.hearing import take
from bot.flows.mapping.mending import MAP
from bot.flows.mapping.session import CIRCLE, NOBODY, under_way
from bot.flows.mapping.words import tells_of_meeting
from bot.flows.turn import Turn
from bot.understanding.dates import find_days
from bot.understanding.rolls import read_roll

_OWN: Final = re.compile(
    r"^\W*(?:(?:ok|alors|bon|donc|dans|chez|parmi|voici|voil[àa]|well|so|ok|among|here are)[ ,]+)*"
    r"(?:mes|mon|ma|nos|notre|my|our)\s[^:,\n]{2,50}?\s?:",
    re.IGNORECASE,
)
_AMONG: Final = re.compile(
    r"^\W*(?:(?:dans|parmi|de|c[oô]t[ée]) (?:mon r[ée]seau|mon carnet|mon entourage"
    r"|mes (?:amis|contacts|proches|relations))"
    r",? (?:j['’]ai|il y a|y a|je connais)(?: d[ée]j[àa]| surtout| aussi)?"
    r"|(?:in|among) my (?:network|circle|friends|contacts),? (?:i(?:['’]ve| have)(?: got)?"
    r"|there(?:['’]s| is| are)|i know)"
    r"(?: already| also)?)\s*:?\s+",
    re.IGNORECASE,
)
_FEWEST: Final = 2  # people


def hear_group(turn: Turn, text: str) -> Turn | None:
    """Names under "my colleagues:" or "in my network I have", with no day and no word of seeing them, are read back."""
    among = _AMONG.match(text)
    if not (among or _OWN.match(text)) or tells_of_meeting(text) or "?" in text or find_days(text, lang=turn.lang):
        return None
    roll = read_roll(text[among.end() :] if among else text, lang=turn.lang, known=turn.known())
    if not roll.is_clear or sum(bool(entry.name) for entry in roll.entries) < _FEWEST:
        return None
    turn, draft = _list_for(turn, roll.heading)
    return take(turn, replace(draft, asking="names"), roll)


def _list_for(turn: Turn, circle: str | None) -> tuple[Turn, Draft]:
    """The list that is under way, else one of that circle, else one that is of none."""
    if draft := under_way(turn):
        return turn, draft
    told = {"family": CIRCLE, "circle": circle} if circle else {"family": next_family(turn.notebook) or NOBODY}
    return turn.open(MAP, {**told, "since": turn.now.isoformat()})
