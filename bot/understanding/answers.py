"""The short replies: oui, ok plus tard, done yesterday, not this one."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import Final, cast

from bot.understanding.dates import DayExpression, find_days
from bot.understanding.folding import fold
from bot.understanding.reading import Answer, Verb
from bot.understanding.words import phrases

_LONGEST: Final = 80
_LONGEST_PHRASE: Final = 5
_FILLER: Final = "filler"
_PUNCTUATION: Final = re.compile(r"[.,!?;:…()\"«»]+")
# When one reply says several things ("oui, c'est fait", "non, plus tard"), the more telling one counts.
_TELLING: Final[tuple[Verb, ...]] = ("undo", "cancel", "stop", "drop", "done", "later", "skip", "no", "yes")
_MORNING: Final = re.compile(r"\b(?:matin|morning|earlier|midi)\b")
# A day alone puts off ("demain") when it can only be ahead.
_SAMPLE: Final = dt.date(2026, 6, 10)


def read_answer(text: str, *, lang: str, today: dt.date | None = None) -> Answer | None:
    """The answer that `text` is, when it is nothing else; a sentence that merely holds a "no" is none.

    `today` (the user's day) is needed to know which day "hier" or "next week" is; without it `day` is None.
    """
    if not text.strip() or len(text) > _LONGEST:
        return None
    days = find_days(text, lang=lang)
    verbs = _verbs(_without(text, days), lang)
    if verbs is None:
        return None
    if not verbs:
        return _put_off(days[0], today) if len(days) == 1 else None
    verb = next(v for v in _TELLING if v in verbs)
    if days and verb not in {"done", "later", "yes", "no"}:
        return None
    if days and verb == "no":
        return _put_off(days[0], today)
    if days and verb == "yes":
        # "Oui, hier" and "oui, ce matin" tell that it was done; "oui, mardi" and "yes, later today" put it off.
        past = days[0].days(_SAMPLE, "future", due=True)
        over = _SAMPLE if _MORNING.search(fold(text)) else _SAMPLE - dt.timedelta(days=1)
        verb = "done" if past and past[0] <= over else "later"
    return Answer(verb, _day(days[0], verb, today) if days else None)


def _put_off(day: DayExpression, today: dt.date | None) -> Answer | None:
    ahead = day.days(_SAMPLE, "past", due=True)
    if not ahead or ahead[0] <= _SAMPLE:
        return None
    return Answer("later", _day(day, "later", today))


def _day(day: DayExpression, verb: Verb, today: dt.date | None) -> dt.date | None:
    if today is None:
        return None
    days = day.days(today, "past" if verb == "done" else "future", due=verb == "later")
    return days[0] if days else None


def _without(text: str, days: tuple[DayExpression, ...]) -> str:
    for day in reversed(days):
        text = f"{text[: day.start]} {text[day.end :]}"
    return text


def _verbs(text: str, lang: str) -> set[Verb] | None:
    """The verbs of a text made of known phrases only; None when anything else is in it."""
    words = _PUNCTUATION.sub(" ", fold(text)).split()
    known, found, at = _phrases(lang), set[Verb](), 0
    while at < len(words):
        for length in range(min(_LONGEST_PHRASE, len(words) - at), 0, -1):
            said = known.get(" ".join(words[at : at + length]))
            if said:
                break
        else:
            return None
        if said != _FILLER:
            found.add(cast(Verb, said))
        at += length
    return found


@cache
def _phrases(lang: str) -> dict[str, str]:
    return {fold(phrase): verb for verb, listed in phrases(lang, "answers").items() for phrase in listed}
