"""What one asks of one's own ideal client: who it was, who else sells to them, the four questions, to let it go."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from bot.domain.owner import Lang
from bot.flows.client_words import CLIENT_EN, CLIENT_FR, plain, tidy
from bot.understanding.folding import fold_in_place

_WHO_ELSE: Final[Mapping[Lang, str]] = {
    "fr": r"qui (?:d'autre )?(?:vend|travaille|s'adresse|sert|fournit|propose)\b.{0,40}\b(?:memes? client(?:s|e|es)?"
          r"|mon client ideal|mes clients|ma cible)\b|\bmetiers? complementaires?\b"
          r"|quels? (?:autres )?metiers? .{0,40}\b(?:memes clients|mes clients|mon client ideal)\b"
          r"|qui (?:d'autre )?a (?:les |des )?memes clients(?: que (?:moi|nous))?",
    "en": r"who (?:else )?(?:sells|works|serves|supplies|caters|deals)\b.{0,40}\b(?:my ideal clients?"
          r"|my ideal customers?|my clients|my customers|the same (?:clients|customers|people))\b"
          r"|\bcomplementary trades?\b"
          r"|(?:which|what) (?:other )?trades? .{0,40}\b(?:the same clients|my clients|my customers|my ideal client)\b"
          r"|who (?:else )?(?:has|shares|have) (?:got )?(?:the same|my) (?:kind of |type of )?(?:clients|customers)",
}  # fmt: skip
_TO_THEM: Final[Mapping[Lang, str]] = {
    "fr": r"^\W*qui d'autre (?:leur (?:vend|fournit|propose)|(?:travaille|bosse) (?:avec|pour) eux)\b[^,:]*$",
    "en": r"^\W*who else (?:sells to|works (?:with|for)|serves|supplies|deals with) them\b[^,:]*$",
}
_ASKS: Final[Mapping[Lang, str]] = {
    "fr": rf"(?:(?:quel(?:le)?s? (?:est|sont|etait)|(?:c'est|c) (?:qui|quoi)|qui (?:est|sont)"
          r"|(?:re)?(?:dis|dites|redis|redites|rappelle|rappelez|montre|montrez)[- ](?:moi|nous)) (?:donc |deja )?"
          rf"(?:mon|ma|mes|nos|notre) {CLIENT_FR}"
          rf"|^\W*(?:et |alors )?(?:mon|ma|mes|nos|notre) {CLIENT_FR}"
          r"(?: deja)?\W*(?:(?:,? ?(?:c'est|c) (?:qui|quoi)|(?:est|etait) (?:qui|quoi))(?: deja)?\W*)?$)",
    "en": rf"(?:(?:who|what)(?:'s| is| are| was| were) (?:my|our) {CLIENT_EN}|remind me of (?:my|our) {CLIENT_EN}"
          rf"|(?:show|tell) me (?:my|our) {CLIENT_EN}"
          r"|(?:(?:don't|do not|dunno|not sure|no idea|no clue)(?: really)?(?: know)?) (?:who|what) "
          rf"(?:(?:my|our) {CLIENT_EN}|i (?:want|like) (?:as|for) (?:clients|customers))"
          rf"|^\W*(?:and |so )?(?:my|our) {CLIENT_EN}(?: again)?"
          r"(?:,? (?:who|what) (?:is|was) (?:it|that)(?: again)?)?\W*$)",
}  # fmt: skip
_FAVOURITE: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        r"^\W*(?:mon|ma) (?:client(?:e)? (?:preferee?|favorite?)|(?:meilleure?|plus fidele) client(?:e)?)"
        r"(?:,? c'est|,? est|\s?:|,)\s*(?P<t>\S.*)$"
    ),
    "en": re.compile(
        r"^\W*my (?:(?:best|favou?rite|happiest|most loyal) (?:client|customer))(?: is|'s|\s?:|,)\s*(?P<t>\S.*)$"
    ),
}
_BEST_FR: Final = (
    r"(?:client(?:e)?s? (?:preferee?s?|favorite?s?|favoris|fideles?)|(?:meilleure?s?|bons?) client(?:e)?s?)"
)
_BEST_EN: Final = r"(?:(?:best|favou?rite|happiest|good|most loyal|loyal) (?:client|customer)s?)"
_HALF_HOUR: Final[Mapping[Lang, str]] = {
    "fr": r"(?:les )?(?:quatre|4) questions (?:(?:a poser )?a|pour|avec|chez) (?P<t>\S.*)$"
          r"|(?:demi-heure|demi heure|1/2 ?h\w*|trente minutes|30 ?min\w*) avec "
          r"(?P<u>(?:mon|ma|une?) (?:meilleure? |bonn?e? )?client\S*.*)$"
          r"|(?:demi-heure|demi heure|1/2 ?h\w*|trente minutes|30 ?min\w*) (?:client )?(?:avec|chez) "
          r"(?P<v>[^,;]+?)[ ,;:]*(?:et |pour |avec )?(?:(?:lui|leur) poser )?"
          r"(?:les |mes |ces )?(?:quatre|4) questions.*$"
          r"|(?:preparer?|organiser?|caler?|prevoir|me poser|m'asseoir|echanger|parler|avoir)\b[^,;]{0,40}? avec "
          rf"(?P<w>(?:mon |ma |mes |une? |l'une? de mes |des ){_BEST_FR}\b.*)$"
          r"|(?:que|quoi|quelles? questions?|qu'est[- ]ce que)\b.{0,25}?(?:demander|demande|poser|pose|dire|dis)\b"
          r".{0,12}? a "
          rf"(?P<x>(?:mon |ma |mes |une? ){_BEST_FR}\b.*)$"
          r"|\b(?:re)?(?:voir|rencontrer|inviter|interroger|questionner|appeler) "
          rf"(?P<y>(?:mon |ma |mes |une? |l'une? de mes |des ){_BEST_FR}\b.*)$",
    "en": r"(?:the )?(?:four|4) questions (?:to|for|with) (?P<t>\S.*)$"
          r"|(?:half an hour|thirty minutes|30 ?min\w*) with "
          r"(?P<u>(?:my|a) (?:best |favou?rite |good )?(?:client|customer).*)$"
          r"|(?:half an hour|thirty minutes|30 ?min\w*) with "
          r"(?P<v>[^,;]+?)[ ,;:]*(?:and |to ask |for |with )?(?:him |her |them )?"
          r"(?:the |my |those )?(?:four|4) questions.*$"
          r"|(?:prepare|plan|set up|arrange|organi[sz]e|book|have|sit down|talk|meet up|a meeting"
          r"|interview)\b[^,;]{0,40}? with "
          rf"(?P<w>(?:my |an? |one of my |some ){_BEST_EN}\b.*)$"
          rf"|what\b.{{0,25}}? ask (?P<x>(?:my |an? |one of my ){_BEST_EN}\b.*)$"
          rf"|\b(?:see|meet|invite|interview|call|question) (?P<y>(?:my |an? |one of my |some ){_BEST_EN}\b.*)$",
}  # fmt: skip
_DROPS: Final[Mapping[Lang, str]] = {
    "fr": r"^\W*(?:(?:oublie[rzs]?|efface[rzs]?|supprime[rzs]?|enleve[rzs]?|retire[rzs]?|annule[rzs]?"
          r"|laisse[rzs]? tomber|abandonne[rzs]?) (?:donc )?(?:mon|ma|le|ce|cette|notre)"
          rf"|(?:en fait )?je (?:ne |n')?(?:veux|ai) plus (?:de |d'|besoin de |besoin d'|mon |un )) ?{CLIENT_FR}\W*$",
    "en": r"^\W*(?:(?:forget|drop|delete|remove|erase|scrap) (?:my|the|that|our)"
          rf"|i (?:no longer (?:want|have|need)|don't (?:want|need|have)) (?:an?|my|any))"
          rf" {CLIENT_EN}(?: any ?more)?\W*$",
}  # fmt: skip
_LOSES: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        r"^\W*(?:oublie[rzs]?|efface[rzs]?|supprime[rzs]?|enleve[rzs]?|retire[rzs]?|pas) (?P<t>\S.*?)"
        r"(?: (?:de (?:la|ma) liste|des metiers|de la|de mes metiers))?[\s.!]*$"
    ),
    "en": re.compile(
        r"^\W*(?:forget|drop|delete|remove|erase|not|take) (?P<t>\S.*?)"
        r"(?: (?:off|from) (?:the|my|that) (?:list|trades)| off| out)?[\s.!]*$"
    ),
}
_SELLS_TO: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        r"^\W*qui (?:d'autre )?(?:vend|fournit|sert|travaille|bosse)(?: quoi| aussi| deja)?"
        r" (?:a|aux|au|pour|avec|les|des) (?P<t>\S.*?)\W*$"
    ),
    "en": re.compile(r"^\W*who (?:else )?(?:sells|works|serves|supplies|caters)(?: to| for| with)? (?P<t>\S.*?)\W*$"),
}


def asks_who_else(text: str, lang: Lang) -> bool:
    """ "Who else sells to my ideal client?" """
    return re.search(_WHO_ELSE[lang], fold_in_place(plain(text))) is not None


def asks_who_sells_to_them(text: str, lang: Lang) -> bool:
    """ "Who else sells to them?", which means one's own clients once these are known."""
    return re.search(_TO_THEM[lang], fold_in_place(plain(text))) is not None


