"""A typed answer to "when?": hier, mardi, le 14, next Friday, in two weeks, 18h30."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from bot.understanding.dates import calendar as cal
from bot.understanding.dates import find_days, find_times
from bot.understanding.folding import fold, fold_in_place
from bot.understanding.reading import Towards

_NUMBER: Final = re.compile(r"(?:le |the )?(\d{1,2})(?:er|e|st|nd|rd|th)?")
_WEEKEND: Final = re.compile(
    r"(?:ce |le |this |the |at the |au )?(?:week-?end|we|w-e)(?P<next> prochain| pro)?|(?P<coming>next) weekend"
)
_NOW: Final = re.compile(r"maintenant|tout de suite|a l'instant|tout a l'heure|now|just now|right now|just|earlier")
_SHORT_WEEKDAYS: Final = {
    "fr": {"lun": 0, "mar": 1, "mer": 2, "jeu": 3, "ven": 4, "sam": 5, "dim": 6},
    "en": {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6},
}  # fmt: skip
_AT: Final = {"fr": "a", "en": "at"}
_CLOCK: Final = re.compile(r"(?:a |at |vers |around )?(\d{1,2})(?:[ .:h]?([0-5]\d))?(?: ?h| ?heures?| ?o'clock)?")
_NOON: Final = {
    "midi": dt.time(12),
    "noon": dt.time(12),
    "midday": dt.time(12),
    "minuit": dt.time(0),
    "midnight": dt.time(0),
}

# Parts of the day, each with when it begins; "apres-midi" holds "midi".
_PARTS: Final = (
    (re.compile(r"\b(?:aprem|apres[- ]?midi|aprm|pm|afternoon|arvo)\b"), dt.time(14)),
    (re.compile(r"\b(?:soir|soiree|nuit|fin de (?:journee|la journee)|evening|eve|night|tonight|nite)\b"), dt.time(18)),
    (re.compile(r"\b(?:midi|noon|lunchtime|lunch time|midday)\b"), dt.time(12)),
    (re.compile(r"\b(?:matin|matinee|mat|premiere heure|aube|morning|first thing|early)\b"), dt.time(9)),
)  # fmt: skip
_PART: Final = (
    r"(?:matin(?:ee)?|midi|aprem|apres[- ]?midi|soir(?:ee)?|morning|lunch ?time|noon|midday|afternoon|evening|night)"
)
_BEHIND_A_DAY: Final = re.compile(
    r",? (?:(?:en|dans) (?:(?:la |l')|(?:fin|debut|milieu) (?:de |d'))?|(?:fin|debut) (?:de |d')|au |le "
    rf"|(?:in the |at )?(?:early |late )?)?{_PART}\b"
)
_AHEAD_OF_A_DAY: Final = re.compile(rf"\b{_PART} of (?:the )?$")


def read_day(
    text: str, *, lang: str, today: dt.date, towards: Towards, month_first: bool = False
) -> tuple[dt.date, ...]:
    """The days `text` may mean, likeliest first: none, one (sure) or several (to be asked).

    `today` is the user's day; `towards` says on which side of it an open expression ("mardi", "le 14") falls; with
    `month_first` 5/6 is 6 May.
    """
    typed = fold(text).strip(" .,!?;")
    due = towards == "future"
    if _WEEKEND.fullmatch(typed):
        return _weekend(typed, today, towards)
    days: list[dt.date] = []
    for expression in find_days(text, lang=lang, month_first=month_first):
        days += expression.days(today, towards, due=due)
    if days:
        return tuple(dict.fromkeys(days))
    return _bare(typed, lang)(cal.Asked(today, towards, due))


def read_time(text: str, *, lang: str) -> dt.time | None:
    """The clock time of `text`, if it gives one (noon and midi are 12:00); a bare hour is enough in an answer."""
    typed = fold(text).strip(" .,!?;")
    if typed in _NOON:
        return _NOON[typed]
    # In an answer the preposition of a sentence is left out: "half six", "dix-huit heures".
    found = find_times(text, lang=lang) or find_times(f"{_AT.get(lang, 'at')} {typed}", lang=lang)
    if found:
        return found[0].time
    match = _CLOCK.fullmatch(typed)
    if match and int(match[1]) < 24:
        return dt.time(int(match[1]), int(match[2] or 0))
    return None


def read_part_of_day(text: str, *, lang: str) -> dt.time | None:
    """When the part of a day begins that `text` says with its day ("mardi soir", "tomorrow morning"); else None."""
    folded = fold_in_place(text)
    for day in find_days(text, lang=lang):
        behind = _BEHIND_A_DAY.match(folded, day.end)
        ahead = _AHEAD_OF_A_DAY.search(folded, 0, day.start + len("of "))
        said = f"{ahead[0] if ahead else ''} {folded[day.start : day.end]} {behind[0] if behind else ''}"
        if part := next((begins for words, begins in _PARTS if words.search(said)), None):
            return part
    return None


def _bare(typed: str, lang: str) -> cal.When:
    """What counts as a day only because a day was asked for: "14", "mar", "now"."""
    if number := _NUMBER.fullmatch(typed):
        return cal.day_of_month(int(number[1]))
    if typed in _SHORT_WEEKDAYS.get(lang, {}):
        return cal.weekday(_SHORT_WEEKDAYS[lang][typed])
    return cal.plus(0) if _NOW.fullmatch(typed) else cal.never


def _weekend(typed: str, today: dt.date, towards: Towards) -> tuple[dt.date, ...]:
    match = _WEEKEND.fullmatch(typed)
    if not match:
        return ()
    saturday = today + dt.timedelta(days=5 - today.weekday())
    if towards == "past" and saturday > today:
        saturday -= dt.timedelta(days=7)
    if match["next"] or match["coming"]:
        saturday += dt.timedelta(days=7)
    return saturday, saturday + dt.timedelta(days=1)
