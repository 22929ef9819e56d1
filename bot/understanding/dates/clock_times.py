"""Clock times: 18h30, midi et demi, 3pm, half past four; durations ("48h", "1h30 de visio") are something else."""

# ruff: noqa: E501 - a pattern is easier to mend when it stands in one piece
from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.understanding.folding import fold_in_place

_Build = Callable[[re.Match[str]], dt.time | None]


@dataclass(frozen=True)
class TimeExpression:
    """A clock time of the user's day: `text[start:end]`, its preposition included."""

    start: int
    end: int
    time: dt.time


def find_times(text: str, *, lang: str) -> tuple[TimeExpression, ...]:
    """The clock times of `text`, in order."""
    folded = fold_in_place(text)
    found = []
    for match in _PATTERNS[lang if lang in _PATTERNS else "en"].finditer(folded):
        time = _BUILD[lang if lang in _BUILD else "en"](match)
        if time is not None:
            found.append(TimeExpression(match.start(), match.end(), time))
    return tuple(found)


def _time(hour: int, minute: int = 0) -> dt.time | None:
    return dt.time(hour, minute) if 0 <= hour < 24 and 0 <= minute < 60 else None


_FR: Final = re.compile(
    r"(?<![\w/.,:€-])(?:"
    r"(?P<prep>a |vers |des |pour |a partir de |jusqu'a |entre |d'ici |avant |apres |de )?"
    r"(?:(?P<h>[012]?\d) ?(?:h|heures?|:)(?: ?(?P<m>[0-5]\d)(?!\d))?(?P<half> et demie?| et quart| moins le quart)?(?! ?\d)(?P<part> (?:du mat(?:in)?|du soir|de l'apres-midi|de l'aprem))?"
    r"|(?P<word>midi|minuit)(?P<wh> et demie?| et quart| trente| quinze| moins le quart)?)"
    r")(?![\w/:-])(?P<tail> (?:de|du|d'|au lieu|pour|environ de|par semaine|par jour|plus tard|chrono)\b)?"
)
_DURATION_FR: Final = re.compile(
    r"(?:pendant|durant|sous|dans|d'ici|en|plus de|les|passe|dure|fait|presque|environ|\+|reste|parle) $"
)


def _build_fr(m: re.Match[str]) -> dt.time | None:
    before = m.string[max(0, m.start() - 12) : m.start()]
    if m["word"]:
        hour = 12 if m["word"] == "midi" else 0
        if not m["prep"] and not m["wh"]:
            return None
        if m["prep"] and m["prep"].strip() in {"apres", "de"}:
            return None
        extra = m["wh"] or ""
        if "moins" in extra:
            return _time((hour - 1) % 24, 45)
        return _time(hour, 30 if "demi" in extra or "trente" in extra else 15 if extra else 0)
    hour, minute = int(m["h"]), int(m["m"] or 0)
    half, part = m["half"] or "", m["part"] or ""
    if "demi" in half:
        minute = 30
    elif "et quart" in half:
        minute = 15
    elif "moins" in half:
        hour, minute = (hour - 1) % 24, 45
    if hour < 12 and re.search("soir|apr", part):
        hour += 12
    if part:
        return _time(hour, minute)
    if m["prep"] and m["prep"].strip() in {"d'ici", "de", "apres"} and not m["m"]:
        return None
    if m["prep"] is None and (_DURATION_FR.search(before) or (m["tail"] and "de l'" not in m["tail"])):
        return None
    return _time(hour, minute)


_HALVES: Final = {"half": 30, "quarter": 15, "ten": 10, "twenty": 20, "five": 5}
_WORDS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip
_HOUR_WORD: Final = "|".join(_WORDS)
_EN: Final = re.compile(
    r"(?<![\w/.,:€$£-])(?:"
    r"(?P<prep>at |around |about |from |by |before |after |until |till |@ ?|for )?"
    r"(?:(?P<h>[012]?\d)(?:[:.h](?P<m>[0-5]\d)(?!\d))?(?:ish)? ?(?P<ap>am|pm|a\.m\.?|p\.m\.?|in the morning|in the afternoon|in the evening|at night|o'clock|oclock)"
    r"|(?P<h24>[012]?\d)[:h](?P<m24>[0-5]\d)(?!\d)"
    r"|(?P<past>half|quarter|ten|twenty|five) (?P<dir>past|to|after) (?P<hp>[01]?\d|"
    + _HOUR_WORD
    + r")(?: ?(?P<app>am|pm))?"
    r"|(?P<word>noon|midnight)"
    r"|(?<=at )(?P<hw>" + _HOUR_WORD + r")(?: (?P<thirty>thirty|fifteen))?"
    r"|(?<=at )(?P<hb>[012]?\d)(?:\.(?P<mb>[0-5]\d))?(?:ish)?))"
    r"(?![\w/:%€-])(?!\.\d)"
)
_COUNTED_EN: Final = re.compile(
    r" (?:people|of|other|euros|pounds|percent|different|minutes|min|hours|points|companies|places|times|street|years)"
)


def _build_en(m: re.Match[str]) -> dt.time | None:
    if m["word"]:
        return dt.time(12) if m["word"] == "noon" else dt.time(0)
    if m["past"]:
        hour = int(m["hp"]) if m["hp"].isdigit() else _WORDS[m["hp"]]
        minutes = _HALVES[m["past"]]
        hour = _afternoon(hour, m["app"])
        if m["dir"] == "to":
            return _time((hour - 1) % 24, 60 - minutes)
        return _time(hour, minutes)
    if m["h"]:
        hour, minute, half = int(m["h"]), int(m["m"] or 0), m["ap"]
        if half.startswith(("p", "in the a", "in the e", "at n")):
            return _time(hour % 12 + 12 if hour <= 12 else hour, minute)
        if half.startswith(("a", "in the m")):
            return _time(hour % 12 if hour <= 12 else hour, minute)
        return _time(_afternoon(hour, None), minute)
    if m["h24"]:
        return _time(int(m["h24"]), int(m["m24"]))
    if _COUNTED_EN.match(m.string, m.end()):
        return None
    if m["hw"]:
        return _time(_afternoon(_WORDS[m["hw"]], None), {"thirty": 30, "fifteen": 15}.get(m["thirty"] or "", 0))
    hour = int(m["hb"])
    return _time(_afternoon(hour, None), int(m["mb"] or 0)) if 1 <= hour < 24 else None


def _afternoon(hour: int, half: str | None) -> int:
    """People meet between seven in the morning and six in the evening unless they say otherwise."""
    if half:
        return hour % 12 + (12 if half == "pm" else 0)
    return hour + 12 if 1 <= hour <= 6 else hour


_PATTERNS: Final = {"fr": _FR, "en": _EN}
_BUILD: Final[dict[str, _Build]] = {"fr": _build_fr, "en": _build_en}
