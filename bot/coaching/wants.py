"""Whose trade it is, what one looks for: "a loan" is a banker's, « un local » an estate agent's (P17).

The rows are in words/wants.txt. They only look through one's own notebook, where a hint is welcome.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from bot.coaching.matches import words_of
from bot.coaching.roots import same_root
from bot.coaching.trades import sought

_FILE: Final = Path(__file__).parent / "words" / "wants.txt"


class BadWantsError(Exception):
    """A row names no trade of trades.txt, or has no words."""


def serve(trades: frozenset[str], wanted: frozenset[str]) -> bool:
    """Whether one of these trades serves what folded words say."""
    return any(
        row and all(any(same_root(word, other) for other in wanted) for word in row)
        for trade in trades
        for row in wants().get(trade, ())
    )


def trades_of(told: str) -> frozenset[str]:
    """The trades that a role or an offer names."""
    return frozenset(trade for one in sought(told) for trade in one.trades)


@lru_cache(maxsize=1)
def wants() -> dict[str, tuple[frozenset[str], ...]]:
    """Trade -> what is looked for, each as its words; raises BadWantsError for a row that cannot be read."""
    rows: dict[str, tuple[frozenset[str], ...]] = {}
    for number, row in enumerate(_FILE.read_text(encoding="utf-8").splitlines(), 1):
        if not row.strip() or row.startswith("#"):
            continue
        trade, _, said = row.partition(":")
        phrases = tuple(words_of(phrase) for phrase in said.replace("|", ",").split(","))
        if not all(phrases):
            raise BadWantsError(f"line {number}: a trade, a colon, and words")
        rows[trade.strip()] = phrases
    return rows
