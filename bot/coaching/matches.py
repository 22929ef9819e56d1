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
    return _best(notebook).get(person.id)


@remembered
def _best(notebook: Notebook) -> Mapping[str, Match]:
    """Person id -> the best match for what they look for."""
    found: dict[str, Match] = {}
    for person in notebook.people:
        ranked = [
            rank for place, need in enumerate(person.open_needs) for rank in _ranks(notebook, person, need, place)
        ]
        if ranked:
            words, _, other_id, offer, need = max(ranked)
            if other := notebook.person(other_id):
                found[person.id] = Match(person, person.open_needs[need], other, other.offers[offer], words)
    return found


def _ranks(notebook: Notebook, person: Person, need: Need, place: int) -> Iterator[tuple[int, date, str, int, int]]:
    """(words shared, day of the occasion, who offers, their offer, the need) for each offer that is close."""
    offers = _offers_by_word(notebook)
    shared: Counter[tuple[str, int, date]] = Counter()
    for word in words_of(need.what):
        shared.update({offer for known in _alike(word, _vocabulary(notebook)) for offer in offers[known]})
    for (other_id, offer, said_on), words in shared.items():
        if other_id != person.id:
            yield words, max(need.said_on, said_on), other_id, offer, place


@remembered
def _vocabulary(notebook: Notebook) -> frozenset[str]:
    return frozenset(_offers_by_word(notebook))


@remembered
def _offers_by_word(notebook: Notebook) -> Mapping[str, frozenset[tuple[str, int, date]]]:
    """Word -> the offers that hold it: who makes them, their place among theirs, the day they were told."""
    found: dict[str, set[tuple[str, int, date]]] = {}
    for person in notebook.people:
        for number, offer in enumerate(person.offers):
            for word in words_of(offer.what):
                found.setdefault(word, set()).add((person.id, number, offer.said_on))
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
