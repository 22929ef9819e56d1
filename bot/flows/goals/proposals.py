"""Answers to tap where a goal asks for words: whom it may need, and moments for a small step."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from bot.coaching.road import purpose_of
from bot.domain.goals import Goal
from bot.domain.owner import Lang
from bot.understanding import fold

_FOLDER: Final = Path(__file__).parent / "words"


class BadProposalsError(Exception):
    """A line of a .txt file says no subject, or no words."""


def roles_for(goal: Goal, lang: Lang) -> tuple[str, ...]:
    """Whom a goal of that purpose often needs, without those it has named."""
    named = {fold(role) for role in goal.roles}
    return tuple(role for role in all_roles(purpose_of(goal), lang) if fold(role) not in named)


def all_roles(purpose: str, lang: Lang) -> tuple[str, ...]:
    """Whom a goal of that purpose often needs."""
    return _rows(lang)[f"roles.{purpose}"]


def moments(lang: Lang) -> tuple[str, ...]:
    """Moments that a small step may be tied to, each with its day."""
    return _rows(lang)["when"]


@lru_cache
def _rows(lang: Lang) -> Mapping[str, tuple[str, ...]]:
    """Subject -> the answers; raises BadProposalsError."""
    found: dict[str, tuple[str, ...]] = {}
    for number, row in enumerate((_FOLDER / f"{lang}.txt").read_text(encoding="utf-8").splitlines(), 1):
        if row and not row.startswith("#"):
            subject, colon, words = row.partition(": ")
            if not colon or not words.strip():
                raise BadProposalsError(f"line {number}: subject: words | words")
            found[subject] = tuple(word.strip() for word in words.split("|"))
    return found
