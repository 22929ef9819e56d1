"""Clock times: 18h30, midi et demi, 3pm, half past four; durations ("48h", "1h30 de visio") are something else."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.understanding.dates import english_words, french_words
from bot.understanding.dates.clock_english import ENGLISH_CLOCK
from bot.understanding.dates.clock_french import FRENCH_CLOCK
from bot.understanding.dates.clock_grammar import Clock
from bot.understanding.dates.expressions import DayExpression, find_days
from bot.understanding.dates.grammar import alternation
from bot.understanding.folding import fold_in_place

_CLOCKS: Final[dict[str, Clock]] = {"fr": FRENCH_CLOCK, "en": ENGLISH_CLOCK}
_LOOK_BACK: Final = 24
_BEHIND: Final = re.compile(r"^ ?[,/–-]? ?(?:(?:at|@|a|vers) )?$")
_AHEAD: Final = re.compile(r"^ ?[,/]? ?$")
_HEADED: Final = re.compile(rf"^ (?:{alternation((*english_words.MEETINGS, *french_words.MEETINGS))}), ?$")
""" "3/8 call, 10.15": what the day is of stands between it and the hour."""


@dataclass(frozen=True)
class TimeExpression:
    """A clock time of the user's day: `text[start:end]`, its preposition included."""

    start: int
    end: int
    time: dt.time


def find_times(text: str, *, lang: str, days: Sequence[DayExpression] | None = None) -> tuple[TimeExpression, ...]:
    """The clock times of `text`, in order; of a span ("9h-10h") the beginning.

    `days` are the days of the same text, if they have been sought already: beside a day a bare "7.30" is a time.
    """
    clock = _CLOCKS.get(lang, ENGLISH_CLOCK)
    folded = clock.lookalikes.sub(lambda m: "_" * len(m[0]), fold_in_place(text))
    neighbours = _Neighbours(folded, find_days(text, lang=lang) if days is None else days)
    found: list[TimeExpression] = []
    at = 0
    while trigger := clock.trigger.search(folded, at):
        start = trigger.start()
        if inside := neighbours.end_of_day_at(start):
            at = inside
            continue
        at = start + 1
        for rule in clock.rules:
            match = rule.pattern.match(folded, start)
            if not match or neighbours.overlap(start, match.end()):
                continue
            lead = clock.before.search(folded, max(0, start - _LOOK_BACK), start)
            if not lead and (
                (
                    rule.needs_company
                    and not neighbours.heading(start)
                    and not neighbours.behind(start)
                    and not neighbours.ahead(start, match.end())
                )
                or (rule.follows and not neighbours.behind(start))
            ):
                continue
            time = rule.build(match, lead["prep"].strip() if lead else "")
            if time is not None:
                found.append(TimeExpression(lead.start() if lead else start, match.end(), time))
                at = match.end()
                break
    return tuple(found)


class _Neighbours:
    """The days of the same text, by place."""

    def __init__(self, folded: str, days: Sequence[DayExpression]) -> None:
        self.folded = folded
        self.days = days
        self.starts = [day.start for day in days]

    def end_of_day_at(self, place: int) -> int | None:
        """Where the day ends in which a place lies."""
        at = bisect_right(self.starts, place)
        return self.days[at - 1].end if at and self.days[at - 1].end > place else None

    def overlap(self, start: int, end: int) -> bool:
        """Whether a day begins inside."""
        at = bisect_right(self.starts, start)
        return at < len(self.days) and self.days[at].start < end

    def behind(self, start: int) -> bool:
        """Whether a day stands right before."""
        at = bisect_right(self.starts, start)
        end = self.days[at - 1].end if at else -_LOOK_BACK
        return start - end < _LOOK_BACK and bool(_BEHIND.match(self.folded[end:start]))

    def heading(self, start: int) -> bool:
        """Whether a day stands before it that only a word for a meeting parts from it."""
        at = bisect_right(self.starts, start)
        end = self.days[at - 1].end if at else -_LOOK_BACK
        return start - end < _LOOK_BACK and bool(_HEADED.match(self.folded[end:start]))

    def ahead(self, start: int, end: int) -> bool:
        """Whether a day stands right behind it."""
        at = bisect_right(self.starts, start)
        return at < len(self.days) and bool(_AHEAD.match(self.folded[end : self.days[at].start][:_LOOK_BACK]))
