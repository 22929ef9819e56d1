"""A list of people is asked for, whatever is shown: "make me a list of people at Acme" (P17)."""

from __future__ import annotations

from typing import Final

from bot.flows.people.doors import meant_find
from bot.flows.people.fitting import who_fits
from bot.flows.seeking.asked import asks_for_people
from bot.flows.turn import Turn


def hear_all_asked(turn: Turn, text: str) -> Turn | None:
    """Those whom the words fit; None where nobody does, and another answer knows better what to say."""
    if not asks_for_people(text) or not who_fits(turn.notebook, text):
        return None
    return meant_find(turn, turn.read(text), text)


ANSWERS: Final = (hear_all_asked,)
