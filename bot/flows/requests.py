"""Somebody asked for something: a yes or a no in one tap, now or when the coach asks again (P27)."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.lines import Button, line
from bot.domain.promises import Request
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button


def answer_buttons(turn: Turn, ids: tuple[str, ...]) -> tuple[Button, ...]:
    """The answers to a request just noted."""
    asked = next((request for request in turn.notebook.requests if request.id in ids and request.is_open), None)
    if asked is None:
        return ()
    return press("request.yes", f"reply:{asked.id}:yes"), press("request.no", f"reply:{asked.id}:no")


def press_reply(turn: Turn, args: tuple[str, ...]) -> Turn:
    """It was answered; a no has its kind words ready."""
    asked = turn.notebook.find(Request, args[0] if args else None)
    if asked is None or args[1:] not in (("yes",), ("no",)):
        return turn.toast("error.old_button")
    if not asked.is_open:
        return turn.toast("answer.already")
    accepted = args[1] == "yes"
    turn = turn.put(replace(asked, answered_on=turn.today, accepted=accepted)).did("undo.reply", what=asked.what)
    draft = () if accepted or asked.from_ is None else (press("request.draft", f"draft:request:{asked.id}"),)
    said = line("request.said_yes") if accepted else line("request.said_no")
    return turn.say(said, buttons=(draft, (undo_button(turn),)))


PRESSES = {"reply": press_reply}
