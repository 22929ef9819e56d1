"""Somebody one would like to contact, and what for: « contacter Inès pour lui parler de mon projet » asks her that."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from bot.coaching.phrases import phrases
from bot.coaching.wording import tidy
from bot.domain.owner import Lang
from bot.flows.asking.starting import start
from bot.flows.asking.wanted import asked_in
from bot.flows.people.whom import answered_whom, told_whom
from bot.flows.turn import Turn
from bot.understanding.folding import fold_in_place

_WHO: Final = r"(?!(?:une?|des|an?|some|someone|somebody|quelqu'un)\b)(?P<who>[\w' -]{2,40}?)"
_LEAD_FR: Final = (
    r"(?:j'aimerais|je (?:voudrais|veux|souhaite|souhaiterais|dois|devrais|vais|compte|pense)"
    r"|il (?:faut|faudrait) que je)(?: bien)?"
)
_LEAD_EN: Final = (
    r"(?:i(?:'d| would) (?:like|love) to|i (?:want|need|have) to|i must|i should|i'll|i'm going to|let me)"
)
_CONTACT: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        rf"\W*(?:{_LEAD_FR} (?:re)?(?:contacter?|solliciter?|approcher?)"
        rf"|(?:{_LEAD_FR} )?(?P<writes>(?:ecri[rstvez]+|envoyer un (?:mot|mail|message)) a)) {_WHO}"
        r" (?P<why>(?:pour|afin|au sujet|a propos|sur)\b.*)"
    ),
    "en": re.compile(
        rf"\W*(?:{_LEAD_EN} (?:contact|approach|reach out to|get in touch with)"
        rf"|(?:{_LEAD_EN} )?(?P<writes>write to|message|e-?mail)) {_WHO}"
        r" (?P<why>(?:about|regarding|on|to|for|so)\b.*)"
    ),
}
_OWN: Final = re.compile(
    r"\b(?:projet|idee|livre|boite|entreprise|candidature|recherche|project|idea|book|start-?up|company|business|search"
    r"|application)\b"
)
"""What one writes to somebody about in order to ask something of them."""
_SUBJECT: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        r"(?:(?:pour|afin) (?:de |d')?(?:lui |leur )?(?:parler|discuter|echanger|presenter|exposer|raconter|expliquer)"
        r"(?: avec (?:lui|elle|eux))? ?(?:de |d'|sur )?|(?:au sujet|a propos) (?:de |d')?|sur )"
        r"(?P<what>\S.*)"
    ),
    "en": re.compile(
        r"(?:(?:to|so i can|so that i can) (?:talk|speak|chat|tell|discuss|present|show|explain|pitch|share)"
        r"(?: (?:to|with))?(?: (?:him|her|them))? ?(?:about |on |of )?|about |regarding |on )(?P<what>\S.*)"
    ),
}
"""What one would talk about."""
_ARTICLE: Final = re.compile(r"^(?:du|des)\b", re.IGNORECASE)
_AFTER_ON: Final = {"du": "le", "des": "les"}
""" « Parler du projet », « sur le projet »."""
_THING: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(r"pour (?P<what>(?:une?|des|du|de la|son|sa|ses|qu[e'])\b.*)"),
    "en": re.compile(r"for (?P<what>(?:an?|some|his|her|their|advice|help|feedback)\b.*)"),
}


def hear_contact(turn: Turn, text: str) -> Turn | None:
    """The ask of somebody named, with what one would contact them for as what is asked."""
    said = " ".join(text.replace("’", "'").split()).strip(" .!?")
    flat = fold_in_place(said)
    found, reading = _CONTACT[turn.lang].match(flat), turn.read(text)
    if found is None or reading.date or (found["writes"] and not _OWN.search(flat)):
        return None  # with a day, it is something to be reminded of
    what = _for_what(turn.lang, said, said[found.start("why") :])
    whom = told_whom(turn, reading) or answered_whom(turn, said[found.start("who") : found.end("who")])
    return start(turn, whom, what) if what and whom and whom.id else None


def _for_what(lang: Lang, said: str, why: str) -> str | None:
    """Twenty minutes on what one would talk about; else what one would have, or have them do."""
    flat = fold_in_place(why)
    if found := _SUBJECT[lang].fullmatch(flat):
        subject = _ARTICLE.sub(lambda article: _AFTER_ON[article[0].lower()], tidy(why[found.start("what") :]))
        return phrases("asks", lang).sentences["about"].format(subject=subject)
    found = _THING[lang].fullmatch(flat)
    return asked_in(said, lang) or (tidy(why[found.start("what") :]) if found else None)


ANSWERS: Final = (hear_contact,)
