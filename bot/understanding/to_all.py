"""To whom a thing goes, told before it: "send (both of them) my slides", "send (her boss Tom) our brochure"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.understanding.features import View
from bot.understanding.kin import NEAR_EN, NEAR_FR
from bot.understanding.labelled import Labelled
from bot.understanding.titles import title

_ALL_OF_THEM: Final = frozenset(
    tuple(said.split())
    for said in (
        "both of them", "the two of them", "each of them", "all of them", "them both", "them all", "them each", "them",
        "both", "a tous les deux", "a toutes les deux", "tous les deux", "toutes les deux", "aux deux", "deux",
    )
)  # fmt: skip
_FIRST: Final = frozenset(way[0] for way in _ALL_OF_THEM)
_LONGEST: Final = max(map(len, _ALL_OF_THEM))
_ARTICLES: Final = frozenset("my our a an the some mon ma mes notre nos un une le la les des".split())
_POSSESSIVES: Final = frozenset("her his their son sa ses leur leurs".split())
_NEAR: Final = NEAR_EN | NEAR_FR


def to_all_of_them(message: Labelled, kept: Sequence[int]) -> set[int]:
    """The tokens that say to whom a thing goes that follows at once, when to all."""
    tokens = message.view.tokens
    for at in kept:
        if tokens[at].norm not in _FIRST:
            continue
        for last in range(min(at + _LONGEST, kept[-1]), at, -1):
            if tuple(message.norms(at, last)) in _ALL_OF_THEM and tokens[last].norm in _ARTICLES:
                return set(range(at, last))
    return set()


def whose_kin(view: View, first: int) -> int:
    """Where the words for somebody begin whose name begins at a token: "(her colleague) Tom", "(Me) Roy"; or itself."""
    if first and view.tokens[first - 1].raw[:1].isupper() and title(view.tokens[first - 1].norm, view.lang):
        first -= 1
    if first > 1 and view.tokens[first - 1].norm in _NEAR and view.tokens[first - 2].norm in _POSSESSIVES:
        return first - 2
    return first
