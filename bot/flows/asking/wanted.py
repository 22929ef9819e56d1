"""What one wants to ask of somebody, in the words of the sentence that says so, without the asking and without whom."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from bot.coaching.wording import tidy
from bot.flows.asking.one_by_one import another, part
from bot.understanding import fold
from bot.understanding.folding import fold_in_place

_ASKING: Final = {
    "fr": re.compile(
        r"\b(?<!me )(?<!nous )(?<!te )(?:redemand\w+|demand\w+|sollicit\w+|reclam\w+)"
        r"(?: (?:a faire|a formuler|a poser))?"
    ),
    "en": re.compile(r"\b(?:ask(?:ing|ed)?|request(?:ing)?|favou?r)\b(?: to ask)?(?: (?:of|off)\b)?"),
}
_FIRST: Final = {
    "fr": re.compile(
        r"^(?:[,:;.!?–-]|s'il vous plait|svp|stp|aujourd'hui|demain|cette semaine|lundi|aussi|peut-etre|donc"
        r"|juste)\s*"
    ),
    "en": re.compile(r"^(?:[,:;.!?–-]|please|today|tomorrow|this week|maybe|also|just)\s*"),
}
_LINK: Final = {
    "fr": re.compile(
        r"^(?:de bien vouloir |de |d'|pour |afin de |s'(?:il|elle) (?:peut|pourrait|veut bien|voudrait) "
        r"|si (?:elle|on|il) (?:peut|pourrait|veut bien|voudrait) )"
    ),
    "en": re.compile(
        r"^(?:to |for |(?:if|whether) (?:he|she|they)(?:'d| can| could| would| will)? (?:be (?:willing|able) to )?)"
    ),
}
_KNOWS: Final = re.compile(r"^(?:if|whether) (?:he|she|they) (?!can\b|could\b|would\b|will\b)")
_SHORTEST: Final = 3
_DOORS: Final = {
    "fr": re.compile(
        r"\b(?:aide[rz]?|m'aider|peux-tu|pouvez-vous|tu peux|vous pouvez)\b.{0,20}"
        r"\b(?:ecrire|formuler|preparer|rediger|tourner|faire) (?:une|ma|cette) demande\b"
        r"|\baide[rz]?(?:[- ]?moi)? a (?:re)?demander (?:a|aux?|un|une|des|son|sa|ses|de)\b"
        r"|^(?:preparer|formuler|ecrire|rediger|faire) (?:une|ma) demande\b"
        r"|^(?:une|ma|nouvelle) demande(?: (?:a|pour) \w+)?$"
        r"|\bj'ai (?:une demande|un service|une faveur|quelque chose) a (?:faire|demander|formuler)\b"
        r"|\b(?:n'ose|ose) pas (?:lui |leur )?(?:demander|solliciter)\b"
        r"|^(?:re)?demander (?:a |un |une |des )"
        r"|^comment (?:je )?(?:lui |leur )?(?:demander|demande|solliciter)\b"
    ),
    "en": re.compile(
        r"\bhelp me (?:to )?ask (?!for\b|about\b)[\w' -]{2,30}? (?:for|to|if|whether|about)\b"
        r"|\bhelp me (?:to )?(?:write|word|phrase|prepare|make|draft) (?:an|my|the|this|a) (?:ask|request)\b"
        r"|^(?:write|prepare|draft|make) (?:an|my) (?:ask|request)\b|^(?:an|my|a new) (?:ask|request)$"
        r"|\bi (?:have|'ve got) (?:a favou?r|something|an ask) (?:to ask|for)\b"
        r"|\bi need (?:a favou?r|to ask)\b|\bi (?:don't|do not) dare (?:to )?ask\b"
        r"|^ask(?:ing)? (?!me\b|myself\b|why\b|yourself\b)[\w' -]{2,30}? (?:for|to|if|whether|about|who|what"
        r"|where|when|how|which)\b"
        r"|^how (?:do|can|should|could|would) (?:i|one) ask (?!someone\b|somebody\b|people\b|for\b)"
    ),
}
"""Words that say so beyond doubt; what is asked of the user, or was asked already, is none of them."""


def wants_to_ask(text: str, lang: str) -> bool:
    """Whether plain words alone say that the user wants to ask something of somebody."""
    return _DOORS[lang].search(fold(text)) is not None


_MAY: Final = {
    "fr": re.compile(
        r"^(?:et |mais )?(?:est-ce que )?(?:je (?:peux|pourrais|dois|devrais)|puis-je|pourrais-je"
        r"|devrais-je)(?: bien)?"
        r" (?:(?P<them>lui|leur) )?demander\b(?! pourquoi\b)"
    ),
    "en": re.compile(
        r"^(?:and |but )?(?:(?:can|could|may|should) i|i (?:can|could|should)) ask (?!you\b|why\b)"
        r"(?P<them>him|her|them)?\b"
    ),
}


def wonders_to_ask(text: str, lang: str) -> bool:
    """ "Je peux demander à Marie une intro ?", "can I ask her for an intro?": one may, or earn it first (P22)."""
    return _MAY[lang].search(fold(text)) is not None


def asks_them(text: str, lang: str) -> bool:
    """Whether it is asked of whoever was just spoken of: "lui demander", "ask her"."""
    found = _MAY[lang].search(fold(text))
    return found is not None and found["them"] is not None


def is_general(text: str, lang: str) -> bool:
    """Whether it may be about asking as such ("asking for help is begging"), unless somebody is named."""
    return _GENERAL[lang].search(fold(text)) is not None


_GENERAL: Final = {
    "fr": re.compile(r"^(?:re)?demander\b|\bose pas\b|^comment\b"),
    "en": re.compile(r"^ask(?:ing)?\b|\bdare\b|^how\b|\bi need (?:a favou?r|to ask)\b"),
}


def after_asking(text: str, lang: str) -> str | None:
    """What stands behind "ask" or "demander"; None when neither is said."""
    found = next(_ASKING[lang].finditer(fold_in_place(text)), None)
    return text[found.end() :] if found else None


def asked_in(text: str, lang: str, names: Iterable[str] = ()) -> str | None:
    """What is asked for; None when the sentence doesn't say. `names`: how those it is asked of stand in the text."""
    rest = after_asking(text, lang)
    wanted = _wanted_of_them(text, lang) if rest is None or _AND_WHAT.search(rest) else None
    if wanted or rest is None:
        return wanted
    return worded(_without_names(rest, names), lang)


