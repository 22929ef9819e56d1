"""Who could help with this? By trade, firm, circle, offer, need or note: accents, plural and gender don't matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from bot.coaching.matches import words_of
from bot.domain.notebook import Notebook
from bot.domain.people import Person
from bot.understanding import fold

_ENDINGS: Final = frozenset(
    (
        " e s es ee ees er ers eur eurs euse euses rice rices ion ions ation ations ateur ateurs atrice atrices or ors"
        " ator ators ist ists iste istes isme ism ique iques ic ics ical aire aires ment ement ements ing ings ier iers"
        " iere ieres erie eries ery ie ies y age ages ant ante ants ance ence al ale aux el elle els elles le ilite"
        " ite able ables ity ed ship if ive ifs ives ial iale iaux ien ienne iens iennes ian ians"
    ).split(" ")
)
"""What may follow the root of a word in either language: « éditrice » and « édition », "designer" and "design"."""
_ROOT: Final = 4  # letters at least
_SEEKERS: Final = re.compile(
    r"\b(?:qui|who|anyone|anybody|quelqu'un)\b.{0,30}"
    r"\b(?:cherch\w+|recherch\w+|besoin|look\w*|needs?|wants?)\b"
)


_LOOKING: Final = re.compile(
    r"^\W*(?:(?:hello|bonjour|salut|hi)\W+)?(?:je (?:re)?cherche(?! a )|il me faudrait|il me faut|j'ai besoin d"
    r"|i'?m looking for|i am looking for|looking for|i need (?:an?|some|to find)|in need of)\b"
)


def is_looking(text: str) -> bool:
    """Whether a text of nobody says that the user looks for somebody."""
    return _LOOKING.search(fold(text).replace("’", "'")) is not None


@dataclass(frozen=True)
class Found:
    """Somebody whom a question may be about, and the words of the notebook that say so."""

    person: Person
    because: str


def who_fits(notebook: Notebook, text: str) -> tuple[Found, ...]:
    """Those whom a question fits, best first; a question for seekers looks at needs first, any other at them last."""
    asked = words_of(text)
    seekers = _SEEKERS.search(fold(text).replace("’", "'")) is not None
    ranked: list[tuple[int, int, Found]] = []
    for person in notebook.people:
        told = [(rank, words, len(_shared(asked, words))) for rank, words in _told(person, seekers=seekers)]
        best = max(told, key=lambda one: (one[2], -one[0]), default=None)
        if best and best[2]:
            total = len(frozenset().union(*(_shared(asked, words) for _, words, _ in told)))
            ranked.append((-total, best[0], Found(person, best[1])))
    return tuple(found for _, _, found in sorted(ranked, key=lambda one: one[:2]))


def _told(person: Person, *, seekers: bool) -> Iterator[tuple[int, str]]:
    """(rank, words) for all that is known of somebody: what they are and can do before what they look for."""
    if person.role:
        yield 0, person.role
    for offer in person.offers:
        yield 1, offer.what
    if person.org:
        yield 2, person.org
    for circle in person.circles:
        yield 3, circle
    for note in person.notes:
        yield 4, note.text
    if person.how_met:
        yield 5, person.how_met
    for need in person.open_needs:
        yield -1 if seekers else 6, need.what


def _shared(asked: frozenset[str], words: str) -> frozenset[str]:
    return frozenset(word for word in asked for other in words_of(words) if same_root(word, other))


@lru_cache(maxsize=1 << 14)
def same_root(one: str, other: str) -> bool:
    """Whether two folded words are one word, bent: « éditrice » and « édition », not « contact » and « contrat »."""
    if one == other:
        return True
    shared = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return any(one[n:] in _ENDINGS and other[n:] in _ENDINGS for n in range(_ROOT, shared + 1))


def ask_around(notebook: Notebook, many: int = 3) -> tuple[Person, ...]:
    """Whom to ask who may know somebody: those seen last, since a way to a stranger begins close by (P18)."""
    met = notebook.last_met()
    known = [person for person in notebook.people if person.id in met]
    return tuple(sorted(known, key=lambda person: (met.get(person.id, date.min), person.id), reverse=True)[:many])
