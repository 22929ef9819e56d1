"""British English around names and days: on Thursday, by 3 December, until tomorrow."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import Final

from bot.texts.grammar import counted, joined, with_year
from bot.texts.seeking import is_somebody_en, sought_en

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_NEAR: Final = {-2: "the day before yesterday", -1: "yesterday", 0: "today", 1: "tomorrow"}
_NUMBERS: Final = (
    *("zero", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)


class English:
    """The grammar of the English texts."""

    def plural(self, n: int) -> int:
        return int(n != 1)

    def lead(self, form: str, text: str) -> tuple[str, str]:
        return ("in " if form == "in" and text.strip() else ""), text

    def trade(self, form: str, words: str) -> str:
        if form == "sought":
            return sought_en(words)
        article = is_somebody_en(words)
        return f" is {article} " if article else " can help: "

    def day(self, form: str, day: date, today: date) -> str:
        said = self._said(day, today)
        on = said if said in _NEAR.values() or said.startswith("last ") else f"on {said}"
        match form:
            case "on":
                return on
            case "by" if day <= today:
                return f"due {on}"
            case "by" | "until":
                return f"{form} {said}"
            case "full":
                away = (day - today).days
                written = f"{_WEEKDAYS[day.weekday()]} {_dated(day, today)}"
                return f"{_NEAR[away]}, {written}" if away in _NEAR else written
            case "dm":
                return _day_and_month(day)
            case "month":
                return f"{_MONTHS[day.month - 1]} {day.year}"
            case "year":
                return str(day.year)
            case "span":
                return _span(abs((day - today).days))
            case _:
                return said

    def _said(self, day: date, today: date) -> str:
        away = (day - today).days
        weekday = _WEEKDAYS[day.weekday()]
        if away in _NEAR:
            return _NEAR[away]
        if 0 < away <= 6:
            return weekday
        if -6 <= away < 0:
            return f"last {weekday}"
        return f"{weekday} {_dated(day, today)}" if abs(away) <= 60 else _dated(day, today)

    def moment(self, day: str, hour: str) -> str:
        return f"{day} at {hour}"

    def clock(self, hour: time) -> str:
        return f"{hour.hour}:{hour.minute:02}"

    def number(self, form: str, n: int) -> str:
        if form == "words" and 0 <= n < len(_NUMBERS):
            return _NUMBERS[n]
        return f"{n:,}" if abs(n) >= 10_000 else str(n)

    def together(self, form: str, items: Sequence[str]) -> str:
        return joined(items, "or" if form == "or" else "and")


def _day_and_month(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]}"


def _dated(day: date, today: date) -> str:
    return with_year(_day_and_month(day), day, today)


def _span(days: int) -> str:
    if days < 1:
        return "less than a day"
    if days < 14:
        return "a week" if days == 7 else f"{_counted(days)} day{'s' if days > 1 else ''}"
    if days < 56:
        return f"{_counted(round(days / 7))} weeks"
    if days < 700:
        months = round(days / 30.44)
        return "a year" if months == 12 else f"{_counted(months)} months"
    return f"{_counted(round(days / 365.25))} years"


def _counted(n: int) -> str:
    return counted(n, _NUMBERS)
