"""Somebody answers what the user asked: "Paul said yes", « Marie m'a dit non »."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.lines import line
from bot.flows.turn import Turn
from bot.flows.undo import undo_button
from bot.understanding import find_people, fold

_SAID: Final = re.compile(
    r"^\W*(?P<who>[\w'-]+(?: [\w'-]+)??) "
    r"(?:m'a dit|m'a repondu|a dit|a repondu|dit|est d'accord|said|told me|answered|says)(?: que)?"
    r"(?: (?P<what>oui|non|yes|no|ok))?\b[ .!]*$"
)
_SURE: Final = 0.9  # likeness of a name


def hear_ask_answer(turn: Turn, text: str) -> Turn | None:
    """The ask to that person has its answer; None when nothing was asked of them."""
    said = fold(text).replace("’", "'")
    found = _SAID.match(said)
    if found is None or not (found["what"] or "d'accord" in said):
        return None
    ids = {match.id for match in find_people(found["who"], turn.known()) if match.score >= _SURE}
    asks = [ask for ask in turn.notebook.asks if ask.to in ids and ask.answered_on is None and ask.dropped_on is None]
    if not asks:
        return None
    accepted = found["what"] not in ("non", "no")
    ask = max(asks, key=lambda one: (one.sent_on or one.written_on, one.id))
    turn = turn.put(replace(ask, sent_on=ask.sent_on or ask.written_on, answered_on=turn.today, accepted=accepted))
    (name,) = turn.notebook.names((ask.to,)) or ("",)
    turn = turn.did("undo.answer", names=(name,))
    said_line = line("ask.said_yes", name=name) if accepted else line("ask.said_no", name=name)
    return turn.say(said_line, buttons=((undo_button(turn),),))


ANSWERS = (hear_ask_answer,)
