"""How one tells an ideal client: one's own, or somebody's: "mon client idéal…", "Paul's ideal client is…"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.domain.owner import Lang
from bot.understanding.folding import fold_in_place

_CLIENT_FR: Final = (
    r"(?:client(?:e|s|es)?|clientele) (?:ideal(?:e|es|s)?|ideaux|reves?|de mes reves|type|parfait(?:e|s|es)?)"
)
_CLIENT_EN: Final = r"(?:ideal|perfect|dream|target|typical) (?:clients?|customers?|buyers?)"
_IS_FR: Final = (
    r"\s*,?\s*(?::|=|c'est|ce sont|ce serait|ce seraient|c'etait|est|sont|serait|seraient)\s*"
    r"(?:surtout |plutot |en fait |d'abord )?"
)
_IS_EN: Final = r"\s*,?\s*(?::|=|is|are|would be|'s)\s*(?:mostly |mainly |really |actually )?"
_WHO: Final = r"(?P<who>[^\W\d_][\w'.-]*(?: [^\W\d_][\w'.-]*){0,3}?)"
_T: Final = r"(?P<t>\S.*)$"

_MINE: Final[Mapping[Lang, tuple[str, ...]]] = {
    "fr": (
        rf"(?:mon|ma|mes|notre|nos) {_CLIENT_FR}{_IS_FR}{_T}",
        rf"(?:pour moi,? |moi,? )?(?:le|la|les) {_CLIENT_FR}(?: pour moi)?{_IS_FR}{_T}",
        rf"(?:ma|notre) (?:cible|clientele)(?: ideale)?{_IS_FR}{_T}",
        rf"(?:le|les) clients? (?:que je (?:cherche|vise|veux|prefere)|qu'il me faut|ideal pour moi){_IS_FR}{_T}",
        rf"(?:je|nous|on) (?:vends?|vendons) (?:surtout|principalement|essentiellement|avant tout) {_T}",
        rf"(?:mes|nos) (?:meilleurs )?clients (?:ce )?sont (?:surtout|principalement|essentiellement|avant tout) {_T}",
    ),
    "en": (
        rf"(?:my|our) {_CLIENT_EN}{_IS_EN}{_T}",
        rf"(?:for me,? )?(?:the|an?) {_CLIENT_EN}(?: for me)?{_IS_EN}{_T}",
        rf"(?:my|our) (?:target|niche|target market){_IS_EN}{_T}",
        rf"the (?:clients?|customers?) (?:i (?:want|like best|am after)|i'm (?:after|looking for)){_IS_EN}{_T}",
        rf"(?:i|we) (?:mostly|mainly|only|chiefly) (?:sell to|work for|serve) {_T}",
        rf"(?:my|our) (?:best )?(?:clients|customers) are (?:mostly|mainly|chiefly) {_T}",
    ),
}
_THEIRS: Final[Mapping[Lang, tuple[str, ...]]] = {
    "fr": (
        rf"(?:le|la|les) {_CLIENT_FR} (?:de |d'){_WHO}{_IS_FR}{_T}",
        rf"pour {_WHO},? (?:le|la|les) {_CLIENT_FR}{_IS_FR}{_T}",
        rf"(?P<its>son|sa|ses|leur|leurs) {_CLIENT_FR}{_IS_FR}{_T}",
        rf"{_WHO} (?:a|aurait) (?:pour|comme) {_CLIENT_FR}{_IS_FR.replace('(?::|=', '(?:|:|=')}{_T}",
        rf"(?:la cible|la clientele) (?:de |d'){_WHO}{_IS_FR}{_T}",
        rf"{_WHO} (?:vend|travaille) (?:surtout|principalement|essentiellement|avant tout) {_T}",
    ),
    "en": (
        rf"{_WHO}(?:'s|s'|') {_CLIENT_EN}{_IS_EN}{_T}",
        rf"(?P<its>his|her|their) {_CLIENT_EN}{_IS_EN}{_T}",
        rf"(?:the|an?) {_CLIENT_EN} (?:for|of) {_WHO}{_IS_EN}{_T}",
        rf"for {_WHO},? (?:the|an?) {_CLIENT_EN}{_IS_EN}{_T}",
        rf"{_WHO}(?:'s|s') (?:target|niche){_IS_EN}{_T}",
        rf"{_WHO} (?:mostly|mainly|only|chiefly) (?:sells to|works for|serves) {_T}",
    ),
}
_WHO_ELSE: Final[Mapping[Lang, str]] = {
    "fr": r"qui (?:d'autre )?(?:vend|travaille|s'adresse|sert|fournit|propose)\b.{0,40}\b(?:memes? client(?:s|e|es)?"
          r"|mon client ideal|mes clients|ma cible)\b|\bmetiers? complementaires?\b"
          r"|quels? (?:autres )?metiers? .{0,40}\b(?:memes clients|mes clients|mon client ideal)\b"
          r"|qui (?:d'autre )?a (?:les |des )?memes clients(?: que (?:moi|nous))?",
    "en": r"who else (?:sells|works|serves|supplies|caters|deals)\b.{0,40}\b(?:my ideal clients?|my ideal customers?"
          r"|my clients|my customers|the same (?:clients|customers|people))\b|\bcomplementary trades?\b"
          r"|(?:which|what) (?:other )?trades? .{0,40}\b(?:the same clients|my clients|my customers|my ideal client)\b"
          r"|who (?:else )?(?:has|shares|have) (?:got )?(?:the same|my) (?:kind of |type of )?(?:clients|customers)",
}  # fmt: skip
_TO_THEM: Final[Mapping[Lang, str]] = {
    "fr": r"^\W*qui d'autre (?:leur (?:vend|fournit|propose)|(?:travaille|bosse) (?:avec|pour) eux)\b[^,:]*$",
    "en": r"^\W*who else (?:sells to|works (?:with|for)|serves|supplies|deals with) them\b[^,:]*$",
}
_ASKS: Final[Mapping[Lang, str]] = {
    "fr": rf"(?:quel(?:le)?s? (?:est|sont|etait)|c'est (?:qui|quoi)|qui (?:est|sont)) (?:donc |deja )?"
          rf"(?:mon|ma|mes|nos|notre) {_CLIENT_FR}",
    "en": rf"(?:who|what)(?:'s| is| are| was| were) (?:my|our) {_CLIENT_EN}",
}  # fmt: skip
_ASKS_THEIRS: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        rf"^\W*(?:quel(?:le)?s? (?:est|sont|etait)|c'est (?:qui|quoi)|qui (?:est|sont)) (?:donc |deja )?"
        rf"(?:le|la|les) {_CLIENT_FR} (?:de |d'){_WHO}[ ?]*$"
    ),
    "en": re.compile(rf"^\W*(?:who|what)(?:'s| is| are| was| were) {_WHO}(?:'s|s'|') {_CLIENT_EN}[ ?]*$"),
}
_FAVOURITE: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        r"^\W*(?:mon|ma) (?:client(?:e)? (?:preferee?|favorite?)|(?:meilleure?|plus fidele) client(?:e)?)"
        r"(?:,? c'est|,? est|\s?:|,)\s*(?P<t>\S.*)$"
    ),
    "en": re.compile(
        r"^\W*my (?:(?:best|favou?rite|happiest|most loyal) (?:client|customer))(?: is|'s|\s?:|,)\s*(?P<t>\S.*)$"
    ),
}
_HALF_HOUR: Final[Mapping[Lang, str]] = {
    "fr": r"(?:les )?quatre questions (?:a|pour|avec) (?P<t>\S.*)$"
          r"|(?:demi-heure|demi heure|trente minutes|30 minutes) avec "
          r"(?P<u>(?:mon|ma|une?) (?:meilleure? |bonn?e? )?client\S*.*)$",
    "en": r"(?:the )?four questions (?:to|for|with) (?P<t>\S.*)$"
          r"|(?:half an hour|thirty minutes|30 minutes) with "
          r"(?P<u>(?:my|a) (?:best |favou?rite |good )?(?:client|customer).*)$",
}  # fmt: skip
_TAIL: Final = re.compile(r"[\s.!;]+$")
_NOT_A_NAME: Final = frozenset(
    "mon ma mes notre my our le la les the a an un une ton votre your what who quel me us moi nous you vous toi".split()
)


@dataclass(frozen=True)
class Told:
    """An ideal client as typed; `who` is somebody's name as typed, "" for "her ideal client", None for one's own."""

    ideal: str
    who: str | None = None


_BEFORE: Final = (
    r"(?:(?:et|and|au fait|by the way|btw|en fait|finalement|sinon|alors|bon|desormais|maintenant|in fact|actually"
    r"|so|ok|well|now|oh|no|non|hmm)[ ,:]+)*"
)


def _compiled(rows: Mapping[Lang, tuple[str, ...]]) -> Mapping[Lang, tuple[re.Pattern[str], ...]]:
    return {lang: tuple(re.compile(rf"^\W*{_BEFORE}{row}") for row in said) for lang, said in rows.items()}


_PATTERNS: Final = {"mine": _compiled(_MINE), "theirs": _compiled(_THEIRS)}
_INSIDE: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        rf"[,;.!]\s*(?:et |et donc |d'ailleurs )?(?P<its>son|sa|ses|leur|leurs) {_CLIENT_FR}{_IS_FR}(?P<t>[^.;!?]+)"
    ),
    "en": re.compile(rf"[,;.!]\s*(?:and |so )?(?P<its>his|her|their) {_CLIENT_EN}{_IS_EN}(?P<t>[^.;!?]+)"),
}


def mine(text: str, lang: Lang) -> str | None:
    """One's own ideal client, when that is what a text tells."""
    said = _plain(text)
    found = _first("mine", said, lang)
    return _tidy(said[found.start("t") :]) if found and not said.rstrip().endswith("?") else None


