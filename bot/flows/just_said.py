"""What the coach said last in answer to the user: "a name" under "who did you good?" answers that, and nothing else."""

from __future__ import annotations

from bot.domain.lines import Line, Reply
from bot.domain.notebook import Unsaid
from bot.flows.turn import Turn


def last_lines(turn: Turn) -> tuple[Line, ...]:
    """The lines of the coach's last answer; what it said first, unasked, aside."""
    return tuple(one for reply in _last(turn) for one in reply.lines)


def last_actions(turn: Turn) -> tuple[str, ...]:
    """What the buttons of that answer do."""
    return tuple(button.does for reply in _last(turn) for row in reply.buttons for button in row if button.does)


def last_answer(turn: Turn) -> Unsaid | None:
    """The last thing that the coach answered, with its instant in UTC; None before the first."""
    return next((unsaid for unsaid in reversed(turn.notebook.unsaid) if unsaid.update_id is not None), None)


def _last(turn: Turn) -> tuple[Reply, ...]:
    last = last_answer(turn)
    return last.replies if last else ()


def just_said(turn: Turn) -> frozenset[str]:
    """The keys of these lines."""
    return frozenset(one.key for one in last_lines(turn))
