""" "When's the fair?", « c'est où, le salon ? » : the event that is asked about is shown."""

from __future__ import annotations

import re
from typing import Final

from bot.flows.event_naming import meant
from bot.flows.events.listed import show
from bot.flows.meanings.polite import plain
from bot.flows.turn import Turn

_QUAND: Final = r"(?:quand|ou|quel jour|quelle date|a quelle heure|combien|quoi)"
_ASKED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"(?:when|where|what (?:day|date|time)|how much)(?:'?s| is| does| was)? (?:the |my |that )?(?P<what>.+?)"
            r"(?: (?:again|on|at|start|happening|held|cost|take place))*"
        ),
        (
            rf"(?:c'est |ca (?:se passe|a lieu|commence) )?{_QUAND}(?: est| c'est| a lieu| se passe| commence| coute)?"
            r"(?: deja)?,? (?:le |la |l'|ce |cette |mon )?(?P<what>.+?)(?: deja)?"
        ),
        rf"(?:le |la |l'|mon )?(?P<what>.+?),? (?:c'est|ca se passe|ca a lieu|est|a lieu|commence) {_QUAND}(?: deja)?",
    )
)


def hear_when(turn: Turn, text: str) -> Turn | None:
    """Its card; None when no event of the notebook is meant."""
    said = plain(text).rstrip(" ?.!")
    events = [event for event in turn.notebook.events if event.is_open]
    found = next((found for way in _ASKED if (found := way.fullmatch(said))), None) if events else None
    event = meant(events, found["what"]) if found else None
    return show(turn, event) if event and not turn.read(text).people else None


ANSWERS: Final = (hear_when,)
