"""Who is named in brackets only to say whom they know: "Nora (Tom's boss at Kodak)" tells of Nora alone."""

from __future__ import annotations

from typing import Final

from bot.understanding.kin import NEAR_EN, NEAR_FR
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found

_NEAR: Final = NEAR_EN | NEAR_FR
_OWNING: Final = frozenset({"'s", "s'"})
_OF: Final = frozenset({"de", "d'", "of"})
_NAMES: Final = frozenset({"p", "m", "o", "r"})
_REACH: Final = 6


def without_their_kin(message: Labelled) -> list[Found]:
    """The entities without the name of whose relative or colleague somebody is, told behind them in brackets."""
    kept = message.entities
    for at, token in enumerate(message.view.tokens):
        if token.norm == "(" and any(f.tag in {"p", "m"} and f.last == at for f in kept):
            kept = [
                f for f in kept if not (f.tag in _NAMES and at < f.first <= at + _REACH and _has_kin(message, f, at))
            ]
    return kept


def _has_kin(message: Labelled, found: Found, opened: int) -> bool:
    behind = message.norms(found.last, found.last + _REACH)
    before = message.norms(opened + 1, found.first)
    if ")" in before:
        return False
    owns = bool(behind) and behind[0] in _OWNING and not _NEAR.isdisjoint(behind[1:])
    return owns or (len(before) > 1 and not _NEAR.isdisjoint(before) and not _OF.isdisjoint(before))
