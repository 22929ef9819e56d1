"""How one asks for the ideal client of somebody, or of everybody one knows, or means to ask them for it (P16)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from bot.domain.owner import Lang
from bot.flows.client_words import CLIENT_EN, CLIENT_FR, WHO, plain
from bot.understanding.folding import fold_in_place

_LEAD: Final = r"^\W*(?:(?:et|and|alors|so|au fait|by the way|sinon|ok|dis|tell me)[ ,]+)*"
_END: Final = r"(?: (?:deja|au juste|exactement|again|exactly))?[ ?.!]*$"
_OF_WHOM_FR: Final = rf"(?:{CLIENT_FR}|clients?|clientele|cible)"
_OF_WHOM_EN: Final = rf"(?:{CLIENT_EN}|clients?|customers?|target|clientele)"
_ONE: Final[Mapping[Lang, tuple[str, ...]]] = {
    "fr": (
        (
            rf"(?:quel(?:le)?s? (?:est|sont|etait)|c'est (?:qui|quoi)|qui (?:est|sont)) (?:donc |deja )?"
            rf"(?:le|la|les) {_OF_WHOM_FR} (?:de |d'){WHO}"
        ),
        rf"a qui (?:vend|s'adresse)(?: donc)? {WHO}",
        rf"a qui est-ce qu(?:e |'){WHO} (?:vend|s'adresse)",
        rf"{WHO},? (?:(?:elle|il) )?(?:vend|s'adresse) a qui",
        rf"(?:le |la |les )?{CLIENT_FR} (?:de |d'){WHO}(?:,? c'est (?:qui|quoi))?",
    ),
    "en": (
        rf"(?:who|what)(?:'s| is| are| was| were) {WHO}(?:'s|s'|') {_OF_WHOM_EN}",
        rf"(?:who|whom) (?:does|do|did) {WHO} (?:sell to|serve|cater to|target)",
        rf"to whom (?:does|do) {WHO} sell",
        rf"{WHO}(?:'s|s'|') {CLIENT_EN}",
        rf"{WHO} sells to (?:who|whom)",
    ),
}
_THEIRS_FR: Final = rf"(?:{CLIENT_FR}|clients? ideal\w*)"
_KNOWN_FR: Final = (
    r"(?:mes (?:contacts|relations|connaissances)|mon (?:reseau|carnet)|tout le monde|chacun|les gens que je connais)"
)
_KNOWN_EN: Final = r"(?:my (?:contacts|network|connections|people|notebook)|everyone|everybody|the people i know|each)"
_ALL: Final[Mapping[Lang, tuple[str, ...]]] = {
    "fr": (
        (
            r"(?:(?:montre[rz]?|donne[rz]?|dis|dites|liste[rz]?)(?:[- ]moi)? |(?:quels sont|qui sont|c'est quoi) )?"
            rf"(?:le |la |les )?{_THEIRS_FR} (?:de |d')(?:chacun de |chaque )?{_KNOWN_FR}"
        ),
        rf"a qui (?:vend|vendent|s'adressent?) {_KNOWN_FR}",
        rf"{_KNOWN_FR},? (?:(?:ils|elles) )?(?:vend|vendent|s'adressent?) a qui",
        rf"de qui (?:est-ce que )?(?:je connais|connais-je|ai-je|j'ai)(?: deja)? (?:le |les )?{_THEIRS_FR}",
    ),
    "en": (
        rf"(?:(?:show|give|tell|list)(?: me)? |(?:what|who) are )?{_KNOWN_EN}(?:'s|s'|') {CLIENT_EN}",
        rf"(?:(?:show|give|tell|list)(?: me)? |(?:what|who) are )?(?:the )?{CLIENT_EN} of {_KNOWN_EN}",
        rf"(?:who|whom) do {_KNOWN_EN} sell to",
        rf"whose {CLIENT_EN} do i (?:already )?know",
    ),
}
_TO_ASK: Final[Mapping[Lang, tuple[str, ...]]] = {
    "fr": (
        (
            r"(?:(?:je (?:veux|voudrais|vais|dois|peux)|j'aimerais|il faut que je|penser a|ne pas oublier de) )?"
            rf"(?:re)?demande[rz]? a {WHO},? (?:(?:qui|quel(?:le)?s?) (?:est|sont)|c'est (?:qui|quoi)|pour)? ?"
            rf"(?:son|sa|ses|leur|leurs) {_OF_WHOM_FR}"
        ),
    ),
    "en": (
        (
            r"(?:(?:i (?:want|need|have) to|i(?:'d| would) like to|i(?:'ll| will| should)|remember to|let me) )?"
            rf"ask {WHO},? (?:(?:who|what)(?:'s| is| are)? |about |for )?(?:his|her|their) "
            rf"{_OF_WHOM_EN}(?: (?:is|are))?"
        ),
        rf"ask {WHO} (?:who|whom) (?:he|she|they) sells? to",
    ),
}


def _compiled(rows: Mapping[Lang, tuple[str, ...]]) -> Mapping[Lang, tuple[re.Pattern[str], ...]]:
    return {lang: tuple(re.compile(f"{_LEAD}{row}{_END}") for row in said) for lang, said in rows.items()}


_PATTERNS: Final = {"one": _compiled(_ONE), "all": _compiled(_ALL), "to_ask": _compiled(_TO_ASK)}


def asks_theirs(text: str, lang: Lang) -> str | None:
    """Of whom "who is Tobi's ideal client?" or "who does Tobi sell to?" asks, as typed."""
    return None if asks_of_all(text, lang) else _who("one", text, lang)


def asks_of_all(text: str, lang: Lang) -> bool:
    """ "My contacts' ideal clients", « à qui vend mon réseau ? »."""
    return _first("all", plain(text), lang) is not None


def means_to_ask(text: str, lang: Lang) -> str | None:
    """Whom one means to ask for their ideal client, as typed: « demander à Paul qui est son client idéal »."""
    return _who("to_ask", text, lang)


def _who(kind: str, text: str, lang: Lang) -> str | None:
    said = plain(text)
    found = _first(kind, said, lang)
    return said[found.start("who") : found.end("who")] if found else None


def _first(kind: str, said: str, lang: Lang) -> re.Match[str] | None:
    flat = fold_in_place(said)
    return next((found for row in _PATTERNS[kind][lang] if (found := row.match(flat))), None)
