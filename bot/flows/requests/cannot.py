""" "I can't right now", « oui, je m'en occupe », right under a request told: its answer, or a later one (P27)."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from bot.domain.promises import Request
from bot.flows.requests.answering import reply
from bot.flows.turn import Turn
from bot.understanding import fold

_NOW: Final = (
    r"(?:en ce moment|la maintenant|pour l'instant|pour le moment|tout de suite|maintenant|cette semaine|ce mois-ci"
    r"|ces temps-ci|right now|now|just now|at the moment|this week|this month|these days|for now|at present)"
)
_CANNOT: Final = re.compile(
    r"\W*(?:(?:mais|bof|pff+|bon|non|desolee?|malheureusement|en fait|but|no|sorry|honestly|actually|well)[ ,.!]+)*"
    r"(?:(?:je |j')(?:ne |n')?(?:peux|pourrai|ai) pas(?: (?:le temps|la tete a ca|le faire|faire ca|accepter))?"
    r"|(?:c'est |ce n'est |ce sera )?pas (?:possible|le moment|le temps)"
    r"|i (?:can't|cannot|can not|won't be able to|don't have (?:the )?time(?: for (?:it|that|this))?)"
    r"(?: (?:do (?:it|that|this)|help|manage (?:it|that)?|take (?:it|that) on))?"
    rf"|(?:no|not the) time(?: for (?:it|that|this))?|not possible)(?P<now> {_NOW})?[\s.!]*"
)
_FLATLY: Final = re.compile(r"(?:non|no|nope)\s*[,.;!]")
_JUST_TOLD: Final = timedelta(minutes=30)


_CAN: Final = re.compile(
    r"\W*(?:(?:oui|ouais|ok|d'accord|bien sur|volontiers|allez|yes|yeah|yep|sure|of course|fine|happily)[ ,.!]+)*"
    r"(?:(?:je |j')(?:vais |peux )?(?:(?:le |l'|lui |m'en |y )?(?:fais|ferai|faire|aide|aider|aiderai|charge"
    r"|charger|occupe"
    r"|occuper|accepte|accepter)(?: ca| avec plaisir)?)"
    r"|i(?:'ll| will| can|'d (?:love|be happy|be glad) to|'m (?:happy|glad) to)(?: do| help| sort| handle| manage"
    r"| take)?"
    r"(?: (?:it|that|this|him|her|them|out|on|with (?:it|that|this)))*|(?:happy|glad|delighted) to(?: help"
    r"| do (?:it|that))?"
    r"|avec plaisir|with pleasure)[\s.!]*"
)


def answer_of(text: str) -> str | None:
    """ "no" for « je ne peux pas », "time" for "I can't right now", "yes" for "I'll do it"; None for anything else."""
    said = fold(text).replace("’", "'").strip()
    if _CAN.fullmatch(said):
        return "yes"
    found = _CANNOT.fullmatch(said)
    return ("time" if found["now"] and not _FLATLY.match(said) else "no") if found else None


def hear_cannot(turn: Turn, text: str) -> Turn | None:
    """The answer to the request that was kept just now; None when none was."""
    answer, changes = answer_of(text), turn.notebook.changes
    if answer is None or turn.current or not changes or turn.now - changes[-1].at > _JUST_TOLD:
        return None
    new = [turn.notebook.find(Request, one.id) for one in changes[-1].before if one.record is None]
    told = [one for one in new if one is not None and one.is_open]
    return reply(turn, told[0], answer) if len(told) == 1 else None


ANSWERS = (hear_cannot,)
