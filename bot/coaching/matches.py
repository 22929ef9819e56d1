"""Who could help whom: what one person looks for beside what another is good at (P27, P30)."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from bot.coaching.remembered import remembered
from bot.domain.notebook import Notebook
from bot.domain.people import Need, Offer, Person

ALIKE: Final = 88  # of 100, between two words

_EMPTY: Final = frozenset((
    "a", "about", "an", "and", "any", "are", "as", "at", "au", "aux", "avec", "be", "bon", "bonne", "by", "can",
    "ce", "ces", "cet", "cette", "chez", "d", "dans", "de", "des", "du", "elle", "en", "est", "et", "for", "from",
    "get", "getting", "good", "great", "he", "her", "him", "his", "i", "if", "il", "ils", "in", "into", "intro",
    "is", "it", "j", "je", "job", "know", "knows", "l", "la", "le", "les", "leur", "leurs", "look", "looking",
    "lui", "ma", "me", "mes", "mise", "moi", "mon", "my", "n", "ne", "new", "nos", "notre", "of", "on", "or", "ou",
    "our", "par", "pas", "people", "person", "personne", "personnes", "plus", "pour", "qu", "que", "quelqu",
    "quelque", "quelques", "qui", "s", "sa", "sans", "se", "ses", "she", "some", "somebody", "someone", "son",
    "sur", "that", "the", "their", "them", "they", "to", "travail", "tres", "trouver", "un", "une", "us", "vos",
    "votre", "we", "who", "with", "work", "y", "you", "your",
))  # fmt: skip
"""Little words of either language, and those that every search has in it."""


@dataclass(frozen=True)
class Match:
    """Somebody's open need, and what somebody else can do about it."""

    of: Person
    need: Need
    by: Person
    offer: Offer
    words: int  # shared

    @property
    def since(self) -> date:
        """The day the occasion appeared: when the later of the two was told."""
        return max(self.need.said_on, self.offer.said_on)


def match_for(notebook: Notebook, person: Person) -> Match | None:
    """The best match for an open need of that person; None when nothing the notebook holds is close."""
    matches = (match for need in person.open_needs for match in _matches(notebook, person, need))
    return max(matches, key=lambda match: (match.words, match.since, match.by.id), default=None)


def _matches(notebook: Notebook, person: Person, need: Need) -> Iterator[Match]:
    offers = _offers_by_word(notebook)
    vocabulary = frozenset(offers)
    shared: Counter[tuple[str, int]] = Counter()
    for word in words_of(need.what):
        shared.update({place for known in _alike(word, vocabulary) for place in offers[known]})
    for (other_id, number), words in shared.items():
        other = notebook.person(other_id)
        if other and other_id != person.id:
            yield Match(person, need, other, other.offers[number], words)


@remembered
def _offers_by_word(notebook: Notebook) -> Mapping[str, frozenset[tuple[str, int]]]:
    """Word -> the offers that hold it: who makes them, and their place among theirs."""
    found: dict[str, set[tuple[str, int]]] = {}
    for person in notebook.people:
        for number, offer in enumerate(person.offers):
            for word in words_of(offer.what):
                found.setdefault(word, set()).add((person.id, number))
    return {word: frozenset(places) for word, places in found.items()}


@lru_cache(maxsize=1 << 14)
def words_of(text: str) -> frozenset[str]:
    """The words that carry the meaning: folded, without their plural, without the little ones of either language."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    words = (word for word in re.findall(r"\w+", bare) if word not in _EMPTY and not word.isdigit())
    return frozenset(word[:-1] if len(word) > 3 and word[-1] in "sx" else word for word in words)


@lru_cache(maxsize=1 << 10)
def _alike(word: str, vocabulary: frozenset[str]) -> tuple[str, ...]:
    """The words of the vocabulary that are that word, or that word misspelt or bent."""
    near = (other for other in vocabulary if len(other) > 4 and fuzz.ratio(word, other) >= ALIKE)
    return (*(near if len(word) > 4 else ()), *((word,) if word in vocabulary and len(word) <= 4 else ()))
