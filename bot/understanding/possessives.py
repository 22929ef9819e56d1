"""So that "yannicks boss" reads as Yannick's boss: hurried English thumbs leave its apostrophe out."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import replace
from typing import Final

from bot.understanding.kin import NEAR_EN
from bot.understanding.tokens import Token
from bot.understanding.words import first_names

_THINGS: Final = frozenset(
    "number contact details email mail phone mobile cell address cv resume card linkedin team office house place firm "
    "company flat desk deck article book project notes feedback advice offer intro reference birthday party "
    "wedding".split()
)
_SHORTEST: Final = 4


def with_possessives(tokens: Sequence[Token], calls: Callable[[str], bool], common: Set[str]) -> tuple[Token, ...]:
    """English tokens, where a first name with an s stands before what its bearer has: two tokens, as with its 's.

    `calls` tells whether a folded word is what somebody known is called; `common` are words used for other things.
    """
    split: list[Token] = []
    for at, token in enumerate(tokens):
        after = tokens[at + 1].norm if at + 1 < len(tokens) else ""
        if (after in _THINGS or after in NEAR_EN) and token.norm not in common and _owns(token.norm, calls):
            cut = token.end - 1
            split += [
                replace(token, norm=token.norm[:-1], raw=token.raw[:-1], end=cut),
                replace(token, norm="'s", raw=token.raw[-1:], start=cut),
            ]
        else:
            split.append(token)
    return tuple(split)


def _owns(word: str, calls: Callable[[str], bool]) -> bool:
    if len(word) < _SHORTEST or not word.endswith("s") or not word.isalpha():
        return False
    named = first_names()
    return word not in named and not calls(word) and (word[:-1] in named or calls(word[:-1]))
