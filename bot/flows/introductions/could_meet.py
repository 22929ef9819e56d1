"""Whom somebody could be introduced to, said where it comes up: on a card just kept, and on a person's card (P30)."""

from __future__ import annotations

from typing import Final

from bot.coaching.introducing import key_of, newly_matched, open_introductions, proposals
from bot.domain.lines import Buttons, Line, line
from bot.domain.notebook import Notebook
from bot.domain.nudges import Nudged
from bot.domain.people import Person
from bot.flows.turn import Turn, press

MOST: Final = 2


def told_at_once(before: Notebook, turn: Turn) -> tuple[Turn, tuple[Line, ...], Buttons]:
    """Who can help with what was just told, or whom it helps; said now, so it is not proposed a second time."""
    changed = {person.id for person in turn.notebook.people if before.person(person.id) != person}
    lines: list[Line] = []
    rows: Buttons = ()
    for match in newly_matched(before, turn.notebook, changed)[:MOST]:
        told = {"need": match.need.what, "offer": match.offer.what}
        lines.append(line("connect.at_once", one=match.of.called, other=match.by.called, **told))
        button = press(
            "connect.introduce", f"connect:{match.of.id}:{match.by.id}", one=match.of.called, other=match.by.called
        )
        rows = (*rows, (button,))
        key, ids = key_of(match.of.id, match.by.id), (match.of.id, match.by.id)
        turn = turn.keep(turn.notebook.note_nudged(Nudged(key, "introduce", ids, (turn.now,))))
    return turn, tuple(lines), rows


def on_card(turn: Turn, person: Person) -> tuple[tuple[Line, ...], Buttons]:
    """On somebody's card: the introductions under way with them, and one that could be made."""
    lines: list[Line] = []
    rows: Buttons = ()
    for introduction in open_introductions(turn.notebook):
        if person.id in (introduction.one, introduction.other):
            name = "".join(turn.notebook.names((introduction.other_of(person.id),)))
            lines.append(line("connect.on_card", name=name))
            rows = (*rows, (press("connect.to_thread", f"intro:{introduction.id}", name=name),))
    match = next((m for m in proposals(turn.notebook) if person.id in m.pair), None)
    if match and not rows:
        other = match.by if match.of.id == person.id else match.of
        lines.append(line("connect.could_meet", name=other.called))
        rows = ((press("connect.to_thread", f"connect:{match.of.id}:{match.by.id}", name=other.called),),)
    return tuple(lines), rows[:MOST]
