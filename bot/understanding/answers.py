"""The short replies: oui, ok, plus tard, done yesterday, not this one."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.folding import fold
from bot.understanding.reading import Answer, Verb

_ANSWERS: Final[dict[Verb, str]] = {
    "yes": "oui ouais ok okay d'accord yes yep yeah sure exact exactement c'est ca oui merci",
    "no": "non nope no nan",
    "done": "fait c'est fait done envoye sent",
    "later": "plus tard later pas maintenant not now",
    "drop": "laisse tomber oublie drop it forget it",
    "skip": "passe passer skip next",
    "cancel": "annule annuler cancel",
    "stop": "stop arrete",
    "undo": "undo defaire",
}
_PHRASES: Final[dict[str, Verb]] = {
    "c'est ca": "yes", "oui merci": "yes", "c'est fait": "done", "plus tard": "later", "pas maintenant": "later",
    "not now": "later", "laisse tomber": "drop", "drop it": "drop", "forget it": "drop",
    **{word: verb for verb, words in _ANSWERS.items() for word in words.split() if word not in {"c'est", "it", "ca", "plus", "pas", "not", "merci"}},
}  # fmt: skip


def read_answer(text: str, *, lang: str) -> Answer | None:
    """The answer that `text` is, when it is nothing else; a sentence that merely holds a "no" is none."""
    words = re.sub(r"[^\w' -]", "", fold(text)).strip()
    verb = _PHRASES.get(words)
    return Answer(verb) if verb else None
