"""Settings as people say them: 8h15, lundi et jeudi, from 9 pm to 7 am, two weeks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time
from itertools import pairwise
from typing import Final

from bot.domain.owner import WORKING_DAYS, Lang
from bot.understanding import fold, read_day, read_time

EVERY_DAY: Final = (0, 1, 2, 3, 4, 5, 6)
_WEEKDAYS: Final = (
    "lundis? lun mondays? mon",
    "mardis? mar tuesdays? tues?",
    "mercredis? mer wednesdays? wed",
    "jeudis? jeu thursdays? thurs? thu",
    "vendredis? ven fridays? fri",
    "samedis? sam saturdays? sat",
    "dimanches? dim sundays? sun",
)
_DAY: Final = "|".join(f"(?P<d{n}>{'|'.join(names.split())})" for n, names in enumerate(_WEEKDAYS))
NAMED_DAY: Final = re.compile(rf"\b(?:{_DAY})\b")
WEEKDAY_HABIT: Final = re.compile(
    rf"(?:^|\b)(?:le |les |du |chaque |tous les |every |on )?(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b"
    rf"|\b(?:lun|mar|mercre|jeu|vendre|same)dis\b)|^(?:le|les|chaque|tous les"
    rf"|every) (?:{_DAY.replace('?P<d', '?P<e')})$"
)
"""A day of every week: "le vendredi", "on Fridays"."""
_THROUGH: Final = re.compile(r"\s*(?:-|–|\bau\b|\ba\b|\bto\b|\bthrough\b|\bthru\b|\bjusqu'au\b)\s*")
_SETS: Final = (
    (re.compile(r"\btous les jours\b|\bchaque jour\b|\bevery ?day\b|\ball days\b|\b7 ?jours\b|\bany day\b"), EVERY_DAY),
    (
        re.compile(r"\bjours (?:ouvres|ouvrables|de semaine)\b|\ben semaine\b|\b(?:week|working |work)days\b"),
        WORKING_DAYS,
    ),
    (re.compile(r"\bweek[- ]?ends?\b"), (5, 6)),
)
_BUT: Final = re.compile(r"\b(?:sauf|hors|excepte|mais pas|except|but not|apart from)\b")
RULES_OUT: Final = re.compile(r"^\W*(?:jamais|pas|never|not)\b")
"""The days that follow are those on which nothing is written."""
_BETWEEN_HOURS: Final = re.compile(
    r"\s*(?:-|–|—|\ba\b|\bau\b|\bet\b|\bto\b|\buntil\b|\btill?\b|\band\b|\bjusqu'a\b)\s*"
)
_LATE: Final = re.compile(r"\b(?:du soir|de l[’']apres[- ]midi|(?:in|of) the (?:evening|afternoon)|at night|p\.?m)\b")
_NONE: Final = re.compile(r"\b(?:aucune?s?|jamais|pas d'heures? calmes?|none|never|no quiet hours)\b")
_LANGUAGES: Final[tuple[tuple[Lang, frozenset[str]], ...]] = (
    ("fr", frozenset({"fr", "francais", "french", "en francais", "in french"})),
    ("en", frozenset({"en", "anglais", "english", "en anglais", "in english"})),
)
LANGUAGES: Final = tuple(lang for lang, _ in _LANGUAGES)


def read_language(text: str) -> Lang | None:
    """The language that `text` names, in either language."""
    said = fold(text).strip(" .!")
    return next((lang for lang, names in _LANGUAGES if said in names), None)


def read_hour(text: str, lang: Lang) -> time | None:
    """An hour of the wall clock, as a time or as a bare number of hours; None when there is none, or an absurd one."""
    numbers = re.findall(r"\d+", text)
    said = _in_its_half(fold(text), read_time(text, lang=lang))
    if said is None and len(numbers) == 1 and re.fullmatch(r"\D*\d{1,2}\s*(?:h|heures?|o'?clock)?\W*", fold(text)):
        return time(int(numbers[0])) if int(numbers[0]) < 24 else None
    return said


def _in_its_half(said: str, hour: time | None) -> time | None:
    """ "Half past seven in the evening" is no hour of the morning."""
    return hour.replace(hour=hour.hour + 12) if hour and hour.hour < 12 and _LATE.search(said) else hour


def read_hours(text: str, lang: Lang) -> tuple[time, time] | None:
    """From when until when; the same hour twice for "none"."""
    said = fold(text)
    if _NONE.search(said):
        return time(0), time(0)
    hours = [hour for piece in _BETWEEN_HOURS.split(said) if (hour := read_hour(piece, lang)) is not None]
    return (hours[0], hours[1]) if len(hours) == 2 and hours[0] != hours[1] else None


def read_days(text: str) -> tuple[int, ...]:
    """Days of the week, Monday is 0, in their order; () when `text` names none."""
    included, *excluded = _BUT.split(fold(text))
    days = _days_in(included) or (EVERY_DAY if excluded else ())
    return tuple(sorted(set(days) - {day for words in excluded for day in _days_in(words)}))


def read_days_but(text: str, days: tuple[int, ...]) -> tuple[int, ...]:
    """`days` without those that `text` rules out ("never on Fridays"); () when none would be left."""
    return tuple(sorted(set(days) - set(_days_in(fold(text)))))


def _days_in(said: str) -> tuple[int, ...]:
    found = list(NAMED_DAY.finditer(said))
    days = {_number(match) for match in found} | {day for words, days in _SETS if words.search(said) for day in days}
    for first, last in pairwise(found):
        if _THROUGH.fullmatch(said[first.end() : last.start()]):
            start, end = _number(first), _number(last)
            days |= {(start + step) % 7 for step in range((end - start) % 7 + 1)}
    return tuple(days)


def _number(found: re.Match[str]) -> int:
    return int((found.lastgroup or "d0")[1:])


def read_until(text: str, lang: Lang, today: date) -> date | None:
    """A day to come, named or as a span ("2 semaines"); `today` is the user's."""
    said = re.sub(r"^\s*(?:pendant|pour|for|jusqu'(?:a|à|en)?|until|till)\s+", "", text, flags=re.IGNORECASE)
    for words in (text, said, f"{'dans' if lang == 'fr' else 'in'} {said}"):
        days: Sequence[date] = read_day(words, lang=lang, today=today, towards="future")
        if coming := [day for day in days if day > today]:
            return coming[0]
    return None
