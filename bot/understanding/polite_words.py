"""How one says please and thanks in passing, in either language; one list for all patterns that leave it out."""

from __future__ import annotations

from typing import Final

PLEASE: Final = r"(?:please|pls|plz|stp|svp|s['’]il (?:te|vous) pla[iî]t)"
THANKS: Final = r"(?:merci(?: beaucoup| d['’]avance)?|thanks(?: a lot)?|thank you|thx)"
