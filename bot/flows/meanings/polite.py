"""What is asked of the coach, without the "please", the "could you" and the "merci" around it."""

from __future__ import annotations

import re
from typing import Final

from bot.flows.turn import Turn
from bot.understanding import fold
from bot.understanding.polite_words import PLEASE, THANKS

_BEFORE: Final = re.compile(
    rf"^(?:(?:{PLEASE}|coach|bon|ok|okay|alors|allez|hey|hi|hello|bonjour|salut"
    r"|desolee?|sorry"
    r"|merci(?= (?:de|d'))(?: de| d')?|(?:non|no|oui|yes|stop|well|so|right)(?=,)|en fait|actually|finalement|et|and"
    r"|(?:can|could|would|will) you(?: please)?|(?:peux|pourrais|voudrais)[- ]tu|(?:pouvez|pourriez|voudriez)[- ]vous"
    r"|(?:tu|vous) (?:peux|pouvez|pourrais|pourriez)|you can|i want you to|i(?:'d| would) (?:like you|rather you) to"
    r"|i(?:'d| would) rather you|(?:je (?:prefere|prefererais|voudrais|veux|souhaite)|j'aimerais(?: bien)?)"
    r" que (?:tu|vous)|il faudrait que (?:tu|vous))"
    r"(?:[ ,.!:]+|$))*"
)
_AFTER: Final = re.compile(
    rf"(?:[ ,.!?…:]*(?:\b(?:{PLEASE}|{THANKS}|coach|from now on|desormais|dorenavant|ok|d'accord|alors)\b"
    rf"|[ ,.!?…:\U0001f64f]))*$"
)


def plain(text: str) -> str:
    """The words, folded, without what politeness puts before and after; as they are when nothing else is said."""
    said = " ".join(fold(text).replace("’", "'").split())
    return _AFTER.sub("", _BEFORE.sub("", said, count=1), count=1) or said


def with_thanks(text: str) -> str:
    """The same with the "thanks" or "merci" at its end, which may be what is spoken of."""
    said = " ".join(fold(text).replace("’", "'").strip(" .!?…").split())
    return _BEFORE.sub("", said, count=1) or said


def is_spoken_over(turn: Turn) -> bool:
    """Whether the coach has written first since what is open was asked: short words are then said of that."""
    draft, said_at = turn.current, turn.notebook.attention.last_unasked_at
    return draft is not None and said_at is not None and said_at > draft.opened_at
