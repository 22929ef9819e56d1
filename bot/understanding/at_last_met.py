"""Whom one had the pleasure of meeting was met: « j'ai eu la chance de rencontrer Ana », "got to meet Ana"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.titles import title

_WAYS: Final = frozenset(
    {(joy, *rest)
     for joys, tails in (
         ("plaisir chance joie honneur occasion", (("de", "rencontrer"), ("de", "croiser"))),
         ("pleasure joy honour honor chance luck", (("of", "meeting"), ("to", "meet"))),
         ("got able finally", (("to", "meet"),)),
     )
     for joy in joys.split() for rest in tails}
)  # fmt: skip
_HAD: Final = frozenset("eu eus had was were got".split())
_LONGEST: Final = 3
_REACH: Final = 8


def with_at_last_met(message: Labelled) -> list[Found]:
    """The entities, where whom one had the pleasure of meeting is no introduction to come."""
    return [replace(f, tag="p") if f.tag == "w" and _is_met(message, f.first) else f for f in message.entities]


def _is_met(message: Labelled, at: int) -> bool:
    while at > 1 and title(message.view.tokens[at - 1].norm, message.view.lang):
        at -= 1
    led = tuple(message.norms(max(0, at - _LONGEST), at))
    return led in _WAYS and not _HAD.isdisjoint(message.norms(max(0, at - _REACH), at - _LONGEST + 1))
