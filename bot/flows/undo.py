"""Back by one step, and by one more: nothing that was noted is beyond changing one's mind."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.coaching.choose import taken_back
from bot.domain.lines import Button, line
from bot.flows.turn import Turn, press
from bot.understanding import read_answer


def command_undo(turn: Turn, _rest: str) -> Turn:
    """/undo: the last step, and says which it was."""
    return _undone(turn)


def press_undo(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The button under what was done: that very step, if nothing was done since."""
    changes = turn.notebook.changes
    if args and changes and _stamp(changes[-1].at) != args[0]:
        if all(_stamp(change.at) != args[0] for change in changes):
            return turn.toast("undo.gone")
        return turn.say(line("undo.since", what=changes[-1].what), buttons=((press("undo.this", "undo"),),))
    return _undone(turn)


def undo_button(turn: Turn) -> Button:
    """A button that undoes what this turn does, and never anything else."""
    return press("button.undo", undo_of(turn.now))


def undo_of(step: datetime) -> str:
    """What a button does that undoes the step of that instant (UTC)."""
    return f"undo:{_stamp(step)}"


def with_undo(turn: Turn) -> Turn:
    """The turn with that button below all others of what it said last."""
    last = turn.replies[-1]
    return replace(turn, replies=(*turn.replies[:-1], replace(last, buttons=(*last.buttons, (undo_button(turn),)))))


def hear_undo(turn: Turn, text: str) -> Turn | None:
    """ "Undo", said in words."""
    answer = read_answer(text, lang=turn.lang)
    return _undone(turn) if answer and answer.verb == "undo" else None


def _undone(turn: Turn) -> Turn:
    found = turn.notebook.undone()
    if found is None:
        return turn.say(line("undo.nothing"))
    notebook, what = found
    notebook = taken_back(turn.notebook, notebook, turn.now)
    turn = replace(turn.keep(notebook), undoes=True)
    more = ((press("undo.more", "undo"),),) if notebook.changes else ()
    return turn.say(line("undo.done", what=what), buttons=more)


def _stamp(at: datetime) -> str:
    """The instant of a step in milliseconds since 1970, short enough for a button."""
    return str(round(at.timestamp() * 1000))


COMMANDS = {"undo": command_undo, "annuler": command_undo}
PRESSES = {"undo": press_undo}
ANSWERS = (hear_undo,)
