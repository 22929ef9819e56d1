"""Silence for a while, until a day or until told; and back."""

from __future__ import annotations

from datetime import date

from bot.domain.lines import Line, line
from bot.flows.heading import headed
from bot.flows.setting_kept import paused
from bot.flows.setting_words import read_until
from bot.flows.settings import ask
from bot.flows.turn import Turn, press


def command_pause(turn: Turn, rest: str) -> Turn:
    """/pause: at once, until the day that is named behind it, or until told."""
    if not rest:
        quiet = paused(turn, None)
        return headed(turn, ask(quiet, "pause", insists=False), line("pause.now"))
    until = read_until(rest, turn.lang, turn.today)
    if until is None:
        return headed(turn, ask(turn, "pause"), line("pause.unread"))
    return pause_until(turn, until)


def pause_until(turn: Turn, until: date) -> Turn:
    """Silent before that day of the user's."""
    turn = paused(turn, until)
    lines: tuple[Line, ...] = (line("pause.until", day=until), line("pause.still_here"))
    return turn.say(*lines, buttons=((press("settings.button.resume", "resume"),),))


def command_resume(turn: Turn, _rest: str) -> Turn:
    """/resume: the coach may write first again."""
    if not turn.owner.is_paused(turn.today):
        return turn.say(line("pause.not_paused"))
    return turn.own(paused_on=None, paused_until=None).did("undo.resume").say(line("pause.over"))


def press_resume(turn: Turn, _args: tuple[str, ...]) -> Turn:
    """The button of a pause."""
    return command_resume(turn, "")


COMMANDS = {"pause": command_pause, "resume": command_resume, "reprendre": command_resume}
PRESSES = {"resume": press_resume}
