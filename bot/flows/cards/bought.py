""" "Elle m'a commandé 40 bocaux", "she bought two paintings": an order is no help, and is remembered in its words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.understanding import Reading, fold
from bot.understanding.reading import Aside

_ORDERED: Final = re.compile(
    r"\b(?:(?:il|elle|ils|elles|on) )?(?:m'|nous )(?:a|ont) (?:(?:deja|meme|aussi|encore|finalement) )?"
    r"(?:commande|achete|passe (?:une )?commande)e?s?\b"
    r"(?! (?:un |une |le |la |mon |ma |des )?(?:petit )?(?:cafe|the|verre|dejeuner|repas|cadeau|biere|fleur|livre)s?\b)"
    r"[^.;!?]*"
    r"|\b(?:he|she|they)(?:'s| has| have)? (?:(?:already|also|even|just) )?(?:ordered|bought|commissioned)\b"
    r"(?! (?:me|us)\b)[^.;!?]*"
)
_GOES_ON: Final = re.compile(
    r"(?:,| et| and)? (?:et |and )?(?:(?:je|j'|on|il|elle|i|he|she|they|we)\b|grace a |thanks to )"
)


def with_orders(reading: Reading, text: str) -> Reading:
    """The reading in which what somebody bought of the user is nothing that they gave."""
    said = fold(text).replace("’", "'")
    found = _ORDERED.search(said) if reading.intent == "log_meeting" and len(said) == len(text) else None
    by = reading.people[0].name if len(reading.people) == 1 else None
    if found is None or by is None:
        return reading
    after = _GOES_ON.search(said, found.start() + 4, found.end())
    words = text[found.start() : after.start() if after else found.end()].strip(" ,")
    kept = tuple(item for item in reading.received if not _is_within(item.what, words))
    return replace(reading, received=kept, asides=(*reading.asides, Aside(words, by)))


def _is_within(what: str, words: str) -> bool:
    return fold(what) in fold(words)
