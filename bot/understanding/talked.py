"""Having talked with somebody is a meeting, and no kindness done: "I spoke to Ann yesterday"."""

from __future__ import annotations

from typing import Final

from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found

_TALKED: Final = frozenset("spoke spoken talked chatted worked parle discute bavarde echange papote travaille".split())
_NEAR: Final = 5  # tokens: "worked with Sam on the (deck)"
_ON: Final = frozenset({"on", "sur"})
_WITH: Final = frozenset("to with a avec au".split())
_ABOUT: Final = frozenset("about for of de du d' pour sur".split())
_KEPT: Final = ("promis", "comme", "as", "done", "fait")


def only_tells_of_talk(message: Labelled) -> bool:
    """Whether a message says with whom one talked, and neither what was done for them nor that it was promised."""
    if message.intent != "done_promise":
        return False
    words = [token.norm for token in message.view.tokens]
    talked = next((at for at, word in enumerate(words) if word in _TALKED), None)
    if talked is None or any(not _is_of(words, talked, item) for item in message.told("gave", "got", "todo")):
        return False
    if any(word.startswith(_KEPT[:1]) or word in _KEPT for word in words):
        return False
    first = talked + 2
    named = any(found.first == first for found in message.tagged("p"))
    return named and words[talked + 1] in _WITH and _ABOUT.isdisjoint(words[first:])


def _is_of(words: list[str], talked: int, item: Found) -> bool:
    """Whether what looks like a kindness done is the talk, or what it was on: "worked with Sam on (the deck)"."""
    return item.first == talked or (item.first > talked and not _ON.isdisjoint(words[talked : item.first]))


def is_talk(message: Labelled, found: Found) -> bool:
    """Whether what is noted as a kindness done is only that one talked."""
    words = message.norms(0, len(message.view.tokens))
    talked = next((at for at, word in enumerate(words) if word in _TALKED), None)
    return found.tag == "gave" and talked is not None and _is_of(words, talked, found) and found.first <= talked + _NEAR
