"""What follows is said at once: what the coach will remind of, and when, by the very rules that will do it."""

from __future__ import annotations

from collections.abc import Collection

from bot.coaching.nudges import pending
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.slots import next_slot
from bot.domain.lines import Line, line
from bot.flows.turn import Turn

MOST = 4


def follow_up(turn: Turn, ids: Collection[str]) -> tuple[Line, ...]:
    """What the records of these ids will make the coach say, soonest first; () when nothing."""
    nudges = coming(turn, ids)
    if not nudges:
        return ()
    return (line("follow.head"), *(_when(turn, nudge) for nudge in nudges[:MOST]))


def coming(turn: Turn, ids: Collection[str]) -> tuple[Nudge, ...]:
    """The nudges that stand on these records, soonest first."""
    found = (nudge for nudge in pending(turn.notebook, turn.now) if nudge.about in ids)
    return tuple(sorted(found, key=lambda nudge: nudge.due))


def _when(turn: Turn, nudge: Nudge) -> Line:
    due = max(nudge.due, turn.now)
    at = due if nudge.hour_bound else next_slot(turn.owner, due)
    about = turn.notebook.find_any(nudge.about)
    what = getattr(about, "what", None) or getattr(about, "whom", None) or ""
    names = turn.notebook.names(nudge.people)
    key = f"follow.{nudge.reason}" if names else f"follow.{nudge.reason}_alone"
    return line(key, day=turn.owner.local(at).date(), names=names, what=what)
