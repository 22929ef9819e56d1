"""The words by which one asks for a way to somebody, in either language; what stands behind them is the target."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from bot.domain.owner import Lang
from bot.flows.paths import wordings_en, wordings_fr
from bot.flows.paths.kinds import Row

_ROWS: Final[Mapping[Lang, tuple[Row, ...]]] = {"fr": wordings_fr.ROWS, "en": wordings_en.ROWS}
"""What leads to the target, `t`; `there` is a place, at which somebody is meant."""

DOORS: Final[Mapping[Lang, tuple[tuple[str, re.Pattern[str]], ...]]] = {
    lang: tuple((kind, re.compile(rf"(?:^|\W){said}")) for kind, said in rows) for lang, rows in _ROWS.items()
}
SOMEONE: Final[Mapping[Lang, str]] = {"fr": "quelqu’un", "en": "someone"}
WHO_AT: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(wordings_fr.WHO_AT),
    "en": re.compile(wordings_en.WHO_AT),
}
_SHORTHAND: Final[Mapping[Lang, Mapping[str, str]]] = {"fr": wordings_fr.SHORTHAND, "en": wordings_en.SHORTHAND}


def spelt_out(text: str, lang: Lang) -> str:
    """A text with single spaces and straight apostrophes, and what was typed in haste spelt out."""
    words = " ".join(text.replace("’", "'").split())
    return _WORD.sub(lambda word: _SHORTHAND[lang].get(word[0].lower(), word[0]), words)


_WORD: Final = re.compile(r"[^\W_]+(?:'un)?")
