"""What the user tells to have done: "I reviewed…", « je lui ai relu… », and "that's done for Mary"; on folded words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_LEAD: Final = (
    r"\W*(?:(?:ca y est|voila|bon|ok|okay|au fait|alors|sinon|enfin|hier(?: soir)?|ce matin|hop|so|right|well|btw|hey"
    r"|by the way|yesterday|today|this morning|just|finally)[ ,!:]+)*"
)
_FR: Final = (
    r"(?:j'ai|je (?:lui|leur|l'|les|le lui|la lui) ?ai|je l'ai|on a|on (?:lui|leur) a)"
    r" (?:(?:bien|enfin|deja|juste|aussi|tout) )*(?P<did>\w+)"
)
_FR_JUST: Final = r"je viens (?:juste |enfin )?(?:de |d')(?:lui |leur )?(?P<inf>\w+)"
_EN: Final = (
    r"(?:i|we)(?:'ve| have)?(?: (?:just|finally|already|also|now))*"
    r" (?!(?:have|had|will|would|should|must|need|want|am|was|can|could|not|got|didn|haven|don|ll|d)\b)(?P<done>\w+)"
)
_OVER: Final = r"(?:i'm |i am |all )?(?P<over>done|finished|through) with|j'en ai (?P<fini>fini|termine) avec"
_TOLD: Final = re.compile(rf"{_LEAD}(?:{_OVER}|{_FR}|{_FR_JUST}|{_EN})\b(?P<rest>.*)")
_PASSIVE: Final = re.compile(
    rf"{_LEAD}(?P<thing>(?:le |la |les |l'|son |sa |ses |the |her |his |their )\S.{{1,50}}?) (?:est|sont|a ete|ont ete"
    r"|is|are|has been|have been)(?: (?:bien|enfin|deja|finally|now|all|already))* (?P<was>\w+)"
)
_FINISHED: Final = re.compile(
    rf"{_LEAD}(?:(?:i|we)(?:'ve| have)? )?(?:just )?(?:finished|done) (?P<ing>\w+ing)\b(?P<thing>.*)"
    r"|\W*(?:j'ai |on a )?(?:fini|termine) (?:de |d')(?P<inf>\w+)\b(?P<what>.*)"
)
_NOT: Final = re.compile(r"\b(?:pas|jamais|rien|not|never|nothing|yet|n't)\b|n't\b")

_NOT_DONE: Final = frozenset(
    (
        "got received lost forgot forgotten saw seen heard missed opened started begun began asked thanked tried kept"
        " recu eu perdu oublie vu entendu rate ouvert commence demande remercie essaye rencontre croise"
    ).split()
)
"""What one does with a thing without having done what was asked of it."""
_IRREGULAR: Final = {
    "relu": "relire", "lu": "lire", "mis": "mettre", "transmis": "transmettre", "remis": "remettre", "dit": "dire",
    "fait": "faire", "revu": "revoir", "rendu": "rendre", "repondu": "repondre", "prevenu": "prevenir",
    "pris": "prendre", "ecrit": "ecrire", "traduit": "traduire", "conduit": "conduire",
    "offert": "offrir", "fourni": "fournir", "choisi": "choisir", "trouve": "trouver",
    "sent": "send", "wrote": "write", "written": "write", "gave": "give", "given": "give", "lent": "lend",
    "made": "make", "read": "read", "found": "find", "took": "take", "brought": "bring", "put": "put", "told": "tell",
    "spoke": "speak", "met": "meet", "did": "do", "done": "do", "drew": "draw", "built": "build", "taught": "teach",
    "bought": "buy", "chose": "choose", "drove": "drive", "went": "go", "forwarded": "forward",
}  # fmt: skip


@dataclass(frozen=True)
class Deed:
    """What was done: its verb as it may stand in a list of things to do, and the words behind it."""

    verbs: tuple[str, ...]
    rest: str
    by_verb: bool = False  # what is said of a thing tells a deed only by its verb: "her CV is great"


def deed_told(said: str) -> Deed | None:
    """The deed that the user tells as done; None when nothing is, or not yet."""
    if _NOT.search(said):
        return None
    if over := _FINISHED.fullmatch(said):
        return Deed((over["ing"] or over["inf"],), over["thing"] or over["what"] or "")
    if (passive := _PASSIVE.fullmatch(said)) and passive["was"] not in _NOT_DONE:
        return Deed(_as_to_do(passive["was"]), passive["thing"], by_verb=True)
    found = _TOLD.match(said)
    if found is None:
        return None
    verb = found["did"] or found["done"] or found["inf"] or ""
    if verb in _NOT_DONE:
        return None
    return Deed(_as_to_do(verb) if verb else (), found["rest"])


def _as_to_do(verb: str) -> tuple[str, ...]:
    """A past participle as the verb may stand in a list of things to do."""
    bent = _IRREGULAR.get(verb)
    return (bent,) if bent else (verb, f"{verb}r")


_NAME: Final = r"(?P<{}>[\w'’-]+(?: [\w'’-]+){{0,2}}?)"
_FAIT: Final = r"(?:fait|bon|regle|envoye|parti|boucle|termine|en ordre|transmis|ok)"
_DONE: Final = r"(?:all )?(?:done|sorted|finished|taken care of|handled|dealt with|delivered|sent|ok)"
_THING: Final = r"(?: (?:thing|request|one|favou?r|stuff|bit))"
_DONE_FOR: Final = tuple(
    re.compile(rf"{_LEAD}{words}(?: (?:hier|aujourd'hui|ce matin|yesterday|today|now|maintenant))?")
    for words in (
        rf"(?:c'est|cest|c) {_FAIT} (?:pour|avec|chez|cote|du cote de) {_NAME.format('who')}",
        rf"(?:pour|cote|du cote de|avec) {_NAME.format('who')}[ ,:]+(?:c'est|ca y est,? c'est|cest|c) {_FAIT}",
        rf"{_NAME.format('who')}[ ,:]+(?:c'est|cest|c) (?:fait|regle|envoye|boucle|termine)",
        rf"fait pour {_NAME.format('who')}",
        rf"j'ai fait (?:le necessaire|ce qu'il fallait|le boulot) (?:pour|avec|chez) {_NAME.format('who')}",
        rf"j'ai fait ce (?:que|qu') ?{_NAME.format('who')} (?:m'a|m'avait|voulait)(?: demande)?",
        rf"j'ai fait ce que j'(?:ai|avais) promis (?:a|pour) {_NAME.format('who')}",
        rf"je m'en suis (?:occupee?|chargee?) pour {_NAME.format('who')}",
        rf"je me suis occupee? de la demande de {_NAME.format('who')}",
        rf"j'ai tenu (?:ma )?(?:promesse|parole) (?:a|envers|avec|pour) {_NAME.format('who')}",
        rf"(?:(?:that's|it's|that is|it is|this is|thats|its) )?{_DONE} (?:for|with) {_NAME.format('who')}",
        rf"{_NAME.format('who')}(?:'s)?{_THING}?(?: is|'s| are|[:,])? {_DONE}",
        (
            rf"(?:i've |i have |i )(?:did|done) what {_NAME.format('who')} (?:asked|wanted|needed)"
            r"(?: (?:for|me to|me to do|of me|me for))?"
        ),
        rf"(?:i've |i have |i )(?:did|done) what i (?:promised|told|said to) {_NAME.format('who')}",
        rf"(?:i've |i have |i )(?:taken|took) care of (?:it |that |things )?for {_NAME.format('who')}",
        rf"(?:i've |i have |i )(?:taken care of|took care of|sorted|done|did) {_NAME.format('who')}'s{_THING}",
        rf"(?:i've |i have |i )(?:kept|honou?red) my (?:promise|word) to {_NAME.format('who')}",
    )
)


def done_for(said: str) -> str | None:
    """The name behind "that's done for…"; it may be nobody's."""
    found = next((found for way in _DONE_FOR if (found := way.fullmatch(said))), None)
    return found["who"].removesuffix("'s") if found else None
