"""In which of its languages somebody writes, when that can be told from a few words."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.folding import fold

_WORDS: Final[dict[str, str]] = {
    "fr": (
        "le la les un une des du de et est ai je j tu il elle nous vous ils avec pour dans sur chez mon ma mes son "
        "sa ses que qui quoi pas ne c ce cette hier demain vu m a au aux lui dej par en y bonjour salut merci oui "
        "non comment quand suis etre fait cherche envoye rappelle rdv mardi lundi mercredi jeudi vendredi samedi "
        "dimanche"
    ),
    "en": (
        "the a an and is i you he she we they with for in on at my his her their our that who what not to of it "
        "this yesterday tomorrow met had have has was were will would send sent hello hi thanks yes no how when am "
        "be done looking remind monday tuesday wednesday thursday friday saturday sunday lunch coffee from about"
    ),
}
_SETS: Final = {lang: frozenset(words.split()) for lang, words in _WORDS.items()}


def guess_lang(text: str) -> str | None:
    """`fr` or `en` when the words of `text` clearly point to one of them, else None."""
    words = re.findall(r"[a-z]+", fold(text[:1000]))
    french, english = (sum(word in _SETS[lang] for word in words) for lang in ("fr", "en"))
    if french == english or max(french, english) < 2 * min(french, english):
        return None
    return "fr" if french > english else "en"
