"""Silence for a while, until a day or until told; and back."""

from __future__ import annotations

from datetime import date, timedelta

from bot.domain.lines import Line, line
from bot.flows.heading import headed
from bot.flows.settings.doors import ask
from bot.flows.settings.kept import paused
from bot.flows.settings.until import Until, read_silence
from bot.flows.settings.words import read_until
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button, with_undo


def command_pause(turn: Turn, rest: str) -> Turn:
    """/pause: at once, until the day that is named behind it, or until told."""
    silence = read_silence(rest, turn.lang, turn.today)
    until = None if silence else read_until(rest, turn.lang, turn.today)
    if silence is None and until is None:
        return headed(turn, ask(turn, "pause"), line("pause.unread"))
    silence = silence or Until(until)
    return pause_for(turn, silence)


def pause_now(turn: Turn) -> Turn:
    """Silent until told; an end may still be given."""
    return with_undo(headed(turn, ask(paused(turn, None), "pause", insists=False), line("pause.now")))


def pause_until(turn: Turn, until: date) -> Turn:
    """Silent before that day of the user's."""
    return pause_for(turn, Until(until))


def pause_for(turn: Turn, silence: Until) -> Turn:
    """Silent from its first day, or at once, to before its end, or until told."""
    if not silence.has_days:
        return pause_now(turn)
    turn = paused(turn, silence.back, silence.first)
    if silence.back is None:
        said = line("pause.from", day=silence.first or turn.today)
    elif silence.first:
        said = line("pause.between", first=silence.first, last=silence.back - timedelta(days=1))
    else:
        said = line("pause.until", day=silence.back)
    lines: tuple[Line, ...] = (said, line("pause.still_here"))
    return turn.say(*lines, buttons=((press("settings.button.resume", "resume"), undo_button(turn)),))


def command_resume(turn: Turn, _rest: str) -> Turn:
    """/resume: the coach may write first again."""
    if not turn.owner.will_pause(turn.today):
        return turn.say(line("pause.not_paused"))
    return turn.own(paused_on=None, paused_until=None).did("undo.resume").say(line("pause.over"))


def press_resume(turn: Turn, _args: tuple[str, ...]) -> Turn:
    """The button of a pause."""
    return command_resume(turn, "")


COMMANDS = {"pause": command_pause, "resume": command_resume, "reprendre": command_resume}
PRESSES = {"resume": press_resume}
