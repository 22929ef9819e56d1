"""Where French drops an e: d’Anne, d’Hélène, d’Yves, d’« Atlas », but de Hans, de Yann, de 8 h, de onze."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_OPENING: Final = "«“\"‘'([ \u00a0\u202f"

_MUTE_NAMES: Final = (
    *("hadri", "hanna", "harmon", "havas", "hec", "hel", "henn", "henri", "herb", "herc", "heri", "herm", "herv"),
    *("hila", "hipp", "honor", "hort", "hub", "hugo", "hugu", "hyac", "hyp"),
)
"""How the names begin whose h French has long made mute. All other names keep « de », which never shocks."""

_MUTE_NAMES_BUT: Final = ("helg", "helm", "hels")  # Helga, Helmut, Helsinki

_ASPIRATED_WORDS: Final = (
    *("hach", "hack", "hai", "hall", "halt", "hamac", "hameau", "hamster", "hanch", "hand", "hangar", "hant", "happ"),
    *("harc", "hardi", "hardw", "haricot", "harnais", "harp", "hasard", "hat", "hau", "havre", "heron", "heros"),
    *("herisson", "hibou", "hic", "hideu", "hierarch", "hip-", "hit", "hobb", "hoch", "hockey", "hold", "homard"),
    *("hong", "honni", "hont", "hoquet", "hors", "hot", "houle", "houp", "hourra", "housse", "hub", "hue", "huit"),
    *("hurl", "hutt"),
)
"""How the common words begin that keep their h: le hall, le hasard, le handicap, la hiérarchie, le huit."""

_ASPIRATED_WORDS_BUT: Final = ("hote", "halter", "hallucin", "huitr")  # l’hôtel, l’haltère, l’huître


def elides(text: str) -> bool:
    """Whether « de » and « que » lose their e before `text`."""
    word = text.lstrip(_OPENING)
    folded = _fold(word)
    if not folded or re.match(r"onz|oui\b|ouistiti|uhlan|ululer", folded):
        return False
    first, second = folded[0], folded[1:2]
    if first == "h":
        return _has_mute_h(word, folded)
    if first == "y":
        return second.isalpha() and second not in "aeiouy"
    return first in "aeiouœæ"


def _has_mute_h(word: str, folded: str) -> bool:
    if word[0].islower():
        return folded.startswith(_ASPIRATED_WORDS_BUT) or not folded.startswith(_ASPIRATED_WORDS)
    if folded.startswith(_MUTE_NAMES):
        return not folded.startswith(_MUTE_NAMES_BUT)
    return bool(re.match(r"H[B-DF-HJ-NP-TV-XZ]{1,3}\b", word))  # spelt out, "ache": HP, HSBC


def _fold(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
