"""So that "c etait hier, j ai vu l adjointe d Anne" reads as with its apostrophes, which hurried thumbs leave out."""

from __future__ import annotations

import re
from typing import Final

_VOWEL: Final = r"[aeiouyhàâäéèêëîïôöùûüœæ]"
_CUT: Final = r"[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|aujourd"
"""What loses its last letter before a vowel."""
_BEFORE: Final = rf"(?={_VOWEL}[\w'’]|[yà] |[AEIOUYHÉÈÊÀ][a-zà-ÿ])"
_BEFORE_A: Final = r"(?=a )"
_INSIDE: Final = rf"(?<![\w'’.-])(?<!\d )(?:(?:{_CUT}) {_BEFORE}|(?:[lmnt]|qu|jusqu|puisqu|lorsqu) {_BEFORE_A})"
_AT_THE_HEAD: Final = rf"(?:^|(?<=[.!?…] ))(?:[CDJLMNST]|Qu|Lorsqu|Puisqu|Jusqu|Aujourd) (?={_VOWEL}[\w'’]|[yà] )"
_LEFT_OUT: Final = re.compile(rf"{_INSIDE}|{_AT_THE_HEAD}", re.MULTILINE)
_ASKED: Final = re.compile(r"(?<=\w) t (?=(?:il|elle|on|ils|elles)\b)")


def with_apostrophes(text: str, lang: str) -> str:
    """The text with the apostrophes that a French one lacks, of exactly the same length; any other stays as it is."""
    if lang != "fr":
        return text
    return _LEFT_OUT.sub(lambda found: found.group()[:-1] + "'", _ASKED.sub("-t-", text))
