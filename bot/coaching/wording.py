"""The user's own words, turned towards the person they are written to: "relu mon CV" is thanked as a deed.

Never polished: only the little words around change, and what has no sure form is left as it was told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Literal

from bot.domain.owner import Lang
from bot.domain.people import Address

Shape = Literal["did", "did_me", "how", "things", "masculine", "feminine", "thing", "named"]

_HOW: Final[Mapping[Lang, frozenset[str]]] = {
    "fr": frozenset(("comment", "combien", "pourquoi", "quand", "quel", "quelle", "quelles", "quels", "qui", "où")),
    "en": frozenset(("how", "what", "when", "where", "which", "who", "whom", "why")),
}
_DETERMINERS: Final[Mapping[Lang, frozenset[str]]] = {
    "fr": frozenset((
        *("le", "la", "les", "un", "une", "des", "du", "de", "mon", "ma", "mes", "ton", "ta", "tes"),
        *("son", "sa", "ses", "notre", "nos", "votre", "vos", "leur", "leurs", "ce", "cet", "cette", "ces"),
        *("deux", "trois", "quatre", "plusieurs", "quelques"),
    )),
    "en": frozenset((
        *("the", "a", "an", "my", "your", "his", "her", "their", "our", "this", "that", "these", "those", "some"),
        *("two", "three", "four", "several", "all"),
    )),
}  # fmt: skip

_FRENCH_DEEDS: Final = frozenset((
    *("décrit", "dit", "écrit", "fait", "inscrit", "introduit", "mis", "offert", "ouvert", "permis", "pris", "promis"),
    *("appris", "traduit", "transmis", "remis", "soumis", "relu", "lu", "vu", "revu", "reçu", "défendu", "répondu"),
    *("prévenu", "soutenu", "tenu", "rendu", "vendu", "suivi", "fourni", "choisi", "accueilli", "averti"),
))  # fmt: skip
"""Past participles that do not end in é."""

_FRENCH_NOT_DEEDS: Final = frozenset((
    *("associé", "café", "clé", "communiqué", "côté", "employé", "énoncé", "exposé", "marché", "procédé", "relevé"),
    *("résumé", "thé", "tracé", "traité"),
))  # fmt: skip

_TO_ME: Final = (
    *("accompagn", "aid", "appris", "averti", "conseill", "donné", "encourag", "envoyé", "écout", "expliqué", "mis"),
    *("montré", "offert", "orient", "ouvert", "permis", "présenté", "prêté", "prévenu", "raconté", "recommandé"),
    *("rassuré", "reçu", "transmis", "dépann", "rendu", "sauvé", "tiré"),
)
"""Participles that need a « me »: « merci de m’avoir aidé », but « merci d’avoir relu »."""
_DONE_TO_HER: Final = re.compile(
    r"(?:accompagn|aid|appuy|coach|conseill|encourag|épaul|écout|guid|invit|motiv|orient|présent|rassur|recommand)ées?"
    r"|(?:avertie|prévenue|reçue|soutenue)s?"
)
"""What was done to her, or to several: « aidée », in agreement with « m’ » or « nous »; « données » are things."""

_FEMININE: Final = ("tion", "sion", "té")
_MASCULINE_IN_E: Final = (
    *("age", "isme", "ème", "aire", "livre", "modèle", "guide", "titre", "code", "texte", "cadre", "compte", "service"),
    *("site", "programme", "groupe", "rôle", "contrôle", "verre", "poste", "devoir", "reste", "nombre", "disque"),
)
_ENGLISH_DEEDS: Final = frozenset((
    *("bought", "brought", "built", "came", "did", "drew", "found", "gave", "got", "held", "kept", "led", "lent"),
    *("let", "made", "met", "paid", "put", "ran", "read", "sat", "sent", "set", "shown", "spent", "spoke", "taught"),
    *("told", "took", "went", "wrote"),
))  # fmt: skip
_ENGLISH_NOT_DEEDS: Final = frozenset(("feed", "need", "speed", "seed", "embed", "bed"))

_GIVING: Final = re.compile(
    r"(?:lui |leur |de |d’|d')?(?:envoyer|envoie|envoi|renvoyer|renvoie|transmettre|transmets|transférer|transfère"
    r"|partager|partage|faire suivre|send|sending|share|sharing|forward|forwarding|email|emailing|mail)"
    r"(?:-lui|-leur)? (?:(?:him|her|them) )?(?=\S)",
    re.IGNORECASE,
)


_FRENCH_ARTICLE: Final = re.compile(
    r"(?P<one>un|une) (?=\w)|(?P<some>des|quelques) (?=\w)|(?=(?:deux|trois|quatre|cinq|six|\d+) \w)", re.IGNORECASE
)
_OF_SOMEBODY: Final = re.compile(r"\w+ (?:d['’]|du |des |de (?!mon |ma |mes ))", re.IGNORECASE)
_VOWEL: Final = tuple("aeiouyàâéèêëîïôöûùhœæ")


def named(what: str, lang: Lang) -> str:
    """A thing as one thanks for it.

    « un contact » -> « ce contact », « deux noms » -> « ces deux noms », « nom d’un client » -> « le nom d’un client ».
    """
    if lang == "fr" and _OF_SOMEBODY.match(what) and shape(what, lang) in ("masculine", "feminine"):
        article = "la " if shape(what, lang) == "feminine" else "le "
        return ("l’" if what.lower().startswith(_VOWEL) else article) + what
    found = _FRENCH_ARTICLE.match(what) if lang == "fr" else None
    if found is None:
        return what
    rest = what[found.end() :]
    one = (found["one"] or "").lower()
    if one == "une":
        return f"cette {rest}"
    if one == "un":
        return f"cet {rest}" if rest.lower().startswith(_VOWEL) else f"ce {rest}"
    return f"ces {rest}"


def tidy(what: str) -> str:
    """Without spaces and full stops around, on one line."""
    return " ".join(what.split()).rstrip(" .;,!")


def shape(what: str, lang: Lang) -> Shape:
    """What kind of words these are, as far as their first word tells."""
    first, _, rest = what.lower().partition(" ")
    if first in _HOW[lang]:
        return "how"
    if first in _DETERMINERS[lang] or first[:2] in ("l’", "l'", "d’", "d'") or first[:1].isdigit():
        return "named"
    if lang == "fr":
        return _french_shape(first, rest)
    deed = first in _ENGLISH_DEEDS or (first.endswith("ed") and first not in _ENGLISH_NOT_DEEDS)
    return "did" if deed and rest else "thing"


def _french_shape(first: str, rest: str) -> Shape:
    deed = first in _FRENCH_DEEDS or (first.endswith("é") and first not in _FRENCH_NOT_DEEDS)
    if deed and rest:
        return "did_me" if first.startswith(_TO_ME) else "did"
    if rest and _DONE_TO_HER.fullmatch(first):
        return "did_me"
    if first.endswith(("s", "x")) and not first.endswith(("us", "ours", "ès", "is", "as", "os")):
        return "things"
    if not first.isalpha():
        return "thing"
    feminine = first.endswith(_FEMININE) or (first.endswith(("e", "ée")) and not first.endswith(_MASCULINE_IN_E))
    return "feminine" if feminine and not first.startswith(tuple("aeiouyéèêhâîô")) else "masculine"


_PARTICIPLES: Final = {
    "came": "come", "did": "done", "drew": "drawn", "gave": "given", "ran": "run", "spoke": "spoken", "took": "taken",
    "went": "gone", "wrote": "written",
}  # fmt: skip


def participle(what: str, lang: Lang) -> str:
    """A deed as it stands behind "having": "gave me a name" -> "given me a name"; French has it so already."""
    first, space, rest = what.partition(" ")
    return _PARTICIPLES.get(first.lower(), first) + space + rest if lang == "en" else what


def towards(what: str, lang: Lang, address: Address) -> str:
    """With what is said of the person ("son DAF", "her agency") said to them: « votre DAF », "your agency"."""
    if lang == "en":
        return re.sub(r"\b(his|her|their)\b(?=\s+(?!to\b|for\b|at\b|in\b|with\b|and\b|on\b)\w)", "your", what)
    tu = address == "tu"
    turned = {"son": "ton", "sa": "ta", "ses": "tes"} if tu else {"son": "votre", "sa": "votre", "ses": "vos"}
    turned |= {"leur": "votre", "leurs": "vos"}
    return re.sub(r"\b(son|sa|ses|leurs?)\b(?=\s+\w)", lambda found: turned[found[1]], what)


_FRENCH_I: Final[Mapping[str, str]] = {
    "fais": "faire", "ferai": "faire", "transmets": "transmettre", "transmettrai": "transmettre", "mets": "mettre",
    "mettrai": "mettre", "écris": "écrire", "écrirai": "écrire", "relis": "relire", "relirai": "relire", "lis": "lire",
    "lirai": "lire", "dis": "dire", "dirai": "dire", "rends": "rendre", "rendrai": "rendre", "tiens": "tenir",
    "tiendrai": "tenir", "préviens": "prévenir", "préviendrai": "prévenir", "traduis": "traduire",
    "traduirai": "traduire", "vois": "voir", "verrai": "voir", "prends": "prendre", "prendrai": "prendre",
    "réponds": "répondre", "répondrai": "répondre", "introduis": "introduire", "introduirai": "introduire",
    "enverrai": "envoyer", "renverrai": "renvoyer", "envoie": "envoyer", "renvoie": "renvoyer", "appelle": "appeler",
    "rappelle": "rappeler", "appellerai": "appeler", "rappellerai": "rappeler", "achète": "acheter",
    "transfère": "transférer", "suggère": "suggérer", "paie": "payer", "file": "filer", "passe": "passer",
    "prête": "prêter", "partage": "partager", "présente": "présenter", "présenterai": "présenter", "donne": "donner",
    "demande": "demander", "cherche": "chercher", "prépare": "préparer", "réserve": "réserver", "invite": "inviter",
    "apporte": "apporter", "ramène": "ramener", "rédige": "rédiger", "organise": "organiser", "propose": "proposer",
    "trouve": "trouver", "regarde": "regarder", "vérifie": "vérifier", "imprime": "imprimer", "forwarde": "forwarder",
    "poste": "poster", "montre": "montrer", "dépose": "déposer", "conseille": "conseiller", "recommande": "recommander",
    "corrige": "corriger", "note": "noter", "parle": "parler", "offre": "offrir", "ouvre": "ouvrir",
}  # fmt: skip
"""What one says of oneself: « (je lui) envoie », « enverrai »."""


def undertaken(what: str, lang: Lang) -> str:
    """What one will do, as one reads it on a list: « envoie l’article » -> « envoyer l’article »."""
    first, space, rest = what.partition(" ")
    if lang != "fr" or not rest:
        return what
    verb = _FRENCH_I.get(first.lower()) or re.sub(r"erai$", "er", first)
    return verb + space + rest


_FRENCH_THAT_I: Final[Mapping[str, str]] = {
    "fasse": "faire", "relise": "relire", "lise": "lire", "dise": "dire", "écrive": "écrire", "mette": "mettre",
    "transmette": "transmettre", "prenne": "prendre", "rende": "rendre", "réponde": "répondre", "voie": "voir",
    "vienne": "venir", "revienne": "revenir", "intervienne": "intervenir", "tienne": "tenir",
    "introduise": "introduire", "traduise": "traduire", "reçoive": "recevoir", "aille": "aller", "sois": "être",
    "choisisse": "choisir", "réfléchisse": "réfléchir", "fournisse": "fournir", "suive": "suivre",
    "rejoigne": "rejoindre", "serve": "servir",
}  # fmt: skip
"""What somebody wants one to do: « (elle veut que je) relise »."""
_THAT_I: Final = re.compile(r"que je (?:(?:lui|leur|le|la|les|nous|y|en) |[ly]['’])*$|que j['’]$", re.IGNORECASE)


def asked_of_me(what: str, said: str, lang: Lang) -> str:
    """What somebody wants done, as one reads it on a list: « (que je) relise sa lettre » -> « relire sa lettre ».

    `said`: the whole message; only what stands there behind « que je » is turned.
    """
    place = said.find(what)
    if lang != "fr" or place < 0 or not _THAT_I.search(said[:place]):
        return what
    first, space, rest = what.partition(" ")
    verb = _FRENCH_THAT_I.get(first.lower()) or _FRENCH_I.get(first.lower())
    return (verb or re.sub(r"(?<=\w{2})e$", "er", first)) + space + rest


_ANNOUNCING: Final = re.compile(
    r"(?:(?:une |la )?(?:bonnes?|grandes?|super|excellentes?|mauvaises?|petites?) nouvelles?|des nouvelles"
    r"|(?:some )?(?:good|great|big|bad|small|more) news|news)\s*[:,!.–—-]+\s*(?=\S)",
    re.IGNORECASE,
)


def news_itself(what: str) -> str:
    """Without the words that only announce it: « bonne nouvelle : j’ai signé » -> « j’ai signé »."""
    found = _ANNOUNCING.match(what)
    return what[found.end() :] if found else what


_WISHING: Final = re.compile(
    r"(?:je (?:veux|voudrais|souhaite|recherche|cherche)|j['’]aimerais|il me faut)"
    r"(?: (?:trouver|avoir|décrocher))? (?=\S)"
    r"|i(?:['’]d like|['’]m looking for| am looking for| want| would like| need)"
    r"(?: to (?:find|get|have|land|win))? (?=\S)",
    re.IGNORECASE,
)


def aim(goal: str) -> str:
    """What a goal aims at, to stand inside a sentence: "I want two new clients" -> "two new clients"."""
    found = _WISHING.match(goal)
    return goal[found.end() :] if found else goal


def handed_over(what: str) -> str | None:
    """What was promised to be sent, without its verb: « envoyer mon mémoire » -> « mon mémoire »; else None."""
    found = _GIVING.match(what)
    return what[found.end() :] if found else None
