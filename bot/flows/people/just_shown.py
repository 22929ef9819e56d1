"""Whose card the coach has just shown: "her birthday is 4 June" is then said of them."""

from __future__ import annotations

from bot.domain.people import Person
from bot.flows.just_said import last_lines
from bot.flows.turn import Turn


def just_shown(turn: Turn) -> Person | None:
    """The person that the coach's last answer told of."""
    names = [one.args.get("name") for one in last_lines(turn) if one.key in ("person.name", "person.name_about")]
    return next((person for person in turn.notebook.people if names and person.called == names[-1]), None)
