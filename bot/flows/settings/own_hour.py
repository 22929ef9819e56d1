"""The hour that the user asks to be written to at: a silence that would swallow it gives way, and no further."""

from __future__ import annotations

from datetime import time
from typing import Final

from bot.flows.turn import Turn

_LAST: Final = 23  # o'clock


def at_hour(turn: Turn, hour: time) -> Turn:
    """Writes at that hour of the user's wall clock; the quiet hours begin an hour later, or end with it."""
    owner = turn.owner
    start, end = owner.quiet_from, owner.quiet_until
    across = start > end  # midnight lies in them
    if not (hour >= start or hour < end if across else start <= hour < end):
        return turn.own(slot=hour).did("undo.hour")
    if hour < end and (across or hour.hour >= _LAST):
        return turn.own(slot=hour, quiet_until=hour).did("undo.hour")
    later = time(0) if hour.hour >= _LAST else hour.replace(hour=hour.hour + 1)
    return turn.own(slot=hour, quiet_from=later, quiet_until=end if across else max(end, later)).did("undo.hour")
