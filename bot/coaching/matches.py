"""Who could help whom: what one person looks for beside what another is good at (P27, P30).

By trade, whatever it is called ("a lawyer" and « avocate en droit social »); for what is of no known trade, by words
that leave no doubt. A wrong proposal is worse than none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from bot.coaching.remembered import resting_on
from bot.coaching.trade_words import root
from bot.coaching.trades import closeness, sought
from bot.domain.notebook import Notebook
from bot.domain.people import Need, Offer, Person

_SHORT: Final = 4  # letters
ALIKE: Final = 92  # of 100, between two long words of no trade

_EMPTY: Final = frozenset((
    "a", "about", "an", "and", "any", "are", "as", "at", "au", "aux", "avec", "be", "bon", "bonne", "by", "c", "can",
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
_TOO_WIDE: Final = frozenset(map(root, (
    "advice", "aide", "aider", "apprendre", "avis", "besoin", "business", "carnet", "chercher", "choses", "comprendre",
    "conseil", "contact", "contacts", "coup", "experience", "expert", "experte", "faire", "find", "gens", "help",
    "idea", "ideas", "idee", "idees", "info", "infos", "learn", "main", "monde", "need", "opportunite", "opportunity",
    "piste", "pistes", "projet", "project", "reseau", "network", "rencontrer", "meet", "specialiste", "specialist",
    "support", "temps", "time", "understand", "poste", "emploi", "stage", "internship", "role", "position", "clients",
    "client", "customers", "partenaire", "partner", "associe", "formation", "training", "course", "cours", "logiciel",
    "software", "tool", "outil", "livre", "book", "article",
)))  # fmt: skip
"""Words that many needs and offers have in common without meeting; alone they match nothing."""


@dataclass(frozen=True)
class Match:
    """Somebody's open need, and what somebody else can do about it."""

    of: Person
    need: Need
    by: Person
    offer: Offer
    words: int  # how close they are: the more, the closer

    @property
    def since(self) -> date:
        """The day the occasion appeared: when the later of the two was told."""
        return max(self.need.said_on, self.offer.said_on)

    @property
    def is_by_trade(self) -> bool:
        """Whether nothing was told of what they offer: their trade says it."""
        return self.offer not in self.by.offers

    @property
    def pair(self) -> tuple[str, str]:
        """The ids of the two, in a fixed order."""
        one, other = sorted((self.of.id, self.by.id))
        return one, other


def match_for(notebook: Notebook, person: Person) -> Match | None:
    """The best match for an open need of that person; None when nothing the notebook holds is close."""
    return next(iter(matches_for(notebook, person)), None)


def matches_for(notebook: Notebook, person: Person) -> tuple[Match, ...]:
    """All matches for the open needs of that person, the closest first."""
    return matches_by_person(notebook).get(person.id, ())


def all_matches(notebook: Notebook) -> Iterator[Match]:
    """All matches of the notebook, one for each pair, need and way to help."""
    for found in matches_by_person(notebook).values():
        yield from found


@resting_on("people")
def clients_by_person(notebook: Notebook) -> Mapping[str, tuple[Match, ...]]:
    """Person id -> those whose need they can meet, the latest first: work for them."""
    found: dict[str, list[Match]] = {}
    for match in all_matches(notebook):
        found.setdefault(match.by.id, []).append(match)
    return {id_: tuple(sorted(of, key=lambda m: (m.since, m.of.id), reverse=True)) for id_, of in found.items()}


@resting_on("people")
def matches_by_person(notebook: Notebook) -> Mapping[str, tuple[Match, ...]]:
    """Person id -> the matches for what they look for, the closest first, then what they offer, then the freshest."""
    known = _Ways.of(notebook.living)
    found: dict[str, tuple[Match, ...]] = {}
    for person in notebook.living:
        matches = [
            (Match(person, need, way.by, way.offer, words), way.rank)
            for need in person.open_needs
            for way in known.that_may_meet(need.what)
            if way.by.id != person.id and (words := meets(need.what, way.offer.what))
        ]
        if matches:
            ranked = sorted(matches, key=lambda one: (one[0].words, -one[1], one[0].since), reverse=True)
            found[person.id] = tuple(match for match, _ in ranked)
    return found


@dataclass(frozen=True)
class _Way:
    """One way in which somebody can help: what they offer (rank 0), or their trade (rank 1)."""

    by: Person
    offer: Offer
    rank: int


