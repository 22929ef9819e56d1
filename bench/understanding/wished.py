"""How well wishes to the notebook are told apart, on sentences from which nothing is learned."""

from __future__ import annotations

from typing import Final

from bot.flows.wished.hearing import SURELY
from bot.understanding.wishes import NONE, wishes_in
from tests.understanding.wish_exam import LANGUAGES, exam

_COLUMNS: Final = (
    "likeliest is right",
    "one of the two",
    "heard rightly, of all",
    "right, of those heard",
    "none heard",
)


def report() -> None:
    """A row a language: shares of the wishes, and how many of those that want nothing are taken for a wish.

    Whoever is named is not looked at here; the doors of `bot/flows/wished` do, and so open more rightly.
    """
    print(f"{'':4}{'wishes':>8}{'none':>6}", *(f"{column:>22}" for column in _COLUMNS))
    for lang in LANGUAGES:
        told = [(wish, _ranked(text, lang), _heard(text, lang)) for wish, text in exam(lang)]
        real = [one for one in told if one[0] != NONE]
        heard = [(wish, taken) for wish, _, taken in real if taken != NONE]
        right = sum(wish == taken for wish, taken in heard)
        shares = (
            sum(wish == ranked[0] for wish, ranked, _ in real) / len(real),
            sum(wish in ranked[:2] for wish, ranked, _ in real) / len(real),
            right / len(real),
            right / max(1, len(heard)),
        )
        none = sum(taken != NONE for wish, _, taken in told if wish == NONE)
        row = (f"{share:>22.3f}" for share in shares)
        print(f"{lang:4}{len(real):>8}{len(told) - len(real):>6}", *row, f"{none:>22}")


def _ranked(text: str, lang: str) -> list[str]:
    """The wishes, the likeliest first."""
    odds = wishes_in(text, lang=lang)
    return sorted((name for name in odds if name != NONE), key=lambda name: -odds[name])


def _heard(text: str, lang: str) -> str:
    """What it is taken for: the likeliest where that is sure enough, else none."""
    odds = wishes_in(text, lang=lang)
    best = max(odds, key=lambda name: odds[name])
    return best if odds[best] >= SURELY else NONE
