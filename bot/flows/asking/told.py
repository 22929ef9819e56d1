"""What answers tell of an ask besides what was asked: why them, their whole name, "all the same", the ask itself."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.flows.people.whom import Whom
from bot.understanding import fold

_ALL_THE_SAME: Final = re.compile(
    r"\b(?:quand meme|tant pis|malgre tout|anyway|all the same|even so|go on|continue[rz]?|je garde|keep (?:it|mine))\b"
)


_BECAUSE: Final = re.compile(
    r"^(?:(?:c['’]est )?(?:parce qu['’e]|pcq |vu qu['’e]|puisqu['’e]|car )|because |'?cause |since )"
    r"\s*(?P<why>\S.{3,}?)[\s.!]*$",
    re.IGNORECASE,
)
"""Why them, told before it is asked."""
_OF_THEM: Final = re.compile(
    r"^(?P<why>(?:elle|il|ils|elles|she|he|they)(?:['’](?:s|ve|d|re))?\s(?!(?:peut|pourrait|pourra|could|can|would)\b)\S.{3,}?)"
    r"[\s.!]*$",
    re.IGNORECASE,
)
"""What is told of them where another ask was expected."""
_SAID_TO_THEM: Final = re.compile(
    r"^(?:(?:peux|pourrais|veux)[- ]tu|(?:pouvez|pourriez|voulez)[- ]vous|est-ce que (?:tu peux|vous pouvez)"
    r"|accepterais-tu de|accepteriez-vous de|(?:could|can|would|will) you(?: please| be willing to)?)\s+",
    re.IGNORECASE,
)
"""An ask already worded as it would be said."""
_NAME_MOST: Final = 4  # words


_WHO: Final = re.compile(r"\W*(?:et )?(?:(?:c'est )?qui(?: est|,? c'est| sont)?|who(?:'s| is| are)?)\b")


def asks_who(text: str) -> bool:
    """ "Qui est Paul ?": a question of one's own, and nothing to ask somebody else."""
    return _WHO.match(fold(text).replace("’", "'")) is not None


def all_the_same(text: str) -> bool:
    """ "Tant pis, je garde", "anyway": one's own words stand."""
    return _ALL_THE_SAME.search(fold(text)) is not None


def because(text: str) -> str | None:
    """The reason that a text tells where something else was asked."""
    found = _BECAUSE.match(text) or _OF_THEM.match(text)
    return found["why"] if found else None


def without_you(text: str) -> str:
    """An ask without "could you" before it."""
    return _SAID_TO_THEM.sub("", text).rstrip(" ?.!")


def in_full(whom: Whom | None, text: str) -> Whom | None:
    """Whoever was only called Paul, once they are called Paul Mercier instead of the reason."""
    words = text.strip(" .!").split()
    first = fold(whom.name).split() if whom and whom.id is None else []
    is_longer = bool(first) and len(first) < len(words) <= _NAME_MOST and fold(text).split()[: len(first)] == first
    return replace(whom, name=" ".join(words)) if whom and is_longer and all(w[0].isupper() for w in words) else None
