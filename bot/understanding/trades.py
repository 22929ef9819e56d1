"""What people are by trade, by the word that says it: "plumber", « orthophoniste », CISO."""

from __future__ import annotations

from functools import cache

from bot.understanding.words import classes_of, phrases


@cache
def is_trade(word: str, lang: str) -> bool:
    """Whether a folded word says by itself what somebody does: the last of "IT project manager"."""
    if word in _listed(lang, "not"):
        return False
    ends = tuple(_listed(lang, "ends"))
    listed = word in _listed(lang, "heads") or word in _listed(lang, "rarer")
    return listed or "role" in classes_of(word, lang) or word.endswith(ends)


@cache
def _listed(lang: str, what: str) -> frozenset[str]:
    return frozenset(word for words in phrases(lang, "trades")[what] for word in words.split())