_AND_WHAT: Final = re.compile(
    r"[,;.:–-]\s+(?:i(?:['’]d)? )?(?:want|need|like|je (?:veux|voudrais)"
    r"|j['’]aimerais)\b",
    re.IGNORECASE,
)
"""What is asked, told behind the asking: "a favour off Nadia, want her to read my pitch"."""


def _wanted_of_them(text: str, lang: str) -> str | None:
    """ "I want him to put me in touch with…", « je voudrais qu'elle me présente… »: as what is asked."""
    found = _OF_THEM[lang].search(text)
    if found is None:
        return None
    if lang == "en":
        return worded(found["what"], lang)
    verb = found["verb"].lower()
    act = _SUBJUNCTIVES.get(verb, f"{verb}r")
    return worded(f"{found['me'] or ''}{act}{found['what']}", lang)


_OF_THEM: Final = {
    "fr": re.compile(
        r"\b(?:je (?:veux|voudrais|souhaite|souhaiterais)|j['’]aimerais(?: bien)?|pour|afin) "
        r"qu['’](?:il|elle)s? (?P<me>me |m['’]|nous )?(?P<verb>[a-zé]{3,}e)(?P<what>(?: .+)?)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:(?:i(?:['’]d)?(?: would)? (?:just |really )?)?(?:want|like|need|love)|hoping for|so) (?:him|her"
        r"|them) to "
        r"(?P<what>.+)",
        re.IGNORECASE,
    ),
}
_SUBJUNCTIVES: Final = {
    "mette": "mettre", "fasse": "faire", "dise": "dire", "lise": "lire", "relise": "relire", "prenne": "prendre",
    "reçoive": "recevoir", "introduise": "introduire", "écrive": "écrire", "permette": "permettre",
    "transmette": "transmettre", "réponde": "répondre", "apprenne": "apprendre", "traduise": "traduire",
}  # fmt: skip
"""What one would have somebody do, as one asks it; the others only end in -e instead of -er."""


