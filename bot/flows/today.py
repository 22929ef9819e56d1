"""What matters now: /today and /week, at any time, without the restraint of what is said unasked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from bot.coaching.choose import matters_now
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.slots import midnight
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.flows.nudging import item_row, said_item
from bot.flows.turn import Turn

MOST = 7


def command_today(turn: Turn, rest: str) -> Turn:
    """/today: what is due by tonight."""
    del rest
    return _told(turn, "today", midnight(turn.owner, turn.today + timedelta(days=1)))


def command_week(turn: Turn, rest: str) -> Turn:
    """/week: what is due within seven days."""
    del rest
    return _told(turn, "week", midnight(turn.owner, turn.today + timedelta(days=7)))


def _told(turn: Turn, span: str, until: datetime) -> Turn:
    nudges = matters_now(turn.notebook, turn.now, until)
    if not nudges:
        return turn.say(line(f"today.nothing_{span}"))
    shown = nudges[:MOST]
    lines = [line(f"today.head_{span}"), *_items(turn, shown)]
    if len(nudges) > MOST:
        lines += [GAP, line("today.more", n=len(nudges) - MOST)]
    return turn.say(*lines, buttons=_rows(shown))


def _items(turn: Turn, nudges: Sequence[Nudge]) -> Iterator[Line]:
    for number, nudge in enumerate(nudges, 1):
        day = turn.owner.local(max(nudge.due, turn.now)).date()
        yield GAP
        if day == turn.today:
            yield line("answer.item", number=number, words=nudge.line)
        else:
            yield line("today.item_on", number=number, words=nudge.line, day=day)


def _rows(nudges: Sequence[Nudge]) -> Buttons:
    rows: list[tuple[Button, ...]] = [item_row(number, said_item(nudge)) for number, nudge in enumerate(nudges, 1)]
    return tuple(rows)


COMMANDS = {"today": command_today, "week": command_week, "aujourdhui": command_today, "semaine": command_week}
