"""News as somebody tells it: whether it is some, and what of it is the news itself (P26)."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.goals_named import named
from bot.domain.goals import Goal
from bot.understanding import fold

_LEADS: Final = (
    r"(?:(?:yes|yay|wow|super|genial|youpi|hourra|ca y est|enfin|finally|at last|guess what|(?:good|great) news"
    r"|(?:bonne|super|grande) nouvelle)[ ,:!.]+)*"
)
_FIRST: Final = (
    r"(?:un|une|le|la|mon|ma|notre|des|an?|the|my|our|another)\s+"
    r"(?:(?:premiere?|deuxieme|second|nouve(?:au|lle)|first|new|job|phone|big|gros|grand)\s+)*"
)
_TALK: Final = r"(?:entretien|offre|interview|offer)s?\b"
_GAIN: Final = (
    r"(?:entretien|poste|job|boulot|cdi|offre|contrat|client|cliente|mission|financement|promotion|stage|alternance"
    r"|interview|offer|contract|deal|role|position|funding|internship|raise)s?\b"
)
_NEWS: Final = re.compile(
    rf"{_LEADS}(?:"
    rf"(?:j'ai|on a|nous avons) (?:enfin )?(?:decroche|signe|obtenu|trouve) {_FIRST}{_GAIN}"
    rf"|(?:je viens|on vient|nous venons) (?:juste |enfin )?(?:de |d')"
    rf"(?:decrocher|signer|obtenir|trouver) {_FIRST}{_GAIN}"
    rf"|(?:j'ai|on a|nous avons) (?:enfin )?(?:eu )?{_FIRST}{_TALK}"
    rf"|(?:(?:i|we)(?:'ve| have)? )?(?:just |finally )?(?:got|landed|signed|won|found) {_FIRST}{_GAIN}"
    rf"|on m'a (?:enfin |finalement )?(?:propose|offert) {_FIRST}{_GAIN}"
    rf"|(?:they(?:'ve| have)?|i was|i've been|i have been|i got) (?:just |finally )?offered (?:me )?{_FIRST}{_GAIN}"
    rf"|(?:i|we)(?:'ve got| have)? {_FIRST}{_TALK}"
    rf"|(?:got|landed|signed) {_TALK}"
    rf"|{_GAIN} (?:decroche|signe|obtenu|landed|signed)e?)"
)
"""What was won, when it stands at the head of a sentence."""


def tells_news(text: str) -> bool:
    """Whether a text that was taken for a mood, or for nothing, tells of something won: an interview, a client."""
    said = fold(text).replace("’", "'").strip()
    return not said.endswith("?") and _NEWS.match(said) is not None


_ANNOUNCED: Final = re.compile(
    r"\W*(?:(?:(?:yes|yay|wow|oh|hey|hi|so|guess what|tiens|youpi|hourra|ca y est|ça y est)\b[\s,.:!]*)*"
    r"(?:(?:some |une |de )?(?:(?:very |really |tr[èe]s |vraiment )?(?:good|great|big|brilliant|amazing|lovely"
    r"|bonnes?|super|grandes?|belles?|excellentes?) )(?:news|nouvelles?)|news|nouvelles? du front)\b[\s,.:;!–—-]*)+"
    r"(?:(?:is )?that\b|c'est que\b|:)?\s*",
    re.IGNORECASE,
)


def itself(text: str) -> str:
    """The news without "great news!" before it; the text as it is when that is all it says."""
    told = _AFFIRMED.sub("", _ANNOUNCED.sub("", text, count=1), count=1)
    return told if len(told.split()) >= _TELLING else text


_AFFIRMED: Final = re.compile(r"^\W*(?:(?:oui|ouais|yes|yeah|yep)\b[\s,.:!]+)+", re.IGNORECASE)
_TELLING: Final = 2  # words


def without_goal(words: str, goal: Goal) -> str:
    """The news without the goal named before it: « la conserverie : on ouvre en mars »."""
    head, colon, tail = words.partition(":")
    alone = colon and named((goal,), head) and len(tail.split()) >= _TELLING
    return tail.strip() if alone else words
