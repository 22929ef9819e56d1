"""How one tells an ideal client: one's own, or somebody's: "mon client idéal…", "Paul's ideal client is…"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.domain.owner import Lang
from bot.flows.goals.roles import split_roles
from bot.understanding.folding import fold_in_place
from bot.understanding.polite_words import PLEASE

CLIENT_FR: Final = (
    r"(?:client(?:e|s|es)?|clientele) (?:ideal(?:e|es|s)?|ideaux|reves?|de mes reves|type|parfait(?:e|s|es)?)"
)
CLIENT_EN: Final = r"(?:ideal|perfect|dream|target|typical) (?:clients?|customers?|buyers?)"
_IS_FR: Final = (
    r"\s*,?\s*(?::|=|c'est|ce sont|ce serait|ce seraient|c'etait|est|sont|serait|seraient)\s*"
    r"(?:surtout |plutot |en fait |d'abord |maintenant |desormais )?"
)
_IS_EN: Final = r"\s*,?\s*(?::|=|is|are|would be|'s)\s*(?:mostly |mainly |really |actually |now )?"
WHO: Final = r"(?P<who>[^\W\d_][\w'.-]*(?: [^\W\d_][\w'.-]*){0,3}?)"
_T: Final = r"(?P<t>\S.*)$"
_MANY: Final = r"(?P<t>(?:[a-z-]+ ){0,3}?[a-z-]{3,}[sx]\b.*)$"  # people of a kind: "dentists", "petits hôtels"
_TO_MANY: Final = r"(?P<t>(?:aux|a des) (?:[a-z-]+ ){0,3}?[a-z-]{3,}[sx]\b.*)$"
_KIND: Final = (
    r"(?P<t>(?:[a-z-]+ ){0,3}?[a-z-]{2,}(?<!ou)(?<!les)s\b.*)$"  # "small firms", and neither "serious" nor "hopeless"
)

_MINE: Final[Mapping[Lang, tuple[str, ...]]] = {
    "fr": (
        rf"(?:mon |ma |mes |notre |nos )?{CLIENT_FR}\s*[:=?]\s*{_T}",
        rf"(?:mon|ma|mes|notre|nos) {CLIENT_FR}{_IS_FR}{_T}",
        rf"(?:mon|ma|notre) {CLIENT_FR},? (?:je dirais|disons|je pense(?: a| que c'est)?|je vois plutot) {_T}",
        rf"(?:pour moi,? |moi,? )?(?:le|la|les) {CLIENT_FR}(?: pour moi)?{_IS_FR}{_T}",
        rf"(?:mes|nos) clients (?:preferes|favoris){_IS_FR}{_T}",
        rf"(?:ma|notre) (?:cible|clientele)(?: ideale)?{_IS_FR}{_T}",
        rf"(?:le|les) clients? (?:que je (?:cherche|vise|veux|prefere)|qu'il me faut|ideal pour moi){_IS_FR}{_T}",
        rf"(?:je|nous|on) (?:vends?|vendons) (?:surtout|principalement|essentiellement|avant tout) {_T}",
        rf"(?:je|nous|on) (?:vends?|vendons) (?:[a-z'-]+ ){{1,4}}(?:aux?|a des) {_MANY}",
        rf"(?:je|nous|on) (?:vends?|vendons) {_TO_MANY}",
        rf"(?:mes|nos) clients,? (?:(?:ce|c') ?)?(?:sont|est) (?:plutot )?(?=(?:des|les) (?!gens\b)){_T}",
        rf"(?:mes|nos) (?:meilleurs )?clients (?:ce )?sont (?:surtout|principalement|essentiellement|avant tout) {_T}",
    ),
    "en": (
        rf"(?:my |our )?{CLIENT_EN}\s*[:=?]\s*{_T}",
        rf"(?:my|our) {CLIENT_EN}{_IS_EN}{_T}",
        rf"(?:my|our) {CLIENT_EN},? (?:i'd say|let's say|i think(?: it's)?) {_T}",
        rf"(?:for me,? )?(?:the|an?) {CLIENT_EN}(?: for me)?{_IS_EN}{_T}",
        rf"(?:my|our) favou?rite (?:clients|customers){_IS_EN}{_T}",
        rf"(?:my|our) (?:target|niche|target market){_IS_EN}{_T}",
        rf"the (?:clients?|customers?) (?:i (?:want|like best|am after)|i'm (?:after|looking for)){_IS_EN}{_T}",
        rf"(?:i|we) (?:mostly|mainly|only|chiefly) (?:sell to|work (?:for|with)|serve) {_T}",
        rf"(?:i|we) sell (?:[a-z'-]+ ){{1,4}}to {_MANY}",
        rf"(?:i|we) sell to {_MANY}",
        rf"(?:my|our) (?:clients|customers) are (?!(?:in|at|on|from|my|our|all|always|never|as|people)\b){_KIND}",
        rf"(?:my|our) (?:best )?(?:clients|customers) are (?:mostly|mainly|chiefly) {_T}",
    ),
}
_THEIRS: Final[Mapping[Lang, tuple[str, ...]]] = {
    "fr": (
        rf"(?:le|la|les) {CLIENT_FR} (?:de |d'){WHO}{_IS_FR}{_T}",
        rf"pour {WHO},? (?:le|la|les) {CLIENT_FR}{_IS_FR}{_T}",
        rf"(?P<its>son|sa|ses|leur|leurs) {CLIENT_FR}{_IS_FR}{_T}",
        rf"{WHO} (?:a|aurait) (?:pour|comme) {CLIENT_FR}{_IS_FR.replace('(?::|=', '(?:|:|=')}{_T}",
        rf"(?:la cible|la clientele) (?:de |d'){WHO}{_IS_FR}{_T}",
        rf"les (?:meilleurs|principaux|bons) clients (?:de |d'){WHO}{_IS_FR}{_T}",
        rf"les clients (?:de |d'){WHO},? (?:(?:ce|c') ?)?(?:sont|est) (?:plutot )?(?=(?:des|les) ){_T}",
        rf"{WHO} vend (?:(?:[a-z'-]+ ){{1,4}}?)?{_TO_MANY}",
        rf"{WHO} (?:cherche|vise|cible|veut) (?P<t>(?:des|les) \S.*?)(?= comme clients?\b).*$",
        rf"{WHO} (?:vend|travaille) (?:surtout|principalement|essentiellement|avant tout) {_T}",
    ),
    "en": (
        rf"{WHO}(?:'s|s'|') {CLIENT_EN}{_IS_EN}{_T}",
        rf"(?P<its>his|her|their) {CLIENT_EN}{_IS_EN}{_T}",
        rf"(?:the|an?) {CLIENT_EN} (?:for|of) {WHO}{_IS_EN}{_T}",
        rf"for {WHO},? (?:the|an?) {CLIENT_EN}{_IS_EN}{_T}",
        rf"{WHO}(?:'s|s') (?:target|niche){_IS_EN}{_T}",
        rf"{WHO}(?:'s|s') (?:best |main |favou?rite |typical )(?:clients|customers){_IS_EN}{_T}",
        rf"{WHO}(?:'s|s') (?:clients|customers) are {_KIND}",
        rf"{WHO} sells (?:(?:[a-z'-]+ ){{1,4}})?to {_MANY}",
        rf"{WHO} (?:is (?:looking for|after)|wants|targets) (?P<t>\S.*?)(?= as (?:clients?|customers?)\b).*$",
        rf"{WHO} (?:mostly|mainly|only|chiefly) (?:sells to|works (?:for|with)|serves) {_T}",
    ),
}
_TAIL: Final = re.compile(rf"(?:[\s.!;,]+|[\s,]+(?:{PLEASE}|aussi|too))+$", re.IGNORECASE)
_ASKING: Final = re.compile(r"(?:qui|quoi|who|what|which)\b(?:\s(?:deja|donc|encore|again|already))?\W*$")
"""What asks for it, and tells nothing: "mon client idéal, c’est qui déjà"."""
_NOT_A_NAME: Final = frozenset(
    "mon ma mes notre my our le la les the a an un une ton votre your what who quel me us moi nous you vous toi".split()
)


@dataclass(frozen=True)
class Told:
    """An ideal client as typed; `who` is somebody's name as typed, "" for "her ideal client", None for one's own."""

    ideal: str
    who: str | None = None


_BEFORE: Final = (
    r"(?:(?:et|and|au fait|by the way|btw|en fait|finalement|sinon|alors|bon|ben|bah|euh|desormais|maintenant|in fact"
    r"|actually|so|ok|well|now|oh|ah|no|non|hmm|erm|oups|oops|pardon|desolee?|sorry|correction|bonjour|salut"
    r"|coucou|hello|hi"
    r"|j'ai (?:re)?change d'avis|je change d'avis|je me suis trompee?|(?:toute )?reflexion faite|apres reflexion"
    r"|a la reflexion|tout compte fait|tu sais|vous savez|disons(?: que)?|je (?:dirais|pense|crois) que"
    r"|i(?:'ve| have)? changed my mind|on second thoughts?|i was wrong|i (?:think|guess|believe)|i'd say"
    r"|you know)[ ,:.]+)*"
)


def _compiled(rows: Mapping[Lang, tuple[str, ...]]) -> Mapping[Lang, tuple[re.Pattern[str], ...]]:
    return {lang: tuple(re.compile(rf"^\W*{_BEFORE}{row}") for row in said) for lang, said in rows.items()}


_PATTERNS: Final = {"mine": _compiled(_MINE), "theirs": _compiled(_THEIRS)}
_INSIDE: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        rf"[,;.!]\s*(?:et |et donc |d'ailleurs )?(?P<its>son|sa|ses|leur|leurs) {CLIENT_FR}{_IS_FR}(?P<t>[^.;!?]+)"
    ),
    "en": re.compile(rf"[,;.!]\s*(?:and |so )?(?P<its>his|her|their) {CLIENT_EN}{_IS_EN}(?P<t>[^.;!?]+)"),
}


def mine(text: str, lang: Lang) -> str | None:
    """One's own ideal client, when that is what a text tells."""
    said = plain(text)
    found = _first("mine", said, lang)
    if found is None or said.rstrip().endswith("?") or _ASKING.match(fold_in_place(said[found.start("t") :])):
        return None
    told = said[found.start("t") :]
    return None if _IS_A_NAME.match(told) else tidy(told)


