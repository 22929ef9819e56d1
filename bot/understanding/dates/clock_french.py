"""Clock times as French speakers write them: 18h30, dix-huit heures trente, midi et demi, 9h-10h."""

# ruff: noqa: E501 - a pattern is easier to mend when it stands in one piece
from __future__ import annotations

import datetime as dt
import re
from typing import Final

from bot.understanding.dates.clock_grammar import Clock, ClockRule, clock_time, quarter_before, told_before
from bot.understanding.dates.french_words import NUMBERS
from bot.understanding.dates.grammar import alternation

_HOURS: Final = {word: number for word, number in NUMBERS.items() if number < 24 and word != "un"}
_MINUTES: Final = {
    "cinq": 5, "dix": 10, "quinze": 15, "vingt": 20, "vingt-cinq": 25, "vingt cinq": 25, "trente": 30, "trente-cinq": 35,
    "trente cinq": 35, "quarante": 40, "quarante-cinq": 45, "quarante cinq": 45, "cinquante": 50, "cinquante-cinq": 55,
}  # fmt: skip
_QUARTERS: Final = (
    r" et demie?| et quart| et 1/4| et 1/2| trois[- ]quarts| moins le quart| moins (?P<less>cinq|dix|vingt)"
)
_PART: Final = r"(?P<part> (?:du mat(?:in)?|du soir|de l'apres[- ]midi|de l'aprem))?"
_PILE: Final = r"(?: (?:pile|precises?|tapantes?|petantes?))?"
_END: Final = r"(?![\w/€%]|-\w|[.,:]\d)"
_TO: Final = r" ?(?:-|–|/|a|et|jusqu'a|->|→) ?"
# "2h de visio", "8h par jour", "à 3h de Paris": how long, not when.
_LASTING: Final = re.compile(
    r" (?:de (?!l'|\w+(?:er|ir|re)\b)|d'(?!\w+(?:er|ir|re)\b)|du (?!mat|soir)|au lieu|pour (?:faire|un|une|le|la|les)\b|environ de|par (?:semaine|jour|mois)|plus (?:tard|tot)|en (?:train|voiture|avion|bus|tgv|metro|car)|a pied|chrono|sup\b|/ ?(?:jour|sem))"
)
_FAR: Final = re.compile(
    r" (?:de (?!l'|\w+(?:er|ir|re)\b)|d'(?!\w+(?:er|ir|re)\b)|en (?:train|voiture|avion|bus|tgv|metro|car)|a pied)"
)
_DURING: Final = re.compile(
    r"(?<!\w)(?:pendant|durant|sous|dans|d'ici|en|plus de|les|passe|dure|fait|presque|environ|\+|reste|parle|pris|duree|moins de|apres|bosse|attendu|toutes les|chaque)[ :]$"
)
_UP: Final = re.compile(r"\b(?:lev\w*|reveil\w*|debout|couch\w*|rentr\w*|insomni\w*|jusqu'a|nuit)\b")
_EARLIEST_BARE: Final = 7
_AFTERNOON: Final = 6
_EVE: Final = 5
_EVENING: Final = re.compile(r"\b(?:soir|soiree|diner|souper|apero|verre|biere|bieres|resto)\b")


def _figures(m: re.Match[str], prep: str) -> dt.time | None:
    hour, minute = int(m["h"]), int(m["m"] or 0)
    exact = bool(m["m"] or m["half"])
    if _is_lasting(m, prep, exact=exact or hour >= _EARLIEST_BARE) or (
        not prep and hour < _EARLIEST_BARE and not m["part"] and m["sep"] != ":"
    ):
        return None
    if prep in {"d'ici", "de", "apres"} and not (exact or m["part"] or m["to"]):
        return None
    guess = not m["h"].startswith("0") and not _is_early(m)
    part = m["part"] or (" du soir" if guess and hour >= _EVE and told_before(_EVENING, m) else "")
    return _told(hour, minute, m["half"] or "", part, guess=guess, less=m["less"])


def _is_lasting(m: re.Match[str], prep: str, *, exact: bool) -> bool:
    if m["part"] or m["to"]:
        return False
    if (not prep or prep == "pour") and _LASTING.match(m.string, m.end()):
        return True
    if prep == "a" and not exact and _FAR.match(m.string, m.end()):
        return True
    return not prep and bool(_DURING.search(m.string, max(0, m.start() - 12), m.start()))


def _is_early(m: re.Match[str]) -> bool:
    """Whether somebody was up or awake at that hour rather than meeting."""
    return bool(_UP.search(m.string, max(0, m.start() - 24), m.start()))