def worded(text: str, lang: str) -> str | None:
    """What is asked for, in the words behind whom it is asked of; None when they say nothing."""
    rest = _DARING.sub("", text)
    rest = _AND_ANOTHER.sub("", rest)
    rest = _stripped(rest, _FIRST[lang])
    if not _KNOWS.match(fold_in_place(rest)):
        rest = rest[_length(rest, _LINK[lang]) :]
    rest = _without_manner(rest)
    rest = tidy(rest.strip(" .!?,;:"))
    return rest if len(rest) >= _SHORTEST and fold(rest) not in _NOTHING else None


def asked_anew(text: str) -> str:
    """Without the "ask" before what is asked instead: "demande plutôt un quart d'heure", "just ask her for advice"."""
    found = _ANEW.match(fold_in_place(text))
    rest = text[found.end() :] if found else text
    return _INSTEAD_BEHIND.sub("", rest) if found and rest.strip() else text


_RATHER: Final = r"(?:(?:plutot|juste|simplement|seulement|donc|rather|just|only|simply|instead)\s+)*"
_ANEW: Final = re.compile(
    rf"^\W*{_RATHER}(?:(?:je |on |tu |vous )?(?:lui |leur )?demand(?:e[rz]?|erai|erais|ons)(?:[- ](?:lui|leur))?"
    r"|(?:i'll |i'd |i will |let's |let me )?ask(?: (?:her|him|them))?)\s+"
    rf"{_RATHER}(?:for |de (?=[a-z]+(?:er|ir|re)\b|me |m'))?"
)
_INSTEAD_BEHIND: Final = re.compile(r"\s+(?:plut[oô]t|instead|rather)(?=\W*$)", re.IGNORECASE)
_MANNER: Final = re.compile(
    r"[\s,(–-]+(?:mais )?(?:(?:le tout )?sans (?:trop )?(?:faire|avoir l'air|passer pour|paraitre|etre|que ca fasse"
    r"|sembler|mendier|quemander|supplier|deranger|insister|forcer|m'humilier|me vendre)\b"
    r"|sans (?:honte|gene|pression)\b|without (?:sounding|being|looking|seeming|coming (?:across|over)|begging"
    r"|bothering|pushing|appearing|grovelling|imposing|selling myself)\b).*$"
)


def _without_manner(text: str) -> str:
    """Without how one would not like to sound, which is no part of what is asked: "sans faire mendiante"."""
    found = _MANNER.search(fold_in_place(text))
    return text[: found.start()] if found else text


_DARING: Final = re.compile(
    r"[,;]?\s*\b(?:mais|but)\b[^,;]*\b(?:ose\w*|peur|sais pas|dare|afraid|scared|don['’]t know"
    r"|shy)\b.*$",
    re.IGNORECASE,
)
_AND_ANOTHER: Final = re.compile(
    r"^\s*(?:et|and)\s+(?:à |a |to )?[\w'’-]+(?: [\w'’-]+)?\s+(?=(?:de|d['’]|to|for|si|if|whether)\b)", re.IGNORECASE
)
"""A second person: one is asked at a time."""
_NOTHING: Final = (
    "ca",
    "cela",
    "that",
    "this",
    "it",
    "for that",
    "quelque chose",
    "un truc",
    "something",
    "un service",
    "a favour",
    "a favor",
    "de l'aide",
    "help",
)


def _without_names(text: str, names: Iterable[str]) -> str:
    """Without "à Paul", "Paul and Marie" before what is asked, or behind it; what somebody else is asked is theirs."""
    told = tuple(names)
    parted = part(text, told)
    if not parted.names:
        return re.sub(r"^\s*(?:him|her|them|lui|leur)\b", "", text, flags=re.IGNORECASE).strip()
    other = another(parted.rest, told)
    return other[0] if other else parted.rest


def _stripped(text: str, words: re.Pattern[str]) -> str:
    text = text.strip()
    while length := _length(text, words):
        text = text[length:].strip()
    return text


def _length(text: str, words: re.Pattern[str]) -> int:
    found = words.match(fold_in_place(text))
    return found.end() if found else 0
