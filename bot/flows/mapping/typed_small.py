"""First names typed small on a phone, "bruno, mon ancien dg", are written as names before a list is read."""

from __future__ import annotations

from bot.flows.turn import Turn
from bot.understanding import fold
from bot.understanding.words import first_names


def with_capitals(turn: Turn, text: str) -> str:
    """The text, in which whoever was heard under a first name typed small has capitals; as long as it was."""
    reading = turn.read(text)
    for start, end in reading.spans.get("people", ()):
        words = text[start:end]
        if words.islower() and fold(words.split()[0]) in first_names():
            text = text[:start] + _capital(words) + text[end:]
    return text


def _capital(words: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in words.split(" "))
