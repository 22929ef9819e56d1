""" "We talked about her project", "I met her in Leeds", of whoever was met: no news of one's own, and no search."""

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
_MET: Final = re.compile(
    r"\W*(?:(?:et|and|oui|yes|alors|so|well|bon|en fait|actually)\W+)*"
    r"(?:(?:je|on|nous) (?:l'|les |la |le )(?:ai|a|avons) (?:bien |enfin |juste |deja )?"
    r"(?:rencontree?s?|vue?s?|revue?s?|croisee?s?|connue?s?)"
    r"|(?:i|we) (?:also |just |first |finally )?(?:met|saw|knew|ran into|bumped into) (?:him|her|them))\b[^?]*"
)


def as_talked(reading: Reading, text: str) -> Reading:
    """The reading, as a word on them where it names nobody and tells of talking with them, or of meeting them."""
    if reading.intent not in _TAKEN_FOR or reading.people:
        return reading
    said = fold(text).replace("’", "'")
    return replace(reading, intent="note") if _TALKED.fullmatch(said) or _MET.fullmatch(said) else reading
