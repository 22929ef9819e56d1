"""Several corrections in one message: "not drinks, dinner, and it was Wednesday" puts two things right."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from bot.flows.cards.memo import Memo
from bot.flows.cards.mending import mended
from bot.flows.turn import Turn
from bot.understanding import correct, fold
from bot.understanding.anew import LEADS_OF_A_CORRECTION, tells_of_oneself

_BETWEEN: Final = re.compile(
    r"\s*[.;!\n]\s+|,?\s+(?:and|et|mais|but|puis)\s+"
    r"|,\s+(?=(?:it|he|she|they|c['’]|ce|il|elle|add|r?ajoute|remove|enl[eè]ve|at the|au|chez|with|avec|due|by)\b)",
    re.IGNORECASE,
)


def each_mended(mend: Callable[[Memo, str], Memo | None], memo: Memo, text: str) -> Memo | None:
    """The memo as every piece of the text puts it right; None when there is but one, or one is no correction."""
    pieces = [piece for piece in _BETWEEN.split(text.strip()) if piece.strip()]
    if len(pieces) < 2:
        return None
    for piece in pieces:
        better = mend(memo, piece)
        if better is None:
            return None
        memo = better
    return memo


def mended_in_all(turn: Turn, memo: Memo, text: str) -> Memo | None:
    """The memo of a card as several corrections put it right, or as these words do it as a whole."""
    return each_mended(lambda before, piece: _mended(turn, before, piece), memo, text) or mended(turn, memo, text)


def _mended(turn: Turn, memo: Memo, piece: str) -> Memo | None:
    """As one piece puts it right; what doesn't begin as a correction is none."""
    if better := mended(turn, memo, piece):
        return better
    first = fold(piece).replace("’", "'").split()[0].strip(",.!")
    if first not in LEADS_OF_A_CORRECTION or tells_of_oneself(piece):
        return None
    reading = correct(memo.reading, piece, lang=turn.lang, now=turn.local_now, known=turn.known())
    return memo.read_as(reading) if reading else None
