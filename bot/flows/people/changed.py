"""What is known of somebody, changed in so many words: "change Ben's company to Apex", "add a note to Ben: …"."""

from __future__ import annotations

import re
from typing import Final

from bot.flows.cards.card import show_card
from bot.flows.meanings.polite import plain
from bot.flows.people.card_asked import named
from bot.flows.turn import Turn
from bot.understanding import Mention, Reading
from bot.understanding.folding import as_typed

_CHANGE_EN: Final = r"(?:change|set|update|correct|make) (?P<who>[^,;:.!?]{2,40}?)(?:'s|s'|s)?"
_CHANGE_FR: Final = r"(?:chang|modifi|corrig|met|remplac)\w*"
_TO: Final = r"(?: to| is| est| en| par| pour| a| :|:)+ (?P<words>.{2,60})"
_FIRM: Final = r"(?:company|firm|employer|organi[sz]ation|boite|entreprise|societe|cabinet|employeur)"
_ROLE: Final = r"(?:job|role|job title|position|poste|role|metier|fonction)"
_WHO_FR: Final = r"(?:la |le |l'|son )?{what} d(?:e |')(?P<who>[^,;:.!?]{{2,40}}?)"
_CHANGES: Final = {
    field: (
        re.compile(rf"{_CHANGE_EN} {what}{_TO}"),
        re.compile(rf"{_CHANGE_FR} {_WHO_FR.format(what=what)}{_TO}"),
    )
    for field, what in (("org", _FIRM), ("role", _ROLE))
}
_NOTE: Final = re.compile(
    r"(?:(?:add|write|make|put|take|ajoute[rz]?|note[rz]?|ecri[rstvez]+|mets|prends)(?: down)? )?"
    r"(?:an? |une |la )?(?:note|remarque)(?: (?:to|on|about|for|sur|pour|chez|a propos de))+ (?P<who>[^,;:.!?]{2,40}?)"
    r" ?(?:[:,–-]|that|que|qu'|saying) ?(?P<words>.{2,})"
)


def hear_changed(turn: Turn, text: str) -> Turn | None:
    """A card with the firm, the role or the note; None when nobody known is named."""
    said = plain(text)
    for field, patterns in _CHANGES.items():
        found = next((found for pattern in patterns if (found := pattern.fullmatch(said))), None)
        person = named(turn, as_typed(text, found["who"]), alone=True) if found else None
        if found and person:
            told = as_typed(text, found["words"])
            org, role = (told, None) if field == "org" else (None, told)
            return show_card(turn, _note(Mention(person.name, org, role, known=person.id)), text)
    found = _NOTE.fullmatch(said)
    person = named(turn, as_typed(text, found["who"]), alone=True) if found else None
    if found is None or person is None:
        return None
    return show_card(turn, _note(Mention(person.name, known=person.id)), as_typed(text, found["words"]))


def _note(mention: Mention) -> Reading:
    return Reading("note", people=(mention,), confidence={"intent": 1.0})


ANSWERS: Final = (hear_changed,)
