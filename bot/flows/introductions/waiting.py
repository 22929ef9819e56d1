"""An introduction that waits for the user, said where they look: /today, /week, /connect; never unasked (P30)."""

from __future__ import annotations

from bot.coaching.introducing import Standstill, standing_still
from bot.domain.lines import Button, Buttons, Line, line
from bot.domain.promises import Introduction
from bot.flows.turn import Turn, press


def waiting(turn: Turn) -> tuple[tuple[Line, ...], Buttons]:
    """What each of them waits for, and the way to it."""
    stalled = standing_still(turn.notebook, turn.today)
    return tuple(said(turn, one) for one in stalled), tuple((to_thread(turn, one.introduction),) for one in stalled)


def said(turn: Turn, stalled: Standstill) -> Line:
    """What is missing, in one sentence."""
    other_id = stalled.introduction.other_of(stalled.person)
    name, other = turn.notebook.names((stalled.person, other_id))
    key = f"connect.waits_{stalled.missing}"
    if stalled.since:
        return line(key, name=name, other=other, day=stalled.since)
    return line(key, name=name, other=other)


def to_thread(turn: Turn, introduction: Introduction) -> Button:
    """The button to how far it is."""
    one, other = turn.notebook.names((introduction.one, introduction.other))
    return press("connect.button", f"intro:{introduction.id}", one=one, other=other)
