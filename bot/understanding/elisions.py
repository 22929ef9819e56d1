"""So that "c etait hier, j ai vu l adjointe d Anne" reads as with its apostrophes, which hurried thumbs leave out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.understanding.tokens import Token

_VOWEL: Final = r"[aeiouyhàâäéèêëîïôöùûüœæ]"
_CUT: Final = r"[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|aujourd"
"""What loses its last letter before a vowel."""
_BEFORE: Final = rf"(?={_VOWEL}[\w'’]|[yà] |[AEIOUYHÉÈÊÀ][a-zà-ÿ])"
_BEFORE_A: Final = r"(?=a )"
_INSIDE: Final = rf"(?<![\w'’.-])(?<!\d )(?:(?:{_CUT}) {_BEFORE}|(?:[lmnt]|qu|jusqu|puisqu|lorsqu) {_BEFORE_A})"
_AT_THE_HEAD: Final = rf"(?:^|(?<=[.!?…] ))(?:[CDJLMNST]|Qu|Lorsqu|Puisqu|Jusqu|Aujourd) (?={_VOWEL}[\w'’]|[yà] )"
_LEFT_OUT: Final = re.compile(rf"{_INSIDE}|{_AT_THE_HEAD}", re.MULTILINE)
# « C t mardi », « cété hier ».
_WAS: Final = frozenset({"cete", "ctait", "cetai", "cetais"})
_WAS_APART: Final = (("c", "t"), ("c", "t'"), ("c'", "t"), ("c", "ete"), ("c'", "ete"))
_WAS_ON: Final = frozenset({"ct"})
"""Short for other things too: only right before a day."""
_ASKED: Final = re.compile(r"(?<=\w) t (?=(?:il|elle|on|ils|elles)\b)")


def with_apostrophes(text: str, lang: str) -> str:
    """The text with the apostrophes that a French one lacks, of exactly the same length; any other stays as it is."""
    if lang != "fr":
        return text
    return _LEFT_OUT.sub(lambda found: found.group()[:-1] + "'", _ASKED.sub("-t-", text))


def with_was(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """French tokens, where « c t » and « cété » are the words that they stand for."""
    norms = [token.norm for token in tokens]
    if "c" not in norms and "c'" not in norms and _WAS.isdisjoint(norms) and _WAS_ON.isdisjoint(norms):
        return tuple(tokens)
    read: list[Token] = []
    at = 0
    while at < len(tokens):
        token, apart = tokens[at], (*norms[at : at + 2],) in _WAS_APART
        on_a_day = norms[at] in _WAS_ON and any(after.day for after in tokens[at + 1 : at + 2])
        if apart or on_a_day or norms[at] in _WAS:
            end = tokens[at + 1].end if apart else token.end
            read.append(replace(token, norm="c'", raw="c'", end=token.start + 1))
            read.append(replace(token, norm="etait", raw="était", start=token.start + 1, end=end))
        else:
            read.append(token)
        at += 2 if apart else 1
    return tuple(read)
