"""The whole notebook in one file that its owner can read, keep and take elsewhere."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.lines import Attachment, line
from bot.domain.notebook import Notebook
from bot.exchange.notebook_json import to_json
from bot.flows.turn import Turn


def command_export(turn: Turn, _rest: str) -> Turn:
    """/export: as JSON, accents readable."""
    file = Attachment(f"entregent-{turn.today.isoformat()}.json", to_json(_without_answers(turn.notebook)))
    return turn.say(line("export.done", n=len(turn.notebook.people)), attachment=file)


def press_export(turn: Turn, _args: tuple[str, ...]) -> Turn:
    return command_export(turn, "")


def _without_answers(notebook: Notebook) -> Notebook:
    """Without the last answers of the coach: a second export would hold the first."""
    return replace(notebook, unsaid=tuple(unsaid for unsaid in notebook.unsaid if unsaid.update_id is None))


COMMANDS = {"export": command_export}
PRESSES = {"export": press_export}
