"""Days in figures alone: 14/10, 14.10.2026, 2026-10-14; in the United States the month comes first."""

# ruff: noqa: E501 - a pattern is easier to mend when it stands in one piece
from __future__ import annotations

import re
from functools import cache
from typing import Final

from bot.understanding.dates import calendar as cal
from bot.understanding.dates import english_words, french_words
from bot.understanding.dates.calendar import When
from bot.understanding.dates.grammar import Rule, alternation, rule

_YEAR: Final = r"(?P<year>20\d\d|19\d\d|\d\d)"
# What is counted or measured is no day: "3/4 d'heure", "9/10", "1/2 page".
_COUNTED: Final = r"(?! ?(?:€|%|\$|£|d'|eur|euros|of\b|des?\b|du\b|h\b|kg|km|x\b|temps|time|ans|years|page|people|pers|etoiles|stars|points))"
_FRACTIONS: Final = {(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (2, 5), (3, 5), (4, 5), (1, 8), (1, 10)}
_MARKS: Final = {10, 20}
# Words before a date that a fraction or a mark does not have.
_LEADS: Final = re.compile(
    r"(?:\b(?:le|du|au|on|by|for|before|b4|till|til|until|from|since|avant|av|des|pour le|pr le|date|rdv|mtg|due|lun|mar|mer|jeu|ven|sam|dim|"
    r"\w+di|dimanche|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|\w+day|ici le|ici au|dated|call|lunch|dinner|coffee|breakfast|brekkie|brunch|drinks|zoom|dejeuner|dej|diner|cafe|apero|visio|appel|reunion|meeting|sent|mailed|emailed|posted|met|saw|rang|paid|thanked)\.?,? ?|[(:] ?)$"
)
_HEADING: Final = re.compile(rf" ?[:,–—-]| (?:{alternation((*english_words.MEETINGS, *french_words.MEETINGS))})\b")
_LEAD_REACH: Final = 12
_HOUR: Final = re.compile(r",? (?:a |at |@ ?)?[012]?\d ?(?:h|:[0-5]\d|am\b|pm\b)")


@cache
def numeric_rules(*, month_first: bool, lenient: bool) -> tuple[Rule, ...]:
    """The rules for days in figures; with `month_first` 5/6 is 6 May.

    `lenient` takes the other order where only that makes a day of it (11/24); in French 12/20 is a mark.
    """

    def build(m: re.Match[str]) -> When | None:
        return _numeric(m, month_first, lenient)

    return (
        rule(rf"(?P<a>[0-3]?\d)(?P<by>/)(?P<b>[0-3]?\d)(?:/{_YEAR})?(?![\d/]|\.\d){_COUNTED}", build),
        rule(rf"(?P<a>[0-3]?\d)(?P<by>[.-])(?P<b>[0-3]?\d)(?P=by){_YEAR}(?!\d|[.-]\d)", build),
        # Without a year a dot or a dash is a date only where it is announced as one.
        rule(rf"(?:(?<=\ble )|(?<=\bdu )|(?<=\bau )|(?<=\blu )|(?<=\bma )|(?<=\bme )|(?<=\bje )|(?<=\bve )|(?<=\bsa )|(?<=\bdi ))(?P<a>[0-3]?\d)(?P<by>[.-])(?P<b>[01]\d)(?P<year>)(?![\d/]|[.-]\d){_COUNTED}", build),
        rule(
            r"(?:(?<=\ble )|(?<=\bon )|(?<=\bby )|(?<=\bam )|(?<=\bfor )|(?<=\bzum ))(?P<a>[0-3]?\d)(?P<by>\.) ?(?P<b>[01]?\d)(?P<year>)\.(?! ?\d{2,})",
            build,
        ),
        rule(r"(?P<year>(?:20|19)\d\d)(?P<by>[-/])(?P<b>[01]\d)(?P=by)(?P<a>[0-3]\d)(?!\d)", lambda m: _day(m, int(m["a"]), int(m["b"]))),
    )  # fmt: skip


def _numeric(m: re.Match[str], month_first: bool, lenient: bool) -> When | None:
    first, second = int(m["a"]), int(m["b"])
    if m["by"] == "/" and not m["year"] and _may_be_counted(m, first, second):
        return None
    day, month = (second, first) if month_first and m["by"] != "." else (first, second)
    if lenient and month > 12 >= day:
        day, month = month, day
    return _day(m, day, month)


def _may_be_counted(m: re.Match[str], first: int, second: int) -> bool:
    if (first, second) not in _FRACTIONS and not (second in _MARKS and first <= second):
        return False
    if m.start() == 0 and _HEADING.match(m.string, m.end()):
        return False
    if m["a"].startswith("0") or m["b"].startswith("0") or _HOUR.match(m.string, m.end()):
        return False
    return not _LEADS.search(m.string, max(0, m.start() - _LEAD_REACH), m.start())


def _day(m: re.Match[str], day: int, month: int) -> When | None:
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    year = m["year"]
    return cal.day_and_month(day, month, (int(year) + (2000 if len(year) == 2 else 0)) if year else None)
