"""Who is meant: the people of the notebook found by first name, nickname, initial, with typos and without accents."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from bot.understanding.folding import fold
from bot.understanding.reading import Known, Match


def find_people(text: str, known: Sequence[Known]) -> tuple[Match, ...]:
    """The people whom `text` may name, best first; forgiving accents, typos, initials and nicknames."""
    query = fold(text)
    if not query:
        return ()
    scored = [Match(person.id, _likeness(query, person)) for person in known]
    return tuple(sorted((m for m in scored if m.score >= 0.6), key=lambda m: (-m.score, m.id)))


def _likeness(query: str, person: Known) -> float:
    names = (person.name, *person.nicknames)
    return max(fuzz.WRatio(query, fold(name)) for name in names) / 100
