"""News of what was hoped for and did not come: nothing to congratulate for."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding import fold

_MISSED: Final = re.compile(
    r"\b(?:didn't|did not|don't|won't|haven't|hasn't|not|no longer|lost|missed|failed|rejected|rejection"
    r"|turned (?:me|us) down|refused|cancelled|fell through|n'ai pas|n'a pas|n'ont pas|n'aurai|pas eu|pas ete"
    r"|pas pris|pas retenu\w*|pas convaincu|refus\w*|perdu|rate|echoue|annule|tombe a l'eau|recale\w*|sans suite)\b"
)


def is_missed(news: str) -> bool:
    """Whether the news is a refusal, a loss, something that fell through."""
    return _MISSED.search(fold(news).replace("’", "'")) is not None
