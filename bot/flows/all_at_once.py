"""One answer for everything in the last message: both done, none of them, all next week."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Final

from bot.coaching.answering import answered, is_open
from bot.coaching.slots import wall
from bot.domain import nudges
from bot.domain.lines import Buttons, line
from bot.domain.nudges import SaidItem
from bot.flows.debriefing import TELLS
from bot.flows.turn import Turn, iso_day, press
from bot.flows.undo import undo_button

NOON: Final = time(12)
ANSWER: Final[Mapping[str, nudges.Answer]] = {"done": "done", "later": "later", "not": "not_this"}


def all_button(verb: str, day: date | None, items: Sequence[SaidItem]) -> Buttons:
    """A row with that answer for all of them; none when a day or a story is still to be told."""
    if (verb == "later" and day is None) or any(item.reason in TELLS for item in items):
        return ()
    does = f"all:{verb}:{day.isoformat()}" if day else f"all:{verb}"
    return ((press("answer.both" if len(items) == 2 else "answer.all", does),),)


def press_all(turn: Turn, args: tuple[str, ...]) -> Turn:
    """That answer for everything of the last message that is still open; one step for /undo."""
    verb, day = "".join(args[:1]), iso_day("".join(args[1:2]))
    items = [item for item in turn.notebook.attention.last_items if is_open(turn.notebook, item.key, turn.now)]
    items = [item for item in items if item.reason not in TELLS]
    if verb not in ANSWER or not items or (verb == "later" and (day is None or day <= turn.today)):
        return turn.toast("error.old_button")
    at = wall(turn.owner, day, NOON) if verb == "done" and day and day < turn.today else turn.now
    book, until = turn.notebook, day if verb == "later" else None
    for item in items:
        book = answered(book, item.key, ANSWER[verb], at, until)
    names = turn.notebook.names(dict.fromkeys(id_ for item in items for id_ in item.people))
    turn = turn.keep(book)
    turn = turn.did("undo.answer", names=names) if names else turn.did("undo.answer_alone")
    said = line("answer.later", day=until) if until else line(f"answer.{SAID[verb]}")
    return turn.say(said, buttons=((undo_button(turn),),), edits=True)


SAID: Final = {"done": "done.other", "not": "not_this"}
PRESSES = {"all": press_all}
