"""The short name of what a message is about: an event without its day and place, what one wants to ask of somebody."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from bot.understanding import Reading
from bot.understanding.matters import matter

_NAME: Final = r"[^\W\d_a-zàâäçéèêëîïôöùûü][\w'’-]*(?:[ ][^\W\d_a-zàâäçéèêëîïôöùûü][\w'’-]*)*"
_GOING: Final = {
    "fr": re.compile(
        r"^\W*(?:je|j['’]|on|nous)\s*(?:vais|irai|va|pense|compte|envisage|hésite|suis|participe)\s*"
        r"(?:inscrite?\s*)?(?:d['’]?\s*|de\s+)?(?:aller|participer|assister)?\s*"
        r"(?:[àa] la|[àa] l['’]|[àa] une?|au|aux|[àa]|pour la|pour le)\s+"
        r"|^\W*(?:il y a|y['’]? ?a|j['’]ai|j['’]aurai|on a|nous avons)\s+(?:une?|le|la|les|des|mon|ma|notre)?\s*",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^\W*(?:i['’]?m|i am|we['’]?re|i['’]?ll be|i might be)\s+(?:going|thinking of going|off|attending|signed up)"
        r"\s*(?:to|for)?\s*(?:the|an?)?\s+|^\W*(?:going|off) to (?:the|an?)\s+|^\W*(?:there['’]?s|there is"
        r"|i have|i['’]?ve got|we have"
        r"|we['’]?ve got)\s+(?:the|an?|my|our)?\s*",
        re.IGNORECASE,
    ),
}
_LITTLE: Final = frozenset(
    "le la les l' à a au aux en du de des chez the on at in of by for from dans vers pour".split()
)
_ASKING: Final = {
    "fr": re.compile(
        r"^\W*(?:(?:je|j['’])\s*(?:voudrais|aimerais|veux|vais|compte|dois|souhaite|pense|peux)|il faut que je"
        r"|aide[- ]moi à|aidez[- ]moi à|comment)\s*(?:(?:lui|leur)\s+)?demand\w+\s*"
        rf"(?:à (?-i:{_NAME})\s*)?(?:de |d['’]|s['’]il peut |si elle peut )?",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^\W*(?:i(?:['’]d| would)? (?:like|want|need|have|love)|i(?:['’]m| am) going|help me"
        r"|how (?:do|can|should) i)\s*"
        rf"(?:to\s+)?ask\s+(?:him|her|them|(?-i:{_NAME}))\s*(?:to |for |if (?:he|she|they) (?:can|could) )?",
        re.IGNORECASE,
    ),
}
_HOUR: Final = re.compile(
    r"^(?:à |a |at |vers |around )?\d{1,2}(?:\s?h\s?\d{0,2}|:\d\d(?:\s?[ap]m)?|\s?[ap]m)\s+"
    r"(?:de |d['’]|que |qu['’]|to |that |about )?",
    re.IGNORECASE,
)
_SHORTEST: Final = 3


def without_whom(text: str, names: Iterable[str]) -> str:
    """Without "to Paul" at the end, when it is said beside it that it is for Paul."""
    for name in names:
        for called in (name, name.split(" ")[0]):
            text = re.sub(rf"\s+(?:à|a|pour|to|for|from|de)\s+{re.escape(called)}$", "", text, flags=re.IGNORECASE)
    return text


def reminded_of(text: str, reading: Reading, lang: str) -> str:
    """What to remind of: "rappelle-moi à 9h d'appeler Paul" -> "Appeler Paul". `reading` is that of the text."""
    what = matter(text, reading, lang)
    kept = _HOUR.sub("", what, count=1)
    return kept[:1].upper() + kept[1:] if len(kept) >= _SHORTEST else what


def event_name(text: str, reading: Reading, lang: str) -> str:
    """An event as one names it; the text itself when nothing would be left. `reading` is that of the text."""
    kept = text
    spans = [span for field in ("date", "time", "place") for span in reading.spans.get(field, ()) if span != (0, 0)]
    for start, end in sorted(spans, reverse=True):
        kept = _without_little(kept[:start]) + kept[end:]
    kept = _GOING.get(lang, _GOING["en"]).sub("", kept, count=1)
    kept = _without_little(re.sub(r"\s+", " ", kept).strip(" ,;:.!?-"))
    return kept[:1].upper() + kept[1:] if len(kept) >= _SHORTEST else text


def _without_little(text: str) -> str:
    """Without the little words that led to what was taken away: "salon le" -> "salon"."""
    words = text.rstrip(" ,;").split(" ")
    while words and words[-1].lower().replace("’", "'") in _LITTLE:
        words.pop()
    return " ".join(words).rstrip(" ,;")


def asked_for(text: str, lang: str, names: Iterable[str] = ()) -> str:
    """What one wants to ask, without the wanting and whom; the text itself when nothing would be left."""
    kept = without_whom(_ASKING.get(lang, _ASKING["en"]).sub("", text, count=1).strip(" .!?"), names)
    return kept if len(kept) >= _SHORTEST else text
