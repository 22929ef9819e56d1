""" "I lent Mary White a book", « j'ai donné un contact à Paul » : something done for somebody, and no encounter."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.understanding import Reading, fold
from bot.understanding.reading import Given

_AND_WHAT: Final = r"(?P<what>(?:an?|the|my|some|our|two|three|several|his|her|their) .{2,80}?)"
_SENT: Final = (
    r"^\W*(?:(?:i|we)(?:'ve| have)? )?(?:just |also |finally )?"
    r"(?:sent|lent|gave|given|emailed|forwarded|passed|shared|brought|offered)"
)
_DONE_FOR: Final = (
    re.compile(rf"{_SENT} (?P<who>[a-z][\w'-]*(?: [a-z][\w'-]*){{0,2}}?) {_AND_WHAT}[\s.!]*$"),
    re.compile(rf"{_SENT} {_AND_WHAT} (?:to|for|with) (?P<who>[a-z][\w'-]*(?: [a-z][\w'-]*){{0,2}})[\s.!]*$"),
    re.compile(
        r"^\W*(?:j'ai|on a|nous avons|je viens d(?:e |'))\s*(?:bien |enfin |aussi |juste )?"
        r"(?:envoy|pret|donn|pass|transf|transm|apport|offert|offr|partag)\w* "
        r"(?P<what>(?:une?|le|la|les|des|mon|ma|mes|deux|trois|quelques|l'|son|sa) ?.{2,80}?) a "
        r"(?P<who>[a-z][\w'-]*(?: [a-z][\w'-]*){0,2})[\s.!]*$"
    ),
)
"""Folded, apostrophes straight: to whom, and what, in either order."""
_A_WORD: Final = re.compile(
    r"\b(?:messages?|e-?mails?|mails?|texts?|sms|notes?|lines?|dms?|mots?|courriers?|lettres?|letters?|calls?|ring|hand"
    r"|lift|coup|shout|hugs?|reply|reponse|answer|invit\w*|reminders?|rappels?|relance|merci\w*|thank\w*|cards?|cartes?"
    r"|demande|request|question|wave|bise|bonjour|hello)\b"
)
"""What is sent and is no gift: a message is a contact, a card may be thanks, an invitation is a plan."""
_NO_GIFT: Final = ("log_meeting", "note")
_ARTICLE: Final = re.compile(r"^(?:an?|une?|some|the|le|la|les|des|l') ?", re.IGNORECASE)


def as_given(reading: Reading, text: str) -> Reading:
    """The reading as something done for the only person named, when its words tell that and nothing else."""
    told = reading.received or reading.promises or reading.introductions or reading.needs
    if reading.intent not in _NO_GIFT or len(reading.people) != 1 or told or reading.place:
        return reading
    plain = text.replace("’", "'")
    said = fold(plain)
    found = next((match for way in _DONE_FOR if (match := way.match(said))), None)
    name = reading.people[0].name
    if found is None or found["who"] not in (fold(name), fold(name).split()[0]) or _A_WORD.search(found["what"]):
        return reading
    whole = len(said) == len(plain)
    what = plain[found.start("what") : found.end("what")] if whole else found["what"]
    given = reading.given or (Given(name, _ARTICLE.sub("", what)),)
    sure = {field: value for field, value in reading.confidence.items() if field != "kind"}
    return replace(reading, intent="done_promise", kind=None, given=given, confidence={**sure, "intent": 1.0})
