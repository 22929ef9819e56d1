"""Who is meant: the people of the notebook found by first name, nickname, initial, with typos and without accents.

A name links to somebody only when it can be nobody else; when it could be several, they are candidates to ask about.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from bot.understanding.folding import fold
from bot.understanding.reading import Known, Match
from bot.understanding.spelt import spelt_otherwise
from bot.understanding.titles import before_name
from bot.understanding.tokens import LETTERS
from bot.understanding.words import first_names, nicknames

_WORDS: Final = re.compile(rf"{LETTERS}(?:['’]{LETTERS})*")
_PARTICLES: Final = frozenset(
    "de du des da do dos di del della der den van von le la el al ben bin ould ait ni nic mac o y e".split()
)
_SEEN: Final = 0.6
_LONG_ENOUGH_FOR_TYPOS: Final = 5
_MISSPELT: Final = 80  # of 100: how alike two whole names are
_LONG_ENOUGH_TO_SHORTEN: Final = 3
_LONG_ENOUGH_FOR_CAPITALS: Final = 4  # shorter ones may be initials


@dataclass(frozen=True)
class Link:
    """Who a name is: `known` when it can be nobody else, `candidates` when it could be several."""

    name: str
    known: str | None = None
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Entry:
    """A known person prepared for comparing: words of the name, folded; the first name with its short forms."""

    person: Known
    words: tuple[str, ...]
    firsts: frozenset[str]
    initials: frozenset[str]


_MOST_LINKED: Final = 256


class Circle:
    """The people a user knows, prepared for linking names to them."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._entries = [_entry(person) for person in known if person.name.strip()]
        self._by_word: dict[str, list[_Entry]] = defaultdict(list)
        self._by_first: dict[str, list[_Entry]] = defaultdict(list)
        for entry in self._entries:
            for word in set(entry.words):
                self._by_word[word].append(entry)
            for first in entry.firsts:
                self._by_first[first].append(entry)
        self._linked: dict[tuple[str, str | None, str], Link] = {}  # one message asks for the same name several times
        self._whole = {entry.words for entry in self._entries if len(entry.words) > 1}
        self._letters = {entry.words[0][0] for entry in self._entries if entry.words}
        self._org_words = {w for e in self._entries for w in _words(e.person.org or "") if len(w) > len("de")}

    def knows(self, word: str) -> bool:
        """Whether a folded word is part of somebody's name, or one of their short names."""
        return word in self._by_word or word in self._by_first

    def calls(self, word: str) -> bool:
        """Whether a folded word is a first name or short name of somebody known."""
        return word in self._by_first

    def named(self, known: str) -> Known:
        """Somebody known, by what links to them."""
        return next(e.person for e in self._entries if e.person.id == known)

    def firm(self, typed: str) -> str | None:
        """A firm as it is written where somebody known works there: "KPMG" for "kpmg"."""
        said = fold(typed)
        return next((e.person.org for e in self._entries if e.person.org and fold(e.person.org) == said), None)

    def is_whole_name(self, typed: str) -> bool:
        """Whether words are the whole name, of two words at least, of somebody known."""
        return _words(typed) in self._whole

    def begins(self, letter: str) -> bool:
        """Whether somebody's name begins with a folded letter."""
        return letter in self._letters

    def works_at(self, word: str) -> bool:
        """Whether a folded word is part of the name of an organisation where somebody works."""
        return word in self._org_words

    def works_for(self, typed: str, org: str) -> bool:
        """Whether somebody who may be called so works for an organisation of that name."""
        return any(e.person.org and same_org(org, e.person.org) for e in self._named(_words(typed) or ("",)))

    def link(self, typed: str, org: str | None = None, gender: str = "-") -> Link:
        """Who the typed name is; `org` and `gender` (f, m) are what the text says, which tells namesakes apart."""
        said = typed, org, gender
        if said not in self._linked:
            if len(self._linked) >= _MOST_LINKED:
                self._linked.clear()
            self._linked[said] = self._link(*said)
        return self._linked[said]

    def _link(self, typed: str, org: str | None, gender: str) -> Link:
        typed = first_name_first(typed)
        words = _words(typed)
        if not words:
            return Link(typed)
        entries = [e for e in self._named(words) or self._owners(words) if not _contradicts(gender, e)]
        if org and entries:
            same = [e for e in entries if e.person.org and same_org(org, e.person.org)]
            unsaid = [e for e in entries if not e.person.org]
            if len(words) > 1 and len(entries) == 1 and entries[0].words == words:
                same = entries  # the same full name elsewhere: they changed jobs
            entries = same or unsaid
        if len(entries) == 1:
            return Link(entries[0].person.name, known=entries[0].person.id)
        return Link(proper(typed), candidates=tuple(e.person.id for e in entries or self._half_known(words, org)))

    def _half_known(self, words: tuple[str, ...], org: str | None) -> list[_Entry]:
        """Those of whom only the first name is known, when the whole name may be theirs: to be asked, never guessed."""
        if len(words) == 1:
            return []
        short = {words[0], *nicknames().get(words[0], ())}
        called = [e for e in self._entries if len(e.words) == 1 and (e.words[0] in short or words[0] in e.firsts)]
        return [e for e in called if not (org and e.person.org) or same_org(org, e.person.org)]

    def _named(self, words: tuple[str, ...]) -> list[_Entry]:
        if len(words) == 1:
            return self._by_one_word(words[0])
        exact = [e for e in self._by_word.get(words[0], ()) if e.words == words]
        if exact:
            return exact
        same = [e for e in self._entries if _same_person(words, e)]
        return same or [e for e in self._entries if _ends(e.words, words)]

    def _owners(self, words: tuple[str, ...]) -> list[_Entry]:
        """Those whose name it is without its "s", where the apostrophe was left out: "round at Mick Earnshaws"."""
        *others, last = words
        if not last.endswith("s") or last in first_names():
            return []
        if not others:
            return list(self._by_first.get(last[:-1], ()))
        return [e for e in self._by_word.get(last[:-1], ()) if e.words == (*others, last[:-1])]

    def _by_one_word(self, word: str) -> list[_Entry]:
        if len(word) == 1:
            return [e for e in self._entries if e.words[0].startswith(word)]
        if taught := self._taught(word):
            return taught
        called = [e for e in self._by_first.get(word, ()) if word in {e.words[0], *map(fold, e.person.nicknames)}]
        found = called or self._by_first.get(word) or self._by_word.get(word)
        if found:
            # Somebody who bears exactly that name does not hide those whose short name it is.
            return list({e.person.id: e for e in (*found, *self._by_first.get(word, ()))}.values())
        if found := [e for e in self._entries if word in e.initials]:
            return found
        shortens = len(word) >= _LONG_ENOUGH_TO_SHORTEN and word not in first_names()
        if shortens and (found := [e for e in self._entries if e.words[0].startswith(word)]):
            return found
        if len(word) >= _LONG_ENOUGH_FOR_TYPOS and word not in first_names():
            return [e for e in self._entries if any(_typo(word, w) for w in (*e.firsts, *e.words))]
        return []

    def _taught(self, word: str) -> list[_Entry]:
        """Those whose nickname it is in the notebook, unless it is also somebody's first name."""
        named = self._by_first.get(word, ())
        if any(e.words[0] == word for e in named):
            return []
        return [e for e in named if word in map(fold, e.person.nicknames)]


