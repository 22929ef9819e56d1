"""Two wishes in one sentence are two goals: "a new job, and to find a co-founder" (P10)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

from bot.domain.owner import Lang
from bot.flows.goals.reading import in_own_words, purpose_in
from bot.flows.turn import Turn
from bot.understanding.folding import fold_in_place

_FEWEST: Final = 2  # words of a wish
_LONGEST: Final = 400  # signs of a sentence: a story that long tells no two wishes
_MOST: Final = 3  # places at which a sentence is tried to be parted: each costs readings
_JOINT: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        r"\s*[,;.]?\s+(?:et|puis|mais|plus|ainsi que)\s+(?P<also>(?:(?:aussi|egalement|en plus|en meme temps|puis"
        r"|ensuite|sinon|par ailleurs|a cote|d'autre part|accessoirement|si possible|pourquoi pas),?\s+)*)(?=\w)"
        r"|[.;]\s+(?P<besides>(?:(?:aussi|et|sinon|par ailleurs|en plus|ensuite),?\s+)+)(?=\w)"
    ),
    "en": re.compile(
        r"\s*[,;.]?\s+(?:and|but|plus|as well as)\s+(?P<also>(?:(?:also|then|too|besides|on the side|maybe|ideally)"
        r",?\s+)*)(?=\w)|[.;]\s+(?P<besides>(?:(?:also|and|besides|then|plus),?\s+)+)(?=\w)"
    ),
}
_WISHES: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        r"(?:je |j')(?:veux|voudrais|cherche|recherche|souhaite|souhaiterais|compte|dois|aimerais|ai(?:merais)? envie"
        r"|reve|adorerais)\b"
    ),
    "en": re.compile(
        r"(?:i (?:also )?(?:want|need|wish|hope|plan|have to)|i(?:'d| would) (?:also |really )?(?:like|love)"
        r"|i(?:'m| am) (?:also )?(?:looking|hoping|planning|trying))\b"
    ),
}
_ACTS: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(r"(?:me |m'|se |s')?[a-z]{2,}(?:er|ir|re|oir)\b"),
    "en": re.compile(
        r"to [a-z]+|(?:find|start|launch|get|grow|build|open|win|land|learn|meet|raise|publish|write|become|move|set up"
        r")\b"
    ),
}
_OF_ONESELF: Final = re.compile(
    r"\W*(?:moi,? )?(?:je |j'|i |i'(?:m|ve|d) |on m'|we |nous |ca fait |depuis |after |apres )"
)
"""How one tells who one is, and what has been; it is no wish unless it wishes for something."""
_CHANGING: Final = re.compile(r"\b(?:chang\w+|quit\w*|leav\w+|reconver\w+)\b")
_BECOMING: Final = re.compile(r"(?:to )?(?:devenir|become|be)\b")
_TO: Final = re.compile(r"^to (?=\w)", re.IGNORECASE)
_THINGS: Final = re.compile(r"(?:une?|des|du|de la|plus d|deux|trois|an?|some|more|two|three|new)\b")
_OF_THE_FIRST: Final = re.compile(
    r"(?:(?:je |j'|i(?: |'d ))\S+(?: \S+)? )?(?:qu'|que |y |en |ca |cela |ce |(?:le|la|les|l') ?\w+(?:er|ir|re)\b|that "
    r"|it "
    r"|this |(?:to )?(?:do|make|start|finish|have|get) (?:it|that|this)\b"
    r"|.*\b(?:local|locaux|emplacement|atelier|financement|pret|premises|a place|funding|a loan)\b"
    r"|.*\b(?:for|with|in|of|to) (?:it|them)\W*$|.*\b(?:pour|avec|a) (?:ca|cela|elle|eux|lui)\W*$)"
)
"""What goes on with the first: "et je voudrais que ce soit avant l'été"."""


def two_wishes(turn: Turn, text: str) -> tuple[str, str] | None:
    """The first and the second wish of a sentence, each in the user's words; None when it tells one.

    They are two when they are of two kinds, or when the second says that it comes on top.
    """
    if len(text) > _LONGEST:
        return None
    for first, second, on_top in islice(_halves(turn.lang, text), _MOST):
        if _CHANGING.search(fold_in_place(first)) and _BECOMING.match(fold_in_place(second)):
            continue  # "changer de métier et devenir libraire"
        one = purpose_in(turn, in_own_words(turn, first))
        other = purpose_in(turn, in_own_words(turn, second))
        if (one and other and one != other) or (on_top and one != other):
            return first, second
    return None


def _halves(lang: Lang, text: str) -> Iterator[tuple[str, str, bool]]:
    """(first, second, whether the second says it comes on top), at every word that may part two wishes."""
    flat = fold_in_place(text).replace("’", "'")
    for joint in _JOINT[lang].finditer(flat):
        first, second = text[: joint.start()].strip(" ,;."), _TO.sub("", _wished(lang, text[joint.end() :].strip()))
        behind = flat[joint.end() :]
        wishes = _WISHES[lang].match(behind) is not None
        on_top = wishes or bool(joint["also"] or joint["besides"])
        if _OF_ONESELF.match(flat) and not _WISHES[lang].search(flat, 0, joint.start()):
            continue
        told = wishes or _ACTS[lang].match(behind) or (_THINGS.match(behind) and (joint["also"] or joint["besides"]))
        if told and not _OF_THE_FIRST.match(behind) and min(len(first.split()), len(second.split())) >= _FEWEST:
            yield first, second, on_top


def _wished(lang: Lang, second: str) -> str:
    """A wish without "j'aimerais aussi" or "I'd also like"."""
    found = re.match(rf"{_WISHES[lang].pattern}{_ALSO}", fold_in_place(second).replace("’", "'"))
    return second[found.end() :] if found else second


_ALSO: Final = r"(?:\s+(?:aussi|egalement|bien|also|too|de(?=\s)|to))*(?:\s+d')?\s*"
