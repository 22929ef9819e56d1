""" "Tess isn't my neighbour, she's my colleague", « c'est ma collègue » : what somebody on a card is to the user."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.flows.cards.memo import Memo
from bot.flows.cards.mending_shapes import FIRST, PRONOUN, way
from bot.flows.cards.mending_who import only, place
from bot.flows.turn import Turn
from bot.understanding import fold
from bot.understanding.kin import COLLEAGUES_EN, COLLEAGUES_FR, FAMILY_EN, FAMILY_FR, FRIENDS_EN, FRIENDS_FR, spelt
from bot.understanding.renaming import renamed

_WORDS: Final = [*FAMILY_FR, *FRIENDS_FR, *COLLEAGUES_FR, *FAMILY_EN, *FRIENDS_EN, *COLLEAGUES_EN]
_SPELLING: Final = {fold(word): word for word in _WORDS}
_TIE: Final = spelt(_WORDS)
_WHO: Final = rf"(?P<who>{PRONOUN}|{FIRST}(?: {FIRST})??)"
_SHE: Final = rf"(?:(?:{PRONOUN}|it|that)(?:'s| is) )?(?:actually |rather |really )?"
_C_EST: Final = r"(?:c'est |elle est |il est )?(?:plutôt |en fait )?"
MINE: Final = (
    way(
        rf"(?:{_WHO},? ?(?:isn't|is not|'s not)|not) (?:really |actually )?(?:my|an?) (?P<x>{_TIE})",
        rf"(?:[,;. ]+(?:but |and )?{_SHE}(?:my|an?) (?P<y>{_TIE}))?",
    ),
    way(
        rf"{_WHO},?(?:'s| is) (?:actually |rather |really )?my (?P<y>{_TIE})",
        rf"(?:,? (?:and )?not (?:my )?(?P<x>{_TIE}))?",
    ),
    way(
        rf"(?:{_WHO},? )?(?:c'est |ce n'est |n'est |est )?pas (?:vraiment |du tout )?(?:ma|mon|une?) (?P<x>{_TIE})",
        rf"(?:[,;. ]+(?:mais )?{_C_EST}(?:ma|mon|une?) (?P<y>{_TIE}))?",
    ),
    way(
        rf"(?:{_WHO},? )?(?:c'est|est) (?:plutôt |en fait )?(?:ma|mon) (?P<y>{_TIE})",
        rf"(?:,? (?:et )?(?:pas|non) (?:ma |mon )?(?P<x>{_TIE}))?",
    ),
)
"""What they are not (x), and what they are (y); at least one of the two."""


def mine(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """Their role in one's own life; another role that stands on the card is worth more, and stays."""
    del turn
    found = next((match for one in MINE if (match := one.match(said))), None)
    at = _whom(memo, found["who"]) if found else None
    if found is None or at is None:
        return None
    person = memo.reading.people[at]
    wrong, right = (_spelling(found[part]) for part in "xy")
    if person.role and fold(person.role) != fold(wrong or ""):
        return None
    return memo.read_as(renamed(memo.reading, at, replace(person, role=right)))


def _whom(memo: Memo, who: str | None) -> int | None:
    is_pronoun = who is None or re.fullmatch(PRONOUN, who, re.IGNORECASE)
    return only(memo.reading) if is_pronoun else place(memo.reading, who or "")


def _spelling(word: str | None) -> str | None:
    """The word with its accents."""
    return _SPELLING.get(fold(word), word) if word else None
