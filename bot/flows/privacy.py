"""What is kept, where, who can see it, and how to take it along or have it erased."""

from __future__ import annotations

from bot.domain.lines import line
from bot.flows.turn import Turn, press


def command_privacy(turn: Turn, _rest: str) -> Turn:
    """/privacy: plainly."""
    buttons = (press("privacy.export", "export"), press("privacy.forget", "forget"))
    return turn.say(line("privacy.text"), buttons=(buttons,))


COMMANDS = {"privacy": command_privacy, "confidentialite": command_privacy}
