"""Who could help whom: what one person looks for beside what another is good at (P27, P30)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Final

from rapidfuzz import fuzz

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


class Offers:
    """What all the people of a notebook are good at, by word."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    def for_needs_of(self, person: Person) -> Match | None:
        """The best match for an open need of that person; None when nothing the notebook holds is close."""
        matches = (match for need in person.open_needs for match in self._for(person, need))
        return max(matches, key=lambda match: (match.words, match.since, match.by.id), default=None)

    def _for(self, person: Person, need: Need) -> Iterator[Match]:
        wanted = words_of(need.what)
        for other, offer, offered in self._all:
            if other.id != person.id and (shared := _shared(wanted, offered)):
                yield Match(person, need, other, offer, shared)

    @cached_property
    def _all(self) -> tuple[tuple[Person, Offer, frozenset[str]], ...]:
        people = self._notebook.people
        return tuple((person, offer, words_of(offer.what)) for person in people for offer in person.offers)


@lru_cache(maxsize=1 << 14)
def words_of(text: str) -> frozenset[str]:
    """The words that carry the meaning: folded, without their plural, without the little ones of either language."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    words = (word for word in re.findall(r"\w+", bare) if word not in _EMPTY and not word.isdigit())
    return frozenset(word[:-1] if len(word) > 3 and word[-1] in "sx" else word for word in words)


@lru_cache(maxsize=1 << 16)
def _shared(wanted: frozenset[str], offered: frozenset[str]) -> int:
    return sum(any(_alike(word, other) for other in offered) for word in wanted)


def _alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) > 4 and fuzz.ratio(one, other) >= ALIKE)