@dataclass(frozen=True)
class _Ways:
    """All ways to help, and where each trade and each telling word is found among them."""

    all: tuple[_Way, ...]
    by_sign: Mapping[str, Sequence[int]]
    signs: frozenset[str]

    @classmethod
    def of(cls, people: Iterable[Person]) -> _Ways:
        ways = tuple(_Way(person, offer, rank) for person in people for offer, rank in _ways_to_help(person))
        by_sign: dict[str, list[int]] = {}
        for number, way in enumerate(ways):
            trades = {f"trade:{name}" for one in sought(way.offer.what) for name in one.trades}
            for sign in trades | set(_roots(way.offer.what)):
                by_sign.setdefault(sign, []).append(number)
        return cls(ways, by_sign, frozenset(by_sign))

    def that_may_meet(self, need: str) -> Iterator[_Way]:
        """Those worth comparing with a need: those of its trade, or those that hold its first word."""
        signs = {f"trade:{name}" for one in sought(need) for name in one.trades}
        if not signs:
            signs = {known for word in _roots(need)[:1] for known in _near(word, self.signs)}
        for number in sorted({number for sign in signs for number in self.by_sign.get(sign, ())}):
            yield self.all[number]


@lru_cache(maxsize=1 << 10)
def _near(word: str, words: frozenset[str]) -> tuple[str, ...]:
    """Those of the words that are that word, or that word misspelt."""
    return tuple(other for other in words if _alike(word, other))


def _ways_to_help(person: Person) -> Iterator[tuple[Offer, int]]:
    """What somebody offers, then what their trade is, when it is a known one: told, or by the job they look for."""
    for offer in person.offers:
        yield offer, 0
    if person.role and sought(person.role):
        yield Offer(person.role, person.added_on), 1
    for need in person.open_needs:
        job = _JOB_AS.fullmatch(need.what.strip(" .!"))
        trade = job and (job["trade"] or job["before"])
        if trade and sought(trade):
            yield Offer(trade, need.said_on), 1


_JOB_AS: Final = re.compile(
    r"(?:une? |an? )?(?:(?:poste|emploi|job|travail|boulot|role|position)"
    r" (?:de |d['’]|comme |en tant que |as (?:an? )?|of )(?P<trade>.+)|(?P<before>.+) (?:job|role|position))",
    re.IGNORECASE,
)
""" « Un poste de comptable », "a job as an accountant": whoever looks for an accountant may be glad to meet them."""


@lru_cache(maxsize=1 << 16)
def meets(need: str, offer: str) -> int:
    """How well what one can do meets what another looks for: 0 when it doesn't, or when it can't be told."""
    trade = closeness(need, offer)
    if trade or any(one.only != "place" for one in sought(need)):
        return trade
    return _same_words(need, offer)


def _same_words(need: str, offer: str) -> int:
    """Of no known trade: one says all that the other says, and the first word of what is looked for is in both."""
    wanted, told = _roots(need), _roots(offer)
    if not wanted or not told:
        return 0
    shared = [word for word in wanted if any(_alike(word, other) for other in told)]
    all_said = len(shared) == len(wanted) or all(any(_alike(word, other) for other in wanted) for word in told)
    return len(shared) if all_said and wanted[0] in shared else 0


@lru_cache(maxsize=1 << 14)
def _roots(text: str) -> tuple[str, ...]:
    """The telling words in their order, without those that are too wide."""
    ordered = sorted(words_of(text), key=lambda word: _bare(text).find(word))
    return tuple(word for word in map(root, ordered) if word not in _TOO_WIDE)


def _alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) > 6 and fuzz.ratio(one, other) >= ALIKE)


@lru_cache(maxsize=1 << 14)
def words_of(text: str) -> frozenset[str]:
    """The words that carry the meaning: folded, without their plural, without the little ones of either language."""
    words = (word for word in re.findall(r"\w+", _bare(text)) if word not in _EMPTY and not word.isdigit())
    return frozenset(map(_singular, words))


def _singular(word: str) -> str:
    """Without its plural: « locaux » is « local », « bureaux » « bureau »."""
    if len(word) > _SHORT and word.endswith("aux"):
        return word[:-1] if word.endswith("eaux") else f"{word[:-2]}l"
    return word[:-1] if len(word) > _SHORT - 1 and word[-1] in "sx" else word


def _bare(text: str) -> str:
    """Small letters without accents."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in bare if not unicodedata.combining(letter))
