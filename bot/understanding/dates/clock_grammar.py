"""The shape of a language's table of clock times."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

_SENTENCE: Final = 60


@dataclass(frozen=True)
class ClockRule:
    """What a pattern says of the clock: `build` is given the match and the preposition before it ("" for none).

    One that `needs_company` counts only with a preposition or beside a day ("7.30", "half six"), one that `follows`
    only with a preposition or right behind a day ("Tuesday 10").
    """

    pattern: re.Pattern[str]
    build: Callable[[re.Match[str], str], dt.time | None]
    needs_company: bool = False
    follows: bool = False


@dataclass(frozen=True)
class Clock:
    """How a language tells the time: the first rule that has an answer wins; nothing is sought in `lookalikes`."""

    lookalikes: re.Pattern[str]
    trigger: re.Pattern[str]
    rules: tuple[ClockRule, ...]
    before: re.Pattern[str]


def clock_time(hour: int, minute: int = 0) -> dt.time | None:
    """The time, or None when no clock shows it."""
    return dt.time(hour, minute) if 0 <= hour < 24 and 0 <= minute < 60 else None


def quarter_before(hour: int, minutes: int) -> dt.time | None:
    """So many minutes before the hour: "neuf heures moins le quart"."""
    return clock_time((hour - 1) % 24, 60 - minutes)


def told_before(words: re.Pattern[str], match: re.Match[str]) -> bool:
    """Whether the same sentence has said one of the words shortly before: "dinner on Saturday at eight"."""
    before = match.string[max(0, match.start() - _SENTENCE) : match.start()]
    return bool(words.search(re.split(r"[.!?;\n]", before)[-1]))
