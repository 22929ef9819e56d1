"""How often the coach writes, said in words: "moins de messages", "once a week", "more often", "comme avant"."""

from __future__ import annotations

from datetime import date
from typing import Final

from bot.coaching.slots import INSTANT, next_plan
from bot.domain.lines import Button, line
from bot.flows.meanings.polite import is_spoken_over
from bot.flows.settings.doors import SETTINGS, ask
from bot.flows.settings.pace_words import Often, read_often, tells_to_write
from bot.flows.settings.pausing import pause_now
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button

_BUSY: Final = ("onboarding", "settings")  # they ask for the rhythm themselves


def hear_pace(turn: Turn, text: str) -> Turn | None:
    """How often, said and nothing else; a word alone is said of what is open, unless the coach has written since."""
    if turn.current and not is_spoken_over(turn):
        return None
    often = read_often(text, alone=False) or read_often(text)
    if often == "daily" and read_often(text, alone=False) is None and turn.owner.weekly_on is None:
        return None  # "more", said of something else
    return _paced(turn, often)


def hear_told_pace(turn: Turn, text: str) -> Turn | None:
    """ "Write to me once a week", in the middle of anything, where those words can be about nothing else."""
    if turn.current is None or turn.current.flow in _BUSY or not tells_to_write(text):
        return None
    return _paced(turn, read_often(text, alone=False))


def _paced(turn: Turn, often: Often | None) -> Turn | None:
    match often:
        case "weekly":
            return weekly(turn)
        case "daily":
            return daily(turn)
        case "as before":
            return as_before(turn)
        case "some days":
            return ask(turn, "days")
        case "slower":
            return turn.say(line("pace.no_slower"), buttons=((press("pace.button.weekly", "pace:weekly"), _quiet()),))
    return None


def weekly(turn: Turn) -> Turn:
    """One message a week at most, with the day of the next."""
    if turn.owner.weekly_on:
        rows = ((press("pace.button.reasons", "set:reasons"), _quiet()),)
        return turn.say(line("pace.already_weekly", day=_next(turn)), buttons=rows)
    turn = turn.own(weekly_on=turn.today).did("undo.pace")
    rows = ((press("small_talk.settings", SETTINGS), undo_button(turn)),)
    return turn.say(line("pace.now_weekly", day=_next(turn)), line("pace.on_their_hour"), buttons=rows)


def daily(turn: Turn) -> Turn:
    """One message a day at most, as without any wish."""
    if turn.owner.weekly_on is None:
        limits = bool(turn.owner.only or turn.owner.without)
        rows = ((press("reasons.button.all", "reason:all"),),) if limits else ()
        return turn.say(line("pace.already_daily"), buttons=(*rows, (press("small_talk.settings", SETTINGS),)))
    turn = turn.own(weekly_on=None).did("undo.pace")
    return turn.say(line("pace.now_daily"), buttons=((press("small_talk.settings", SETTINGS), undo_button(turn)),))


def as_before(turn: Turn) -> Turn:
    """Nothing of what was asked since: neither weekly, nor some reasons only, nor a pause."""
    if not _is_changed(turn):
        return daily(turn)
    turn = turn.own(weekly_on=None, only=(), without=(), paused_on=None, paused_until=None).did("undo.pace")
    return turn.say(line("pace.as_before"), buttons=((press("small_talk.settings", SETTINGS), undo_button(turn)),))


def press_pace(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Daily or weekly, by button."""
    match args:
        case ("weekly",):
            return weekly(turn)
        case ("daily",):
            return daily(turn)
        case ("silent",):
            return pause_now(turn)
    return turn.toast("error.old_button")


def _is_changed(turn: Turn) -> bool:
    owner = turn.owner
    return bool(owner.weekly_on or owner.only or owner.without or owner.will_pause(turn.today))


def _quiet() -> Button:
    return press("settings.button.pause", "set:pause")


def _next(turn: Turn) -> date:
    return turn.owner.local(next_plan(turn.owner, turn.now + INSTANT)).date()


ANYWHERE: Final = (hear_told_pace,)
ANSWERS: Final = (hear_pace,)
PRESSES: Final = {"pace": press_pace}
