"""Contact or connection? Asked of one person, it is answered with what the notebook tells, in words (P14)."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.depth import depth
from bot.domain.lines import line
from bot.domain.people import Person
from bot.flows.people.card_asked import named
from bot.flows.people.closeness import answers, question
from bot.flows.turn import Turn, press
from bot.understanding import fold
from bot.understanding.folding import as_typed
from bot.understanding.rolls import read_roll

_WHOM: Final = r"[^,;.!?]{2,40}?"
_NAME: Final = rf"(?P<name>{_WHOM})"
_TIE: Final = (
    r"(?:un |une |a |an )?(?:vraie?s? |bonn?e?s? |simple |real |true |close |good |strong |mere |just a )*"
    r"(?:liens?|relations?|connexions?|contacts?|connections?|ties?|proches?)(?: proche| solide)?"
)
_WOULD_TAKE: Final = r"(?:prendrait|repondrait|decrocherait)"
_MY_CALL: Final = r"(?: (?:mon appel|au telephone|si j'appelais|a mon appel))?"
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
        rf"how (?:well|much) do i (?:really |actually )?know {_NAME}",
        rf"do i (?:really )?know {_NAME} well(?: enough)?",
        rf"is {_NAME} (?:really )?(?:a |my )?(?:good |close |real |true )?friend(?: of mine)?",
        rf"(?:would|will|does) {_NAME} (?:take (?:my calls?|a call from me)|pick up(?: the phone)?|call me back)",
        (
            rf"(?:est[- ]ce que )?{_NAME} (?:me (?:fait|ferait)(?:[- ](?:il|elle))? confiance"
            rf"|m'apprecie(?:[- ]t[- ](?:il|elle))?)"
        ),
        rf"(?:does|do|would) {_NAME} (?:really )?(?:trust|like|rate) me",
        rf"(?:est[- ]ce que )?je connais (?:bien|vraiment|vraiment bien) {_NAME}",
        rf"a quel point (?:est[- ]ce que )?(?:je connais|connais[- ]je) {_NAME}",
        rf"{_NAME} (?:me )?{_WOULD_TAKE}[- ](?:il|elle){_MY_CALL}",
        rf"est[- ]ce que {_NAME} (?:me )?{_WOULD_TAKE}{_MY_CALL}",
    )
)


def hear_asked(turn: Turn, text: str) -> Turn | None:
    """ "Is Marie a real connection?", « où j'en suis avec Paul ? »; of people of the notebook only."""
    said = " ".join(fold(text).replace("’", "'").split()).strip(" .!?")
    found = next((found for pattern in _ASKS if (found := pattern.fullmatch(said))), None)
    if found is None:
        return None
    name = next(value for value in found.groupdict().values() if value)
    if person := named(turn, name):
        return tie_told(turn, person)
    return _not_known(turn, as_typed(text, name)) if _TIES.search(said) else None


_TIES: Final = re.compile(r"\b(?:contact|connexion|connection|relation|lien)\b")


def _not_known(turn: Turn, name: str) -> Turn | None:
    """Of somebody the notebook does not know; several of that name are another matter."""
    entries = read_roll(name, lang=turn.lang, known=turn.known()).entries
    if len(entries) != 1 or entries[0].candidates or not name[:1].isupper():
        return None
    return turn.say(line("closeness.not_known", name=name), buttons=((press("fallback.met", "tell:met"),),))


def tie_told(turn: Turn, person: Person) -> Turn:
    """What the notebook tells of the tie, in words, and one question when it tells too little."""
    tie = depth(turn.notebook, person, turn.today)
    asked = question(turn.notebook, person, turn.today)
    lines = (line("person.name", name=person.called), line(f"person.{tie.kind}", because=tie.because))
    card = (press("people.button", f"card:{person.id}", name=person.called), press("button.why", "why:P14"))
    return turn.say(*lines, *((asked,) if asked else ()), buttons=(*answers(turn.notebook, person, turn.today), card))


ANSWERS = (hear_asked,)
