"""A first person to tell of: what comes before everything else while the notebook is empty."""

from __future__ import annotations

from bot.domain.lines import line
from bot.flows.turn import Turn, press


def is_blank(turn: Turn) -> bool:
    """Whether nothing was told yet: nobody, no goal, nothing ahead."""
    notebook = turn.notebook
    return not (notebook.people or notebook.goals or notebook.meetings or notebook.events)


def first_person(turn: Turn) -> Turn:
    """How to tell a meeting, and the two other ways to begin."""
    ways = (press("map.begin", "map"), press("goal.new", "goalnew"))
    return turn.say(line("begin.person"), buttons=(ways, (press("fallback.examples", "help"),)))