@lru_cache(maxsize=16)
def circle(known: tuple[Known, ...]) -> Circle:
    """The prepared form of the people a user knows."""
    return Circle(known)


def find_people(text: str, known: Sequence[Known]) -> tuple[Match, ...]:
    """The people whom `text` may name, best first; forgiving accents, typos, initials and nicknames."""
    words = _words(text)
    if not words:
        return ()
    scored = [Match(person.id, _likeness(words, _entry(person))) for person in known if person.name.strip()]
    return tuple(sorted((m for m in scored if m.score >= _SEEN), key=lambda m: (-m.score, m.id)))


def same_name(short: str, full: str) -> bool:
    """Whether a name in a message can be a shorter way to say another one ("J-Philippe" for Jean-Philippe Roux)."""
    words, entry = _words(short), _entry(Known("", full))
    if not words or not entry.words or len(words) > len(entry.words):
        return False
    if len(words) == 1:
        word = words[0]
        if len(word) == 1:
            return entry.words[0].startswith(word)
        return word in entry.words or word in entry.firsts or word in entry.initials
    return words == entry.words or _same_person(words, entry)


def is_one_name(a: str, b: str) -> bool:
    """Whether two names in a message can be those of one person, whichever of them is the shorter."""
    return any(
        said(one, other) for said in (same_name, _is_given_name, _is_family_name) for one, other in ((a, b), (b, a))
    )


