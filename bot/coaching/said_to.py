"""What the user says of somebody, said to that person: « elle connaît l'édition » -> « vous connaissez l'édition »."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from bot.coaching.wording import tidy, towards
from bot.domain.owner import Lang
from bot.domain.people import Address

_HE_OR_SHE: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        r"^(?:c(?=['’]est (?:une? |le |la |l['’]|mon |ma ))['’]|(?:il|elle)\s+)"
        r"(?P<no>n['’]|ne )?(?P<me>m['’]|me |nous )?(?P<verb>[\w-]+)(?P<rest>.*)$",
        re.IGNORECASE | re.DOTALL,
    ),
    "en": re.compile(
        r"^(?:he|she|they)(?:['’](?P<short>s|re|ve|d|ll))?(?P<often>(?: (?:often|always|also|once|really|just))?)"
        r"(?: (?P<verb>[\w'’-]+))?(?P<rest>.*)$",
        re.IGNORECASE | re.DOTALL,
    ),
}
_FRENCH: Final[Mapping[str, tuple[str, str]]] = {
    "est": ("es", "êtes"), "a": ("as", "avez"), "était": ("étais", "étiez"), "avait": ("avais", "aviez"),
    "fait": ("fais", "faites"), "faisait": ("faisais", "faisiez"), "va": ("vas", "allez"), "sait": ("sais", "savez"),
    "connaît": ("connais", "connaissez"), "connait": ("connais", "connaissez"), "peut": ("peux", "pouvez"),
    "pourrait": ("pourrais", "pourriez"), "vient": ("viens", "venez"), "voit": ("vois", "voyez"),
    "suit": ("suis", "suivez"), "vit": ("vis", "vivez"), "sort": ("sors", "sortez"), "tient": ("tiens", "tenez"),
    "dit": ("dis", "dites"), "écrit": ("écris", "écrivez"), "lit": ("lis", "lisez"), "met": ("mets", "mettez"),
    "prend": ("prends", "prenez"), "comprend": ("comprends", "comprenez"), "vend": ("vends", "vendez"),
    "dirige": ("diriges", "dirigez"), "conduit": ("conduis", "conduisez"), "doit": ("dois", "devez"),
    "veut": ("veux", "voulez"), "croit": ("crois", "croyez"), "achète": ("achètes", "achetez"),
    "mène": ("mènes", "menez"), "lève": ("lèves", "levez"), "amène": ("amènes", "amenez"),
    "appelle": ("appelles", "appelez"), "emploie": ("emploies", "employez"),
    "aurait": ("aurais", "auriez"), "serait": ("serais", "seriez"), "saurait": ("saurais", "sauriez"),
    "anime": ("animes", "animez"), "voudrait": ("voudrais", "voudriez"), "saura": ("sauras", "saurez"),
}  # fmt: skip
"""What he or she does, as said in tu and in vous."""
_ENGLISH: Final[Mapping[str, str]] = {
    "is": "are", "has": "have", "was": "were", "does": "do", "goes": "go", "isn't": "aren't", "hasn't": "haven't",
    "wasn't": "weren't", "doesn't": "don't",
}  # fmt: skip
_ENGLISH_SHORT: Final = {"s": "are", "re": "are", "ve": "have", "d": "would", "ll": "will"}
_PAST: Final = re.compile(r"(?:ed|wrote|ran|led|built|knew|met|made|took|gave|had|did|went|came|saw|said|got|left)$")
_DONE: Final = re.compile(
    r"(?:ed|en|done|kept|been|built|led|met|run|had|made|known|said|told|taught|shown|brought|bought|found|won|sold|spent"
    r"|held|gone|got|grown|drawn|sent|put)$"
)
_STATES: Final = frozenset("tired retired interested based involved connected experienced qualified skilled".split())
"""After "he's" these say what he is; any other participle says what he has done."""
_LATER: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(r"\b(?:comment |pourquoi |quand |où |ce qu['’]|qu['’])(?=(?:il|elle)\b)", re.IGNORECASE),
    "en": re.compile(r"\b(?:how|why|what|when|where|that|whether|if|because) (?=(?:he|she|they)\b)", re.IGNORECASE),
}
"""What leads to a clause about them inside another."""
_INVERTED: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(r"\b(?P<verb>\w+)-(?:t-)?(?:ils?|elles?)\b", re.IGNORECASE),
    "en": re.compile(
        r"\b(?P<verb>did|does|do|is|was|were|are|has|have|had|can|could|would|will|should) (?:he|she|they)\b"
    ),
}
_LONE_I: Final = re.compile(r"\bi(?=['’ ])")
_MODAL: Final = frozenset(("can", "could", "will", "would", "may", "might", "must", "should"))


def said_to(clause: str, lang: Lang, address: Address) -> str | None:
    """A clause about somebody, turned to them; None when there is no sure form for it.

    What is said to them already, or of others, stands as it is.
    """
    said = tidy(clause)
    said = _LONE_I.sub("I", said) if lang == "en" else said
    found = _HE_OR_SHE[lang].match(said)
    if found is None:
        return towards(asked_of(_inside(said, lang, address), lang, address), lang, address)
    turned = _french(found, address) if lang == "fr" else _english(found)
    return towards(turned, lang, address) if turned else None


def asked_of(said: str, lang: Lang, address: Address) -> str:
    """A question about somebody, asked of them: « comment a-t-elle fait » -> « comment avez-vous fait »."""
    return _INVERTED[lang].sub(lambda found: _turned_round(found, lang, address) or found[0], said)


def _turned_round(found: re.Match[str], lang: Lang, address: Address) -> str | None:
    verb = found["verb"].lower()
    if lang == "en":
        return f"{_ENGLISH.get(verb, verb) if verb != 'does' else 'do'} you"
    turned = _french_verb(verb, address)
    return f"{turned}-{address}" if turned else None


def _inside(said: str, lang: Lang, address: Address) -> str:
    """With what stands of them further on said to them, too: "I'm curious how she went" -> "… how you went"."""
    found = _LATER[lang].search(said)
    turned = said_to(said[found.end() :], lang, address) if found else None
    if found is None or turned is None:
        return said
    head = said[: found.end()]
    return (f"{head[:-1]}e " if head.endswith(("'", "’")) else head) + turned


def _french(found: re.Match[str], address: Address) -> str | None:
    turned = _french_verb(found["verb"].lower(), address)
    if turned is None:
        return None
    no, me = found["no"] or "", found["me"] or ""
    if no.endswith(" ") and turned[0] in "aeêéiou" and not me:
        no = "n’"
    if no.endswith(("'", "’")) and not me and turned[0] not in "aeêéiouh":
        no = "ne "
    if me.endswith(("'", "’")) and turned[0] not in "aeêéiouh":
        me = "me "
    return f"{'tu' if address == 'tu' else 'vous'} {no}{me}{turned}{found['rest']}"


def _french_verb(verb: str, address: Address) -> str | None:
    """What he or she does, as said to them; None for a verb of which this is not sure."""
    if verb in _FRENCH:
        to_tu, to_vous = _FRENCH[verb]
    elif verb.endswith("e") and len(verb) > 3:
        to_tu, to_vous = f"{verb}s", _for_vous(verb)
    elif verb.endswith("ait"):
        to_tu, to_vous = f"{verb[:-1]}s", f"{verb[:-3]}iez"
    else:
        return None
    return to_tu if address == "tu" else to_vous


def _for_vous(verb: str) -> str:
    """« travaille » -> « travaillez », « opère » -> « opérez »."""
    return re.sub(r"è(?=[bcdfgjlmnpqrstvxz]+e$)", "é", verb) + "z"


def _english(found: re.Match[str]) -> str | None:
    rest = f"{found['often']}{' ' + found['verb'] if found['verb'] else ''}{found['rest']}"
    if found["short"]:
        short = _ENGLISH_SHORT[found["short"]]
        if short == "are" and _DONE.search(found["verb"] or "") and found["verb"] not in _STATES:
            short = "have"
        return f"you {short}{rest}"
    verb = (found["verb"] or "").replace("’", "'").lower()
    if not verb:
        return None
    if verb in _ENGLISH:
        turned = _ENGLISH[verb]
    elif verb in _MODAL or _PAST.search(verb) or not verb.endswith("s"):
        turned = verb
    elif verb.endswith("ies"):
        turned = f"{verb[:-3]}y"
    elif verb.endswith(("sses", "shes", "ches", "xes")):
        turned = verb[:-2]
    else:
        turned = verb[:-1]
    return f"you{found['often']} {turned}{found['rest']}"
