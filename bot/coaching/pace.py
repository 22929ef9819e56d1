"""How often the coach may write first: daily; weekly when told so, or left without an answer; then not at all (P29)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

from bot.coaching.nudges.nudge import Nudge
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook

Pace = Literal["daily", "weekly", "silent"]

PATIENCE: Final = 3  # unasked messages in a row without any answer, before going weekly and again before falling silent


def pace(notebook: Notebook) -> Pace:
    """What the user chose, and the unasked messages since they were last heard, allow."""
    if len(notebook.attention.unasked_at) >= 2 * PATIENCE:
        return "silent"
    return "weekly" if notebook.owner.weekly_on or has_stepped_back(notebook) else "daily"


def has_stepped_back(notebook: Notebook) -> bool:
    """Whether the coach writes less than the user chose, for want of an answer."""
    return len(notebook.attention.unasked_at) >= PATIENCE


def aside(notebook: Notebook, nudges: Iterable[Nudge]) -> Line | None:
    """What an unasked message has to say of itself, once: that they become weekly, or that it is the last.

    To be asked before `said`, with the nudges of the message.
    """
    if all(nudge.is_on_its_hour for nudge in nudges):
        return None
    unanswered = len(notebook.attention.unasked_at)
    if unanswered == PATIENCE and not notebook.owner.weekly_on:
        return line("pace.weekly")
    return line("pace.silent") if unanswered == 2 * PATIENCE - 1 else None
