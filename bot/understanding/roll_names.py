"""The name that a piece of a list begins with, and what leads to it: « ma sœur Julie », "Dr Mehta", "karim benali"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.domain.calling import PARTICLES
from bot.understanding.folding import fold
from bot.understanding.model import model
from bot.understanding.people import Circle
from bot.understanding.reader import LANGUAGES
from bot.understanding.roll_words import is_listed, is_role
from bot.understanding.titles import title
from bot.understanding.tokens import LETTERS
from bot.understanding.words import classes_of, first_names, nicknames

_TOKEN: Final = re.compile(rf"{LETTERS}(?:[-'’.]{LETTERS})*\.?|[^\w\s]")
_ELIDED: Final = re.compile(r"^(?:l|d|qu|j|n|s|c|m)['’]", re.IGNORECASE)
_MOST: Final = 5  # words of a name
_LEADING: Final = 7  # words before a name
_NAMES_TOO: Final = frozenset(
    "marie louis loic marc max manuel pierre rose sam theo remi odile noel jacky john peter tom clara mark june grace"
    " bill drew olive skye sherry brigid sven roman honore nancy angel hope joy dean grant summer april charity".split()
)
"""First names that are also words people often use, and still somebody in a list."""
_LITTLE: Final = frozenset("qui que who chez at from de du des d la le les a an the est is et and or ou".split())


@dataclass(frozen=True)
class Named:
    """A name as typed, the title as typed and the words before it, what follows it."""

    name: str
    rest: str
    title: str | None = None
    relation: str | None = None
    is_sure: bool = True  # a first name, somebody known, two capitals; else a capital could be a firm's


@dataclass(frozen=True)
class _Word:
    text: str
    start: int
    end: int

    @property
    def folded(self) -> str:
        return fold(self.text).rstrip(".")

    @property
    def is_capital(self) -> bool:
        """Written as names are; in scripts without capitals every word is."""
        return self.text[:1].isupper() or self.text[:1].lower() == self.text[:1].upper()


def named(said: str, network: Circle) -> Named | None:
    """The person that a piece begins with, after what they are to the user; None when it begins with none."""
    words = [_Word(m[0], m.start(), m.end()) for m in _TOKEN.finditer(said)]
    if not words:
        return None
    first = _first_of_name(words, network)
    if first is None:
        return None
    entitled = title(words[first].text) if first + 1 < len(words) else None
    at = first + 1 if entitled and _follows(words, first) and _may_name(words[first + 1], network) else first
    found = _name_at(said, words, at, network, titled=at > first)
    if found is None:
        return None
    end, sure = found
    relation = said[: words[first].start].strip(" ,-") or None
    return Named(
        said[words[at].start : words[end - 1].end].rstrip("."),
        said[words[end - 1].end :],
        words[first].text if entitled and at > first else None,
        None if relation and (is_listed(relation, "det") or is_listed(relation, "own")) else relation,
        sure or relation is not None or at > first,
    )


def own_words(said: str) -> bool:
    """Whether somebody is told by what they are to the user, without a name: "ma sœur", "my old boss"."""
    words = said.split()
    if not words or len(words) > _LEADING or any(is_listed(word, "me") for word in words[1:]):
        return False
    kin = any(is_listed(word.strip(".,'’"), "kin") or is_role(word) for word in words[1:4])
    return kin and (is_listed(words[0], "own") or is_listed(words[0], "det"))


def _first_of_name(words: list[_Word], network: Circle) -> int | None:
    """Where the name, or the title before it, begins: at the head, or behind "ma sœur", "un ancien collègue"."""
    head = words[0]
    if _is_surname_with_article(words, network):
        return 0
    elided = _ELIDED.match(head.text)
    theirs = len(words) > 2 and is_listed(head.text, "theirs") and is_listed(words[1].text, "kin")
    led = theirs or is_listed(head.text, "own") or is_listed(head.text, "det") or elided or is_listed(head.text, "kin")
    if not led:
        return 0
    for at in range(1, min(len(words), _LEADING + 1)):
        if not words[at].text[:1].isalpha():
            return None
        if _may_name(words[at], network):
            before = words[at - 1]
            owned = before.folded in ("de", "d", "of") or re.search(r"^(?:d|l)['’]", words[at].text, re.IGNORECASE)
            return None if owned or re.search(r"['’]s$", words[at].text) else at
    return None


def _is_surname_with_article(words: list[_Word], network: Circle) -> bool:
    """ "Le Goff", which no article leads to as "la Marie" is led to."""
    if len(words) < 2 or not (words[0].text[:1].isupper() and words[1].is_capital and words[0].folded in PARTICLES):
        return False
    known = _is_first(words[1], network) or title(words[1].text) or _is_common(words[1])
    return not known and _follows(words, 0)


def _name_at(said: str, words: list[_Word], at: int, network: Circle, *, titled: bool) -> tuple[int, bool] | None:
    """(the end of the name that begins there, whether it can be nothing else)."""
    if at >= len(words) or not words[at].text[:1].isalpha():
        return None
    for end in range(min(len(words), at + _MOST), at + 1, -1):
        if all(_follows(words, n) for n in range(at, end - 1)) and network.is_whole_name(
            said[words[at].start : words[end - 1].end]
        ):
            return end, True
    if words[at].is_capital:
        return _capital_name(words, at, network, titled=titled)
    if not (_is_first(words[at], network) or titled):
        return None
    end = at + 1
    while end < len(words) and end - at < 3 and _follows(words, end - 1) and _is_surname(words, end):
        end += 1
    return end, True


def _capital_name(words: list[_Word], at: int, network: Circle, *, titled: bool) -> tuple[int, bool] | None:
    end = at + 1
    while end < len(words) and end - at < _MOST and _follows(words, end - 1):
        if words[end].is_capital and not _is_work(words[end]):
            end += 1
        elif words[end].folded in PARTICLES and end + 1 < len(words) and words[end + 1].is_capital:
            end += 2
        else:
            break
    first = words[at]
    if _is_first(first, network) or titled or network.knows(first.folded):
        return end, True
    if _is_work(first) or (first.text.isupper() and len(first.text) > 1):
        return None
    if end - at > 1:
        return end, first.folded in PARTICLES or not _is_common(first)
    alone = end >= len(words) or not words[end].text[:1].isalpha() or is_listed(words[end].text, "who")
    return (end, False) if (alone or is_listed(words[end].text, "at")) and not _is_common(first) else None


def _follows(words: list[_Word], at: int) -> bool:
    """Whether nothing but a space stands between a word and the next."""
    return at + 1 < len(words) and words[at + 1].start - words[at].end <= 1 and words[at + 1].text[:1].isalpha()


def _may_name(word: _Word, network: Circle) -> bool:
    return word.is_capital or _is_first(word, network)


def _is_first(word: _Word, network: Circle) -> bool:
    """Whether a word is a first name, or what somebody known is called."""
    folded = word.folded
    if is_listed(folded, "kin") or folded in _LITTLE or _is_work(word) or title(word.text):
        return False
    if network.calls(folded):
        return True
    given = folded in first_names() or folded.split("-")[0] in first_names() or folded in _short_names()
    if word.is_capital:
        return given
    return given and len(folded) > 2 and (folded in _NAMES_TOO or not _is_common(word))


def _is_surname(words: list[_Word], at: int) -> bool:
    word = words[at]
    if word.folded in PARTICLES and at + 1 < len(words):
        return _is_surname(words, at + 1)
    if word.is_capital:
        return True
    little = word.folded in _LITTLE or any(is_listed(word.folded, what) for what in ("kin", "who", "at", "me", "works"))
    return not (little or _is_work(word) or _is_common(word)) and len(word.folded) > 2


def _is_work(word: _Word) -> bool:
    return is_role(word.text) or any("role" in classes_of(word.folded, lang) for lang in LANGUAGES)


def _is_common(word: _Word) -> bool:
    """Whether people often use that word for other things than names."""
    return any(word.folded in model(lang).common for lang in LANGUAGES)


@cache
def _short_names() -> frozenset[str]:
    return frozenset().union(*nicknames().values())


_BEFORE_FIRM: Final = re.compile(r"\b(?:at|chez)$", re.IGNORECASE)
_FIRM: Final = re.compile(r"\b(?:at|chez) (?=[^\W\d_a-zà-öø-ÿ])")


def leads_to_firm(relation: str | None) -> bool:
    """Whether "my old boss at" stands before a firm, and before nobody's name."""
    return _BEFORE_FIRM.search(relation or "") is not None


def names_firm(said: str) -> bool:
    """Whether it tells where somebody is or was: "my old boss at Deloitte"."""
    return _FIRM.search(said) is not None
