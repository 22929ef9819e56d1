"""What is added to any turn once it is thought: the pleasure of a rhythm held, the one question on what one enjoys."""

from __future__ import annotations

from bot.domain.meetings import Meeting
from bot.flows.enjoying import ask, may_ask
from bot.flows.rhythm_kept import rhythm_kept
from bot.flows.turn import Turn


def afterwards(before: Turn, turn: Turn) -> Turn:
    """The turn, with what the encounters told in it bring along, whichever flow they were told in."""
    if turn.undoes or turn.forgets_all or not _told(before, turn):
        return turn
    kept = rhythm_kept(before.notebook, turn)
    if kept is not turn:
        return kept
    return ask(turn) if turn.current is None and may_ask(turn) else turn


def _told(before: Turn, turn: Turn) -> tuple[Meeting, ...]:
    """The encounters that are new in this turn, or told to have taken place."""
    if turn.notebook.meetings is before.notebook.meetings:
        return ()
    old = {meeting.id: meeting for meeting in before.notebook.meetings}
    new = (m for m in turn.notebook.meetings if m.kind != "message" and m.cancelled_on is None)
    return tuple(m for m in new if m.id not in old or old[m.id].is_held != m.is_held)
