"""What is listed as to be done: « à faire : tarif à Gwenaël pour lundi, photos à Lina » are promises, one to each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.understanding.confidence import CLEAR
from bot.understanding.intents import STATES
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found

_HEADINGS: Final = (("a", "faire"), ("to", "do"), ("next", "steps"), ("action", "items"))
_ALONE: Final = frozenset({"todo", "todos", "actions"})
_CUTS: Final = frozenset({",", ";", "<br>", "-", "–", "—", "•", "+"})
_ENDS: Final = frozenset({".", "!", "?", "..."})
_TO: Final = frozenset({"a", "to", "for", "pour", "pr"})


def with_to_do(message: Labelled) -> Labelled:
    """The message, where all that stands in such a list for somebody is a promise of the user's, each with its day."""
    if "todo" not in STATES[message.intent]:
        return message
    for at, token in enumerate(message.view.tokens):
        if token.norm == ":" and _is_heading(message, at):
            for piece in _pieces(message, at + 1):
                message = _promised(message, piece)
    return message


def _is_heading(message: Labelled, colon: int) -> bool:
    before = tuple(message.norms(max(0, colon - 2), colon))
    return before in _HEADINGS or (before[-1:] != () and before[-1] in _ALONE)


def _pieces(message: Labelled, first: int) -> Iterator[Found]:
    """The parts of a list that begins at a token, up to the end of its sentence."""
    tokens, start = message.view.tokens, first
    for at in range(first, len(tokens) + 1):
        ended = at == len(tokens) or tokens[at].norm in _ENDS
        if ended or tokens[at].norm in _CUTS:
            if start < at:
                yield Found("todo", start, at, CLEAR)
            start = at + 1
        if ended:
            return


def _promised(message: Labelled, piece: Found) -> Labelled:
    """With a part of the list as a promise, where it says to whom it goes and begins with the thing."""
    name = next((f for f in message.tagged("p", "m") if piece.first + 1 < f.first < piece.last), None)
    if name is None or message.view.tokens[name.first - 1].norm not in _TO:
        return message
    days = [i for i in range(name.last, piece.last) if message.view.tokens[i].day]
    end = days[0] if days else piece.last
    while end > name.last and not message.view.tokens[end - 1].norm[:1].isalnum():
        end -= 1
    end = name.first - 1 if end == name.last else end
    over = [f for f in message.items if f.first < piece.last and piece.first < f.last]
    if any(f.tag == "todo" and f.first <= piece.first + 1 for f in over):
        return message
    items = [*(f for f in message.items if f not in over), replace(piece, last=end)]
    entities = [f for f in message.entities if not (f.tag in {"d", "due"} and f.first in days)]
    entities = [*entities, *(Found("due", i, i + 1, CLEAR) for i in days)]
    message = message.holding(sorted(entities, key=lambda f: f.first))
    return replace(message, items=sorted(items, key=lambda f: f.first))
