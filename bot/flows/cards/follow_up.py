"""What follows is said at once: what the coach will remind of, and when, by the very rules that will do it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import Final

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
    return (line("follow.head"), *(_gathered(turn.notebook, alike) for alike in _alike(nudges)[:MOST]))


def _alike(nudges: Sequence[tuple[Nudge, date]]) -> list[list[tuple[Nudge, date]]]:
    """The same thing asked of the same people on the same day is one: three introductions by one client."""
    found: dict[tuple[str, tuple[str, ...], date], list[tuple[Nudge, date]]] = {}
    for nudge, day in nudges:
        whose = nudge.people if nudge.reason in _GATHERED else (nudge.key,)
        found.setdefault((nudge.reason, whose, day), []).append((nudge, day))
    return list(found.values())


def _gathered(notebook: Notebook, alike: Sequence[tuple[Nudge, date]]) -> Line:
    first, day = alike[0]
    told = on_its_day(notebook, first, day)
    if len(alike) == 1 or first.reason not in _SEVERAL:
        return told
    whats = tuple(dict.fromkeys(_what(notebook, nudge) for nudge, _ in alike))
    return line(f"{told.key}_several", **{**told.args, "what": whats})


_GATHERED: Final = ("thank", "news", "give_back", "promise", "referral")
"""What is told once of the same people on a day; elsewhere the words, or the hour, of each are the point."""
_SEVERAL: Final = ("referral", "promise")
"""What is named thing by thing, were there several; of all others, whose it is says enough."""


def coming(turn: Turn, ids: Collection[str]) -> tuple[tuple[Nudge, date], ...]:
    """The nudges that stand on these records, and the local day on which each may be expected."""
    kept = turn.notebook.changed_since(turn.notebook.without(*ids), line("undo.change"), turn.now)
    wanted = (nudge for nudge in pending(kept, turn.now) if nudge.about in ids and turn.owner.wants(nudge.reason))
    found = [(nudge, will_be_said(kept, nudge, turn.now)) for nudge in wanted]
    soon = sorted((at, nudge.key, nudge) for nudge, at in found if at <= turn.now + SOON and not is_past(nudge, at))
    return tuple((nudge, turn.owner.local(at).date()) for at, _, nudge in soon)


def on_its_day(notebook: Notebook, nudge: Nudge, day: date) -> Line:
    """A nudge to come in a few words, with the local day on which it may be expected."""
    names = notebook.names(nudge.people)
    if nudge.line.key.startswith("referral.named"):
        return line("follow.named", day=day, what=_what(notebook, nudge))
    key = f"follow.{nudge.reason}" if names else f"follow.{nudge.reason}_alone"
    return line(key, day=day, names=names, what=_what(notebook, nudge))


def _what(notebook: Notebook, nudge: Nudge) -> str:
    about = notebook.record(nudge.about)
    return getattr(about, "what", None) or getattr(about, "whom_told", None) or ""
