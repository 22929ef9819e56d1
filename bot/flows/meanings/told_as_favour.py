"""« Nadia m'a rendu un fier service », "Sam got me out of a hole": help received, whatever it consisted of (P25)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.understanding import Reading, fold
from bot.understanding.reading import Received

_WHO: Final = r"^\W*(?:(?:hier|ce matin|la semaine derniere|yesterday|last week|so|well|au fait|tiens)[ ,]+)?"
_ADVERBS: Final = r"(?:(?:\w+ment|bien|tres|encore|vraiment|deja|trop|really|just|totally|well) )*"
_DAY: Final = (
    r"(?P<day>(?:,? (?:hier|avant-hier|ce matin|aujourd'hui|(?:lundi|mardi|mercredi|jeudi|vendredi)(?: dernier)?"
    r"|(?:la semaine|le mois) (?:derniere?|passee?)|yesterday|today|last (?:week|month)|on \w+day|this morning))?)"
)
_FAVOUR: Final = re.compile(
    rf"{_WHO}(?P<who>[\w'-]+(?: [\w'-]+){{0,2}}?) (?:(?:m'a|nous a|m'ont|nous ont|vient de me) {_ADVERBS}(?P<fr>"
    r"(?:rendu|rendre) (?:un |de )?(?:\w+ ){0,2}services?|depanne[er]?e?|sauve[er]?e? la mise|tiree? (?:d'affaire"
    rf"|d'un mauvais pas)|aidee?|epaulee?)|(?:has |'s )?{_ADVERBS}(?P<en>(?:did|done) (?:me|us) a (?:\w+ ){{0,2}}"
    r"(?:favou?r|solid|good turn)|(?:saved my (?:bacon|skin|day|life)|bailed me out|got me out of (?:a|that) \w+)))"
    rf"{_DAY.replace('<day>', '<first>')}"
    rf"(?P<how>(?: (?:en |by |pour |for |sur |with |avec )[^.;!?]{{3,100}}?)?){_DAY}[\s.!]*$"
)
_PLAIN: Final = ("note", "log_meeting", "other", "mood")


def as_favour(reading: Reading, text: str) -> Reading:
    """The reading with that help from whoever did it, when nothing was seen of it; of the day, see the words."""
    told = reading.given or reading.promises or reading.introductions
    if reading.intent not in _PLAIN or not reading.people or told or reading.place:
        return reading
    plain = text.replace("’", "'")
    said = fold(plain)
    found = _FAVOUR.match(said) if len(said) == len(plain) else None
    name = reading.people[0].name
    if found is None or found["who"] not in (fold(name), fold(name).split()[0]):
        return reading
    what = plain[found.start("fr" if found["fr"] else "en") : found.end("how")].strip()
    sure = {field: value for field, value in reading.confidence.items() if field not in ("kind", "date")}
    others = tuple(one for one in reading.people[1:] if not found["how"] or fold(one.name) not in found["how"])
    note = replace(reading, intent="note", kind=None, date=None, dates=(), people=(reading.people[0], *others))
    received = reading.received or (Received(name, what),)
    return replace(note, received=received, confidence={**sure, "intent": 1.0})
