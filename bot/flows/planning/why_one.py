""" "Why Marie?": what somebody is in the plan for, with all that can be done about it (P19)."""

from __future__ import annotations

import re
from typing import Final

from bot.flows.people.whom import answered_whom
from bot.flows.planning.shown import alone, whole_plan
from bot.flows.sayings import plainly
from bot.flows.turn import Turn

_WHY: Final = re.compile(
    r"\W*(?:(?:et|mais|and|but|ok)[ ,]+)*(?:pourquoi|why)(?: (?:voir|see|meet|me proposer|est-ce que))?"
    r" (?P<who>[^?,]{2,40}?)(?: (?:en premier|d'abord|first|now|maintenant))?\s*\?*$",
    re.IGNORECASE,
)


def hear_why_one(turn: Turn, text: str) -> Turn | None:
    """The reason, of somebody of the plan only."""
    found = _WHY.match(plainly(text))
    whom = answered_whom(turn, found["who"]) if found else None
    if whom is None or not whom.id:
        return None
    plan = whole_plan(turn)
    one = next((one for one in (*plan.next, *plan.later) if one.person.id == whom.id), None)
    if one is None:
        return None
    lines, rows = alone(turn, one)
    return turn.say(*lines, buttons=rows)


ANSWERS: Final = (hear_why_one,)