def theirs(text: str, lang: Lang) -> Told | None:
    """Somebody's ideal client, when that is all a text tells."""
    said = _plain(text)
    found = _first("theirs", said, lang)
    if found is None or said.rstrip().endswith("?"):
        return None
    who = said[found.start("who") : found.end("who")] if found.groupdict().get("who") else ""
    if who and fold_in_place(who).split()[0] in _NOT_A_NAME:
        return None
    return Told(_tidy(said[found.start("t") :]), who)


def inside(text: str, lang: Lang) -> str | None:
    """The ideal client that a story tells of the one it is about: "café avec Paul, son client idéal, c'est…"."""
    said = _plain(text)
    found = _INSIDE[lang].search(fold_in_place(said))
    return _tidy(said[found.start("t") : found.end("t")]) if found else None


def asks_who_else(text: str, lang: Lang) -> bool:
    """ "Who else sells to my ideal client?" """
    return re.search(_WHO_ELSE[lang], fold_in_place(_plain(text))) is not None


def asks_who_sells_to_them(text: str, lang: Lang) -> bool:
    """ "Who else sells to them?", which means one's own clients once these are known."""
    return re.search(_TO_THEM[lang], fold_in_place(_plain(text))) is not None


def asks_theirs(text: str, lang: Lang) -> str | None:
    """Of whom "who is Tobi's ideal client?" asks, as typed."""
    said = _plain(text)
    found = _ASKS_THEIRS[lang].match(fold_in_place(said))
    return said[found.start("who") : found.end("who")] if found else None


