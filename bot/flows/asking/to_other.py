"""The same asked of somebody else: "actually Tom", « plutôt à Inès », "ask Linda instead"."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.people import Person
from bot.flows.people.card_asked import named
from bot.flows.turn import Turn
from bot.understanding.folding import as_typed, fold_in_place

_A: Final = r"(?:a|of|to|with|avec|aupres de|for|pour)"
_WHO: Final = r"(?P<who>[^,;:.!?]{2,40}?)"
_TO_OTHER: Final = tuple(
    re.compile(r"\W*(?:(?:non|no|ah|oh|bon|ok|hmm+|wait|attends|mais|but)[ ,.]+)*" + pattern + r"\W*")
    for pattern in (
        (
            r"(?:(?:en fait|finalement|plutot|actually|rather|in fact|on second thoughts?"
            r"|(?:je vais |je )?(?:le |la )?(?:demander?(?:ai)?|envoie|envoyer)|(?:i'll |let me )?(?:ask|send(?: it)?"
            r"|address(?: it)?|make it)|(?:it's|this is|c'est|ce sera|ce serait)(?= (?:pour|for|a|to)))[ ,]+)+"
            rf"(?:{_A} )?{_WHO}(?:,? (?:plutot|instead|rather))?"
        ),
        rf"(?:{_A} )?{_WHO},? (?:plutot|instead|rather)",
    )
)


def other_person(turn: Turn, text: str, to: str | None) -> Person | None:
    """Whom of the notebook it is asked of instead; None when the words name nobody else, or say more."""
    folded = fold_in_place(text)
    for pattern in _TO_OTHER:
        found = pattern.fullmatch(folded)
        person = named(turn, as_typed(text, found["who"]), alone=True) if found else None
        if person and person.id != to:
            return person
    return None
