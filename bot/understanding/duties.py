"""What one has to do: « je dois appeler Julie demain » is a reminder, « il faut que je trouve un poste » a goal."""

from __future__ import annotations

from typing import Final

from bot.understanding.labelled import Labelled

DUTIES: Final = (
    ("je", "dois"), ("faut", "que", "je"), ("il", "faut", "que", "je"), ("i", "have", "to"), ("i", "'ve", "got", "to"),
    ("i", "got", "to"), ("i", "must"), ("i", "need", "to"),
)  # fmt: skip
FIND: Final = frozenset({"trouve", "trouver", "retrouve", "retrouver", "decroche", "decrocher", "find", "land"})


def has_to_find(message: Labelled) -> bool:
    """Whether what looks like a reminder is what one is after: « il faut que je trouve un poste »."""
    if message.intent != "reminder" or message.tagged("d", "p", "m"):
        return False
    norms = message.norms(0, len(message.view.tokens))
    duty = after(norms, 0, DUTIES)
    return duty > 0 and norms[duty] in FIND


def is_to_be_done(message: Labelled) -> bool:
    """Whether what looks like a note is a duty with its day and nothing else: « je dois appeler Julie demain »."""
    if message.intent != "note" or message.items or not any(token.day for token in message.view.tokens):
        return False
    return after(message.norms(0, len(message.view.tokens)), 0, DUTIES) > 0


def after(norms: list[str], start: int, ways: tuple[tuple[str, ...], ...]) -> int:
    """Where what follows one of some beginnings stands; 0 where none is there, or nothing follows."""
    for way in ways:
        end = start + len(way)
        if end < len(norms) and tuple(norms[start:end]) == way:
            return end
    return 0
