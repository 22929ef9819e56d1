"""Somebody's card, asked for in words: "show me Paul", "what do you have on Paul", « c'est qui déjà, Paul ? »."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.people import Person
from bot.flows.people.doors import show
from bot.flows.turn import Turn
from bot.understanding import fold
from bot.understanding.rolls import read_roll

_NAME: Final = r"(?P<name>[^,;.!?]{2,40}?)"
_WHOLE_NAME: Final = r"(?P<name>[^\s,;.!?]+(?: [^\s,;.!?]+){0,2}?)"
_LEAD: Final = r"(?:(?:ok|so|and|hey|right|wait|sorry|please|et|alors|bon|euh|attends|stp|svp)[ ,]+)*"
_AGAIN: Final = (
    r"(?: (?:is|was|are|have you|hein) ?)?(?:[ ,]+(?:again|please|now|already|deja|encore|stp|svp|s'il (?:te"
    r"|vous) plait))*"
)
_YOU_KNOW: Final = r"(?:do |did |have )?(?:i|you|u|we)(?: already)? (?:know|note|noted|have|got)(?: down)?"
_FILE: Final = r"(?:the |my )?(?:card|page|notes?|file|entry) (?:of|on|for|about)"
_FICHE: Final = r"(?:la )?(?:fiche|page|carte) d(?:e|')"
_TELL: Final = (
    r"(?:can (?:you|u) |could (?:you|u) )?tell me (?:more |everything |something )?about",
    rf"what(?:'?s| is)? {_YOU_KNOW} (?:about|of|on)",
    r"what have i (?:noted|written|got) (?:about|on|down for)|(?:what|anything) can (?:you|u) tell me about",
    r"remind me who(?:'?s)?|more (?:about|on)|remind me (?:about|of)",
    r"what(?:'?s| is) (?:the (?:story|deal|latest|craic|news)|up|new) (?:with|on|about)",
    rf"(?:(?:can|could) (?:you|u|i) )?(?:show|open|pull up|bring up|find|look up|give me)(?: me| us)?(?: {_FILE})?",
    _FILE,
    r"who(?:'?s| is| was)",
    r"(?:catch me up|fill me in|brief me|update me) on|(?:fais|faites)[- ]moi un (?:point|topo|recap) (?:sur|de)",
    r"(?:you haven't|have you|you've not|you didn't) (?:forgotten|forget)(?: about)?",
    (
        r"(?:t'as|tu as|tu n'as|vous avez|vous n'avez) pas oublie(?: de me (?:relancer|rappeler|reparler) (?:pour|sur"
        r"|de))?"
    ),
    r"parle[sz]?[- ]moi de|dis[- ]m'en plus sur|dites[- ]m'en plus sur|rappelle[sz]?[- ]moi qui (?:est|c'est)",
    r"que (?:sais[- ]je|sait[- ]on|savez[- ]vous|sais[- ]tu) (?:de|sur)",
    r"(?:qu'est[- ]ce|c'est quoi ce) qu(?:e |')(?:(?:je|tu|vous) (?:sais|savez|as|avez)|j'ai(?: note)?) (?:de|sur)",
    r"(?:tu as|t'as|vous avez|j'ai) (?:quoi|note quoi) (?:sur|de)|(?:qu'as[- ]tu|qu'avez[- ]vous) (?:sur|de)",
    rf"(?:montre[rz]?|ouvre[sz]?|ouvrir|affiche[rz]?|ressor[st]|sor[st])(?:[- ]moi)?(?: {_FICHE})?",
    rf"(?:voir )?{_FICHE}",
    r"(?:c'est|c'etait) (?:qui|quoi)(?: deja)?,?|qui (?:est|c'est|c'etait)(?: deja)?,?",
)
_ASKS: Final = tuple(re.compile(rf"{_LEAD}(?:{tell})(?:(?<=')| ){_NAME}{_AGAIN}") for tell in _TELL)
_BARE: Final = (
    re.compile(rf"{_NAME}'?s (?:card|page|notes|file|entry)"),
    re.compile(rf"(?:(?:la )?fiche|page) (?:de )?{_NAME}"),
    re.compile(
        rf"{_LEAD}{_NAME},? (?:c'est |is )?(?:lequel|laquelle|qui|which one|who)(?: (?:is|was|est|c'etait))?"
        rf"(?: (?:he|she|it|that|ca))?{_AGAIN}"
    ),
)
_DETAIL_EN: Final = (
    r"(?:phone(?: number)?|number|mobile|e-?mail|mail|address|birthday|job|trade|company|firm|surname|last name)"
)
_DETAIL_FR: Final = (
    r"(?:numero|num|tel(?:ephone)?|portable|e-?mail|mail|adresse|anniversaire|metier|boulot|boite|societe"
    r"|nom(?: de famille)?)"
)
_CAN_EN: Final = r"(?:can|could|might|would)"
_CAN_FR: Final = r"(?:peut|pourrait|saurait)"
_DETAIL: Final = (
    re.compile(rf"{_LEAD}(?:what|when)(?:'?s| is| was) {_NAME}'?s? {_DETAIL_EN}{_AGAIN}"),
    re.compile(rf"{_LEAD}(?:have i (?:got )?|do (?:i|you|u) have ){_NAME}'?s? {_DETAIL_EN}{_AGAIN}"),
    re.compile(rf"{_LEAD}(?:where does {_NAME} (?:work|live)|what does (?P<who>[^,;.!?]{{2,40}}?) do){_AGAIN}"),
    re.compile(
        rf"{_LEAD}(?:c'est quoi|c'est quand|quel(?:le)? est|tu as|t'as|vous avez|j'ai)(?: deja)? (?:le |la |l'|son )"
        rf"{_DETAIL_FR} d(?:e |'){_NAME}{_AGAIN}"
    ),
    re.compile(
        rf"{_LEAD}(?:what|how|where) {_CAN_EN} {_NAME} (?:help(?: me)?(?: with)?|do for me|offer(?: me)?){_AGAIN}"
    ),
    re.compile(
        rf"{_LEAD}{_NAME} {_CAN_FR} (?:m'aider|m'apporter|faire)(?: pour moi)? ?(?:pour|en|a|sur)? ?quoi{_AGAIN}"
    ),
    re.compile(
        rf"{_LEAD}(?:en|a|sur) quoi (?:{_CAN_FR} )?{_NAME}(?: {_CAN_FR})? (?:m'aider|m'apporter|me servir){_AGAIN}"
    ),
    re.compile(rf"{_LEAD}(?:que fait|ou (?:travaille|bosse|habite)) {_NAME}(?: dans la vie)?{_AGAIN}"),
)
"""One thing of theirs: it stands on the card, if it is known."""
_QUESTION: Final = re.compile(rf"{_LEAD}(?:(?:and |et )?(?:what about|about|quid de) )?{_WHOLE_NAME} ?\?+")
"""A name and a question mark; asked of nothing that is open, to which it may be an answer."""


def hear_card(turn: Turn, text: str) -> Turn | None:
    """Somebody of the notebook, and no more than their name: their card; "show Paul my deck" is none."""
    marked = " ".join(fold(text).replace("’", "'").split()).strip()
    said = marked.strip(" .!?")
    found = next((found for pattern in (*_DETAIL, *_ASKS, *_BARE) if (found := pattern.fullmatch(said))), None)
    if found is None and turn.current is None:
        found = _QUESTION.fullmatch(marked)
    name = next((value for value in found.groupdict().values() if value), "") if found else ""
    person = named(turn, name, alone=True) if name else None
    return show(turn, person) if person else None


def named(turn: Turn, name: str, *, alone: bool = False) -> Person | None:
    """Who of the notebook bears that name; None when nobody does, or several. `alone`: nothing else is said of them."""
    entries = read_roll(name, lang=turn.lang, known=turn.known()).entries
    if len(entries) != 1 or (alone and entries[0].words):
        return None
    return turn.notebook.person(entries[0].known)


ANSWERS = (hear_card,)
