"""What somebody promised the user is an offer still to come: "Carla promised me a price list" is nothing received."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.intents import STATES
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found

_USER: Final = frozenset({"me", "us", "m'", "m'a", "m'ont", "m'avait", "nous", "ma"})
_THEM: Final = frozenset({"me", "us"})
_REACH: Final = 6  # tokens between the promise and what is promised
_BEFORE: Final = 3
_TO: Final = frozenset({"to", "de", "d'"})
_UNDERTOOK: Final = ("engage", "undert")  # « s'est engagée à », "has undertaken to"
_HIMSELF: Final = frozenset({"s'", "s'est", "sest"})


def with_their_word(message: Labelled) -> Labelled:
    """The message, where what others promised the user is neither received nor promised by the user."""
    for at, token in enumerate(message.view.tokens):
        if (token.norm.startswith("promis") and _to_user(message, at)) or _undertook(message, at):
            message = _as_offer(message, at)
    return message


def _undertook(message: Labelled, at: int) -> bool:
    """« M. Roy s'est engagé à »: their word, whomever it was given to."""
    if not message.view.tokens[at].norm.startswith(_UNDERTOOK):
        return False
    if message.view.lang == "fr":
        return not _HIMSELF.isdisjoint(message.norms(max(0, at - _BEFORE), at))
    return message.view.drifts[at].subject in {"she", "he", "they"}


def _to_user(message: Labelled, at: int) -> bool:
    """ "Promised me", « m'a promis », "promised to send me"."""
    if not _THEM.isdisjoint(message.norms(at + 1, at + 2)):
        return True
    drifts = message.view.drifts
    within = (i for i in range(max(0, at - _BEFORE), at) if drifts[i].clause == drifts[at].clause)
    before = [message.view.tokens[i].norm for i in within]
    if not {"i", "we", "je", "j'", "j'ai", "on", "made", "make"}.isdisjoint(before):
        return False
    if not _USER.isdisjoint(before):
        return True
    after = message.norms(at + 1, at + _REACH)
    return after[:1] != [] and after[0] in _TO and not _USER.isdisjoint(after)


def _as_offer(message: Labelled, promised: int) -> Labelled:
    clause = message.view.drifts[promised].clause
    item = next((f for f in message.items if promised < f.first <= promised + _REACH), None)
    if item is None or item.tag not in ("got", "todo") or message.view.drifts[item.first].clause != clause:
        return message
    others: list[Found] = [f for f in message.items if f is not item]
    told = [replace(item, tag="offer")] if "offer" in STATES[message.intent] else []
    return replace(message, items=sorted([*others, *told], key=lambda f: f.first))
