"""Whether people met in a span that still goes on: "I saw Paul this week", « on a déjeuné ensemble ce mois-ci »."""

from __future__ import annotations

from typing import Final

from bot.understanding.folding import fold
from bot.understanding.labelled import Labelled

_SPANS: Final = frozenset(
    {"this week", "this month", "this year", "cette semaine", "ce mois", "ce mois-ci", "ce mois ci", "cette annee"}
)
_SAW: Final = frozenset({"saw", "met", "spoke", "chatted", "talked", "vu", "revu", "rencontre", "croise"})
_HAVE: Final = frozenset({"ai", "j'ai", "jai", "a", "avons", "ont", "'ve", "have", "has"})
_HAD: Final = frozenset({"had", "pris", "bu", "eu"})
_LEAD: Final = 4


def has_been_this_week(message: Labelled) -> bool:
    """Whether every day named is such a span, and a verb says that they met."""
    view = message.view
    days = [token for token in view.tokens if token.day]
    if not days or any(fold(token.raw) not in _SPANS for token in days):
        return False
    held = any(kind.startswith("k_") for kinds in view.kinds for kind in kinds)
    if held and not _HAD.isdisjoint(message.norms(0, _LEAD)):
        return True
    met = (at for at, kinds in enumerate(view.kinds) if not {"met", "eat"}.isdisjoint(kinds))
    return any(view.tokens[at].norm in _SAW or not _HAVE.isdisjoint(message.norms(max(0, at - 2), at)) for at in met)
