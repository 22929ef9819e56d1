""" "Sophie, que Paul m'avait présentée", "Ana, whom I met through Tom": who led to whom, told within a source (P6)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from bot.domain.people import Person
from bot.flows.outcomes.meant import people_in
from bot.flows.sayings import plainly
from bot.flows.turn import Turn
from bot.understanding.folding import fold_in_place

_WHOM: Final = r"(?P<whom>[^,;]{2,40}?)"
_BY: Final = r"(?P<by>[^,;\s][^,;]{1,40}?)"
_FORMS: Final = tuple(
    re.compile(rf"(?:{form})[\s.!]*$")
    for form in (
        (
            rf"{_WHOM},? qu(?:e |'){_BY} (?:m'a|m'avait|nous a|nous avait) (?:bien )?"
            r"(?:presentee?s?|fait (?:rencontrer|connaitre)|recommandee?s?|envoyee?s?|adressee?s?|amenee?s?)"
        ),
        rf"{_WHOM},? (?:que |qu')?(?:j'ai|j'avais|on a|nous avons)? ?(?:connue?s?|rencontree?s?|trouvee?s?) "
        r"(?:par l'intermediaire d(?:e |u |')|par |via |grace (?:a |au |aux )|chez )" + _BY,
        rf"{_WHOM},? (?:lui-meme |elle-meme )?presentee?s? par {_BY}",
        (
            rf"{_WHOM},? (?:who|whom|that) {_BY} (?:had |once )?(?:introduced|recommended|sent) (?:me to|to me|us to)"
            r"(?: (?:him|her|them))?"
        ),
        (
            rf"{_WHOM},? (?:who |whom |that )?(?:i |we )?(?:'d |had )?(?:met|knew|know|found) (?:through|via|thanks to"
            rf"|by way of) "
            rf"{_BY}"
        ),
        rf"{_WHOM},? (?:herself |himself )?introduced by {_BY}",
    )
)


@dataclass(frozen=True)
class Through:
    """Who it came from, and who had led to them, as typed."""

    whom: str
    by: str


def through_in(source: str) -> Through | None:
    """The two of a source that names both; None for any other."""
    said = plainly(source).strip(" .!")
    flat = fold_in_place(said)
    for form in _FORMS:
        if found := form.match(flat):
            (a, b), (c, d) = found.span("whom"), found.span("by")
            return Through(said[a:b].strip(" ,"), said[c:d].strip(" ,"))
    return None


def leader_in(turn: Turn, by: str) -> str | None:
    """The id of who led there, or the name of somebody new; None when nobody is named."""
    found = people_in(turn, by, by)
    return (found[0].known or found[0].name) if len(found) == 1 and not found[0].candidates else None


def led_to(turn: Turn, person: str, leader: str) -> Turn:
    """With who led to that person noted, unless that is known already; `leader`: an id, or the name of somebody new."""
    known = turn.notebook.person(person)
    if known is None or known.through:
        return turn
    by = turn.notebook.person(leader)
    if by is None:
        turn, by = turn.add(Person, name=leader, added_on=turn.today)
    return turn if by.id == known.id else turn.put(replace(known, through=by.id))
