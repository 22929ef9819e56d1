"""What an answer on a way is kept as: "Retail: Luc, I think" tells something of Luc by itself, without the doubt."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.paths import Target
from bot.flows.turn import Turn
from bot.understanding import fold


def in_context(turn: Turn, target: Target, asked: str | None, text: str) -> str:
    """The words as typed, behind what was asked: "Aéronautique : Luc Roy" tells something of Luc by itself."""
    text = _HESITATING.sub("", text) or text
    known = (target.org, target.name)
    if any(name and fold(name) in fold(text) for name in known):
        return text
    about = {
        "sector": target.sector.called[turn.lang] if target.sector else None,
        "trade": target.role,
        "dealings": (target.org or "").replace("'", "’") or None,
        "name": target.name,
        "town": target.town or turn.owner.city,
    }.get(asked or "")
    if about is None or fold(about) in fold(text):
        return text
    colon = "\u00a0: " if turn.lang == "fr" else ": "
    return f"{about[:1].upper()}{about[1:]}{colon}{text}"


_HESITATING: Final = re.compile(
    r"^\W*(?:(?:h+u?m+|er+m*|um+|euh+|ah|oh|bah|ben|bon|well|actually|en fait|maybe|perhaps|possibly"
    r"|peut-[êe]tre(?: bien)?"
    r"|i (?:think|guess|suppose)|je (?:crois|pense|dirais)|oui|yes|yeah)\b[\s,.…]*)+(?=\w)",
    re.IGNORECASE,
)
