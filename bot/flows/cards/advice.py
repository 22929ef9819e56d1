"""Advice is a help: "she told me to get the certificate" is her advice, and nothing she can help with (P25)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from bot.domain.owner import Lang
from bot.understanding import Reading, Received

_ADVISED: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        r"(?:m['’]|nous )(?:a|ont|avait) (?:bien |vivement |aussi )?(?:dit|conseillée?s?|suggéré|recommandé"
        r"|encouragée?s?|poussée?s?) (?:de |d['’]|à )?$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:told|advised|urged|encouraged|reminded|pushed) (?:me|us) (?:also )?"
        r"(?:to (?:[^.;!?]{1,60} (?:and|or) )?)?(?:to )?$"
        r"|(?:said|suggested|thinks) (?:that )?(?:i|we) (?:should|ought to|could) $",
        re.IGNORECASE,
    ),
}
_DOING: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(r"\w+(?:er|ir|oir|re)\b", re.IGNORECASE),
    "en": re.compile(r"(?!(?:the|a|an|his|her|their|my|some|two|three)\b)[a-z]+ \S", re.IGNORECASE),
}
"""How something to be done begins."""


def with_advice(reading: Reading, text: str, lang: Lang) -> Reading:
    """The reading with what somebody told the user to do among what was received."""
    advised = [offer for offer in reading.offers if _is_advice(offer.what, text, lang)]
    offers = tuple(offer for offer in reading.offers if offer not in advised)
    told = tuple(_as_advice(one, text, lang) for one in reading.received)
    if not advised and told == reading.received:
        return reading
    more = tuple(Received(from_=offer.who, what=advice(offer.what, lang)) for offer in advised)
    return replace(reading, offers=offers, received=(*told, *more))


def _as_advice(one: Received, text: str, lang: Lang) -> Received:
    return replace(one, what=advice(one.what, lang)) if _is_advice(one.what, text, lang) else one


def _is_advice(what: str, text: str, lang: Lang) -> bool:
    place = text.find(what)
    return place > 0 and bool(_ADVISED[lang].search(text[:place])) and bool(_DOING[lang].match(what))


def advice(what: str, lang: Lang) -> str:
    """What one was told to do, as a thing: "advice to get the certificate", « conseil de passer le permis »."""
    if lang == "en":
        return f"advice to {what}"
    return f"conseil d’{what}" if what[:1].lower() in "aeiouyéèêh" else f"conseil de {what}"
