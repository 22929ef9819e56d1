"""The days that a text speaks of: where each expression stands, and what it means from the user's day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.understanding.dates import calendar as cal
from bot.understanding.dates.calendar import Days, When
from bot.understanding.dates.english import ENGLISH
from bot.understanding.dates.french import FRENCH
from bot.understanding.dates.grammar import Grammar
from bot.understanding.folding import fold_in_place
from bot.understanding.reading import Towards

GRAMMARS: Final[dict[str, Grammar]] = {"fr": FRENCH, "en": ENGLISH}
_LOOK_BACK: Final = 24
_GAP: Final = 40
_ANCHOR_REACH: Final = 120
_LATEST: Final = re.compile(r",? (?:au plus tard|max(?:i|imum)?|dernier delai|(?:at the )?(?:very )?latest)(?!\w)")
_SLASHED: Final = re.compile(r"(\d{1,2})/(\d{1,2})")


@dataclass(frozen=True)
class DayExpression:
    """An expression of a day: `text[start:end]`, its preposition included. `deadline`: "d'ici", "by", "before"…"""

    start: int
    end: int
    when: When
    deadline: bool = False
    bare: When | None = None

    def days(self, today: dt.date, towards: Towards, *, due: bool = False) -> Days:
        """The days that may be meant, likeliest first; `due` when it is asked as the deadline of something."""
        try:
            return self.when(cal.Asked(today, towards, due))
        except (ValueError, OverflowError):
            return ()


def find_days(text: str, *, lang: str, month_first: bool = False) -> tuple[DayExpression, ...]:
    """The expressions of `text` that name a day, in order; `month_first` reads 5/6 as 6 May."""
    grammar = GRAMMARS.get(lang, ENGLISH)
    folded = fold_in_place(text)
    found = list(_matches(folded, grammar, month_first))
    return tuple(_anchored(folded, _joined(folded, found, grammar), grammar))


def _matches(folded: str, grammar: Grammar, month_first: bool) -> Iterator[DayExpression]:
    at = 0
    while trigger := grammar.trigger.search(folded, at):
        start = trigger.start()
        best: tuple[int, When] | None = None
        for pattern, build in grammar.rules:
            match = pattern.match(folded, start)
            if match and (best is None or match.end() > best[0]) and (when := build(match)):
                best = match.end(), _swapped(match[0], when) if month_first else when
        if best is None:
            at = start + 1
            continue
        end, when = best
        at = max(end, start + 1)
        yield _with_preposition(folded, start, end, when, grammar)


def _with_preposition(folded: str, start: int, end: int, when: When, grammar: Grammar) -> DayExpression:
    lead = grammar.before.search(folded, max(0, start - _LOOK_BACK), start)
    words = folded[lead.start() if lead else start : end]
    latest = _LATEST.match(folded, end)
    refused = grammar.refused.match(words) or grammar.refused_after.match(folded[end : end + 16])
    return DayExpression(
        lead.start() if lead else start,
        latest.end() if latest else end,
        cal.never if refused else when,
        bool(latest or grammar.deadlines.match(words)),
        bare=when,
    )


def _swapped(words: str, when: When) -> When:
    """The American reading of a numeric date."""
    slashed = _SLASHED.search(words)
    if not slashed:
        return when
    month, day = int(slashed[1]), int(slashed[2])
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return when
    year = re.search(r"/(20\d\d|\d\d)$", words[slashed.end() :])
    return cal.day_and_month(day, month, (int(year[1]) % 2000 + 2000) if year else None)


def _joined(folded: str, found: list[DayExpression], grammar: Grammar) -> list[DayExpression]:
    """ "Mardi, non mercredi" becomes one expression that means Wednesday; "mardi ou mercredi" one that means both."""
    joined: list[DayExpression] = []
    for expression in found:
        before = joined[-1] if joined else None
        between = folded[before.end : expression.start] if before else ""
        if before and len(between) <= _GAP and grammar.corrects.match(between):
            joined[-1] = DayExpression(
                before.start, expression.end, expression.when, before.deadline or expression.deadline
            )
        elif before and len(between) <= _GAP and grammar.alternates.match(between):
            joined[-1] = DayExpression(
                before.start, expression.end, cal.either(before.when, expression.when), before.deadline
            )
        else:
            joined.append(expression)
    return joined


def _anchored(folded: str, found: list[DayExpression], grammar: Grammar) -> Iterator[DayExpression]:
    """ "La veille de jeudi", "two days before the 14th": the offset and its anchor become one expression.

    The anchor may come later ("la veille du déjeuner, c'est jeudi"): the offset then stands alone before it.
    """
    taken: set[int] = set()
    # "The day before yesterday" is an expression of its own.
    anchors = [
        m for m in grammar.anchors.finditer(folded) if not any(e.start <= m.start() and m.end() <= e.end for e in found)
    ]
    made = []
    for anchor in anchors:
        after = next(
            (
                i
                for i, e in enumerate(found)
                if anchor.start() <= e.start < anchor.end() + _ANCHOR_REACH and e.end > anchor.end()
            ),
            None,
        )
        days = grammar.anchor_days(anchor)
        if after is None or after in taken:
            if not anchor.groupdict().get("count"):
                made.append(DayExpression(anchor.start(), anchor.end(), cal.plus(days)))
            continue
        expression = found[after]
        close = expression.start <= anchor.end()
        if not close and anchor.groupdict().get("count"):
            continue
        taken.add(after)
        end = expression.end if close else anchor.end()
        made.append(
            DayExpression(
                anchor.start(), end, cal.offset(expression.bare or expression.when, days), expression.deadline
            )
        )
        if not close:
            made.append(DayExpression(expression.start, expression.end, cal.never))
    rest = [
        e for i, e in enumerate(found) if i not in taken and not any(e.start < m.end and m.start < e.end for m in made)
    ]
    yield from sorted([*made, *rest], key=lambda e: e.start)
