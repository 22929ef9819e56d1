"""About when one met, told loosely: "last week", "in June", « il y a quelques jours »; a guess, and never today."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Final, Literal

from bot.understanding.dates import english_words, french_words
from bot.understanding.folding import fold_in_place

_ELSEWHERE: Final = re.compile(
    r"[,.;:!?(\n]|\b(?:and|et|but|mais|who|that|which|qui|que|about|for|pour|sur|concernant|regarding|to|because|car"
    r"|parce|whose|dont)\b"
)
"""Where what is told of the meeting itself ends."""
_MONTHS: Final[Mapping[str, int]] = {**french_words.MONTHS, **english_words.MONTHS}
_IN_MONTH: Final = re.compile(
    rf"\b(?:en|in|last|back in|au mois d[e'] ?|fin|debut|mi-?|early|late|mid-?)\s?(?P<month>{'|'.join(_MONTHS)})\b"
    r"(?: dernier| last year)?(?! \d)"
)
_IN_MONTH_OF: Final = re.compile(
    rf"(?<!\d )(?<!1er )(?<!\dth )(?<!\dst )\b(?P<month>{'|'.join(_MONTHS)})(?: of)? (?P<year>(?:19|20)\d\d)\b"
)
""" "In March 2024", and no day of it."""
_IN_YEAR: Final = re.compile(r"\b(?:en|in|back in|de|d'|depuis|since) (?P<year>(?:19|20)\d\d)\b")
_WAS: Final = re.compile(
    r"\W*(?:(?:i|we|j'ai|on a|nous avons) )?(?:just )?(?:had|met|saw|went|ate|grabbed|vue?|rencontree?"
    r"|dejeune|dine|croisee?)\b"
)
_WEEK: Final = re.compile(r"\b(?:last week|la semaine (?:derniere|passee|d'avant))\b")
_MONTH: Final = re.compile(r"\b(?:last month|le mois (?:dernier|passe))\b")
_AGO: Final = re.compile(
    r"\b(?:(?:a few|some|a couple of|several) (?P<en>days|weeks|months) ago"
    r"|il y a (?:quelques|deux ou trois|plusieurs) (?P<fr>jours|semaines|mois)|(?P<day>the other day|l'autre jour))\b"
)
_BEGINS: Final[Mapping[str, tuple[int, int]]] = {**french_words.SEASON_BEGINS, **english_words.SEASON_BEGINS}
_SEASON: Final = re.compile(
    rf"\b(?:last (?P<en>{'|'.join(english_words.SEASON_BEGINS)})"
    rf"|(?P<fr>{'|'.join(french_words.SEASON_BEGINS)}) (?:dernier|derniere|passee?))\b"
)
_YEAR: Final = re.compile(r"\b(?:last year|l'an (?:dernier|passe)|l'annee (?:derniere|passee))\b")
_YEARS_AGO: Final = re.compile(
    r"\bil y a (?P<fr>un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d\d?) ans?\b"
    r"|\b(?P<en>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d\d?) years? ago\b"
)
_COUNTED: Final = {
    word: n
    for n, words in enumerate(
        "un une a an one|deux two|trois three|quatre four|cinq five|six|sept seven|huit eight|neuf nine|dix ten".split(
            "|"
        ),
        start=1,
    )
    for word in words.split()
}
_LASTS: Final = {"rentree": 30}  # days; a season lasts a quarter of a year
_DAYS_AGO: Final = {"days": 3, "jours": 3, "weeks": 21, "semaines": 21, "months": 90, "mois": 90}
_MIDST: Final = 15  # of a month
_WEDNESDAY: Final = 2
_MIDYEAR: Final = 7


def loosely_past(text: str, today: dt.date) -> dt.date | None:
    """The middle of the time in which one met, as far as the first words of a message tell; None when they don't."""
    said = _of_meeting(text)
    if _WEEK.search(said):
        return today - dt.timedelta(days=today.weekday() + 7 - _WEDNESDAY)
    if _MONTH.search(said):
        return (today.replace(day=1) - dt.timedelta(days=1)).replace(day=_MIDST)
    if found := _AGO.search(said):
        return today - dt.timedelta(days=_DAYS_AGO.get(found["en"] or found["fr"], 3))
    if season := _SEASON.search(said):
        return _in_season(season["en"] or season["fr"], today)
    if found := _IN_MONTH_OF.search(said):
        day = dt.date(int(found["year"]), _MONTHS[found["month"]], _MIDST)
        return day if day < today else None
    if (years := _years_back(said, today)) is not None:
        return dt.date(today.year - years, _MIDYEAR, 1) if years > 0 else None
    found = _IN_MONTH.search(said)
    if found is None and _YEAR.search(said):
        return dt.date(today.year - 1, _MIDYEAR, 1)
    if found is None:
        return None
    day = dt.date(today.year, _MONTHS[found["month"]], _MIDST)
    if day < today:
        return day
    return day.replace(year=today.year - 1) if _WAS.match(said) else None  # "coffee in December" may be to come


def _years_back(said: str, today: dt.date) -> int | None:
    """How many years ago, told by the year or by their number; None when it isn't told so."""
    if found := _IN_YEAR.search(said):
        return today.year - int(found["year"])
    found = _YEARS_AGO.search(said)
    said_number = found["fr"] or found["en"] if found else None
    return (_COUNTED.get(said_number) or int(said_number)) if said_number else None


def of_month_or_year(text: str, day: dt.date, today: dt.date) -> Literal["month", "year"] | None:
    """Whether that day only stands for the month, or the year, that a message told."""
    if loosely_past(text, today) != day:
        return None
    return "month" if day.day == _MIDST else "year" if (day.month, day.day) == (_MIDYEAR, 1) else None


def _in_season(season: str, today: dt.date) -> dt.date:
    """The middle of the last one that is over."""
    (day, month), lasts = _BEGINS[season], dt.timedelta(days=_LASTS.get(season, 90))
    begin = dt.date(today.year, month, day)
    return (begin if begin + lasts <= today else begin.replace(year=today.year - 1)) + lasts / 2


def is_surely_past(text: str) -> bool:
    """Whether the first words say "last week" or "a few days ago": nothing still to come is told so."""
    said = _of_meeting(text)
    return any(pattern.search(said) for pattern in (_WEEK, _MONTH, _AGO, _SEASON, _YEAR)) or (
        _WAS.match(said) is not None and _IN_MONTH.search(said) is not None
    )


def _of_meeting(text: str) -> str:
    """The first words of a message, which tell of the meeting itself, folded."""
    said = fold_in_place(text).replace("’", "'")
    if who := _WHO_FIRST.match(said):
        said = said[who.end("who") :]
    end = _ELSEWHERE.search(said)
    return said[: end.start()] if end else said


_WHO_FIRST: Final = re.compile(
    r"(?P<who>[^.;:!?]{3,80}?,\s*)(?:que )?(?:j'ai |on a |je l'ai |i |whom i |who i )?"
    r"(?:(?:re)?(?:rencontre|croise|connu|vu)e?s?|met|seen|saw)\b"
)
""" "Paul, baker in Lyon, met in June": who it is stands first, and the meeting behind."""


def loosely_helped(text: str, today: dt.date) -> dt.date | None:
    """About when one was helped, which is told last: "he helped me with my site last week"; None when it isn't."""
    return loosely_past(" ".join(text.strip(" .!?").split()[-_LAST_WORDS:]), today)


_LAST_WORDS: Final = 4  # "il y a quelques jours" may stand behind whatever the help was for
