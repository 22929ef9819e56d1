"""So that "I've asked Tomasz for 20 minutes" is an ask that has gone, whatever 20 minutes look like."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.confidence import GUESSED
from bot.understanding.intents import UNSURE
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.naming import bears_name, is_capital

_TAKEN_FOR: Final = frozenset({"note", "progress", "request_received", "done_promise", "done_thanks", "other", "find"})
_BARELY: Final = frozenset({"just", "also", "already", "finally", "now", "bien", "deja", "enfin", "aussi", "et", "and"})
_ASKED: Final = (("i", "asked"), ("i", "'ve", "asked"), ("i", "have", "asked"), ("ive", "asked"), ("asked",))
_DEMANDED: Final = (("j'", "ai", "demande"), ("j'ai", "demande"), ("jai", "demande"), ("demande",))
_FOR: Final = frozenset({"for", "to", "if", "whether", "about"})
_OTHERS: Final = frozenset({"she", "he", "they"})
_LONGEST: Final = 9  # tokens of what was asked, before « à » and whom


def is_gone_ask(message: Labelled, odds: float) -> bool:
    """Whether all that a message tells is that somebody was asked for something; `odds` are those of its intent."""
    if message.intent not in _TAKEN_FOR or (message.intent == "done_promise" and odds >= UNSURE):
        return False
    return _whom(message) is not None


def with_whom(message: Labelled) -> Labelled:
    """The message with whom one asked as somebody whom it is about."""
    at = _whom(message)
    if at is None or any(f.tag == "p" and f.first <= at < f.last for f in message.entities):
        return message
    rest = [f for f in message.entities if not f.first <= at < f.last]
    return message.holding(sorted([*rest, _name(message, at)], key=lambda f: f.first))


def with_named(message: Labelled) -> Labelled:
    """The message with everybody who is named as somebody whom it is about."""
    return message.holding([found.told_as("p") if found.tag == "m" else found for found in message.entities])


def _whom(message: Labelled) -> int | None:
    """Where the one who was asked stands."""
    view = message.view
    if any(d.subject in _OTHERS for d in view.drifts) or view.drifts[-1].sentence > 1:
        return None
    told = [(at, token.norm) for at, token in enumerate(view.tokens) if token.norm not in _BARELY and not token.day]
    norms = tuple(norm for _, norm in told)
    ways = _ASKED if view.lang == "en" else _DEMANDED
    way = next((way for way in ways if norms[: len(way)] == way and len(norms) > len(way)), None)
    if way is None:
        return None
    if view.lang == "en":
        named = _name(message, told[len(way)][0])
        after = view.tokens[named.last].norm if named.last < len(view.tokens) else ""
        return named.first if after in _FOR and _is_name(message, named.first) else None
    for n in range(len(way), min(len(told) - 1, len(way) + _LONGEST)):
        if norms[n] == "a" and _is_name(message, told[n + 1][0]):
            return told[n + 1][0]
    return None


def _name(message: Labelled, at: int) -> Found:
    """The name that begins at a token."""
    labelled = next((f for f in message.tagged("p", "m", "w") if f.first == at), None)
    return replace(labelled, tag="p") if labelled else Found("p", at, at + 1, GUESSED)


def _is_name(message: Labelled, at: int) -> bool:
    found = _name(message, at)
    return found.margin != GUESSED or (is_capital(message.view, at) and bears_name(message.view, found))
