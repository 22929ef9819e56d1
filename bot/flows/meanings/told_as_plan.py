""" "I'm seeing my old tutor on Wednesday at 4" is somebody to meet, though no name is told; a fair is none."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.understanding import Reading, fold

_SEEING: Final = re.compile(
    r"^\W*(?:(?:so|ok|well|hey|btw|bon|alors|au fait)[ ,]+)*(?:"
    r"(?:i'm |im |i am |we're |we are |i'll be |i've got to )?(?:seeing|meeting|catching up with"
    r"|having (?:a )?\w+ with)"
    r"|(?:je |j'|on |nous )(?:vois|voit|voyons|rencontre|rencontrons|retrouve|retrouvons|dejeune avec|dine avec)"
    r"|(?:j'ai |on a )?(?:rdv|rendez-vous) avec)"
    r" (?P<whom>(?:my|our|the|an?|his|her|their|mon|ma|notre|nos|le|la|l'|une?) ?[a-z][^,;.]*)"
)
_EVENT: Final = re.compile(
    r"\b(?:fair|show|play|film|movie|match|game|concert|conference|exhibition|expo|talk|event|networking|meet-?up|party"
    r"|workshop|webinar|salon|foire|spectacle|piece de theatre|atelier|soiree|expo\w*|festival|gala|conf)\b"
)


def as_planned(reading: Reading, text: str) -> Reading:
    """The reading as an encounter to come, when it was taken for an event and its words say whom one sees."""
    if reading.intent != "event" or reading.people:
        return reading
    found = _SEEING.match(fold(text).replace("’", "'"))
    if found is None or _EVENT.search(found["whom"]):
        return reading
    return replace(reading, intent="plan_meeting", kind="meeting", confidence={**reading.confidence, "intent": 1.0})
