"""Field by field: of what was read how much is right, and of what was there how much was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bench.understanding.matched import RATES, Item, pairs
from bench.understanding.read import COLUMNS, Case
from tests.understanding.corpus import score

FIELDS: Final = (
    "people", "org", "role", "introductions", "received", "given", "needs", "offers", "promises", "promise due",
    "date", "time",
)  # fmt: skip
_DETAILS: Final = {"org": "people", "role": "people", "promise due": "promises"}
_KEYS: Final = {"promise due": "due"}


@dataclass
class Count:
    """How many values agree, of those read and of those that should have been."""

    matched: int = 0
    read: int = 0
    gold: int = 0

    def add(self, matched: int, read: int, gold: int) -> None:
        self.matched, self.read, self.gold = self.matched + matched, self.read + read, self.gold + gold


def report(cases: Sequence[Case]) -> None:
    """Print a line a field; the last two fractions count all of both languages."""
    print(f"\n{'':<14}{'precision':^21}{'':>10}{'recall':^21}")
    print(f"{'':<14}" + (3 * "{:>7}" + "{:>10}").format(*COLUMNS, "") * 2)
    for field in FIELDS:
        counts = [_count(field, [c for c in cases if c.counts_in(column)]) for column in COLUMNS]
        read = "".join(_share(c.matched, c.read) for c in counts)
        there = "".join(_share(c.matched, c.gold) for c in counts)
        total = counts[-1]
        print(f"{field:<14}{read}{f'{total.matched}/{total.read}':>10}{there}{f'{total.matched}/{total.gold}':>10}")


def _count(field: str, cases: Sequence[Case]) -> Count:
    count = Count()
    for case in cases:
        if field in RATES:
            count.add(
                len(pairs(field, case.gold, case.found)),
                len(score.items(case.found, field)),
                len(score.items(case.gold, field)),
            )
        elif field in _DETAILS:
            count.add(*_detail(_DETAILS[field], _KEYS.get(field, field), case))
        else:
            there, read = case.gold.get(field), case.found.get(field)
            count.add(there is not None and there == read, read is not None, there is not None)
    return count


def _detail(items: str, key: str, case: Case) -> tuple[int, int, int]:
    """The same for a detail of the items of a list: right only where its item is."""
    agreeing = sum(_agree(key, gold, found) for gold, found in pairs(items, case.gold, case.found))
    read = sum(key in item for item in score.items(case.found, items))
    return agreeing, read, sum(key in item for item in score.items(case.gold, items))


def _agree(key: str, gold: Item, found: Item) -> bool:
    if key not in gold or key not in found:
        return False
    return bool(gold[key] == found[key]) if key == "due" else score.similar(gold, found, key)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:>7.3f}" if whole else f"{'-':>7}"
