""" "I'm seeing my old tutor on Wednesday at 4" is somebody to meet, though no name is told; a fair is none."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.flows.turn import Turn
from bot.understanding import Reading, fold, read_day

_SEEING: Final = re.compile(
    r"^\W*(?:(?:so|ok|well|hey|btw|bon|alors|au fait)[ ,]+)*(?:"
    r"(?:i'm |im |i am |we're |we are |i'll be |i've got to )?(?:seeing|meeting|catching up with"
    r"|having (?:a )?\w+ with)"
    r"|(?:je |j'|on |nous )(?:vois|voit|voyons|rencontre|rencontrons|retrouve|retrouvons|dejeune avec|dine avec)"
    r"|(?:j'ai |on a )?(?:rdv|rendez-vous) avec)"
    r" (?P<whom>(?:my|our|the|an?|his|her|their|mon|ma|notre|nos|le|la|l'|une?) ?[a-z][^,;.]*)"
)
_EVENT: Final = re.compile(
    r"\b(?:fair|show|play|film|movie|match|game|concert|conference|exhibition|expo|talk|event|networking|meet-?up"
    r"|party"
    r"|workshop|webinar|salon|foire|spectacle|piece de theatre|atelier|soiree|expo\w*|festival|gala|conf)\b"
)


_TO_BOOK: Final = re.compile(
    r"\W*(?:(?:please|stp|svp|can you|could you|tu peux|peux-tu)[ ,]+)*(?:block|book|pencil in|put in|reserve[rz]?"
    r"|bloque[rz]?|cale[rz]?"
    r"|planifie[rz]?|prevois|schedule)(?:[- ](?:me|moi|us|nous))?\b"
)


def as_booked(reading: Reading, text: str) -> Reading:
    """ "Block Thursday morning for Sofia": an encounter to come, and no reminder."""
    if reading.intent not in ("reminder", "note", "other") or not reading.people or not (reading.date or reading.dates):
        return reading
    if _TO_BOOK.match(fold(text).replace("’", "'")) is None:
        return reading
    sure = {**reading.confidence, "intent": 1.0}
    return replace(reading, intent="plan_meeting", kind=reading.kind or "meeting", confidence=sure)


_TO_COME: Final = re.compile(
    r"\W*(?:(?:bon|alors|au fait|so|well|hey|btw|ok|super|great|yes)[ ,!]+)*"
    r"(?:j'ai|j'aurai|on a|(?:i|we)(?:'ll| will)? have(?: got)?|(?:i|we)'ve got) (?:une?|mon|an?|my) (?:\w+ ){0,2}?"
    r"(?:entretien|rendez-vous|rdv|interview|appointment|screening|oral)\b"
)


def as_to_come(turn: Turn, reading: Reading, text: str) -> Reading:
    """ "I've got an interview at Airbus on Thursday": an appointment of that day, and not news alone."""
    if reading.intent not in ("progress", "other", "event", "note") or reading.people:
        return reading
    if _TO_COME.match(fold(text).replace("’", "'")) is None:
        return reading
    days = read_day(text, lang=turn.lang, today=turn.today, towards="future")
    if len(days) != 1 or days[0] < turn.today:
        return reading
    sure = {**reading.confidence, "intent": 1.0, "date": 1.0}
    return replace(reading, intent="plan_meeting", kind="meeting", date=days[0], dates=days, confidence=sure)


def as_planned(reading: Reading, text: str) -> Reading:
    """The reading as an encounter to come, when it was taken for an event and its words say whom one sees."""
    if reading.intent != "event" or reading.people:
        return reading
    found = _SEEING.match(fold(text).replace("’", "'"))
    if found is None or _EVENT.search(found["whom"]):
        return reading
    return replace(reading, intent="plan_meeting", kind="meeting", confidence={**reading.confidence, "intent": 1.0})
