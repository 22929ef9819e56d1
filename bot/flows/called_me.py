""" "Call me Alex", « appelle-moi Alex » : the name by which the coach greets the user from then on."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.lines import line
from bot.flows.turn import Turn
from bot.flows.undo import undo_button
from bot.understanding import fold
from bot.understanding.words import first_names

_LEAD: Final = (
    r"\W*(?:(?:hi|hello|hey|bonjour|salut|please|but|and|mais|et|no|non|actually|en fait|in fact|just|stp|svp"
    r"|s['’]il (?:te|vous) pla[iî]t)[ ,.!]+)*"
)
_CALL: Final = (
    r"(?:(?:you (?:can|may|should) |(?:everyone|everybody|people|they all|my friends) )?(?:just )?calls? me"
    r"|(?:appelle|appelez)[- ]moi|(?:(?:tu peux|vous pouvez) |tout le monde |on )m['’]appel(?:er|le)"
    r"|i(?:'d| would)? (?:prefer|rather)(?: be called| you call(?:ed)? me)"
    r"|je (?:préfère|prefere|préférerais)(?: (?:que (?:tu|vous) m['’]appel\w+|être appelée?|qu['’]on m['’]appelle)))"
)
_NAME: Final = r"(?P<name>[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){0,2}?)"
_ASKED: Final = re.compile(
    rf"{_LEAD}{_CALL} (?:simply |just |juste |simplement |plutôt )?{_NAME}"
    r"(?:,? (?:please|svp|stp|s['’]il (?:te|vous) pla[iî]t|not .+|pas .+|plutôt|instead|tout court))?\W*",
    re.IGNORECASE,
)


def hear_call_me(turn: Turn, text: str) -> Turn | None:
    """The turn with that name for the user; None when no name is told, as in "call me tomorrow"."""
    found = _ASKED.fullmatch(text)
    name = _spelt(found["name"]) if found else None
    if name is None:
        return None
    turn = turn.own(first_name=name).did("undo.called_me")
    return turn.say(line("called_me.noted", name=name), buttons=((undo_button(turn),),))


def _spelt(words: str) -> str | None:
    """The name as it is to be written; None when not every word of it may be a part of one."""
    parts = words.split()
    if not all(part[0].isupper() or fold(part) in first_names() for part in parts):
        return None
    return " ".join(part if part[0].isupper() else part.capitalize() for part in parts)


ANSWERS: Final = (hear_call_me,)
