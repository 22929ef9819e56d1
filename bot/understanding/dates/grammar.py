"""The shape of a language's grammar of dates: a table of patterns, each with what it means."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.understanding.dates.calendar import When

Build = Callable[[re.Match[str]], When | None]


@dataclass(frozen=True)
class Grammar:
    """How a language names days. Patterns are matched at a trigger, on folded text; the longest one wins.

    `before` is read leftwards from an expression (its preposition), `deadlines` are those prepositions that make it a
    deadline, `refused` those (or what follows, `refused_after`) with which it names no day at all.
    """

    trigger: re.Pattern[str]
    rules: tuple[tuple[re.Pattern[str], Build], ...]
    before: re.Pattern[str]
    deadlines: re.Pattern[str]
    refused: re.Pattern[str]
    refused_after: re.Pattern[str]
    corrects: re.Pattern[str]
    alternates: re.Pattern[str]
    anchors: re.Pattern[str]
    anchor_days: Callable[[re.Match[str]], int]


def alternation(words: Mapping[str, int]) -> str:
    """The words as one regular expression, longest first."""
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))
