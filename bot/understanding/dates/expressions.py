"""The days that a text speaks of: where each expression stands, and what it means from the user's day."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from bot.understanding.dates import calendar as cal
from bot.understanding.dates.calendar import Days, When
from bot.understanding.dates.english import ENGLISH
from bot.understanding.dates.french import FRENCH
from bot.understanding.dates.grammar import Grammar
from bot.understanding.dates.numeric import numeric_rules
from bot.understanding.dates.spelling import spelled
from bot.understanding.folding import fold_in_place
from bot.understanding.reading import Towards

GRAMMARS: Final[dict[str, Grammar]] = {"fr": FRENCH, "en": ENGLISH}
_LOOK_BACK: Final = 28
_LOOK_FURTHER_BACK: Final = 60
_LOOK_AHEAD: Final = 24
_GAP: Final = 40
_ANCHOR_REACH: Final = 120
_LATEST: Final = re.compile(
    r",? (?:au plus tard|max(?:i|imum)?|dernier delai|dernier carat|(?:at the )?(?:very |absolute )?latest|grand max|"
    r"sans faute|itself)(?!\w)"
)

_THAT_IS: Final = re.compile(
    r"[ ,(](?:donc|soit|cad|c'est[- ]a[- ]dire|so|i\.?e\.?|that is|that's|which is)[ ,:]*(?:le |on |the )?$"
)

_SO: Final = re.compile(r"[ ,(](?:donc|soit|cad|so|i\.?e\.?)[ ,:]*(?:le |on |the )?$")
# "The gala, which is (Saturday)"; not « le gala, c'est Léa qui vient lundi ».
_IS_ON: Final = re.compile(
    r"\b(?:is|it's|its|will be|falls|c'est|cest|est|sera|tombe|a lieu|aura lieu|qui est)(?: on| for)?"
    r"(?: the| le)? ?$"
)
# Nothing follows "two days before" that it could be before.
_ENDED: Final = re.compile(r" *(?:[,.;:!?)\n]|$)")


_ON: Final = re.compile(r"(?:on (?:the )?|of the |du |le |d')")
# "(Two days before) the AGM on (the 27th)", « (deux jours avant) l'AG du (27) ».
_OF_WHAT: Final = re.compile(
    r"(?:the |my |our |her |his |l'|la |le |mon |ma |notre )?[\w'-]+(?: (?!on\b)[\w'-]+){0,3}? ?$"
)


@dataclass(frozen=True)
class DayExpression:
    """An expression of a day: `text[start:end]`, its preposition included. `deadline`: "d'ici", "by", "before"…

    `bare` is what it means without its preposition: "deux jours avant le 14" counts from the 14th.
    """

    start: int
    end: int
    when: When
    deadline: bool = False
    bare: When | None = None

    def days(self, today: dt.date, towards: Towards, *, due: bool = False) -> Days:
        """The days that may be meant, likeliest first; `due` when it is asked as the deadline of something."""
        return _asked(self.when, cal.Asked(today, towards, due))

    def by_name(self, today: dt.date, towards: Towards) -> Days:
        """The same whatever stands before it: "a Wednesday" is the nearest one where only which day it was is told."""
        return _asked(self.bare or self.when, cal.Asked(today, towards, due=False))


def _asked(when: When, asked: cal.Asked) -> Days:
    try:
        return when(asked)
    except (ValueError, OverflowError):
        return ()


def find_days(text: str, *, lang: str, month_first: bool = False) -> tuple[DayExpression, ...]:
    """The expressions of `text` that name a day, in order; `month_first` reads 5/6 as 6 May."""
    mended = spelled(text, lang)
    if mended is None:
        return _found(text, lang, month_first=month_first)
    return tuple(
        replace(found, start=mended.origin[found.start], end=mended.origin[found.end - 1] + 1)
        for found in _found(mended.text, lang, month_first=month_first)
    )


def _found(text: str, lang: str, *, month_first: bool) -> tuple[DayExpression, ...]:
    grammar = GRAMMARS.get(lang, ENGLISH)
    folded = grammar.lookalikes.sub(lambda m: "_" * len(m[0]), fold_in_place(text))
    found = list(_matches(text, folded, grammar, month_first))
    return tuple(_anchored(folded, _joined(folded, found, grammar), grammar))


def _matches(text: str, folded: str, grammar: Grammar, month_first: bool) -> Iterator[DayExpression]:
    at = 0
    rules = grammar.rules
    numeric = numeric_rules(month_first=month_first, lenient=month_first or grammar is ENGLISH)
    while trigger := grammar.trigger.search(folded, at):
        start = trigger.start()
        best: tuple[int, When] | None = None
        for rule in (*numeric, *rules) if folded[start].isdigit() else rules:
            match = rule.pattern.match(folded, start)
            if (
                match
                and (best is None or match.end() > best[0])
                and rule.typed.match(text, start)
                and not (rule.not_after and rule.not_after.search(folded, max(0, start - _LOOK_BACK), start))
                and (when := rule.build(match))
            ):
                best = match.end(), when
        if best is None:
            at = start + 1
            continue
        end, when = best
        at = max(end, start + 1)
        yield _with_preposition(folded, start, end, when, grammar)


def _with_preposition(folded: str, start: int, end: int, when: When, grammar: Grammar) -> DayExpression:
    several = isinstance(when, cal.Range)
    if isinstance(when, cal.Range) and grammar.moved.search(folded, max(0, start - _LOOK_FURTHER_BACK), start):
        when = when.last
    if year := grammar.of_year.match(folded, end):
        # "Friday last year" is some Friday.
        when = cal.of_year(when, 1 if year["next"] else -1) if grammar.yearly.search(folded[start:end]) else cal.never
        end = year.end()
    week = grammar.week_of.search(folded, max(0, start - _LOOK_BACK), start)
    if week:
        start, when = week.start(), cal.never if week["weekend"] else cal.week_of(when)
    lead = grammar.before.search(folded, max(0, start - _LOOK_BACK), start)
    words = folded[lead.start() if lead else start : end]
    latest = _LATEST.match(folded, end)
    # "From the 12th to the 19th" begins; "from the 12th" alone is only how long it has been.
    refused = (grammar.refused.match(words) and not several) or grammar.refused_after.match(
        folded[end : end + _LOOK_AHEAD]
    )
    meant = cal.begun(when) if grammar.ahead.match(words) else when
    return DayExpression(
        lead.start() if lead else start,
        latest.end() if latest else end,
        cal.never if refused else meant,
        bool(latest or grammar.deadlines.match(words)),
        bare=when,
    )


def _joined(folded: str, found: list[DayExpression], grammar: Grammar) -> list[DayExpression]:
    """What stands together becomes one expression: "mardi, non mercredi" means Wednesday, "mardi ou mercredi" either,
    "Tuesday to Thursday" its first day, "EOD Friday" that Friday."""
    joined: list[DayExpression] = []
    for expression in found:
        before = joined[-1] if joined else None
        together = _together(folded, before, expression, grammar) if before else None
        if before and together:
            deadline = before.deadline or expression.deadline
            bare = before.bare if together is cal.never else together
            joined[-1] = DayExpression(before.start, expression.end, together, deadline, bare)
        else:
            joined.append(expression)
    return joined


def _together(folded: str, one: DayExpression, other: DayExpression, grammar: Grammar) -> When | None:
    between = folded[one.end : other.start]
    if len(between) > _GAP:
        return None
    # The preposition of the second belongs to what stands between: "mardi, non pas mercredi".
    inside = folded[one.end : other.end]
    denies = grammar.denies.match(inside)
    if denies and denies.end() + one.end <= other.end and denies.end() >= len(between):
        return one.when
    if grammar.corrects.match(between):
        return other.when if other.when is not cal.never else other.bare
    if grammar.alternates.match(between):
        return cal.either(one.when, other.when)
    if grammar.edge_gap.match(between) and grammar.edges.search(folded[max(one.start, one.end - _LOOK_BACK) : one.end]):
        return other.when
    to = grammar.to.match(folded, one.end, other.end)
    if to and to.end() >= other.start and other.bare and one.bare:
        if grammar.moved.search(folded, max(0, one.start - _LOOK_FURTHER_BACK), one.start):
            return other.bare
        if grammar.working_week.match(folded, one.start, other.end):
            return cal.never
        begins = one.bare.first if isinstance(one.bare, cal.Range) else one.bare
        return cal.Range(begins, other.bare)
    return None


def _anchored(folded: str, found: list[DayExpression], grammar: Grammar) -> list[DayExpression]:
    """ "La veille de jeudi", "two days before the 14th": the offset and its anchor become one expression.

    The anchor may come later ("la veille du déjeuner, c'est jeudi"): the offset then stands alone before it, and the
    anchor itself is no day of the message any more. Without any anchor the offset names no day.
    """
    starts = [e.start for e in found]
    made: list[DayExpression] = []
    taken: set[int] = set()
    for anchor in grammar.anchors.finditer(folded):
        at = bisect_left(starts, anchor.start())
        holding = found[at - 1] if at and found[at - 1].end >= anchor.end() else None
        same = found[at] if at < len(found) and found[at].start == anchor.start() else None
        if holding or (same and same.end >= anchor.end()):
            continue  # "The day before yesterday" is an expression of its own.
        after = _anchor_after(found, at, anchor)
        if anchor.groupdict().get("count") and not (after is not None and found[after].start <= anchor.end()):
            after = _said_later(folded, found, at, anchor)
        expression = found[after] if after is not None and after not in taken else None
        close = expression is not None and expression.start <= anchor.end()
        told_so = _THAT_IS if not anchor.groupdict().get("count") else _SO
        if expression and not close and told_so.search(folded, anchor.end(), expression.start):
            continue  # "The day before the fair, so Friday 12": Friday is that day.
        when = grammar.anchored(anchor, (expression.bare or expression.when) if expression else cal.never)
        if when is None or (not close and anchor.groupdict().get("wd")):
            continue
        back = anchor["next"] or (expression is None and _ENDED.match(folded, len(anchor[0].rstrip()) + anchor.start()))
        if expression is None and anchor.groupdict().get("count") and not back:
            continue
        if expression is None and back and at and starts[at - 1] > anchor.start() - _ANCHOR_REACH:
            before = found[at - 1]  # "I fly on the 12th and see her the day after", "remind me two days before"
            made.append(
                DayExpression(
                    anchor.start(), anchor.start() + len(anchor[0].rstrip()), _following(anchor, before, grammar)
                )
            )
            continue
        if expression is None and anchor.groupdict().get("count"):
            continue
        if expression is None or after is None:
            made.append(DayExpression(anchor.start(), anchor.start() + len(anchor[0].rstrip()), cal.never))
            continue
        taken.add(after)
        made.append(
            _with_preposition(
                folded,
                anchor.start(),
                expression.end if close else anchor.start() + len(anchor[0].rstrip()),
                when,
                grammar,
            )
        )
        if not close:
            made.append(replace(expression, when=cal.never))
    return _without_overlaps([e for i, e in enumerate(found) if i not in taken], made)


def _anchor_after(found: list[DayExpression], at: int, anchor: re.Match[str]) -> int | None:
    """The first expression that ends after the anchor and begins in its reach."""
    while at < len(found) and found[at].start < anchor.end() + _ANCHOR_REACH:
        if found[at].end > anchor.end():
            return at
        at += 1
    return None


def _said_later(folded: str, found: list[DayExpression], at: int, anchor: re.Match[str]) -> int | None:
    """The day of what one counts from, told in its own words: "two days before my talk, which is on the 9th"."""
    reach = range(at, bisect_left([e.start for e in found], anchor.end() + _ANCHOR_REACH))
    if (
        reach
        and _OF_WHAT.match(folded, anchor.end(), found[reach[0]].start)
        and _ON.match(folded, found[reach[0]].start)
    ):
        return reach[0]
    return next((n for n in reach if _IS_ON.search(folded, anchor.end(), found[n].start)), None)


def _following(anchor: re.Match[str], before: DayExpression, grammar: Grammar) -> When:
    return grammar.anchored(anchor, before.bare or before.when) or cal.never


def _without_overlaps(found: list[DayExpression], made: list[DayExpression]) -> list[DayExpression]:
    """All of them in order; what was made wins over what it was made of."""
    kept: list[tuple[bool, DayExpression]] = []
    for found_before, expression in sorted(
        [(False, e) for e in made] + [(True, e) for e in found], key=lambda pair: (pair[1].start, pair[0])
    ):
        if not kept or expression.start >= kept[-1][1].end:
            kept.append((found_before, expression))
        elif kept[-1][0] and not found_before:
            kept[-1] = (found_before, expression)
    return [expression for _, expression in kept]
