"""What the words of a goal tell: the goal itself without "I want to", its purpose, whom it needs (P8, P11)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from bot.domain.drafts import Value
from bot.domain.owner import Lang
from bot.flows.goals.patterns import wish_of
from bot.flows.turn import Turn
from bot.understanding import GoalRead
from bot.understanding.matters import ambition

_SURELY: Final = 0.8
_OTHER_MATTERS: Final = frozenset(
    ("log_meeting", "plan_meeting", "note", "reminder", "request_received", "done_thanks", "done_promise")
)


def in_own_words(turn: Turn, text: str) -> str:
    """A goal without "my goal is to" or "je voudrais" before it."""
    kept = ambition(text, turn.lang)
    kept = wish_of(text) if kept in (text.strip(" .!"), text.strip()) else kept
    return _BESIDES.sub("", kept)


def purpose_in(turn: Turn, what: str, goal: GoalRead | None = None, sure: float = 0.0) -> str | None:
    """The purpose that the words of a goal tell surely enough; read as a goal when they were taken for something else.

    `goal` and `sure` are the reading of the whole message, when it was one of a goal.
    """
    if goal is None:
        reading = turn.read(f"{_AS_A_GOAL[turn.lang]}{what}")
        goal, sure = reading.goal, reading.confidence.get("goal", 0.0)
    return goal.purpose if goal and sure >= _PURPOSE_SURE else None


_AS_A_GOAL: Final[Mapping[Lang, str]] = {"fr": "mon objectif : ", "en": "my goal: "}
_PURPOSE_SURE: Final = 0.7
_BESIDES: Final = re.compile(r"^(?:aussi|également|vraiment|bien|also|really)\s+", re.IGNORECASE)


def split_roles(value: Value) -> tuple[str, ...]:
    """Whom a goal needs, one by one: "un comptable, une banquière et un notaire"."""
    text = value if isinstance(value, str) else ""
    for mark in (";", "\n", " et ", " and ", " & "):
        text = text.replace(mark, ",")
    return tuple(role.strip(" .") for role in text.split(",") if role.strip(" ."))


def is_of_something_else(turn: Turn, text: str) -> bool:
    """Whether a message plainly tells something of somebody, instead of whom the goal needs."""
    reading = turn.read(text)
    sure = reading.confidence.get("intent", 0.0) >= _SURELY
    return sure and reading.intent in _OTHER_MATTERS and bool(reading.people)