_IS_A_NAME: Final = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]+(?: [A-ZÀ-Ý][\w'-]+)?\W*$")
"""To whom something is sold once: "I sell my car to James"."""


def theirs(text: str, lang: Lang) -> Told | None:
    """Somebody's ideal client, when that is all a text tells."""
    said = plain(text)
    found = _first("theirs", said, lang)
    if found is None or said.rstrip().endswith("?"):
        return None
    who = said[found.start("who") : found.end("who")] if found.groupdict().get("who") else ""
    if who and fold_in_place(who).split()[0] in _NOT_A_NAME:
        return None
    return Told(tidy(said[found.start("t") : found.end("t")]), who)


def inside(text: str, lang: Lang) -> str | None:
    """The ideal client that a story tells of the one it is about: "café avec Paul, son client idéal, c'est…"."""
    said = plain(text)
    found = _INSIDE[lang].search(fold_in_place(said))
    return tidy(said[found.start("t") : found.end("t")]) if found else None


def _first(kind: str, said: str, lang: Lang) -> re.Match[str] | None:
    flat = fold_in_place(said)
    others: tuple[Lang, ...] = ("en",) if lang == "fr" else ("fr",)
    rows = (row for language in (lang, *others) for row in _PATTERNS[kind][language])
    return next((found for row in rows if (found := row.match(flat))), None)


def plain(text: str) -> str:
    """With single spaces and straight apostrophes."""
    return " ".join(text.replace("’", "'").split())


def tidy(said: str) -> str:
    """Words as they are kept: without what leads to them and what ends them, apostrophes curly."""
    said = re.sub(r"^(?:à|pour|to|for) (?=\w)", "", _TAIL.sub("", said), flags=re.IGNORECASE)
    return re.sub(r"^aux (?=\w)", "les ", said, flags=re.IGNORECASE).replace("'", "’")


def rather(words: str | None) -> str | None:
    """Whom one would rather serve, of words said in the place of others: "change that, I'd rather go for bakers"."""
    said = _RATHER.sub("", words or "").strip(" .!")
    return tidy(said) if words and len(said.split()) > 1 and _RATHER.match(words) else None


_RATHER: Final = re.compile(
    r"^(?:(?:change (?:that|it)|changez?(?:[- ]le)?(?: ça)?|(?:on )?change(?:ons)?(?: ça)?)[ ,.:]+)?"
    r"(?:(?:i['’]?d|i would) (?:rather|prefer)(?: to)?(?: (?:go (?:for|after)|have|serve|work with|aim (?:for|at)"
    r"|target))?"
    r"|let['’]?s (?:say|go for)|make (?:it|that)|it['’]s(?: rather)?|rather"
    r"|je (?:préfère|préférerais|vise|viserais)(?: plutôt)?|plutôt|disons|c['’]est(?: plutôt)?"
    r"|ce serait(?: plutôt)?)\s+",
    re.IGNORECASE,
)


def trades_told(text: str) -> tuple[str, ...]:
    """ "Y a aussi des imprimeurs, et puis des relieurs": the trades alone."""
    told = (tidy(_SAID_BEFORE.sub("", trade)) for trade in split_roles(_SAID_BEFORE.sub("", text)))
    return tuple(filter(None, told))


_SAID_BEFORE: Final = re.compile(
    r"^(?:(?:et|ah|oh|euh|bah|ben|oui|sinon|peut-être|peut-etre|aussi|surtout|sûrement|surement"
    r"|ajoute[rz]?|rajoute[rz]?|add|je dirais|j['’]ajouterais"
    r"|il y a|y['’]? ?a|and|well|yes|maybe|also|mostly|i['’]d say|there(?:['’]s| are| is))\b[ ,:]*)+(?=\w)",
    re.IGNORECASE,
)
