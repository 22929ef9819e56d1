"""Settings as they are kept, from the value of a button or of what was read; None for what no button of ours says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Final

from bot.flows.enjoying import liking, tastes_of
from bot.flows.rhythms import rhythm_of
from bot.flows.settings.own_hour import at_hour
from bot.flows.settings.reasons import ALL, KINDS, wished
from bot.flows.settings.words import LANGUAGES
from bot.flows.turn import Turn

FOREVER: Final = "forever"


def _keep_language(turn: Turn, value: str) -> Turn | None:
    lang = next((lang for lang in LANGUAGES if lang == value), None)
    return turn.own(lang=lang, lang_chosen=True).did("undo.language") if lang else None


def _keep_hour(turn: Turn, value: str) -> Turn | None:
    try:
        return at_hour(turn, time.fromisoformat(value))
    except ValueError:
        return None


def _keep_days(turn: Turn, value: str) -> Turn | None:
    days = tuple(int(day) for day in value.split(",") if day in "0123456")
    return turn.own(days=days).did("undo.days") if days else None


def _keep_quiet(turn: Turn, value: str) -> Turn | None:
    try:
        start, end = map(time.fromisoformat, value.split("-"))
    except ValueError:
        return None
    return turn.own(quiet_from=start, quiet_until=end).did("undo.quiet")


def _keep_rhythm(turn: Turn, value: str) -> Turn | None:
    try:
        return turn.own(rhythm=rhythm_of(value)).did("undo.rhythm")
    except ValueError:
        return None


def _keep_forms(turn: Turn, value: str) -> Turn | None:
    told = tastes_of(value)
    return liking(turn, told) if told else None


def _keep_pause(turn: Turn, value: str) -> Turn | None:
    first, _, last = value.rpartition("/")
    try:
        begins = date.fromisoformat(first) if first else None
        until = None if last == FOREVER else date.fromisoformat(last)
    except ValueError:
        return None
    return None if until and until <= turn.today else paused(turn, until, begins)


def paused(turn: Turn, until: date | None, first: date | None = None) -> Turn:
    """The coach says nothing first from `first` on, or at once, and before `until`, local days; None: until told."""
    return turn.own(paused_on=first or turn.today, paused_until=until).did("undo.pause")


def _keep_pace(turn: Turn, value: str) -> Turn | None:
    if value not in ("daily", "weekly"):
        return None
    return turn.own(weekly_on=turn.today if value == "weekly" else None).did("undo.pace")


def _keep_reasons(turn: Turn, value: str) -> Turn | None:
    verb, _, names = value.partition(":")
    kinds = [kind for kind in names.split(",") if kind in KINDS]
    return wished(turn, verb, kinds) if kinds or verb == ALL else None


KEEPERS: Mapping[str, Callable[[Turn, str], Turn | None]] = {
    "lang": _keep_language,
    "hour": _keep_hour,
    "days": _keep_days,
    "quiet": _keep_quiet,
    "rhythm": _keep_rhythm,
    "forms": _keep_forms,
    "pace": _keep_pace,
    "reasons": _keep_reasons,
    "pause": _keep_pause,
}
"""From the value of a button or of a reader to the owner's; None for what no button of ours says."""
