"""What is said of somebody in a list: where they work, what they do, or a few words as they were typed."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from bot.understanding.folding import fold
from bot.understanding.reader import LANGUAGES
from bot.understanding.words import classes_of, phrases

Told = tuple[str | None, str | None, str | None]  # organisation, role, words

_ENDS: Final = " .,;:!?…-–—=>|/*_\"'’»«)]"
_STARTS: Final = " .,;:!?…-–—=>|/*_\"'’«»"
_LONGEST: Final = 14  # words about somebody
_LONGEST_ROLE: Final = 6
_ACRONYMS: Final = frozenset(
    "CEO CTO CFO COO CMO CPO CIO VP SVP EVP HR PM DRH RH DAF DSI RSSI PDG DG DGA DGS PR RP MD GM CTPO CSO CDO".split()
)
_ARTICLE: Final = re.compile(r"^(?:(?:une?|la|le|an?|the)\s+|l['’]\s*)(?=[^\W\d_])", re.IGNORECASE)
_ORG: Final = r"(?:(?:la |le |les |l['’]|the )?(?-i:[^\W\d_a-zà-öø-ÿ])[\w&.'’ -]*)"
_ROLE_AT: Final = re.compile(
    rf"^(?P<role>[^()]{{2,60}}?)\s+(?:de chez|chez|at|@|for|from|of|à|au|pour|de|du|d['’])\s*(?P<org>{_ORG})$",
    re.IGNORECASE,
)
_AT: Final = re.compile(
    r"^(?:(?:il|elle|she|he)\s+)?(?:bosse|bossait|travaille|travaillait|works?|worked|est|était|is|was)?\s*"
    rf"(?:de chez|chez|at|@|from|for|ex-|ex |of|à|au|pour|de|du|d['’])\s*(?P<org>{_ORG})$",
    re.IGNORECASE,
)
_FORMER: Final = re.compile(
    r"^(?:ex[- ]|(?:il |elle |he |she )?(?:travaillait|bossait|worked|used to (?:work|be)|was|était)\b)", re.IGNORECASE
)
_ROLE_IN: Final = re.compile(r"^(?P<role>.{2,60}?)\s+(?:chez|at|@)\s*(?P<org>[\w&.-]+)$", re.IGNORECASE)
_HE_OR_SHE: Final = re.compile(r"^(?:il|elle|she|he)\s+(?=\w)", re.IGNORECASE)
_IT_IS: Final = re.compile(r"il (?:faut|faudrait|y|me|m['’]|te|nous)\b", re.IGNORECASE)
_BEING: Final = re.compile(
    r"^(?:(?:il|elle|she|he|they)\s+)?"
    r"(?:c['’]est|c['’]était|qui est|qui était|est|était|who is|who['’]s|is|was|she['’]s|he['’]s)\s+",
    re.IGNORECASE,
)
_WHO: Final = re.compile(r"^(?:qui|who|that)\s+(?!est\b|était\b|is\b|was\b)", re.IGNORECASE)


_BRACKETS: Final = str.maketrans("[]{}", "()()")


def plain(text: str) -> str:
    """The text without emoji and what joins them, typographic spaces and brackets as plain ones."""
    kept: list[str] = []
    in_emoji = False
    for letter in text:
        in_emoji = unicodedata.category(letter) in ("So", "Sk") or (in_emoji and letter in "\u200d\ufe0f")
        kept += [] if in_emoji or letter == "\ufe0f" else [letter]
    return re.sub(r"[\u00a0\u202f\t ]+", " ", "".join(kept).translate(_BRACKETS))


def tidied(piece: str) -> str:
    """Without the signs around it."""
    return piece.strip().strip(_STARTS).rstrip(" .,;:!?…-–—=>|/*_\"'’»«").strip()


@cache
def _listed(what: str) -> frozenset[str]:
    return frozenset(fold(phrase) for lang in LANGUAGES for phrase in phrases(lang, "rolls")[what])


@cache
def _pattern(what: str) -> re.Pattern[str]:
    """Any phrase of that list at the head of a folded text, the longest first; users mix languages."""
    ordered = sorted(_listed(what), key=len, reverse=True)
    return re.compile("(?:" + "|".join(re.escape(phrase) for phrase in ordered) + r")(?:(?<=['-])|(?!\w))")


def begins_with(said: str, what: str) -> bool:
    """Whether a text begins with a phrase of that list of `words/*/rolls.txt`."""
    return _pattern(what).match(_flat(said)) is not None


def is_listed(word: str, what: str) -> bool:
    return fold(word) in _listed(what)


def is_over(said: str) -> bool:
    """ "Etc.", "that's all", "et moi": nobody and nothing."""
    return fold(said).strip(" .!…") in _listed("end")


_NAMES_TOO: Final = frozenset(("Ben",))
"""What leads to a name in small letters, and is one with a capital."""


def without_leads(said: str) -> str:
    """Without what leads to a name: "et il y a aussi (Paul)"; "" for what only ends a list."""
    while said and not is_over(said):
        found = _pattern("lead").match(_flat(said))
        if found is None or said[: found.end()] in _NAMES_TOO:
            return said
        said = said[found.end() :].lstrip(_STARTS)
    return ""


def _flat(said: str) -> str:
    """Folded letter by letter, so that places stay the same."""
    return "".join(fold(letter) if len(fold(letter)) == 1 else letter.lower()[:1] or letter for letter in said)


def about(rest: str) -> Told | None:
    """(organisation, role, words) of what follows a name; None when it tells of something else than that person."""
    said = tidied(rest)
    if not said:
        return None, None, None
    if bracket := re.match(r"^[(\[](?P<inside>[^)\]]*)[)\]]?(?P<after>.*)$", rest.strip()):
        return _together(about(bracket["inside"]), about(bracket["after"]))
    if rest.strip()[:1] in "-–—:=" and (halves := re.split(r"\s+[-–—]\s+", said, maxsplit=1))[1:]:
        return _together(about(halves[0]), about(halves[1]))
    if "," in said:
        head, _, tail = said.partition(",")
        return _together(about(head), about(tail))
    marked = rest.strip()[:1] in "-–—:=|>/" or any(begins_with(said, what) for what in ("who", "at", "works"))
    return _told(said) if marked or _is_plain(said) else None


def _together(one: Told | None, other: Told | None) -> Told | None:
    if one is None or other is None:
        return one or other
    words = ", ".join(part for part in (one[2], other[2]) if part)
    return one[0] or other[0], one[1] or other[1], words or None


def _is_plain(said: str) -> bool:
    """Whether words that no sign leads to say what somebody is or does, and nothing between them and the user."""
    words = said.split()
    if len(words) > _LONGEST or any(is_listed(word.strip(".,"), "me") for word in words) or re.search(r"\d|\?", said):
        return False
    of_them = _HE_OR_SHE.match(said) is not None and _IT_IS.match(said) is None
    return len(words) <= _LONGEST_ROLE or of_them or _BEING.match(said) is not None


def _told(said: str) -> Told | None:
    if len(said.split()) > _LONGEST * 2:
        return None
    if begins_with(said, "own"):
        return None, None, said
    if _FORMER.match(said):
        return None, None, said
    if at := _AT.match(said):
        return _firm(at["org"]), None, None
    being = _BEING.sub("", said, count=1)
    if begins_with(being, "own"):
        return None, None, being
    bare = _ARTICLE.sub("", being, count=1)
    at = _ROLE_AT.match(bare) or _ROLE_IN.match(bare)
    if at and (is_role(at["role"]) or being != said):
        return _firm(at["org"]), _small(tidied(at["role"])), None
    if is_role(bare):
        return None, _small(bare), None
    if _is_org(said):
        return said, None, None
    return None, None, _HE_OR_SHE.sub("", _WHO.sub("", being, count=1), count=1)


def _firm(name: str) -> str:
    """The organisation without the article that only binds it: "l'Essec" is Essec."""
    return re.sub(r"^l['’]\s*", "", tidied(name), flags=re.IGNORECASE)


def is_role(said: str) -> bool:
    """Whether words name what somebody does: "avocate", "head of HR", "DRH"."""
    words = said.split()
    if not words or len(words) > _LONGEST_ROLE:
        return False
    if words[0].strip(".,") in _ACRONYMS:
        return True
    return any("role" in classes_of(fold(word), lang) for word in words[:3] for lang in LANGUAGES)


def _is_org(said: str) -> bool:
    words = said.split()
    return len(words) <= 4 and said[:1].isupper() and words[-1][:1].isupper()


def _small(role: str) -> str:
    """A role without the capital that only begins a line."""
    return role if role[1:2].isupper() else role[:1].lower() + role[1:]
