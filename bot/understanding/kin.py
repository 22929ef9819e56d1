"""Who belongs to somebody: "sa sœur", "Claire's boss", "un ami chez Airbus"; one list for all that reads them."""

from __future__ import annotations

from typing import Final

from bot.understanding.folding import fold, fold_in_place

FAMILY_EN: Final = (
    "husband wife boyfriend girlfriend bf gf brother sister bro sis mum mom dad mother father son daughter cousin uncle"
    " aunt nephew niece"
).split()
FRIENDS_EN: Final = "friend mate pal flatmate roommate neighbour neighbor".split()
COLLEAGUES_EN: Final = "boss manager supervisor colleague coworker co-worker assistant".split()
FAMILY_FR: Final = (
    "mari femme épouse époux conjoint conjointe compagnon compagne frère sœur père mère maman papa fils fille cousin"
    " cousine oncle tante neveu nièce beau-frère belle-sœur beau-père belle-mère"
).split()
FRIENDS_FR: Final = "copain copine ami amie voisin voisine".split()
COLLEAGUES_FR: Final = (
    "patron patronne boss chef cheffe manager manageuse collègue assistant assistante associé associée"
).split()

NEAR_EN: Final = frozenset((*FAMILY_EN, *FRIENDS_EN, *COLLEAGUES_EN, "friends", "mates", "colleagues"))
"""Folded, as they stand behind a name: "Claire's friends"."""
_MANY_FR: Final = ("amis", "amies", "frères", "sœurs", "collègues")
NEAR_FR: Final = frozenset(
    folded(word) for word in (*FAMILY_FR, *FRIENDS_FR, *COLLEAGUES_FR, *_MANY_FR) for folded in (fold, fold_in_place)
)
"""The same in French: "le mari de Claire"; « sœur » as people type it, and as it stands in a token."""


_MEN: Final = (
    *"husband boyfriend bf brother bro dad father son uncle nephew".split(),
    *"mari époux conjoint compagnon frère père papa fils oncle neveu beau-frère beau-père copain ami voisin".split(),
)
_WOMEN: Final = (
    *"wife girlfriend gf sister sis mum mom mother daughter aunt niece".split(),
    *"femme épouse conjointe compagne sœur mère maman fille tante nièce belle-sœur belle-mère copine amie".split(),
    "voisine",
)
GENDERS: Final = {
    folded(word): gender
    for gender, words in (("m", _MEN), ("f", _WOMEN))
    for word in words
    for folded in (fold, fold_in_place)
}
"""m or f of those of whom the word for them tells it, folded."""


def spelt(words: list[str]) -> str:
    """The alternatives of a pattern: each word with its accents and without them, the longest first."""
    ways = {way for word in words for way in (word, fold(word), word.replace("œ", "oe"))}
    return "|".join(sorted(ways, key=lambda way: (-len(way), way)))