def asks_mine(text: str, lang: Lang) -> bool:
    """ "Who is my ideal client?" """
    return re.search(_ASKS[lang], fold_in_place(plain(text))) is not None


def half_hour(text: str, lang: Lang) -> str | None:
    """With whom the four questions are to be prepared: words that name a client; None for another matter."""
    said = plain(text)
    found = re.search(_HALF_HOUR[lang], fold_in_place(said))
    if found is None:
        return None
    name = next(name for name in ("t", "u", "v", "w", "x", "y") if found[name])
    return tidy(said[found.start(name) : found.end(name)])


def favourite(text: str, lang: Lang) -> str | None:
    """Whom "my favourite client is Bea" names, as typed."""
    said = plain(text)
    found = _FAVOURITE[lang].match(fold_in_place(said))
    return tidy(said[found.start("t") :]) if found and not said.endswith("?") else None


def drops_mine(text: str, lang: Lang) -> bool:
    """ "Forget my ideal client." """
    return re.search(_DROPS[lang], fold_in_place(plain(text))) is not None


def loses(text: str, lang: Lang) -> str | None:
    """What "remove the printers from the list" takes away, as typed."""
    return _named(_LOSES[lang], text)


def sells_to(text: str, lang: Lang) -> str | None:
    """To whom, in "who else sells to bookshops?", as typed."""
    return _named(_SELLS_TO[lang], text)


def _named(pattern: re.Pattern[str], text: str) -> str | None:
    said = plain(text)
    found = pattern.match(fold_in_place(said))
    return tidy(said[found.start("t") : found.end("t")]) if found else None


def changes_mine(text: str) -> bool:
    """ "Change", "je veux le changer": typed instead of the button under the ideal client."""
    return _CHANGE.fullmatch(fold_in_place(text).replace("’", "'")) is not None


_CHANGE: Final = re.compile(
    r"\W*(?:(?:i (?:want|'d like) to|je (?:veux|voudrais)|let's|on peut) )?"
    r"(?:change[rz]?|modifie[rz]?|edit|update|autre|another one|en changer|le changer|une? autre)"
    r"(?: (?:it|that|this|ca|cela|le client|client))?[\s.!]*"
)
