"""A question about somebody known, an order or a fear that names them: neither a note of them nor an ask."""

from __future__ import annotations

import re
from typing import Final

from bot.flows.cues import about
from bot.flows.meanings.bare import is_order
from bot.flows.turn import Turn
from bot.understanding import Intent, Reading, fold

_ASKING_OF: Final = re.compile(
    r"\b(?:demand\w*|sollicit\w*|ask\w*|request\w*|introdu\w*|present\w*|intro|recomm\w+|refer\w*|aider|aide|help"
    r"|conseils?|advice|avis|opinion|services?|favou?rs?|relire|relise|read|review|look at|minutes|coup de main"
    r"|contacts?"
    r"|connect|mettre en|noms?|names?|explique\w*|explain|prete\w*|lend|temoign\w*)\b"
)
_LOW: Final = (
    "mood.shy",
    "mood.disturbing",
    "mood.worth",
    "mood.words",
    "mood.discouraged",
    "mood.tired",
    "mood.selling",
)
_WONDERS: Final = re.compile(
    r"\W*(?:do you (?:think|reckon)|(?:tu|vous) (?:crois|penses|croyez|pensez)|(?:crois|penses)-tu)\b"
)
_WISH_OF: Final = re.compile(
    r"\W*(?:i'd (?:like|love|want)|i would (?:like|love)|i want|je (?:voudrais|veux|souhaiterais) que"
    r"|j'aimerais(?: bien)? que)"
    r" (?!to\b)[\w'-]+(?: [\w'-]+)? (?:to |\w+e\b )"
)
"""What one would like somebody to do."""
_OF_ME: Final = re.compile(r"\W*(?:(?:bon|mais|but|well|so|en fait|honestly)[ ,]+)*(?:je|j'|i|i'm|i've|on)\b")


def of_somebody_known(turn: Turn, reading: Reading, text: str) -> Intent | None:
    """A question about somebody, an order or a fear is no note of them, and no ask unless it asks for something."""
    if len(reading.people) != 1 or not reading.people[0].known or reading.intent not in ("ask", "note", "other"):
        return None
    said = fold(text).replace("’", "'")
    if reading.intent == "ask":
        return None if _ASKING_OF.search(said) and not _WONDERS.match(said) else "other"
    if _WISH_OF.match(said):
        return "ask"
    if _OF_ME.match(said) and about("mood", text, turn.lang) in _LOW:
        return "mood"
    is_bare = not (reading.needs or reading.offers or reading.received or reading.given or reading.promises)
    return "other" if is_bare and (said.rstrip().endswith("?") or is_order(text)) else None
