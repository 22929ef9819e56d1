"""What was left undecided is asked about once more, where the user looks at what matters, and never again (P23)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from bot.domain.lines import line
from bot.domain.meetings import Event
from bot.flows.turn import Turn, press

NEAR: Final = timedelta(days=7)  # before its day
RIPE: Final = timedelta(days=7)  # after it was noted, for what has no day


def asked_once_more(turn: Turn) -> Turn:
    """With the question about one event or membership that waits for a choice; itself when there is none."""
    event = next((event for event in turn.notebook.events if _is_ripe(event, turn.today)), None)
    if event is None:
        return turn
    turn = turn.put(replace(event, asked_again_on=turn.today))
    yes, no = ("event.join", "event.no_thanks") if event.membership else ("event.go", "event.not_this_time")
    row = (press(yes, f"eventsay:{event.id}:yes"), press(no, f"eventsay:{event.id}:no"))
    if event.on:
        said = line("event.once_more_on", name=event.name, day=event.on)
    else:
        said = line("event.once_more", name=event.name)
    return turn.say(said, buttons=(row,))


def _is_ripe(event: Event, today: date) -> bool:
    if event.going is not None or not event.is_open or event.asked_again_on or not event.noted_on:
        return False
    if event.on:
        return event.noted_on < today <= event.on <= today + NEAR
    return event.noted_on + RIPE <= today
