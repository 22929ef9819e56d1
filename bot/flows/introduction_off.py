"""An introduction promised to the user will not come: it is waited for no more, and nobody is chased for it (P21)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.lines import line
from bot.flows.calling_off import names_of
from bot.flows.turn import Turn
from bot.flows.undo import undo_button
from bot.understanding import fold

_OFF: Final = re.compile(
    r"\b(?:peut|pourra|pourrait|veut|va|voudra) (?:finalement |malheureusement )?(?:pas|plus)\b[^.!?]*"
    r"\b(?:presenter|mettre en (?:relation|contact|lien)|introduire)\b"
    r"|\b(?:can'?t|cannot|won'?t|couldn'?t|(?:isn't|is not) (?:able|going) to)\b[^.!?]*"
    r"\b(?:introduce|intro|put (?:me|us) in touch|connect (?:me|us))\b"
)


def hear_introduction_off(turn: Turn, text: str) -> Turn | None:
    """ "Finalement Solène ne peut pas me présenter son collègue": done at once, with a way back."""
    said = fold(text).replace("’", "'")
    off = _OFF.search(said)
    if off is None or text.rstrip().endswith("?"):
        return None
    who = set(re.findall(r"[\w-]+", said[: off.start()]))  # whoever stands behind is the one to be met
    found = [one for one in turn.notebook.referrals if one.is_open and who & names_of(turn, one.by)]
    if not found:
        return None
    words = set(re.findall(r"\w+", said))
    named = [one for one in found if words & set(re.findall(r"\w{4,}", fold(one.whom)))]
    awaited = max(named or found, key=lambda one: (one.promised_on, one.id))
    names = turn.notebook.names((awaited.by,))
    turn = turn.put(replace(awaited, closed_on=turn.today)).did("undo.introduction_off", names=names)
    return turn.say(line("introduction.off", names=names, whom=awaited.whom), buttons=((undo_button(turn),),))


ANSWERS = (hear_introduction_off,)
