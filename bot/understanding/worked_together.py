"""What one shared with somebody for years is no meeting of today: "I worked with Karim at Danone for ten years"."""

from __future__ import annotations

from typing import Final

from bot.understanding.labelled import Labelled

_SHARED: Final = frozenset(
    "worked studied taught served sailed volunteered travaille bosse etudie enseigne travaillions bossions travaillait "
    "bossait".split()
)
_YEARS: Final = frozenset("year years yrs ans an annees month months mois decade decades".split())
_UNTIL: Final = frozenset("until till jusqu' jusqu'en jusque".split())
_TOGETHER: Final = frozenset("together ensemble".split())


def tells_of_years(message: Labelled) -> bool:
    """Whether a message tells what was shared for years, or together, and of no day on which one met."""
    if message.tagged("d", "t") or message.told("gave", "todo"):
        return False
    words = [token.norm for token in message.view.tokens]
    shared = next((at for at, word in enumerate(words) if word in _SHARED), None)
    if shared is None or _tells_of_meeting(message, shared):
        return False
    after = words[shared + 1 :]
    return not (_YEARS | _UNTIL).isdisjoint(after) or (not _TOGETHER.isdisjoint(after[:2]))


def _tells_of_meeting(message: Labelled, last: int) -> bool:
    """Whether some word before it tells that one met: "met Paul, we worked together"."""
    kinds = (kind for kinds in message.view.kinds[:last] for kind in kinds)
    return any(kind.startswith("k_") or kind in ("met", "eat") for kind in kinds)
