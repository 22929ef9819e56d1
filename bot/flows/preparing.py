""" "Help me prepare Thursday", « aide-moi à préparer mon café avec Maude » : the word before a meeting, when asked."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.nudges.prepare import word_before
from bot.domain.meetings import Meeting
from bot.flows.turn import Turn
from bot.understanding import fold, read_day

_ASKED: Final = re.compile(
    r"\W*(?:(?:ok|bon|stp|svp|please|hey|et|and|alors|so)[ ,]+)*"
    r"(?:(?:tu peux |peux-tu |pourrais-tu |vous pouvez |pouvez-vous |can you |could you )?(?:m'aider a"
    r"|aide[rz]?[- ]moi a|aide a|help me(?: to)?|let's|on)"
    r"|(?:j'aimerais|je (?:veux|voudrais|dois)|i (?:want|need|have|'d like) to|faut que je))?"
    r" ?(?:preparer?|prepare|prep|get ready for)\b(?:[- ](?:me|moi|nous|us)\b)?(?: for| pour| a)? ?(?P<what>.*)"
)
_MEETING: Final = re.compile(
    r"(?:\b(?:rencontre|rdv|rendez-vous|cafe|dejeuner|dej|diner|verre|visio|appel|entretien|meeting|coffee|lunch"
    r"|dinner|drinks?|call|chat|breakfast|appointment|interview)\b)"
)
_LONGEST: Final = 14  # words


def hear_prepare(turn: Turn, text: str) -> Turn | None:
    """What is worth having in mind before the one planned meeting that is meant; None when none is, or several."""
    found = _ASKED.fullmatch(fold(text).replace("’", "'").strip(" .!?"))
    if found is None or len(text.split()) > _LONGEST:
        return None
    meant = _meant(turn, text, found["what"])
    return turn.say(word_before(turn.notebook, meant)) if meant else None


def _meant(turn: Turn, text: str, what: str) -> Meeting | None:
    """The meeting of whoever is named, or of the day, or the only one to come when but its kind is told."""
    planned = [one for one in turn.notebook.meetings if one.is_planned and one.on >= turn.today]
    named = turn.read(text).people
    if named:
        ids = {mention.known for mention in named}
        planned = [one for one in planned if not ids.isdisjoint(one.people)]
    days = read_day(what, lang=turn.lang, today=turn.today, towards="future") if what else ()
    if days:
        planned = [one for one in planned if one.on in days]
    if not (named or days or _MEETING.search(what)):
        return None
    return planned[0] if len(planned) == 1 and turn.notebook.names(planned[0].people) else None


ANSWERS = (hear_prepare,)
