"""The shape of a language's grammar of dates: a table of patterns, each with what it means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from bot.understanding.dates.calendar import When

Build = Callable[[re.Match[str]], When | None]
_ANYTHING: Final = re.compile("")


@dataclass(frozen=True)
class Rule:
    """What a pattern means, on folded text; `build` may still decline.

    `typed` looks at the same place of the text as it was typed (a capital tells Sam from "sam."); `not_after` are words
    just before it that take it for themselves: "les cadeaux de Noël".
    """

    pattern: re.Pattern[str]
    build: Build
    typed: re.Pattern[str] = _ANYTHING
    not_after: re.Pattern[str] | None = None


@dataclass(frozen=True)
class Grammar:
    """How a language names days. Patterns are matched at a trigger, on folded text; the longest one wins.

    `lookalikes` are names and counts in which no day is sought. `before` is read leftwards from an expression (its
    preposition); of these, `deadlines` make it a deadline, `ahead` one that lies before it, and with `refused` (or with
    `refused_after` behind it) it names no day at all. Between two expressions, `corrects` makes the second one count,
    `denies` the first, `alternates` either; `to` makes a range of weekdays, whose last day counts after `moved`.
    `week_of` before a day means its whole week, and `working_week` is nobody's appointment ("Monday to Friday").
    `of_year` behind a day that comes once a year (`yearly`) tells which year.
    `edges` are the parts of a day that a day may follow: "COB Tuesday". `anchors` are counted from a day said after
    them.
    """

    lookalikes: re.Pattern[str]
    trigger: re.Pattern[str]
    rules: tuple[Rule, ...]
    before: re.Pattern[str]
    deadlines: re.Pattern[str]
    ahead: re.Pattern[str]
    refused: re.Pattern[str]
    refused_after: re.Pattern[str]
    corrects: re.Pattern[str]
    denies: re.Pattern[str]
    alternates: re.Pattern[str]
    to: re.Pattern[str]
    moved: re.Pattern[str]
    week_of: re.Pattern[str]
    of_year: re.Pattern[str]
    yearly: re.Pattern[str]
    working_week: re.Pattern[str]
    edges: re.Pattern[str]
    edge_gap: re.Pattern[str]
    anchors: re.Pattern[str]
    anchored: Callable[[re.Match[str], When], When | None]


def alternation(words: Iterable[str]) -> str:
    """The words as one regular expression, longest first."""
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


def rule(pattern: str, build: Build, *, typed: str | None = None, not_after: re.Pattern[str] | None = None) -> Rule:
    """A line of a grammar's table."""
    return Rule(re.compile(pattern), build, re.compile(typed) if typed else _ANYTHING, not_after)


def meaning(when: When) -> Build:
    """A pattern that always means the same."""
    return lambda _: when
