"""Several things by their place: "the first two are done", "all but Marie", « Paul fait, le reste plus tard »."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from bot.understanding import fold

_TWO: Final = r"(?:two|2|deux)"
_FIRST_TWO: Final = re.compile(rf"\b(?:the first {_TWO}(?: ones)?|les {_TWO} premi(?:ers|eres))\b")
_LAST_TWO: Final = re.compile(rf"\b(?:the last {_TWO}(?: ones)?|les {_TWO} derni(?:ers|eres))\b")
_LAST: Final = re.compile(r"\b(?:the last(?: one)?|le dernier|la derniere)\b(?! (?:week|time|fois|semaine|month|mois))")
_REST: Final = re.compile(
    r"\b(?:the (?:rest|others?|other (?:ones?|two))|le reste|les (?:deux )?autres?|l'autre)\b"
    r"(?! (?:jour|fois|day|time))"
)
_ALL_BUT: Final = re.compile(
    r"\b(?:tou(?:t|s|tes)|all(?: of them)?|everything)(?: (?:est fait|is done|done|fait))? (?:sauf|excepte|a part"
    r"|hormis|but|except(?: for)?|apart from)"
    r" (?P<but>(?:le |la |pour |for |the )?[123](?:(?:,| et| and| ni| or)+ [123])*)"
)
_VERB_FIRST: Final = re.compile(
    r"(?:^|[,;. ]+(?:(?:and|et|but|mais) )?)(?P<verb>skip|drop|forget(?: about)?|leave|laisse[rz]?(?: tomber)?"
    r"|oublie[rz]?|passe[rz]?) (?P<whose>(?:pour |for )?[123](?: and [123])*)(?=\W*(?:$|[,;.]|et\b|and\b))"
)
_DONE: Final = re.compile(r"\b(?:est fait|is done|done|fait)\b")


def by_number(text: str, among: int) -> str:
    """The text with these places as numbers, behind each what is said of it; any other text as it stands."""
    said = fold(text)
    for words, numbers in ((_FIRST_TWO, (1, 2)), (_LAST_TWO, (among - 1, among)), (_LAST, (among,))):
        if among >= max(numbers):
            said = words.sub(_joined(numbers), said)
    if found := _ALL_BUT.search(said):
        others = _joined(n for n in range(1, among + 1) if str(n) not in found["but"])
        tail = " done" if _DONE.search(found[0]) else ""
        said = f"{said[: found.start()]}{others}{tail}{said[found.end() :]}"
    if _REST.search(said) and (named := set(re.findall(r"\b[123]\b", said))):
        said = _REST.sub(_joined(n for n in range(1, among + 1) if str(n) not in named), said)
    if said == fold(text):
        return text
    return _VERB_FIRST.sub(lambda found: f"; {found['whose']} {found['verb']}", said).lstrip("; ")


def _joined(numbers: Iterable[int]) -> str:
    return " and ".join(map(str, numbers))
