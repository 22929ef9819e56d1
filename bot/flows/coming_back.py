"""The user writes again after the coach had fallen silent: asked once how often it may write (P29)."""

from __future__ import annotations

from bot.domain.lines import line
from bot.flows.turn import Turn, press

_CHOSEN = ("undo.pace", "undo.pause", "undo.reasons")  # what already says it


def ask_pace(before: Turn, turn: Turn) -> Turn:
    """The turn, with the question in a message of its own when this is the one in which the user came back."""
    if before.notebook.attention.came_back_at != turn.now or turn.owner.will_pause(turn.today):
        return turn
    if turn.step and turn.step.key in _CHOSEN:
        return turn
    row = (press("pace.button.daily", "pace:daily"), press("pace.button.weekly", "pace:weekly"))
    return turn.say(line("pace.came_back"), buttons=(row, (press("pace.button.silent", "pace:silent"),)))
