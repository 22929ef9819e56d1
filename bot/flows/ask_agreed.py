"""The encounter that a yes to an ask brings: "Paul a dit oui, café le 12", "we're talking Tuesday at 10"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.people import Person
from bot.flows.planning.words import read_how
from bot.flows.turn import Turn
from bot.understanding import KINDS, Mention, Reading, fold, read_day

_SENDS: Final = re.compile(
    r"\b(?:copy(?:ing)?\b.*\bin|send\w*|forward\w*|e?mail(?:s|ing)?|writ\w+|post(?:s|ing)?|introduc\w+|intros?\b|introing|do(?:es"
    r"|ing)? it"
    r"|put(?:s|ting)? (?:me|us|it)|look(?:s|ing)? (?:at|into|over)|(?:m'|me l'|l')(?:envoi|ecri|introdui)\w+"
    r"|me met\w*"
    r"|(?:le|la) f(?:era|ait)|transmet\w*|(?:le|la|les) lira|presente\w*)\b"
)
"""What they mean to do on that day, and no moment together: "she's copying her boss in on Monday"."""

_SETTLED: Final = re.compile(
    r"\W*(?:(?:c'est bon|super|ok|yes|oui|great|good news|bonne nouvelle|ca y est|bon|so)\W+)*"
    r"(?:(?:finalement )?(?:on|nous) (?:nous |s'|se |va se |va s'|a )?(?:appel|parl|voi|voy|rencontr|rendez-vous"
    r"|rdv|cal)"
    r"|rdv\b|rendez-vous (?:pris|cale|fixe)|c'est (?:cale|fixe|pris|note) pour|(?:un )?(?:appel|visio"
    r"|call) (?:cale|prevu)"
    r"|(?:we're|we are|we'll be|we will be) (?:talking|speaking|meeting|having a call|calling)|we (?:talk|speak"
    r"|meet)\b"
    r"|(?:it's |all )?(?:set|booked|fixed|arranged) for|(?:the )?call(?:'s| is) (?:set|booked|on))"
)


def only_sends(text: str) -> bool:
    """Whether the day that is told is of something they do alone."""
    return _SENDS.search(fold(text)) is not None and not read_how(text)


def is_settled(text: str) -> bool:
    """Whether it says that a moment together was settled, with whoever it is."""
    return not text.rstrip().endswith("?") and _SETTLED.match(fold(text).replace("’", "'")) is not None


def agreed(turn: Turn, person: Person, text: str) -> Reading | None:
    """The encounter that was agreed on, when its day is told: an answer speaks of what is ahead."""
    days = read_day(text, lang=turn.lang, today=turn.today, towards="future") if text else ()
    ahead = tuple(day for day in days if day >= turn.today)
    if not ahead:
        return None
    reading = turn.read(text)
    how = next((kind for kind in KINDS if kind == read_how(text)), None)
    kind = how if reading.kind in (None, "message") else reading.kind  # it is the answer that came as a message
    day = ahead[0] if len(ahead) == 1 else None
    return _with(replace(reading, kind=kind, date=day, dates=() if day else ahead), person)


def _with(reading: Reading, person: Person) -> Reading:
    mention = Mention(person.name, person.org, person.role, person.id, title=person.title)
    sure = {**reading.confidence, "intent": 1.0, "date": 1.0}
    return Reading(
        "plan_meeting",
        kind=reading.kind,
        date=reading.date,
        dates=reading.dates,
        time=reading.time,
        place=reading.place,
        people=(mention,),
        confidence=sure,
        confidences={"people": (1.0,)},
    )
