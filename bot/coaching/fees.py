"""What a membership costs, as far as its words tell: "300 £ a year", « 25 € par mois » (P23)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_CURRENCIES: Final[Mapping[str, str]] = {
    "€": "€", "eur": "€", "euro": "€", "euros": "€", "balles": "€",
    "£": "£", "gbp": "£", "pound": "£", "pounds": "£", "quid": "£",
    "$": "$", "usd": "$", "dollar": "$", "dollars": "$", "chf": "CHF", "francs": "CHF",
}  # fmt: skip
_CURRENCY: Final = r"(?:€|£|\$|euros?|eur|balles|gbp|pounds?|quid|usd|dollars?|chf|francs)"
_AMOUNT: Final = r"\d{1,3}(?:[   ,.]\d{3})+(?!\d)|\d+(?:[.,]\d{1,2})?"
_EACH: Final = r"(?:par|/|l['’]|à l['’]|le|la|each|every|a|an|per|the)?\s*"
_PERIODS: Final[tuple[tuple[str, int], ...]] = (
    (rf"{_EACH}(?:an(?:née)?|ans|year|yr|annum)\b|annuel(?:le)?s?\b|yearly\b|annually\b|p\.?a\.?(?!\w)", 1),
    (rf"{_EACH}(?:mois|month|mo)\b|mensuel(?:le)?s?\b|monthly\b", 12),
    (rf"{_EACH}(?:trimestre|quarter)\b|trimestriel(?:le)?s?\b|quarterly\b", 4),
    (rf"{_EACH}(?:semaine|week)\b|hebdomadaires?\b|weekly\b", 52),
)
_FEE: Final = re.compile(
    rf"(?P<before>{_CURRENCY})\s?(?P<first>{_AMOUNT})|(?P<last>{_AMOUNT})\s?(?P<after>{_CURRENCY})(?!\w)", re.IGNORECASE
)
_THOUSAND: Final = re.compile(r"[   ,.](?=\d{3}(?!\d))")


@dataclass(frozen=True)
class Fee:
    """An amount a year, in hundredths of a currency; `a_year` None when no period is told. text[start:end] tells it."""

    hundredths: int
    currency: str
    a_year: int | None
    start: int
    end: int


@lru_cache(maxsize=1 << 10)
def read_fee(text: str) -> Fee | None:
    """The first fee of a text; None when it tells none."""
    found = _FEE.search(text)
    if found is None:
        return None
    amount = _THOUSAND.sub("", found["first"] or found["last"]).replace(",", ".")
    currency = _CURRENCIES[(found["before"] or found["after"]).lower()]
    for words, times in _PERIODS:
        if period := re.match(rf"\s*,?\s*(?:{words})", text[found.end() :], re.IGNORECASE):
            return Fee(round(float(amount) * 100), currency, times, found.start(), found.end() + period.end())
    return Fee(round(float(amount) * 100), currency, None, found.start(), found.end())


def year_totals(fees: Iterable[str]) -> tuple[tuple[int, str], ...]:
    """What these fees make in a year, by currency: (whole units, currency); those without a period count once."""
    totals: dict[str, int] = {}
    for told in fees:
        if fee := read_fee(told):
            totals[fee.currency] = totals.get(fee.currency, 0) + fee.hundredths * (fee.a_year or 1)
    return tuple((round(total / 100), currency) for currency, total in totals.items())
