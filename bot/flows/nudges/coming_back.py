"""The user writes again after the coach had fallen silent: asked once how often it may write (P29)."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.lines import line
from bot.flows.turn import Turn, press

_CHOSEN = ("undo.pace", "undo.pause", "undo.reasons")  # what already says it


def ask_pace(turn: Turn) -> Turn:
    """The turn, with the question in a message of its own when this is the one in which the user came back."""
    if turn.notebook.attention.came_back_at is None:
        return turn
    turn = turn.keep(replace(turn.notebook, attention=replace(turn.notebook.attention, came_back_at=None)))
    if turn.owner.will_pause(turn.today) or (turn.step and turn.step.key in _CHOSEN):
        return turn
    row = (press("pace.button.daily", "pace:daily"), press("pace.button.weekly", "pace:weekly"))
    return turn.say(line("pace.came_back"), buttons=(row, (press("pace.button.silent", "pace:silent"),)))
