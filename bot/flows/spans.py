"""The days that "last month", « la semaine prochaine » or "tomorrow" name: the first and the last of them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from bot.flows.turn import Turn
from bot.understanding import fold
from bot.understanding.dates import find_days

Span = tuple[date, date]
LATELY: Final = timedelta(days=60)
_SMALL: Final = re.compile(r"\b(?:on|le|pour|for|de|du|the|prochain|next|coming)\b")


def past_span(today: date, when: str) -> Span:
    """Of days that have been, in folded words; some two months when nothing else is said. Local days."""
    monday, first = today - timedelta(days=today.weekday()), today.replace(day=1)
    if when in ("today", "aujourd'hui"):
        return today, today
    if when in ("yesterday", "hier"):
        return today - timedelta(days=1), today - timedelta(days=1)
    if when in ("this week", "cette semaine"):
        return monday, today
    if "week" in when or "semaine" in when:
        return monday - timedelta(days=7), monday - timedelta(days=1)
    if when in ("this month", "ce mois", "ce mois-ci", "ce mois ci"):
        return first, today
    if "month" in when or "mois" in when:
        return (first - timedelta(days=1)).replace(day=1), first - timedelta(days=1)
    if when in ("this year", "cette annee"):
        return date(today.year, 1, 1), today
    return today - LATELY, today


def span_ahead(turn: Turn, when: str) -> Span | None:
    """Of days to come, in folded words that say nothing else; None for other words. Local days."""
    today = turn.today
    named = next((ahead for words, ahead in _named(today) if re.fullmatch(words, when)), None)
    if named:
        return named
    days = find_days(when, lang=turn.lang)
    if len(days) != 1 or _SMALL.sub("", when[: days[0].start] + when[days[0].end :]).strip():
        return None
    ahead = [day for day in days[0].days(today, "future") if day >= today]
    return (ahead[0], ahead[0]) if ahead else None


_PAST: Final = re.compile(
    r"today|aujourd'hui|yesterday|hier\b|this week|cette semaine|last week|la semaine (?:derniere|passee)"
    r"|this month|ce mois(?:[- ]ci)?|last month|le mois (?:dernier|passe)|this year|cette annee"
)
_LAST: Final = re.compile(
    r"(?:last|past|ces|les|previous) (?:(?P<n>\d+|[a-z]+) )?(?:dernier(?:e)?s? |passee?s? )?"
    r"(?P<unit>days|weeks|months|years|jours|semaines|mois|ans|annees)\b"
)
_NUMBERS: Final = (
    ("two", "deux", "couple"), ("three", "trois", "few", "quelques"), ("four", "quatre"), ("five", "cinq"),
    ("six",), ("seven", "sept"), ("eight", "huit"), ("nine", "neuf"), ("ten", "dix"),
)  # fmt: skip
_A_FEW: Final = 3
_DAYS: Final = {"d": 1, "j": 1, "w": 7, "s": 7, "m": 30, "y": 365, "a": 365}
_SINCE: Final = re.compile(r"\b(?:depuis|since)\b")
_MONTHS: Final = re.compile(
    r"\b(?:(january|janvier)|(february|fevrier)|(march|mars)|(april|avril)|(may|mai)|(june|juin)|(july|juillet)"
    r"|(august|aout)|(september|sept|septembre|rentree)|(october|oct|octobre)|(november|nov|novembre)"
    r"|(december|dec|decembre)|(winter|hiver)|(spring|printemps)|(summer|ete)|(autumn|automne))\b"
)
_YEAR: Final = 12
_SEASON: Final = 3  # months; the first season of the list begins in December
_AHEAD: Final = re.compile(
    r"ce soir|tonight|tomorrow|demain|(?:this|next) (?:week(?:end)?|month)|cette semaine|semaine prochaine"
    r"|ce week-?end|le mois prochain|ce mois(?:[- ]ci)?|bientot|prochainement|ces jours-ci|soon|coming up"
)


def past_in(turn: Turn, text: str) -> Span | None:
    """The days that have been which a whole sentence speaks of; None when it names none. Local days."""
    said, today = fold(text).replace("’", "'"), turn.today
    if found := _LAST.search(said):
        return today - timedelta(days=_number(found["n"]) * _DAYS[found["unit"][0]]), today
    if found := _PAST.search(said):
        span = past_span(today, found[0])
    elif found := _MONTHS.search(said):
        begin, end = _month_of(found, today.year)
        span = (begin, end) if begin <= today else _month_of(found, today.year - 1)
    else:
        days = [day for one in find_days(text, lang=turn.lang) for day in one.days(today, "past") if day <= today]
        if not days:
            return None
        span = min(days), max(days)
    return span[0], today if _SINCE.search(said) else min(span[1], today)


def ahead_in(turn: Turn, text: str) -> Span | None:
    """The days to come which a whole sentence speaks of; None when it names none. Local days."""
    said, today = fold(text).replace("’", "'"), turn.today
    if found := _AHEAD.search(said):
        return span_ahead(turn, found[0])
    days = [day for one in find_days(text, lang=turn.lang) for day in one.days(today, "future") if day >= today]
    if days:
        return min(days), max(days)
    if found := _MONTHS.search(said):
        begin, end = _month_of(found, today.year)
        begin, end = (begin, end) if end >= today else _month_of(found, today.year + 1)
        return max(begin, today), end
    return None


def _number(word: str | None) -> int:
    """What a word counts; a few when it counts nothing."""
    if word and word.isdecimal():
        return int(word)
    return next((n for n, words in enumerate(_NUMBERS, 2) if word in words), _A_FEW)


def _month_of(found: re.Match[str], year: int) -> Span:
    """The month, or the season, that is named, in that year; winter begins in the December before."""
    place = found.lastindex or 1
    if place <= _YEAR:
        first = date(year, place, 1)
        return first, _end_of_month(first)
    begin = (place - _YEAR - 1) * _SEASON
    first = date(year, begin, 1) if begin else date(year - 1, _YEAR, 1)
    last = date(year, begin + _SEASON - 1, 1)
    return first, _end_of_month(last)


def _named(today: date) -> tuple[tuple[str, Span], ...]:
    monday = today - timedelta(days=today.weekday())
    end = _end_of_month(today)
    return (
        (r"(?:pour |for )?(?:aujourd'hui|today|ce soir|tonight)", (today, today)),
        (r"", (today, today + LATELY)),
        (r"(?:this week|cette semaine|la semaine)", (today, monday + timedelta(days=6))),
        (r"(?:next week|(?:la )?semaine prochaine)", (monday + timedelta(days=7), monday + timedelta(days=13))),
        (r"(?:this weekend|the weekend|ce week-?end)", (monday + timedelta(days=5), monday + timedelta(days=6))),
        (r"(?:soon|bientot|prochainement|ces jours-ci|coming up|ahead)", (today, today + timedelta(days=14))),
        (r"(?:this month|ce mois(?:[- ]ci)?)", (today, end)),
        (r"(?:next month|le mois prochain)", (end + timedelta(days=1), _end_of_month(end + timedelta(days=1)))),
    )


def _end_of_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
