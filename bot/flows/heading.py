"""One bubble rather than two: what was just noted stands at the head of the next question."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.lines import GAP, Line
from bot.flows.turn import Turn


def headed(before: Turn, after: Turn, *lines: Line) -> Turn:
    """`after` with `lines` at the head of the first message said since `before`, or as a message of their own."""
    place = len(before.replies)
    if len(after.replies) == place:
        return after.say(*lines)
    first = after.replies[place]
    said = replace(first, lines=(*lines, GAP, *first.lines) if first.lines else lines)
    return replace(after, replies=(*after.replies[:place], said, *after.replies[place + 1 :]))
