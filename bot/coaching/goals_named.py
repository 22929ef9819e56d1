"""Which goal somebody speaks of: the words of it that they say (P10)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.coaching.matches import words_of
from bot.coaching.roots import shared
from bot.domain.goals import Goal

OF_ITSELF: Final = frozenset(("objectif", "but", "projet", "goal", "aim", "project"))


def goals_meant(goals: tuple[Goal, ...], words: str) -> tuple[Goal, ...]:
    """The goals that the words name best; all of them when they name none."""
    asked = words_of(words) - OF_ITSELF
    ranked = [(len(shared(asked, goal.what)), goal) for goal in goals]
    best = max((times for times, _ in ranked), default=0)
    return tuple(goal for times, goal in ranked if times == best)


def named(goals: Sequence[Goal], words: str) -> tuple[Goal, ...]:
    """The goals that the words name, and speak of nothing else: "the clients", « le livre »."""
    asked = words_of(words) - OF_ITSELF
    return tuple(goal for goal in goals if asked and len(shared(asked, goal.what)) == len(asked))
