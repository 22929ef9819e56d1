""" "I used to work with Sam", "people I follow: Ann Lee", "he introduced me to the mayor": no meeting of today."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.understanding import Reading, fold
from bot.understanding.dates import find_days

_WORKED: Final = re.compile(
    r"^\W*(?:(?:avant|autrefois|a l'epoque|before|back then|years ago|dans le temps)[ ,]+)?(?:"
    r"(?:j'ai|jai|on a|nous avons) (?:deja |longtemps |beaucoup |souvent |pas mal |aussi )?"
    r"(?:travaille|bosse|collabore|etudie)\b"
    r"|(?:je|j'|on|nous) ?(?:travaill|boss|collabor|etudi)(?:ais|ait|ions)\b"
    r"|(?:i|we)(?:'ve| have| had)? (?:also |often )?"
    r"(?:worked|studied|trained|apprenticed) (?:\w+ ){0,3}?(?:with|alongside|under|for)\b"
    r"|(?:i|we) used to (?:work|study|train|play|share)\b)"
)
_FOLLOWED: Final = re.compile(
    r"^\W*(?:(?:les )?(?:gens|personnes|experts|createurs|auteurs) que "
    r"(?:je (?:suis|lis|connais|admire)|j'(?:admire|ecoute))"
    r"|(?:people|those|experts|authors) (?:that |whom |who )?i (?:follow|read|know|admire|listen to))\b"
)
_SO_OFTEN: Final = re.compile(
    r"\b(?:met|seen|spoken (?:to|with)|talked (?:to|with)|bumped into|come across)\b[^,;.]{0,40}?"
    r"\b(?:(?:the )?once|twice|thrice|(?:two|three|four|a few|a couple of|several|many|loads of|two or three) times)\b"
    r"|\b(?:vue?s?|rencontree?s?|croisee?s?|parle)\b[^,;.]{0,40}?\b(?:qu'une(?: seule)? fois|une seule fois"
    r"|(?:deux|trois|quatre|quelques|plusieurs|deux ou trois) fois)\b"
)
"""How often one has met: "I've only met Callum the once", which tells of no meeting today."""
_TAKEN_FOR: Final = ("log_meeting", "plan_meeting", "other", "progress")


def as_known(reading: Reading, text: str, lang: str) -> Reading:
    """The reading as a note of those people, when no day is told and nothing that happened is told with it."""
    said = fold(text).replace("’", "'")
    told = reading.received or reading.given or reading.promises or reading.introductions
    if reading.intent not in _TAKEN_FOR or not reading.people or told or text.rstrip().endswith("?"):
        return reading
    if not (_WORKED.match(said) or _FOLLOWED.match(said) or _SO_OFTEN.search(said)) or find_days(text, lang=lang):
        return reading
    return _as_note(reading)


_ADDED: Final = re.compile(
    r"\W*(?:(?:please|stp|svp|can you|could you|tu peux|peux-tu)[ ,]+)*(?:add|save|ajoute[rz]?|enregistre[rz]?"
    r"|rentre[rz]?)\b"
)


_PROMISE_ADDED: Final = re.compile(
    r"\W*(?:(?:please|stp|svp)[ ,]+)*(?:(?:add|note[rz]?|ajoute[rz]?|nouvelle|new|une|a) +)+(?:promesse|promise)\b"
)


def as_added(reading: Reading, text: str, lang: str) -> Reading:
    """ "Add Peter Lacey, I know him from uni": somebody for the notebook, and no meeting of today."""
    if reading.promises and _PROMISE_ADDED.match(fold(text).replace("’", "'")):
        return _as_note(replace(reading, given=()))
    plain = not (reading.received or reading.given or reading.promises or find_days(text, lang=lang))
    if reading.intent != "log_meeting" or not reading.people or not plain or reading.time:
        return reading
    return _as_note(reading) if _ADDED.match(fold(text).replace("’", "'")) else reading


_BARE_HELP: Final = re.compile(
    r"^\W*(?:[\w'-]+(?: [\w'-]+)? )?(?:introduced (?:me|us)|put (?:me|us) in (?:touch|contact)|connected (?:me|us))\b"
    r"|^\W*(?:[\w'-]+(?: [\w'-]+)? )?(?:m'(?:a|ont)|nous (?:a|ont)) "
    r"(?:presentee?s?|mise?s? en (?:contact|relation|lien))\b"
)


def as_help(reading: Reading, text: str, lang: str) -> Reading:
    """ "He introduced me to the mayor", and no day: help received, and no meeting of today."""
    said = fold(text).replace("’", "'")
    told = reading.given or reading.promises or reading.introductions
    if reading.intent != "log_meeting" or not reading.received or told or _BARE_HELP.match(said) is None:
        return reading
    return reading if reading.date or reading.time or find_days(text, lang=lang) else _as_note(reading)


_TELLING: Final = 3  # words


def as_news_of(reading: Reading, text: str) -> Reading:
    """ "Sofia got married", and nothing else to make of it: news of somebody known, to be remembered."""
    if reading.intent != "other" or len(reading.people) != 1 or not reading.people[0].known:
        return reading
    said = fold(text).replace("’", "'").strip()
    first = fold(reading.people[0].name).split()[0]
    spans = reading.spans.get("people", ())
    begins = said.startswith(first) or (len(spans) == 1 and spans[0][0] == 0)
    return _as_note(reading) if begins and len(said.split()) >= _TELLING and not said.endswith("?") else reading


def _as_note(reading: Reading) -> Reading:
    sure = {field: value for field, value in reading.confidence.items() if field not in ("kind", "date")}
    return replace(reading, intent="note", kind=None, date=None, dates=(), confidence={**sure, "intent": 1.0})
