"""What follows is said at once: what the coach will remind of, and when, by the very rules that will do it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from bot.coaching.choose import will_be_said
from bot.coaching.nudges import pending
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.restraint import is_past
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.flows.turn import Turn

MOST = 4
SOON = timedelta(days=31)


def follow_up(turn: Turn, ids: Collection[str]) -> tuple[Line, ...]:
    """What the records of these ids, noted in this turn, will make the coach say within the month, soonest first."""
    nudges = coming(turn, ids)
    if not nudges:
        return ()
    return (line("follow.head"), *(on_its_day(turn.notebook, nudge, day) for nudge, day in nudges[:MOST]))


def coming(turn: Turn, ids: Collection[str]) -> tuple[tuple[Nudge, date], ...]:
    """The nudges that stand on these records, and the local day on which each may be expected."""
    kept = turn.notebook.changed_since(turn.notebook.without(*ids), line("undo.change"), turn.now)
    wanted = (nudge for nudge in pending(kept, turn.now) if nudge.about in ids and turn.owner.wants(nudge.reason))
    found = [(nudge, will_be_said(kept, nudge, turn.now)) for nudge in wanted]
    soon = sorted((at, nudge.key, nudge) for nudge, at in found if at <= turn.now + SOON and not is_past(nudge, at))
    return tuple((nudge, turn.owner.local(at).date()) for at, _, nudge in soon)


def on_its_day(notebook: Notebook, nudge: Nudge, day: date) -> Line:
    """A nudge to come in a few words, with the local day on which it may be expected."""
    about = notebook.record(nudge.about)
    what = getattr(about, "what", None) or getattr(about, "whom", None) or ""
    names = notebook.names(nudge.people)
    key = f"follow.{nudge.reason}" if names else f"follow.{nudge.reason}_alone"
    return line(key, day=day, names=names, what=what)
