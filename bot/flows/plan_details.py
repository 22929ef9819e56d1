"""The place or the hour of a meeting that is planned already: "lunch with Callum is at the Crown"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.lines import line
from bot.domain.meetings import Meeting
from bot.flows.meanings.matters import has_to
from bot.flows.turn import Turn
from bot.flows.undo import undo_button
from bot.understanding import Reading, fold
from bot.understanding.dates import find_days

_TOLD: Final = re.compile(
    r"(?:\b(?:is|'s|will be|sera|est|c'est|ce sera|aura lieu|se passe|on se (?:retrouve|voit)|we(?:'re| are) meeting"
    r"|meeting|at|a|chez)\b)"
)


def hear_details(turn: Turn, text: str) -> Turn | None:
    """Added to the only plan with the one who is named, with a way back; None when a day is told with it."""
    if text.rstrip().endswith("?") or has_to(text) or find_days(text, lang=turn.lang):
        return None
    reading = turn.read(text)
    plan = _plan(turn, reading)
    if plan is None or not _TOLD.search(fold(text).replace("’", "'")):
        return None
    if not (reading.place or reading.time) or (reading.kind not in (None, "meeting", plan.kind)):
        return None
    fixed = replace(plan, place=reading.place or plan.place, at=reading.time or plan.at)
    names = turn.notebook.names(plan.people)
    turn = turn.put(fixed).did("undo.plan_moved", names=names)
    kind = line(f"kind.{fixed.kind}")
    key = "agenda.item_at" if fixed.at else "agenda.item"
    told = line(key, kind=kind, names=names, day=fixed.on, **({"time": fixed.at} if fixed.at else {}))
    where = line("agenda.where", told=told, place=fixed.place) if fixed.place else told
    return turn.say(line("plan.details"), where, buttons=((undo_button(turn),),))


def _plan(turn: Turn, reading: Reading) -> Meeting | None:
    """Theirs, when there is one and nothing else is told."""
    more = reading.received or reading.given or reading.promises or reading.introductions
    if reading.intent != "plan_meeting" or len(reading.people) != 1 or not reading.people[0].known or more:
        return None
    id_ = reading.people[0].known
    plans = [one for one in turn.notebook.meetings if one.is_planned and one.on >= turn.today and id_ in one.people]
    return plans[0] if len(plans) == 1 else None


ANSWERS: Final = (hear_details,)
