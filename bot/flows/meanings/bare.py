"""A word that only answers, or points at something said before: no goal, no news, however it reads."""

from __future__ import annotations

import re
from typing import Final

from bot.flows.turn import Turn
from bot.understanding import fold, read_answer


def is_bare(turn: Turn, text: str) -> bool:
    """A word of answer, or an order about something said before: "sent", "connect them", "change it back"."""
    said = fold(text).replace("’", "'").strip(" .!?")
    return len(said.split()) < _AIM and (bool(read_answer(text, lang=turn.lang)) or _ABOUT_IT.match(said) is not None)


def is_order(text: str) -> bool:
    """Something the coach is told to do, such as "put Martha in the rugby circle": nothing to be remembered as told."""
    return _ORDER.match(fold(text).replace("’", "'")) is not None


_ORDER: Final = re.compile(
    r"\W*(?:(?:please|stp|svp|ok|bon|alors|can you|could you|you can|tu peux|peux-tu|vous pouvez|pouvez-vous)[ ,]+)*"
    r"(?:put|add|delete|remove|change|set|show|move|block|mark|turn|switch|update|fix|merge|take"
    r"|met(?:s|tez|tre)|ajoute[rz]?|enleve[rz]?|supprime[rz]?|change[rz]?|montre[rz]?|deplace[rz]?|bloque[rz]?"
    r"|marque[rz]?"
    r"|corrige[rz]?|modifie[rz]?|retire[rz]?|annule[rz]?|efface[rz]?|bouge[rz]?|classe[rz]?|range[rz]?)\b(?! (?:up"
    r"|a lot)\b)"
)
_AIM: Final = 6  # words of a wish; fewer that only point at something say none
_ABOUT_IT: Final = re.compile(
    r"(?:(?:please|pls|stp|svp|ok|can you|could you|and|et|tu peux|actually|en fait|now)[ ,]+)*"
    r"(?!(?:i|je|j'|on|we|my|mon|ma|mes)\b)\w+(?: (?:it|that|them|this|those)\b|-(?:les|le|la|ca)\b| (?:ca|cela)\b)"
    r"(?:[ -]\w+){0,2}$"
)
