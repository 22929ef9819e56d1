"""French, as it is spoken around names and days: d’Anne, qu’Hélène, avant-hier, d’ici au 3 décembre."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import Final

from bot.texts.elision import elides
from bot.texts.grammar import counted, joined, with_year
from bot.texts.seeking import is_somebody_fr, sought_fr

_WEEKDAYS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS: Final = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
_NEAR: Final = {-2: "avant-hier", -1: "hier", 0: "aujourd’hui", 1: "demain", 2: "après-demain"}
_NUMBERS: Final = (
    *("zéro", "un", "deux", "trois", "quatre", "cinq", "six"),
    *("sept", "huit", "neuf", "dix", "onze", "douze"),
)

_CONTRACTED: Final = {("de", "le"): "du ", ("de", "les"): "des ", ("à", "le"): "au ", ("à", "les"): "aux "}
_WITH_ARTICLE: Final = {  # titles that take one where Mme, M. and Maître take none: du Dr Mehta, à la Pre Roy
    ("de", "Dr"): "du ", ("de", "Pr"): "du ", ("de", "Dre"): "de la ", ("de", "Pre"): "de la ",
    ("à", "Dr"): "au ", ("à", "Pr"): "au ", ("à", "Dre"): "à la ", ("à", "Pre"): "à la ",
}  # fmt: skip


class French:
    """The grammar of the French texts."""

    def plural(self, n: int) -> int:
        return int(n >= 2)

    def lead(self, form: str, text: str) -> tuple[str, str]:
        if not text.strip():
            return "", text
        if form == "que":
            return ("qu’" if elides(text) else "que "), text
        article, _, rest = text.partition(" ")
        if form in ("in", "of"):  # of a town the article melts away: au Havre
            form, article = {"in": "à", "of": "de"}[form], article.lower()
        if rest and article in ("le", "les"):  # a name ("Le Goff") has its capital, and keeps its article
            return _CONTRACTED[form, article], rest
        if rest and (form, article) in _WITH_ARTICLE:
            return _WITH_ARTICLE[form, article], text
        if form == "de" and elides(text):
            return "d’", text
        return f"{form} ", text

    def trade(self, form: str, words: str) -> str:
        if form == "sought":
            return sought_fr(words)
        return " est " if is_somebody_fr(words) else " peut aider\N{NO-BREAK SPACE}: "

    def day(self, form: str, day: date, today: date) -> str:
        away = (day - today).days
        said = self._said(day, today)
        dated = said.split(" ")[-1] not in ("dernier", *_WEEKDAYS, *_NEAR.values())  # holds a date, so takes an article
        match form:
            case "on":
                return f"le {said}" if dated else said
            case "by" if away < 0 or away in (0, 1):
                return f"pour le {said}" if dated else f"pour {said}"
            case "by":
                return f"d’ici au {said}" if dated else f"d’ici {said}"
            case "until":
                return f"jusqu’au {said}" if dated else f"jusqu’à {said}"
            case "de":
                return f"du {said}" if dated else self.lead("de", said)[0] + said
            case "full":
                written = f"{_WEEKDAYS[day.weekday()]} {_dated(day, today)}"
                return f"{_NEAR[away]}, {written}" if away in _NEAR else written
            case "dm":
                return _day_and_month(day)
            case "month":
                return f"{_MONTHS[day.month - 1]} {day.year}"
            case "year":
                return str(day.year)
            case "span":
                return _span(abs(away))
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
            return f"{weekday} dernier"
        return f"{weekday} {_dated(day, today)}" if abs(away) <= 60 else _dated(day, today)

    def moment(self, day: str, hour: str) -> str:
        return f"{day} à {hour}"

    def clock(self, hour: time) -> str:
        return f"{hour.hour}\u00a0h" + (f"\u00a0{hour.minute:02}" if hour.minute else "")

    def number(self, form: str, n: int) -> str:
        if form == "words" and 0 <= n < len(_NUMBERS):
            return _NUMBERS[n]
        return f"{n:,}".replace(",", "\u202f") if abs(n) >= 10_000 else str(n)

    def together(self, form: str, items: Sequence[str]) -> str:
        return joined(items, "ou" if form == "or" else "et")


def _day_and_month(day: date) -> str:
    return f"{'1er' if day.day == 1 else day.day} {_MONTHS[day.month - 1]}"


def _dated(day: date, today: date) -> str:
    return with_year(_day_and_month(day), day, today)


def _span(days: int) -> str:
    if days < 1:
        return "moins d’un jour"
    if days < 14:
        return "une semaine" if days == 7 else f"{_counted(days)} jour{'s' if days > 1 else ''}"
    if days < 56:
        return f"{_counted(round(days / 7))} semaines"
    if days < 700:
        months = round(days / 30.44)
        return "un an" if months == 12 else f"{_counted(months)} mois"
    return f"{_counted(round(days / 365.25))} ans"


def _counted(n: int) -> str:
    return counted(n, _NUMBERS)
