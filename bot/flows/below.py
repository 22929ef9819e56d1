"""A word that strikes the coach at the end of a turn stands below what was said first, before any card that follows."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.lines import GAP, Buttons, Line
from bot.flows.turn import Turn


def below(turn: Turn, words: Line, rows: Buttons) -> Turn:
    """The turn with these words and buttons under its first message that isn't an edited one."""
    place = next((n for n, reply in enumerate(turn.replies) if reply.lines and not reply.edits), None)
    if place is None:
        return turn.say(words, buttons=rows)
    reply = turn.replies[place]
    lines = (*reply.lines, GAP, words)
    added = replace(reply, lines=lines, buttons=(*reply.buttons, *rows))
    return replace(turn, replies=(*turn.replies[:place], added, *turn.replies[place + 1 :]))
