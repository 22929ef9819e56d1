"""What the coach said last in answer to the user: "a name" under "who did you good?" answers that, and nothing else."""

from __future__ import annotations

from bot.domain.lines import Line
from bot.flows.turn import Turn


def last_lines(turn: Turn) -> tuple[Line, ...]:
    """The lines of the coach's last answer; what it said first, unasked, aside."""
    last = next((unsaid for unsaid in reversed(turn.notebook.unsaid) if unsaid.update_id is not None), None)
    return tuple(one for reply in last.replies for one in reply.lines) if last else ()


def just_said(turn: Turn) -> frozenset[str]:
    """The keys of these lines."""
    return frozenset(one.key for one in last_lines(turn))
