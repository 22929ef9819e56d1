"""What somebody looks for, or can do, as a trade: « une graphiste », "logo design" and « designer » are one (P30).

The trades and their words are in words/trades.txt, for anybody to mend. Precision first: a text that says something
else before its trade ("a book about accounting"), or whose special field is another one, is of no trade.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final, Literal

from rapidfuzz.distance import OSA

from bot.coaching.trade_words import LITTLE, LONG, Book, Row, flat, root, trade_book, words_and_signs

_OR: Final = frozenset("et ou and or & + puis".split())
_WHAT_FOR: Final = frozenset(
    "pour for afin so because parce car qui who that which whose dont chez at avec with que sans without".split()
)
"""What follows these, once the trade is told, is what it is for and no special field."""
_IN: Final = frozenset("a à au in near vers around près sur".split())


@dataclass(frozen=True)
class Sought:
    """One thing of a text: the trades its first telling word may stand for, and what narrows them down.

    No trades: one is named, but something else is sought: "a book about accounting".
    `only`: what is sought around that trade, such as "job"; `told`: its special fields and other words that narrow it.
    """

    trades: frozenset[str] = frozenset()
    only: str | None = None
    told: frozenset[str] = frozenset()
    specialities: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()


_MEETS: Final[Mapping[str | None, str | None]] = {"job": "hiring"}
"""Who looks for a job in a trade meets who hires in it; all else meets its like."""


def closeness(need: str, offer: str) -> int:
    """How well an offer meets a need by trade: 0 when it doesn't, more the more of it is the same."""
    wanted = [replace(one, only=None) if one.only == "hiring" else one for one in sought(need)]
    return max((_meets(one, other) for one in wanted for other in sought(offer)), default=0)


def _meets(need: Sought, offer: Sought) -> int:
    if need.only == offer.only == "training" and not (need.trades or offer.trades):
        return len(need.specialities & offer.specialities)  # to learn Spanish, of who teaches it
    if not need.trades & offer.trades or offer.only != _MEETS.get(need.only, need.only):
        return 0
    shared = 0
    for ours, theirs in (
        (need.told, offer.told),
        (need.specialities, offer.specialities),
        (need.places, offer.places),
    ):
        if ours and theirs and not ours & theirs:
            return 0
        shared += len(ours & theirs)
    return 1 + shared


_BARE: Final[Mapping[str, str]] = {"design": "designer", "le design": "designer"}
"""What stands for a trade only where it stands alone."""


@lru_cache(maxsize=1 << 14)
def sought(text: str) -> tuple[Sought, ...]:
    """The trades of a text, one for each thing that it lists; () when it names none that is known."""
    found: list[Sought] = []
    telling = _Telling()
    for token in _read(_BARE.get(flat(text).strip(), text)):
        if token.kind == "or":
            found += telling.closed()
            telling = _Telling()
        else:
            telling.hear(token)
    return (*found, *telling.closed())


@dataclass(frozen=True)
class _Token:
    """A phrase of the file, a word that is none, or a sign between words."""

    kind: Literal["known", "word", "place", "or", "what_for"]
    root: str = ""
    rows: tuple[Row, ...] = ()


@dataclass
class _Telling:
    """What has been heard so far of one thing of a text."""

    trades: frozenset[str] = frozenset()
    only: str | None = None
    told: set[str] = field(default_factory=set)
    specialities: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    of_something_else: bool = False
    names_a_trade: bool = False
    what_for: bool = False

    def hear(self, token: _Token) -> None:
        if token.kind == "what_for":
            self.what_for = bool(self.trades)
        elif token.kind == "place":
            self.places.add(token.root)
        elif token.kind == "known":
            self._known(token)
        elif self.trades:
            self._narrows(token.root)
        else:
            self.of_something_else = True

    def _known(self, token: _Token) -> None:
        kinds = {row.kind for row in token.rows}
        trades = [row for row in token.rows if row.kind == "trade"]
        self.names_a_trade |= bool(trades)
        if trades and not self.trades:
            if not self.of_something_else:
                self.trades = frozenset(row.name for row in trades)
                self.told |= {row.field for row in trades if row.field}
        elif fields := {row.field for row in trades if row.name in self.trades}:
            self.told |= {one for one in fields if one}
        elif "speciality" in kinds:
            self.specialities |= {row.name for row in token.rows if row.kind == "speciality"}
        elif "only" in kinds and not self.trades:
            self.only = self.only or next(row.name for row in token.rows if row.kind == "only")
        elif "none" in kinds and not self.trades:
            self.of_something_else = True
        elif "before" not in kinds:
            self._narrows(token.root)

    def _narrows(self, root: str) -> None:
        if not self.what_for:
            self.told.add(root)

    def closed(self) -> Iterator[Sought]:
        if self.trades or self.only or self.names_a_trade:
            told, specialities = frozenset(self.told), frozenset(self.specialities)
            yield Sought(self.trades, self.only, told, specialities, frozenset(self.places))


def _read(text: str) -> Iterator[_Token]:
    """The tokens of a text, the longest phrase of the file first."""
    book, words = trade_book(), [(token, root(token)) for token in words_and_signs(text)]
    at, place_may_follow = 0, False
    while at < len(words):
        typed, _ = words[at]
        phrase, size = _phrase_at(book, [one for _, one in words[at : at + 12]])
        if phrase:
            yield _Token("known", " ".join(phrase), book.rows[phrase])
        elif typed in _OR or not typed[0].isalnum():
            yield _Token("or")
        elif typed.lower() in _WHAT_FOR:
            yield _Token("what_for")
        elif place_may_follow and typed[0].isupper():
            yield _Token("place", words[at][1])
        elif _is_word(typed):
            yield _word(book, words[at][1])
        place_may_follow = typed.lower() in _IN or (place_may_follow and typed[0].isupper())
        at += max(size, 1)


def _is_word(typed: str) -> bool:
    return not typed.isdigit() and flat(typed) not in LITTLE and typed.lower() not in _IN


def _word(book: Book, one: str) -> _Token:
    """A word that is none of the file's, unless it is one of them misspelt."""
    if len(one) >= LONG:
        near = next((known for known in book.long_words if OSA.distance(one, known, score_cutoff=1) <= 1), None)
        if near:
            return _Token("known", near, book.rows[near,])
    return _Token("word", one)


def _phrase_at(book: Book, roots: list[str]) -> tuple[tuple[str, ...] | None, int]:
    """The longest phrase that begins here, over little words, and how many tokens it takes."""
    best: tuple[tuple[str, ...] | None, int] = (None, 1)
    for phrase in book.by_first.get(roots[0], ()):
        size = _taken(phrase, roots)
        if size and (best[0] is None or len(phrase) > len(best[0])):
            best = (phrase, size)
    return best


def _taken(phrase: tuple[str, ...], roots: list[str]) -> int:
    """How many tokens a phrase takes from the head of these; 0 when they don't begin with it."""
    at = 0
    for number, word in enumerate(phrase):
        while number and at < len(roots) and roots[at] in LITTLE and roots[at] != word:
            at += 1
        if at >= len(roots) or roots[at] != word:
            return 0
        at += 1
    return at
