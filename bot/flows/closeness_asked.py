"""Contact or connection? Asked of one person, it is answered with what the notebook tells, in words (P14)."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.depth import depth
from bot.domain.lines import line
from bot.domain.people import Person
from bot.flows.closeness import answers, question
from bot.flows.turn import Turn, press
from bot.understanding import fold
from bot.understanding.rolls import read_roll

_NAME: Final = r"(?P<name>[^,;.!?]{2,40}?)"
_TIE: Final = (
    r"(?:un |une |a |an )?(?:vraie?s? |bonn?e?s? |simple |real |true |close |good |strong |mere |just a )*"
    r"(?:liens?|relations?|connexions?|contacts?|connections?|ties?|proches?)(?: proche| solide)?"
)
_ASKS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:est[- ]ce que )?{_NAME},? (?:c'est|est|serait|est[- ](?:il|elle)) {_TIE}(?: ou {_TIE})?",
        rf"(?:c'est|est[- ]ce) {_TIE},? {_NAME}",
        rf"(?:ou (?:en suis[- ]je|j'en suis|est[- ]ce que j'en suis)|on en est ou|ou en est[- ]on) avec {_NAME}",
        rf"(?:est[- ]ce que )?(?:je suis|suis[- ]je) (?:vraiment )?proche d(?:e |'){_NAME}",
        rf"is {_NAME} (?:really )?{_TIE}(?: or {_TIE})?",
        rf"where do i stand with {_NAME}|how close (?:am i to|are) (?P<name2>[^,;.!?]{{2,40}}?)(?: and (?:i|me))?",
        rf"am i (?:really )?close to {_NAME}",
    )
)


def hear_asked(turn: Turn, text: str) -> Turn | None:
    """ "Is Marie a real connection?", « où j'en suis avec Paul ? »; of people of the notebook only."""
    said = " ".join(fold(text).replace("’", "'").split()).strip(" .!?")
    found = next((found for pattern in _ASKS if (found := pattern.fullmatch(said))), None)
    if found is None:
        return None
    name = next(value for key, value in found.groupdict().items() if value)
    entries = read_roll(name, lang=turn.lang, known=turn.known()).entries
    person = turn.notebook.person(entries[0].known) if len(entries) == 1 else None
    return _told(turn, person) if person else None


def _told(turn: Turn, person: Person) -> Turn:
    tie = depth(turn.notebook, person, turn.today)
    asked = question(turn.notebook, person, turn.today)
    lines = (line("person.name", name=person.called), line(f"person.{tie.kind}", because=tie.because))
    card = (press("people.button", f"card:{person.id}", name=person.called), press("button.why", "why:P14"))
    return turn.say(*lines, *((asked,) if asked else ()), buttons=(*answers(turn.notebook, person, turn.today), card))


ANSWERS = (hear_asked,)