def _is_given_name(short: str, full: str) -> bool:
    """Whether a name is the given one behind a family name: "Boon Kiat" of "Chua Boon Kiat"."""
    given, whole = _words(short), _words(full)
    return len(given) > 1 and whole[1:] == given and whole[0] not in first_names()


def _is_family_name(short: str, full: str) -> bool:
    """Whether a name of several words is the family name of another one: "Van Acker" of "Lieve Van Acker"."""
    return _ends(_words(full), _words(short))


def is_misspelling(one: str, other: str) -> bool:
    """Whether two whole names are one but for a few letters: "Karim Bennani" and "Karim Benali"."""
    a, b = fold(one), fold(other)
    return a != b and " " in a and " " in b and fuzz.ratio(a, b) >= _MISSPELT


def same_org(typed: str, stored: str) -> bool:
    """Whether two names of organisations are the same one: "RAM" and "la RAM", "Acme" and "Acme France"."""
    a, b = set(_words(typed)) - _PARTICLES, set(_words(stored)) - _PARTICLES
    if not a or not b:
        return fold(typed) == fold(stored)
    return a <= b or b <= a or fuzz.ratio(fold(typed), fold(stored)) >= 85


def first_name_first(typed: str) -> str:
    """The name in the order in which it is said: "GUEGAN Maïwenn", as lists have it, is Maïwenn Guegan."""
    words = typed.split()
    ahead = next((i for i, word in enumerate(words) if word != word.upper()), 0)
    last, first = words[:ahead], words[ahead:]
    if not last or not first or len(last[-1]) < _LONG_ENOUGH_FOR_CAPITALS or fold(last[0]) in first_names():
        return typed
    return " ".join([*first, *(_capital(word, first=i == 0) for i, word in enumerate(last))])


# Two consonants that nobody says as a word: "JB Morel".
_INITIALS: Final = re.compile(r"[bcdfgjklmnpqrstvwxz]{2}", re.IGNORECASE)


def proper(typed: str, lang: str = "fr") -> str:
    """A new name as one would store it: capitals where they were left out, no title before it."""
    words = typed.split()
    words = first_name_first(" ".join(words[before_name(words, lang) :])).split()
    careless = typed == typed.lower() or (typed == typed.upper() and len(fold(typed)) > len("Jean"))
    if not careless:
        return " ".join(w[0].upper() + w[1:] if w == w.lower() and i == 0 else w for i, w in enumerate(words))
    if len(words) > 1 and _INITIALS.fullmatch(words[0]):
        return " ".join([words[0].upper(), *(_capital(word, first=False) for word in words[1:])])
    return " ".join(_capital(word, first=i == 0) for i, word in enumerate(words))


def _capital(word: str, *, first: bool) -> str:
    lowered = word.lower()
    if not first and lowered in {"de", "du", "da", "di", "van", "von", "der", "den", "dos", "of"}:
        return lowered
    capital = re.sub(r"(^|[-'’])([^\W\d_])", lambda m: m[1] + m[2].upper(), lowered)
    return re.sub(r"\bMc([^\W\d_])(?=\w{2})", lambda m: f"Mc{m[1].upper()}", capital)


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    words = _WORDS.findall(fold(name))
    return tuple(words if name[1:3] == ".-" else words[before_name(words) :])  # "M.-A." is no monsieur


