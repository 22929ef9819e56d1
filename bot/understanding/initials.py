"""What initials do to names: "with Denise B. Ray's looking for a van" are two people, and "A.-L." is one."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found

_NAMES: Final = frozenset({"p", "m", "w"})
_INITIAL: Final = 2  # characters of "B."
_SHORTEST: Final = 3  # words of "Denise B. Ray"


def parted_at_initials(message: Labelled) -> list[Found]:
    """The entities, where what follows the initial of somebody known is somebody else known."""
    parted: list[Found] = []
    for found in message.entities:
        cut = _cut(message, found) if found.tag in _NAMES and found.last - found.first >= _SHORTEST else None
        parted += [found] if cut is None else [found.ending(cut), replace(found, tag="p", first=cut)]
    return parted


def joined_initials(message: Labelled) -> list[Found]:
    """The entities, where « A.-L. » is one name."""
    kept = message.entities
    for at in range(1, len(message.view.tokens) - 1):
        if message.view.tokens[at].norm != "-":
            continue
        first, last = (next((f for f in kept if _is_initial(message, f, i)), None) for i in (at - 1, at + 1))
        if first is not None:
            kept = sorted([*(f for f in kept if f not in (first, last)), first.ending(at + 2)], key=lambda f: f.first)
    return kept


def parted_at_short_forms(message: Labelled) -> list[Found]:
    """The entities, where somebody named before begins a sentence behind the short form of a firm: "Parks Dept. Al"."""
    named = {message.view.tokens[f.first].norm for f in message.tagged("p", "m")}
    parted: list[Found] = []
    for found in message.entities:
        last = found.last - 1
        ends = found.tag == "o" and last > found.first and message.view.tokens[last - 1].raw.endswith(".")
        if ends and message.view.tokens[last].norm in named:
            parted += [found.ending(last), replace(found, tag="p", first=last)]
        else:
            parted.append(found)
    return parted


def _is_initial(message: Labelled, found: Found, at: int) -> bool:
    token = message.view.tokens[at]
    alone = found.first == at and found.last == at + 1 and found.tag in _NAMES
    return alone and token.raw.endswith(".") and len(token.raw) == _INITIAL


def _cut(message: Labelled, found: Found) -> int | None:
    tokens, link = message.view.tokens, message.circle.link
    for at in range(found.first + 1, found.last - 1):
        initial = tokens[at].raw.endswith(".") and len(tokens[at].raw) == _INITIAL
        if not initial or link(message.slice(found)).known or not message.circle.calls(tokens[at + 1].norm):
            continue
        if link(message.slice(found.ending(at + 1))).known:
            return at + 1
    return None
