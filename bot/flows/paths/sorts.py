"""Which sort of somebody is sought: anybody of a trade, anybody of a firm; and what is a house where people work."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.paths import Target
from bot.coaching.sectors import is_listed
from bot.understanding import fold
from bot.understanding.roll_words import is_role

HOUSE: Final = re.compile(
    r"(?:mairie|ville|metropole|region|departement|prefecture|chu|hopital|clinique|universite|fac(?:ulte)?|ecole|lycee"
    r"|college|musee|theatre|opera|orchestre|chambre|conseil|ministere|rectorat|office|banque|caisse|agence|cci|salon"
    r"|festival|port|institut|librairie|town|city|council|university|school|hospital|museum|theatre|bank|chamber"
    r"|ministry|department)\b"
)
"""A house that is called after its town: "la mairie de Rezé" is the firm, and not Rezé."""
_NOBODY: Final = re.compile(
    r"\b(?:soirees?|evenements?|fetes?|reunions?|conferences?|salons?|cocktails?|quartier|immeuble|reussite|succes"
    r"|bonheur"
    r"|party|parties|events?|conferences?|meetups?|fair|gym|success|happiness|moon|station|gare|aeroport|airport)\b"
)
_MINE: Final = re.compile(
    r"^(?:plus|davantage|more|d'autres|other|mon|ma|mes|notre|nos|my|our|moi|me|toi|vous|lui|elle|eux|them|him|her"
    r"|you)\b"
)


def is_nobody(said: str) -> bool:
    """Whether folded words name a place, a thing or somebody spoken of, and nobody who could be sought."""
    return _MINE.match(said) is not None or _NOBODY.search(said) is not None


def is_of_a_trade(target: Target, *, or_partner: bool = False) -> bool:
    """ "Un architecte", "a publisher": anybody of a trade; a partner or a mentor for oneself only where it says so."""
    role = target.role or ""
    flat = fold(target.words)
    return (
        bool(role)
        and not target.org
        and (_PARTNER.match(flat) is not None or any(map(is_role, _heads(target))))
        and (_ANY if or_partner else _ANY_OTHER).match(flat) is not None
    )


def _heads(target: Target) -> tuple[str, ...]:
    """The first word of the trade, and the last before its place: "un notaire à Lille", "a literary agent in York".

    Each as it stands, and as one of several.
    """
    words = _PLACED.split(_ANY.sub("", fold(target.words)), maxsplit=1)[0].split() or [fold(target.role or "")]
    return tuple(word for head in (words[0], words[-1]) for word in (head, head.rstrip("sx")))


_PLACED: Final = re.compile(r"\s(?:a|au|aux|de|du|des|d'|dans|en|pres|sur|in|at|from|near|for|of)\b")


_ANY: Final = re.compile(r"(?:une?|an?|des|some) ")
_PARTNER: Final = re.compile(
    rf"{_ANY.pattern}(?:(?:bonn?e?|good|new|nouve\w+) )?(?:associe|cofond|co-fond|partner|mentor|co-?found|investi)"
)
_ANY_OTHER: Final = re.compile(rf"(?!{_PARTNER.pattern}){_ANY.pattern}")


def is_somebody(target: Target) -> bool:
    """Whether anybody of a firm would do."""
    return _SOMEBODY_OF.match(fold(target.words)) is not None


_SOMEBODY_OF: Final = re.compile(r"(?:quelqu.une?|someone|somebody|anyone|anybody)\b")


def is_place_of_work(there: str, org: str) -> bool:
    """Whether "au CHU" or "at Airbus" says where one works: behind "au", a name, a house or a known firm."""
    flat = fold(there)
    if _MINE.match(fold(org)) or is_nobody(flat):
        return False
    return flat.startswith(("chez", "de chez", "at", "inside")) or is_house(org)


def is_house(org: str) -> bool:
    """Whether it has a capital, is a kind of house such as a town hall, or a firm that is known."""
    return org[:1].isupper() or HOUSE.match(fold(org)) is not None or is_listed(org)
