"""What the coach said last in answer to the user: "a name" under "who did you good?" answers that, and nothing else."""

from __future__ import annotations

from bot.flows.turn import Turn


def just_said(turn: Turn) -> frozenset[str]:
    """The keys of the coach's last answer; what it said first, unasked, aside."""
    last = next((unsaid for unsaid in reversed(turn.notebook.unsaid) if unsaid.update_id is not None), None)
    return frozenset(one.key for reply in last.replies for one in reply.lines) if last else frozenset()
