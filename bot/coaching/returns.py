"""What was received and is still to be given back; something given since counts, whoever thought of it (P4)."""

from __future__ import annotations

from datetime import date

from bot.coaching.remembered import resting_on
from bot.domain.helps import Help
from bot.domain.notebook import Notebook


@resting_on("given", "helps")
def open_helps(notebook: Notebook) -> dict[str, tuple[Help, ...]]:
    """Person id -> what they gave that is still to be given back, oldest first; nobody keeps score."""
    last_given: dict[str, date] = {}
    for given in notebook.given:
        last_given[given.to] = max(given.on, last_given.get(given.to, given.on))
    found: dict[str, tuple[Help, ...]] = {}
    for help_ in sorted(notebook.helps, key=lambda help_: help_.on):
        if help_.is_open and last_given.get(help_.from_, date.min) <= help_.on:
            found[help_.from_] = (*found.get(help_.from_, ()), help_)
    return found
