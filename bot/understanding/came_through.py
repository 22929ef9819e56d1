"""So that "Kate's intro came through" is help of Kate's: an introduction that took place, told by its name alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.confidence import CLEAR
from bot.understanding.intents import STATES
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found

_INTRO: Final = frozenset({"intro", "intros", "introduction", "introductions"})
_OWNING: Final = frozenset({"'s", "s'"})
_OF: Final = frozenset({"from", "de", "d'", "par", "via"})
_TO: Final = frozenset({"to", "with", "a", "avec"})
_HAPPENED: Final = frozenset(
    "came happened worked landed arrived lieu arrivee passee faite venue marche fonctionne abouti".split()
)
_PLACE: Final = (("took", "place"), ("is", "done"), ("'s", "done"), ("went", "through"), ("went", "well"))
_REACH: Final = 5
_TAKEN_FOR: Final = frozenset({"other", "mood", "progress", "note", "done_promise", "done_thanks"})


def with_what_came_through(message: Labelled) -> Labelled:
    """The message with an introduction of somebody's that took place as received from them."""
    tokens = message.view.tokens
    at = next((i for i, token in enumerate(tokens) if token.norm in _INTRO), None)
    if at is None or message.intent not in _TAKEN_FOR or message.told("got"):
        return message
    giver = _giver(message, at)
    begin = giver.last if giver and giver.first > at else at + 1
    if giver is None or not _happened(message, begin):
        return message
    people = [f for f in message.entities if not (f.first < giver.last and giver.first < f.last)]
    entities = sorted([*people, replace(giver, tag="p")], key=lambda f: f.first)
    items = [f for f in message.items if f.tag in STATES["note"] and not f.first <= at < f.last]
    got = Found("got", at, _end(message, at), CLEAR)
    items = sorted([*items, got], key=lambda f: f.first)
    return replace(message, intent="note", entities=entities, items=items)


def _giver(message: Labelled, at: int) -> Found | None:
    """Whose introduction stands at a token: "(Kate)'s intro", "the intro from (Kate)"."""
    named = message.tagged("p", "m", "w")
    if not _OWNING.isdisjoint(message.norms(max(0, at - 1), at)):
        return next((f for f in named if f.last == at - 1), None)
    if not _OF.isdisjoint(message.norms(at + 1, at + 2)):
        return next((f for f in named if f.first == at + 2), None)
    return None


def _end(message: Labelled, at: int) -> int:
    """Where the words for an introduction end: with whom it was to, if that is told."""
    to_whom = message.norms(at + 1, at + 2)
    named = next((f for f in message.tagged("p", "m", "w") if f.first == at + 2), None)
    return named.last if named and to_whom and to_whom[0] in _TO else at + 1


def _happened(message: Labelled, begin: int) -> bool:
    """Whether the words from a token on say that it took place."""
    norms = message.norms(begin, begin + _REACH)
    for n, norm in enumerate(norms):
        if norm in _HAPPENED or (norm, *norms[n + 1 : n + 2]) in _PLACE:
            drift = message.view.drifts[begin + n]
            return not (drift.negated or drift.doubtful or drift.future)
    return False
