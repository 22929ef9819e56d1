"""What a language has to know to put names, days and numbers into a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import Final, Protocol

FORMS: Final = frozenset(
    {
        "",  # as it is: a name, a relative day, an hour, a list with "and"
        "de",  # of somebody: "de Marie", "d’Anne", "du projet"; plain in English
        "que",  # "que Marie", "qu’Anne"; plain in English
        "à",  # to somebody: "à Marie", "au projet"; plain in English
        "in",  # in a town: "à Oslo", "au Havre"; "in Oslo"
        "of",  # of a town: "d’Oslo", "du Havre"; plain in English
        "or",  # a list with "or"
        "list",  # a list with one line each
        "low",  # with a small first letter, in the middle of a sentence: "café"
        "cap",  # with a capital, at the head of a sentence
        "short",  # the first words of a long text, as a button has room for
        "sought",  # what somebody looks for: " un graphiste", " à refaire son site"; " for a designer"
        "offered",  # what somebody can do: " est graphiste", " peut aider : logo"; " is a designer"
        "words",  # a small number in words: "deux"; "two"
        "on",  # a day with its preposition: "demain", "le 3 décembre"; "on Thursday"
        "by",  # a deadline: "d’ici vendredi"; "by Friday"
        "until",  # "jusqu’à demain", "jusqu’au 3 décembre"; "until Thursday"
        "full",  # a day that nobody can mistake: "hier, vendredi 20 novembre"
        "dm",  # day and month alone, for what comes back every year: "3 mai"
        "month",  # the month of a day, when no more is known of it: "mars 2024"; "March 2024"
        "year",  # the year alone
        "span",  # how far away a day is: "quatre mois"; "four months"
        "day",  # only the day of an instant
        "time",  # only the hour of an instant
    }
)
"""What may stand after the colon of a placeholder. With a capital (`{day:On}`), the result begins with one."""


class Grammar(Protocol):
    """One language. All days are calendar days of the user, all hours those of their wall clock."""

    def plural(self, n: int) -> int:
        """Which plural form goes with `n`: 0 the singular, 1 the plural."""

    def lead(self, form: str, text: str) -> tuple[str, str]:
        """The little word before `text` for `de`, `que`, `à`, `in` or `of`, and what a contraction leaves of `text`."""

    def trade(self, form: str, words: str) -> str:
        """What leads to words that somebody looks for (`sought`: " un "), or can do (`offered`: " est ")."""

    def day(self, form: str, day: date, today: date) -> str:
        """A day as one says it today."""

    def moment(self, day: str, hour: str) -> str:
        """A day and an hour together."""

    def clock(self, hour: time) -> str:
        """An hour of the day."""

    def number(self, form: str, n: int) -> str:
        """A number in figures, or in words when it is small and `form` asks for it."""

    def together(self, form: str, items: Sequence[str]) -> str:
        """A list in a sentence; each item is said already."""


def with_year(written: str, day: date, today: date) -> str:
    """A day and month, with its year when it is another one or far away."""
    return f"{written} {day.year}" if day.year != today.year or abs((day - today).days) > 300 else written


def counted(n: int, numbers: Sequence[str]) -> str:
    """A number in words while `numbers` has it, else in figures."""
    return numbers[n] if n < len(numbers) else str(n)


def joined(items: Sequence[str], last: str) -> str:
    """A list in a sentence, with `last` ("and", "or") before the last item."""
    return f"{', '.join(items[:-1])} {last} {items[-1]}" if len(items) > 1 else "".join(items)
