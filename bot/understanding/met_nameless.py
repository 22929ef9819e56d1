"""Who was met and has no name yet: "I had lunch with my old boss", « j'ai vu mon banquier »."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from bot.understanding.labelled import Labelled

_PAST: Final = frozenset({"had", "met", "saw", "ai", "j'ai", "jai", "vu", "dejeune", "dine", "avons"})
_WITH: Final = frozenset({"with", "avec", "saw", "met", "vu", "rencontre", "croise", "revu"})
_MINE: Final = frozenset({"my", "our", "mon", "ma", "mes", "notre"})


def has_met_mine(message: Labelled) -> bool:
    """Whether the user tells, in the past, of meeting somebody of their own."""
    view, norms = message.view, message.norms(0, len(message.view.tokens))
    if (
        message.intent not in {"mood", "other", "progress"}
        or norms[-1] == "?"
        or any("neg" in kinds for kinds in view.kinds)
    ):
        return False
    past = not _PAST.isdisjoint(norms[:3])
    met = any(kind.startswith("k_") or kind in {"eat", "met"} for kinds in view.kinds for kind in kinds)
    mine = any(one in _WITH and other in _MINE for one, other in pairwise(norms))
    return past and met and mine
