""" "Sunday roast at Nan's was nice", "great coffee yesterday": what is said to have been good has been."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import date
from typing import Final

from bot.domain.owner import Lang
from bot.flows.turn import Turn
from bot.understanding import Kind, Reading, fold
from bot.understanding.dates import find_days
from bot.understanding.loosely import loosely_past

GOOD_OR_BAD: Final = (
    r"(?:nice|great|lovely|good|fun|fine|ok|okay|brilliant|boring|awful|dull|interesting|delicious|useful|helpful|perfect"
    r"|wonderful|amazing|sympa\w*|bien|super|chouette|top|nul|nulle|cool|genial\w*|agreable|interessant\w*|utile"
    r"|delicieux|bon|bonne|parfait\w*|riche|long|longue|ennuyeux|excellent\w*)"
)
_WAS: Final = re.compile(
    rf"\b(?:was|were|etait|etaient|a ete|ont ete)(?: (?:very|really|so|quite|pretty|tres|vraiment|trop|assez|plutot))*"
    rf" {GOOD_OR_BAD}\b|\bwent (?:well|fine|great|ok|badly|really well)\b|\bs'est (?:bien|mal|super bien) passee?\b"
)
_GOOD: Final = re.compile(
    rf"^\W*(?:(?:une?|an?|really|tres|vraiment) )*{GOOD_OR_BAD}(?: [\w'-]+)? (?:cafe|dejeuner|dej|diner|verre|appel"
    r"|rendez-vous|rdv|apero|brunch|coffee|lunch|dinner|breakfast|drinks?|call|chat|catch-up|meeting)\b"
)
_KINDS: Final[tuple[tuple[Kind, str], ...]] = (
    ("breakfast", r"breakfasts?|petit[- ]dej\w*"),
    ("coffee", r"coffees?|cafes?"),
    ("lunch", r"lunch\w*|dej\w*|roast|brunch\w*"),
    ("dinner", r"dinners?|diners?|supper"),
    ("drinks", r"drinks?|pints?|verres?|aperos?"),
    ("call", r"calls?|appels?|coup de fil"),
    ("meeting", r"meetings?|catch-ups?|chats?|rendez-vous|rdv"),
)
_DID: Final = re.compile(r"^\W*(?:j'ai|on a|nous avons|i|i've|we|we've|had|grabbed) (?:just |bien |enfin )?\w+ ")
_SAW: Final = re.compile(
    r"^\W*(?:j'ai|on a|nous avons|i|i've|we|we've) (?:just |bien |enfin )?(?:rencontre|vu|croise|revu|parle (?:a|avec)"
    r"|discute avec|echange avec|met|saw|seen|ran into|bumped into|talked (?:to|with)|spoke (?:to|with))"
    r" (?:quelqu'un|une?|des gens|someone|somebody|an?|people)\b"
)
"""Somebody without a name was met: no search for them."""
_CALLED_ME: Final = re.compile(
    r"^\W*(?:(?:so|guess what|hey|oh|bon|tiens)[ ,]+)*[\w'-]+(?: [\w'-]+){0,2}? (?:just |has |has just )?"
    r"(?:(?P<call>called|rang|phoned)|texted|emailed|e-mailed|messaged|wrote to|written to|dm'?e?d)(?: me| us)\b"
)
_MET_THEM: Final = re.compile(
    r"\b(?:(?:i|we)(?:'ve| have)? (?:also |just )?(?:saw|seen|met|ran into|bumped into)"
    r"|(?:j'ai|on a) (?:aussi |juste |bien )?(?:vu|revu|croise|recroise|rencontre)) (?!that|to|que|qu')"
)
_NO_WORD_KEPT: Final = ("done_promise", "done_thanks", "other", "reminder", "note")
_PARTICIPLE: Final[dict[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        r"^\W*(?:(?:bien|enfin|re)[ -]?)?(?:déjeuné|dîné|petit-déjeuné|brunché|mangé|croisé|rencontré|retrouvé|appelé"
        r"|échangé|discuté|parlé|bu|pris|vu|revu|eu)\b(?! (?:demain|la semaine prochaine))",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^\W*(?:(?:i|we) )?(?:had (?!to |better )|(?:met|saw|grabbed|ran into|bumped into)\b)", re.IGNORECASE
    ),
}
"""« Déjeuné mardi avec Paul », "had lunch on Tuesday with Paul": over all the same."""
_GUESS: Final = 0.25
_NO_STORY: Final = ("mood", "other", "reminder")
"""What "j'ai pris un café hier" may read like."""
_NOT_YET: Final = ("reminder", "plan_meeting", "other", "mood", "event", "question", "progress")
"""What such words read like to whoever does not see that they judge."""


def as_past(turn: Turn, reading: Reading, text: str) -> Reading:
    """The reading; a meeting that took place, on the last such day, when its words judge one and name a day."""
    said = fold(text).replace("’", "'")
    saw = _SAW.match(said) is not None
    over = _PARTICIPLE[turn.lang].match(unicodedata.normalize("NFC", text)) is not None
    if told := _plainly_met(turn, reading, text, said):
        return told
    taken_for = (*_NOT_YET, *(("find",) if saw else ()), *(("note",) if over else ()))
    if reading.intent not in taken_for or text.rstrip().endswith("?"):
        return reading
    kind = next((kind for kind, words in _KINDS if re.search(rf"\b(?:{words})\b", said)), None)
    judged = _WAS.search(said) is not None and bool(reading.people or kind)
    had = kind is not None and reading.intent in _NO_STORY and _DID.match(said) is not None
    if over and reading.intent == "note":
        day = _day(turn, text) or loosely_past(text, turn.today)  # "rencontré Dan à un salon en juin"
        return _met(reading, kind, day, sure=_day(turn, text) is not None) if day and reading.people else reading
    day = _day(turn, text) if judged or had or saw or over or _GOOD.match(said) else None
    if day is None:
        return reading
    return _met(reading, kind, day, sure=True)


def _plainly_met(turn: Turn, reading: Reading, text: str, said: str) -> Reading | None:
    """ "Hugh called me", "I saw Owen last Monday too": no promise kept and no mere note, when nothing more is told."""
    more = reading.given or reading.received or reading.promises or reading.needs or reading.introductions
    if reading.intent not in _NO_WORD_KEPT or not reading.people or more or text.rstrip().endswith("?"):
        return None
    day = _day(turn, text)
    if called := _CALLED_ME.match(said):
        if len(reading.people) == 1 and (day or not find_days(text, lang=turn.lang)):
            return _met(reading, "call" if called["call"] else "message", day or turn.today, sure=True)
        return None
    return _met(reading, reading.kind, day, sure=True) if day and _MET_THEM.search(said) else None


def _met(reading: Reading, kind: Kind | None, day: date, *, sure: bool) -> Reading:
    """The reading as a meeting of that day, or of about that day."""
    confidence = {**reading.confidence, "intent": 1.0, **({} if sure else {"date": _GUESS})}
    return replace(
        reading,
        intent="log_meeting",
        kind=kind or reading.kind or "meeting",
        date=day,
        dates=() if sure else (day,),
        confidence=confidence,
    )


def _day(turn: Turn, text: str) -> date | None:
    """The day said, on the side of what has been."""
    days = [day for one in find_days(text, lang=turn.lang) for day in one.days(turn.today, "past")]
    return days[0] if days and days[0] <= turn.today else None
