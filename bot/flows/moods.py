"""A mood gets two sentences and one small step of the notebook (P7); the next time, other words and another step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from bot.coaching.smallest import Step, smallest
from bot.domain.lines import GAP, Buttons, Line, line
from bot.flows.turn import Turn, press

BEHIND: Final[Mapping[str, str]] = {
    "mood.favouritism": "P2", "mood.begging": "P2", "mood.selling": "P2", "mood.nobody": "P12",
    "mood.nothing_to_offer": "P4", "mood.disturbing": "P20", "mood.shy": "P24", "mood.words": "P20",
    "mood.refused": "P1", "mood.failed": "P1", "mood.ignored": "P29", "mood.guilty": "P25", "mood.no_time": "P9",
    "mood.children": "P7", "mood.tired": "P7", "mood.discouraged": "P1", "mood.joy": "P26",
    "mood.laid_off": "P1", "mood.not_my_thing": "P3", "mood.worth": "P5", "mood.putting_off": "P9",
    "mood.work": "P10",
}  # fmt: skip
"""The practice that stands behind the answer to each mood."""

DOUBTS: Final = ("mood.favouritism", "mood.begging", "mood.selling")
"""Moods that ask whether it is honest at all: they are gone through question by question (P2)."""

NEAR: Final = ("mood.disturbing", "mood.shy", "mood.worth", "mood.nothing_to_offer", "mood.discouraged")
"""Moods behind which such a doubt may stand."""

_REMEMBERED: Final = 16


def answered(turn: Turn, mood: str, *head: Line) -> Turn:
    """The answer to a mood, with the step that suits it one tap away; `head` stands before it."""
    turn, words = worded(turn, mood)
    turn, lines, rows = with_step(turn, mood)
    why = press("button.why", f"why:{BEHIND[mood]}")
    doubt = (press("mindset.door", "mindset"),) if mood in NEAR else ()
    return turn.say(*head, words, *lines, buttons=(*rows, doubt, (why,)))


def worded(turn: Turn, mood: str) -> tuple[Turn, Line]:
    """What is said to that mood: its other wording when the first was said the last time."""
    if mood in turn.notebook.attention.offered:
        return _offered(turn, without=mood), line(f"again.{mood}")
    return _offered(turn, mood), line(mood)


def with_step(turn: Turn, mood: str) -> tuple[Turn, tuple[Line, ...], Buttons]:
    """The smallest step of today, as lines and a row of buttons; nothing in an empty notebook."""
    kind = mood.rpartition(".")[2]
    step: Step | None = smallest(turn.notebook, turn.now, kind, turn.notebook.attention.offered)
    if step is None:
        return turn, (), ()
    words = line("step.still") if step.key == _last_step(turn) else step.words
    return _offered(turn, step.key), (GAP, words), ((press("step.words_ready", step.does),),)


def _last_step(turn: Turn) -> str | None:
    """The step proposed last: to repeat it word for word would be no help."""
    steps = [key for key in turn.notebook.attention.offered if not key.startswith("mood.")]
    return steps[-1] if steps else None


def _offered(turn: Turn, *keys: str, without: str = "") -> Turn:
    attention = turn.notebook.attention
    others = (one for one in attention.offered if one not in keys and one != without)
    kept = (*others, *keys)[-_REMEMBERED:]
    return turn.keep(replace(turn.notebook, attention=replace(attention, offered=kept)))
