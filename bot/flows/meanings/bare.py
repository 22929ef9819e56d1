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


_AIM: Final = 6  # words of a wish; fewer that only point at something say none
_ABOUT_IT: Final = re.compile(
    r"(?:(?:please|pls|stp|svp|ok|can you|could you|and|et|tu peux|actually|en fait|now)[ ,]+)*"
    r"(?!(?:i|je|j'|on|we|my|mon|ma|mes)\b)\w+(?: (?:it|that|them|this|those)\b|-(?:les|le|la|ca)\b| (?:ca|cela)\b)"
    r"(?:[ -]\w+){0,2}$"
)
