"""Is it a place or a firm of one's own that is to begin: "ouvrir un café", "set up my agency"? (P8)"""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.phrases import flat

_FOUNDS: Final = re.compile(
    r"\b(?:ouvrir|monter|creer|fonder|lancer|reprendre|racheter|me lancer|me mettre a mon compte|m'installer"
    r"|open(?:ing)?|start(?:ing)?(?: up)?|set(?:ting)? up|launch(?:ing)?|creat(?:e|ing)|found(?:ing)?|take over"
    r"|go (?:freelance|solo|self-employed))"
    r"(?: (?:un|une|mon|ma|notre|a|an|my|our)(?: (?:own|propre|petite?|small|little|new))*"
    r" (?!(?:new )?(?:jobs?|careers?|poste|nouveau|nouvelle|roles?|books?|livre|website|site)\b)\w+|$)"
    r"|\b(?:own boss|a mon compte|my own business|self-employed)\b"
)


def founds(what: str) -> bool:
    """Whether the words of a goal are of something to found: whom it needs are those who did it, before any client."""
    return _FOUNDS.search(" ".join(flat(what).split())) is not None