@lru_cache(maxsize=20_000)
def _entry(person: Known) -> _Entry:
    words = _words(person.name)
    first = words[0] if words else ""
    compound = _compound_first(person.name)
    firsts = {first, *nicknames().get(first, ()), *(fold(n) for n in person.nicknames)}
    initials = {"".join(w[0] for w in words)} if len(words) > 1 else set()
    if len(compound) > 1:
        joined = "-".join(compound)
        firsts |= nicknames().get(joined, frozenset())
        firsts |= {"".join(c[0] for c in compound), " ".join(compound), joined}
    firsts |= spelt_otherwise(first, person.name)
    firsts = {f for f in firsts if f}
    return _Entry(person, words, frozenset(firsts), frozenset(i for i in initials if len(i) > 1))


def _contradicts(gender: str, entry: _Entry) -> bool:
    """Whether somebody cannot be meant: "Mme Lefèvre" is not Paul Lefèvre."""
    known = first_names().get(entry.words[0], "-")
    return {gender, known} == {"f", "m"}


def _ends(whole: tuple[str, ...], family: tuple[str, ...]) -> bool:
    """Whether words are the whole family name of somebody: no first name is among them where they begin."""
    if not 1 < len(family) < len(whole) or whole[-len(family) :] != family:
        return False
    return family[0] in _PARTICLES or family[0] not in first_names()


def _compound_first(name: str) -> list[str]:
    head = fold(name).split(" ")[0]
    return [part for part in head.split("-") if part]


def _same_person(words: tuple[str, ...], entry: _Entry) -> bool:
    """Whether several typed words name the person: first name or short form or initial, and every other word too.

    The short form of a compound first name may be two words itself: "Marie-Jo (Tremblay)".
    """
    compound = ("-".join(words[:2]), *words[2:])
    return any(_fits(order, entry) for order in {words, words[1:] + words[:1], compound})


def _fits(words: tuple[str, ...], entry: _Entry) -> bool:
    first, *rest = words
    if not (
        first in entry.firsts or (len(first) == 1 and entry.words[0].startswith(first)) or _typo(first, entry.words[0])
    ):
        return False
    left = list(entry.words[1:])
    for word in rest:
        match = next((w for w in left if w == word or _typo(word, w) or (len(word) == 1 and w.startswith(word))), None)
        if match is None:
            return False
        left.remove(match)
    # "Chloé Bouchard-Roy" is not Chloé Bouchard, but "Jean Luc" may be Jean-Luc Bergeron.
    return True


def _typo(typed: str, word: str) -> bool:
    if min(len(typed), len(word)) < _LONG_ENOUGH_FOR_TYPOS - 1:
        return False
    allowed = 1 if len(word) < 8 else 2
    return (
        abs(len(typed) - len(word)) <= 1 and DamerauLevenshtein.distance(typed, word) <= allowed and typed[0] == word[0]
    )


def _likeness(words: tuple[str, ...], entry: _Entry) -> float:
    if not entry.words:
        return 0.0
    query, name = " ".join(words), " ".join(entry.words)
    if query == name:
        return 1.0
    if len(words) == 1:
        word = words[0]
        if word == entry.words[0] or word in {fold(n) for n in entry.person.nicknames}:
            return 0.97
        if word in entry.words:
            return 0.95
        if word in entry.firsts or word in entry.initials:
            return 0.92
        if len(word) <= 2:
            return 0.7 if any(w.startswith(word) for w in entry.words) else 0.0
        if any(w.startswith(word) for w in entry.words):
            return 0.9
        return max(fuzz.ratio(word, w) for w in (*entry.words, *entry.firsts)) / 100 * 0.95
    if _same_person(words, entry):
        return 0.96
    return min(0.94, fuzz.token_sort_ratio(query, name) / 100)
