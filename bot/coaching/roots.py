"""Whether two words are one word, bent: « éditrice » and « édition », "designer" and "design"."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from bot.coaching.matches import words_of

_ENDINGS: Final = frozenset(
    (
        " e s es ee ees er ers eur eurs euse euses rice rices ion ions ation ations ateur ateurs atrice atrices or ors"
        " ator ators ist ists iste istes isme ism ique iques ic ics ical aire aires ment ement ements ing ings ier iers"
        " iere ieres erie eries ery ie ies y age ages ant ante ants ance ence al ale aux el elle els elles le ilite"
        " ite able ables ity ed ship if ive ifs ives ial iale iaux ien ienne iens iennes ian ians"
    ).split(" ")
)
"""What may follow the root of a word in either language."""
ROOT: Final = 4  # letters at least


@lru_cache(maxsize=1 << 14)
def same_root(one: str, other: str) -> bool:
    """Whether two folded words are one word, bent; not « contact » and « contrat »."""
    if one == other:
        return True
    shared = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return any(one[n:] in _ENDINGS and other[n:] in _ENDINGS for n in range(ROOT, shared + 1))


def shared(asked: frozenset[str], words: str) -> frozenset[str]:
    """The asked words (folded, as `words_of` gives them) that stand in `words`, however bent."""
    return frozenset(word for word in asked for other in words_of(words) if same_root(word, other))
