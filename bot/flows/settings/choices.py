"""The buttons under each setting that is asked for: a few good answers, one tap away."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.lines import Button, Buttons, line
from bot.flows.conversation import pick
from bot.flows.enjoying import choices
from bot.flows.rhythms import rhythm_buttons
from bot.flows.settings.kept import FOREVER
from bot.flows.settings.reasons import toggles
from bot.flows.settings.words import EVERY_DAY, LANGUAGES
from bot.flows.turn import Turn, press

HOURS: Final = (time(8), time(9, 30), time(12, 30), time(18))
QUIET: Final = ("20:00-08:00", "21:00-07:00", "22:00-09:00", "19:00-10:00")
PAUSES: Final = (7, 14, 30)  # days


def languages(_turn: Turn, draft: Draft) -> Buttons:
    """Those the coach speaks."""
    return (tuple(pick(draft, "lang", lang, f"language.{lang}") for lang in LANGUAGES),)


def hours(_turn: Turn, draft: Draft) -> Buttons:
    """When the coach writes."""
    return (tuple(_pick(draft, "hour", f"{hour:%H:%M}", "settings.hour", hour=hour) for hour in HOURS),)


def weekdays(turn: Turn, _draft: Draft) -> Buttons:
    """Each day, ticked when the coach writes on it; a press toggles it."""
    row = tuple(_weekday(day, chosen=day in turn.owner.days) for day in EVERY_DAY)
    return (row[:4], row[4:])


def _weekday(day: int, *, chosen: bool) -> Button:
    return press("days.chosen" if chosen else "days.not_chosen", f"weekday:{day}", day=line(f"days.{day}"))


def quiet_hours(_turn: Turn, draft: Draft) -> Buttons:
    """When the coach never writes."""
    spans = [tuple(map(time.fromisoformat, span.split("-"))) for span in QUIET]
    buttons = [
        _pick(draft, "quiet", span, "settings.hours", start=start, end=end)
        for span, (start, end) in zip(QUIET, spans, strict=True)
    ]
    return (tuple(buttons[:2]), tuple(buttons[2:]))


def rhythms(_turn: Turn, draft: Draft) -> Buttons:
    """How often to meet people."""
    return rhythm_buttons(draft)


def forms(turn: Turn, _draft: Draft) -> Buttons:
    """How to meet people, ticked when it is enjoyed; a press toggles it."""
    return choices(turn.owner)


def paces(_turn: Turn, draft: Draft) -> Buttons:
    """How often the coach writes."""
    return (tuple(pick(draft, "pace", pace, f"pace.button.{pace}") for pace in ("daily", "weekly")),)


def reasons(turn: Turn, _draft: Draft) -> Buttons:
    """Of what the coach writes, ticked when it is wanted; a press toggles it."""
    return toggles(turn.owner)


def pauses(turn: Turn, draft: Draft) -> Buttons:
    """Until when the coach keeps silent."""
    row = tuple(
        pick(draft, "pause", (turn.today + timedelta(days=days)).isoformat(), f"settings.pause.{days}")
        for days in PAUSES
    )
    return (row, (pick(draft, "pause", FOREVER, "settings.pause.forever"),))


def _pick(draft: Draft, blank: str, value: str, key: str, **args: time) -> Button:
    return press(key, f"pick:{draft.id}:{blank}:{value}", **args)
