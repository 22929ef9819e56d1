"""How it was, and when one sees them next, in one breath: "lovely chat, I'm visiting the workshop on Friday at 10"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.flows.turn import Turn
from bot.understanding import Kind, Mention, Reading, fold

_CLAUSE: Final = re.compile(r"(?<=[,;.!…])\s+")
_COMING: Final = ("plan_meeting", "event")
_OF_US: Final = re.compile(r"(?:et |and |puis |then |donc |so )*(?:je|j'|on|nous|i|we|i'm|we're|we'll|i'll)\b")


def the_next(turn: Turn, text: str, there: tuple[Mention, ...]) -> tuple[str, Reading, str] | None:
    """The story, and the meeting to come with those who were there, with its words; None when no day is ahead."""
    clauses = _CLAUSE.split(text)
    for at in range(1, len(clauses)):
        if not _OF_US.match(fold(clauses[at]).replace("’", "'")):
            continue
        coming = turn.read(clauses[at])
        if coming.date and coming.date > turn.today and coming.intent in _COMING and not coming.people:
            plan = replace(coming, intent="plan_meeting", kind=_kind(coming), people=there)
            return " ".join(clauses[:at]).strip(" ,;"), plan, " ".join(clauses[at:])
    return None


def _kind(coming: Reading) -> Kind:
    return "meeting" if coming.kind is None or coming.kind == "event" else coming.kind
