""" "We talked about her project", of whoever was met: no news of one's own, and nobody who is looked for."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.understanding import Reading, fold

_TAKEN_FOR: Final = ("progress", "find", "mood", "other")
_TALKED: Final = re.compile(
    r"\W*(?:(?:et|and|oui|yes|alors|so|well|bon)\W+)*(?:on|nous|j'|je|we|i)(?:'ve)? ?"
    r"(?:(?:a|ai|avons|have|also|just|mostly|surtout|aussi|bien) )*"
    r"(?:parle|discute|echange|talked|spoke|chatted|discussed)\b.{0,20}?(?: (?:de|d'|sur|about|of))? ?"
    r"\b(?:son|sa|ses|leurs?|his|her|their)\b[^?]*"
)


def as_talked(reading: Reading, text: str) -> Reading:
    """The reading, as a word on them where it names nobody and tells what of theirs was talked about."""
    if reading.intent not in _TAKEN_FOR or reading.people or not _TALKED.fullmatch(fold(text).replace("’", "'")):
        return reading
    return replace(reading, intent="note")
