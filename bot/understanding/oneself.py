"""So that "bonjour, moi c'est Léo et je cherche…" speaks of the user, and not of some Léo who was met."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.folding import fold
from bot.understanding.words import first_names

_HELLO: Final = (
    r"\W*(?:(?:bonjour|bonsoir|salut|coucou|hello|hey|hi|hiya|good (?:morning|evening|afternoon))\b"
    r"(?: (?:coach|entregent|there|all|à tous))?[ ,!.]*)?"
)
_NAME: Final = r"(?P<name>[^\W\d_][\w’'-]+)(?: (?-i:[A-ZÀ-Þ])[\w’'-]+){0,2}"
_CAPITAL: Final = r"(?=(?-i:[A-ZÀ-Þ]))"
_SURELY: Final = (
    rf"(?:je m['’]appelle|moi,? c['’]est|mon (?:pré)?nom(?:,? c['’]| )est|my name(?:['’]s| is)) {_NAME}",
    rf"(?:je suis|i['’]?m|i am) {_CAPITAL}{_NAME}",
)
_PERHAPS: Final = (rf"{_NAME} here\b", rf"(?:this is|it['’]?s) {_CAPITAL}{_NAME}")
"""Said of oneself or of another: what follows tells."""
_SURELY_SAID, _PERHAPS_SAID = (
    tuple(re.compile(_HELLO + said, re.IGNORECASE) for said in ways) for ways in (_SURELY, _PERHAPS)
)
_THEN: Final = re.compile(
    r"(?:\s*[,.;:!–—-]+\s*(?:(?:et|alors|and|so)\b)?|\s+(?:et|and|so|alors|donc)\b)\s*", re.IGNORECASE
)
_OF_ANOTHER: Final = re.compile(
    r"(?:il|elle|on|qui|que|son|sa|ses|lui|he|she|they|we|who|his|her|their|from|of|at)\b", re.IGNORECASE
)
_OF_ONESELF: Final = re.compile(
    r"(?:[^.!?]{0,60}?\b)?(?:je |j['’ ]|mon |ma |mes |i |i['’]?[md] |my |looking |trying |hoping |keen )", re.IGNORECASE
)


_SIGNED: Final = re.compile(
    r"[.!?\n]\s*(?:(?:kind |best |warm )?regards|cheers|yours(?: truly| sincerely)?|sincerely|best wishes|cordialement"
    r"|bien (?:à vous|cordialement)|bien à toi|amicalement)\s*[,\n]\s*"
    r"(?-i:[A-ZÀ-Þ])[\w’'-]+(?: (?-i:[A-ZÀ-Þ])[\w’'-]+){0,2}\W*$",
    re.IGNORECASE,
)
_ALSO: Final = re.compile(
    r"\W*(?:et|and|puis|also|also,|et puis|and also)\s+(?=(?:je |j['’]|moi,? je |i |i['’])\s?"
    r"(?:\w+\s+)?(?:veux|voudrais|aimerais|want|need|wish|like|cherche|vise)\b)",
    re.IGNORECASE,
)
"""What joins a wish to what was said before."""


def without_lead(text: str) -> str:
    """The text without the "and" before a wish, of exactly the same length: « Et je veux trois clients »."""
    led = _ALSO.match(text)
    return " " * led.end() + text[led.end() :] if led else text


def own_name(text: str) -> str | None:
    """The user's own first name, where a text says nothing else: "moi c'est Léo", "I'm Leo"."""
    for pattern in _SURELY_SAID:
        named = pattern.match(text)
        if named and fold(named["name"]) in first_names() and not text[named.end() :].strip(" .,!"):
            return named["name"]
    return None


def without_oneself(text: str) -> str:
    """The text without the user's own name at its beginning or end, of the same length: spaces stand in its place.

    "This is Tom, he works at Acme" stays as it is: it is about Tom.
    """
    if signed := _SIGNED.search(text):
        text = text[: signed.start() + 1] + " " * (len(text) - signed.start() - 1)
    for pattern in (*_SURELY_SAID, *_PERHAPS_SAID):
        named = pattern.match(text)
        if named and fold(named["name"]) in first_names() and (then := _THEN.match(text, named.end())):
            rest = then.end()
            if pattern in _SURELY_SAID or (_OF_ONESELF.match(text, rest) and not _OF_ANOTHER.match(text, rest)):
                return " " * rest + text[rest:]
    return text
