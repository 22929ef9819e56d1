""" "Does Owen know anyone at Unilever?": what the notebook tells of it, who leads there, and to ask Owen (P18)."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.paths import Target, leads
from bot.domain.lines import line
from bot.domain.people import Person
from bot.flows.meanings.polite import plain
from bot.flows.people.card_asked import named
from bot.flows.turn import Turn, press
from bot.understanding.folding import as_typed

_WHO: Final = r"(?P<who>[^,;:.!?]{2,40}?)"
_SOMEBODY_EN: Final = r"(?:any(?:one|body)|some(?:one|body)|people|a person)"
_SOMEBODY_FR: Final = r"(?:quelqu'un|du monde|des gens|une personne|qui que ce soit|personne)"
_ORG: Final = r"(?P<org>[^,;:.!?]{2,40})"
_ASKED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?:does|do you know if|would) {_WHO} knows? {_SOMEBODY_EN} (?:who works |working )?(?:at|in|from"
            rf"|inside) {_ORG}"
        ),
        (
            rf"(?:est[- ]ce que |tu sais si |vous savez si )?{_WHO} (?:connait|connaitrait|connaissait)(?:[- ](?:il"
            rf"|elle|t-il"
            rf"|t-elle))? {_SOMEBODY_FR} (?:qui (?:bosse|travaille) )?(?:chez|a la|a l'|au|aux|dans|de chez|a) ?{_ORG}"
        ),
    )
)
_MOST: Final = 3


def hear_who_knows(turn: Turn, text: str) -> Turn | None:
    """Whether somebody known leads to a firm; None when nobody of the notebook is asked about."""
    said = plain(text)
    found = next((found for pattern in _ASKED if (found := pattern.fullmatch(said.rstrip(" ?.!")))), None)
    person = named(turn, as_typed(text, found["who"]), alone=True) if found and text.rstrip().endswith("?") else None
    return show_knows(turn, person, as_typed(text, found["org"])) if found and person else None


def show_knows(turn: Turn, person: Person, org: str) -> Turn:
    """Whether that person leads to a firm, and who else does."""
    ways = leads(turn.notebook, Target(org, org=org))
    theirs = ways.pop(person.id, None)
    others = sorted((lead for lead in ways.values() if lead.is_sure), key=lambda lead: (lead.cost, lead.person.id))
    first = line("who_knows.yes", why=theirs.why) if theirs else line("who_knows.unknown", name=person.called)
    more = [line("who_knows.also", whys=tuple(lead.why for lead in others[:_MOST]))] if others else []
    ask = press("people.ask", f"asknew:{person.id}")
    cards = tuple(press("people.button", f"card:{lead.person.id}", name=lead.person.called) for lead in others[:_MOST])
    return turn.say(first, *more, buttons=((ask,), *((card,) for card in cards)))


ANSWERS: Final = (hear_who_knows,)