def _told(hour: int, minute: int, half: str, part: str, *, guess: bool, less: str | None) -> dt.time | None:
    if hour < 12 and re.search("soir|apr", part):
        hour += 12
    elif guess and not part and 1 <= hour < _AFTERNOON:
        hour += 12  # Nobody meets at two in the morning without saying so.
    if "moins" in half:
        return quarter_before(hour, _MINUTES[less] if less else 15)
    if "trois" in half:
        return clock_time(hour, 45)
    if "demi" in half or "1/2" in half:
        return clock_time(hour, 30)
    return clock_time(hour, 15 if half else minute)


def _in_words(m: re.Match[str], prep: str) -> dt.time | None:
    part = m["part"] or ""
    if prep in {"de", "d'ici", "apres", "pour"} and not part and not m["half"] and not m["m"] and not m["to"]:
        return None
    if (not prep and not part) or (
        prep == "a" and not m["m"] and not m["half"] and not part and _FAR.match(m.string, m.end())
    ):
        return None
    if not part and _HOURS[m["h"]] >= _EVE and told_before(_EVENING, m):
        part = " du soir"
    return _told(
        _HOURS[m["h"]], _MINUTES[m["m"]] if m["m"] else 0, m["half"] or "", part, guess=not _is_early(m), less=m["less"]
    )


def _noon(m: re.Match[str], prep: str) -> dt.time | None:
    hour, extra = (12 if m["word"] == "midi" else 0), m["half"] or ""
    if not extra and (not prep or prep in {"apres", "de", "du", "pour"}):
        return None
    if "trente" in extra or "30" in extra:
        return clock_time(hour, 30)
    if "quinze" in extra or "15" in extra:
        return clock_time(hour, 15)
    return _told(hour, 0, extra, "", guess=False, less=m["less"])


def _dotted(m: re.Match[str], _: str) -> dt.time | None:
    return clock_time(int(m["h"]), int(m["m"])) if int(m["h"]) >= _EARLIEST_BARE else None


_RULES: Final = (
    # "de 9 à 10h", "entre 9 et 10h", "9-10h"
    ClockRule(re.compile(rf"(?P<h>[012]?\d){_TO}[012]?\d ?(?:h|heures|:[0-5]\d)(?: ?[0-5]\d(?!\d))?{_END}(?! de )"), lambda m, _: clock_time(int(m["h"])) if int(m["h"]) >= _EARLIEST_BARE else None),
    ClockRule(
        re.compile(rf"(?P<h>[012]?\d) ?(?P<sep>h|heures?|:(?=[0-5]\d))(?: ?(?P<m>[0-5]\d)(?!\d|h))?(?P<half>{_QUARTERS})?(?! ?\d){_PART}{_PILE}(?P<to>{_TO}[012]?\d ?(?:h|heures|:)(?: ?[0-5]\d(?!\d))?{_PART.replace('?P<part>', '?:')})?{_END}"),
        _figures,
    ),
    ClockRule(
        re.compile(rf"(?P<h>{alternation(_HOURS)}) ?(?:heures?|h)(?: (?P<m>{alternation(_MINUTES)})(?![\w-]))?(?P<half>{_QUARTERS})?{_PART}{_PILE}(?P<to>{_TO}(?:{alternation(_HOURS)}) ?heures?)?{_END}"),
        _in_words,
    ),
    ClockRule(re.compile(rf"(?P<word>midi|minuit)(?P<half>{_QUARTERS}| trente| quinze| 30| 15)?{_PILE}{_END}"), _noon),
    ClockRule(re.compile(r"(?P<h>[012]?\d)\.(?P<m>[0-5][05])(?![\w/:€%.-]|,\d| ?(?:€|%|k\b|km|kg|eur|m\b|x\b|sur\b|ans|points))"), _dotted, needs_company=True),
)  # fmt: skip

FRENCH_CLOCK: Final = Clock(
    lookalikes=re.compile(
        r"(?<!\w)(?:24 ?h(?:eures)? ?(?:du mans|chrono|/ ?24|sur 24)|entre midi et (?:deux|2|14h)|20 minutes|h24|midi[- ]libre|midi[- ]pyrenees)(?!\w)"
    ),
    trigger=re.compile(
        rf"(?<![\w/.,:€-])(?:[012]?\d ?[h:.–/aeà-]|[012]?\d (?:heure|et |a )|(?:{alternation(_HOURS)}) ?h|midi|minuit)"
    ),
    rules=_RULES,
    before=re.compile(
        r"(?<!\w)(?P<prep>a partir de |jusqu'a |a environ |aux environs de |autour de |sur les coups de |vers les |sur les |rdv |a |vers |des |pour |entre |d'ici |dici |avant |av |apres |de |@ ?)$"
    ),
)