def asks_mine(text: str, lang: Lang) -> bool:
    """ "Who is my ideal client?" """
    return re.search(_ASKS[lang], fold_in_place(_plain(text))) is not None


def half_hour(text: str, lang: Lang) -> str | None:
    """With whom the four questions are to be prepared: words that name a client; None for another matter."""
    said = _plain(text)
    found = re.search(_HALF_HOUR[lang], fold_in_place(said))
    if found is None:
        return None
    name = "t" if found["t"] else "u"
    return _tidy(said[found.start(name) : found.end(name)])


def favourite(text: str, lang: Lang) -> str | None:
    """Whom "my favourite client is Bea" names, as typed."""
    said = _plain(text)
    found = _FAVOURITE[lang].match(fold_in_place(said))
    return _tidy(said[found.start("t") :]) if found and not said.endswith("?") else None


def _first(kind: str, said: str, lang: Lang) -> re.Match[str] | None:
    flat = fold_in_place(said)
    others: tuple[Lang, ...] = ("en",) if lang == "fr" else ("fr",)
    rows = (row for language in (lang, *others) for row in _PATTERNS[kind][language])
    return next((found for row in rows if (found := row.match(flat))), None)


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").split())


def _tidy(said: str) -> str:
    said = re.sub(r"^(?:à|pour|to|for) (?=\w)", "", _TAIL.sub("", said), flags=re.IGNORECASE)
    return re.sub(r"^aux (?=\w)", "les ", said, flags=re.IGNORECASE).replace("'", "’")
