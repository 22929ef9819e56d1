"""What one can say to the coach, in examples."""

from __future__ import annotations

from bot.domain.lines import line
from bot.flows.turn import Turn, press


def command_help(turn: Turn, _rest: str) -> Turn:
    """/help: sentences first, commands after."""
    return _said(turn)


def press_help(turn: Turn, _args: tuple[str, ...]) -> Turn:
    return _said(turn)


def _said(turn: Turn) -> Turn:
    return turn.say(line("help.text"), buttons=((press("why.all", "whys"),),))


COMMANDS = {"help": command_help, "aide": command_help}
PRESSES = {"help": press_help}
