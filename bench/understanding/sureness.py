"""Whether what is said to be sure is right, and what is said to be a guess is rightly doubted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bench.understanding.matched import RATES, pairs, right
from bench.understanding.read import Case
from bot.flows.cards.guessing import GUESSED_BELOW
from tests.understanding.corpus import score

_WHAT: Final = "what it is"
_WHO: Final = "who"
_ITEMS: Final = "items"
_WHEN: Final = "when"
_GROUPS: Final = {
    _WHAT: "the intent, the kind of a meeting",
    _WHO: "the people",
    _ITEMS: "introductions, help, needs, offers, promises",
    _WHEN: "the day, the hour, the day of a promise",
}
_BANDS: Final = 5

Judged = tuple[str, float, bool]


def report(cases: Sequence[Case]) -> None:
    """Print how much is right of what was read, by how sure the reader was of it."""
    judged = [one for case in cases for one in _judged(case)]
    print("\n" + "".join(f"{name}: {what}\n" for name, what in _GROUPS.items()))
    print(f"{'sure':<14}" + "".join(f"{name:>20}" for name in (*_GROUPS, "together")))
    for band in range(_BANDS):
        low, high = band / _BANDS, (band + 1) / _BANDS
        _row(f"{low:.1f} to {high:.1f}", [j for j in judged if low <= j[1] < high or j[1] == high == 1])
    _row(f"guess (< {GUESSED_BELOW})", [j for j in judged if j[1] < GUESSED_BELOW])
    _row(f"told (>= {GUESSED_BELOW})", [j for j in judged if j[1] >= GUESSED_BELOW])


def _row(name: str, judged: Sequence[Judged]) -> None:
    print(f"{name:<14}" + "".join(f"{_share([j for j in judged if j[0] == group]):>20}" for group in _GROUPS), end="")
    print(f"{_share(judged):>20}")


def _share(judged: Sequence[Judged]) -> str:
    hits = sum(fine for *_, fine in judged)
    return f"{hits / len(judged):.2f} ({hits}/{len(judged)})" if judged else "-"


def _judged(case: Case) -> Iterator[Judged]:
    """Everything that was read of a message and can be judged: its group, how sure, and whether it is right."""
    sure, each = case.reading.confidence, case.reading.confidences
    yield _WHAT, sure["intent"], case.found["intent"] == case.gold["intent"]
    for field, group in (("kind", _WHAT), ("date", _WHEN), ("time", _WHEN)):
        if field in case.found:
            yield group, sure[field], case.found[field] == case.gold.get(field)
    for field in RATES:
        group = _WHO if field == "people" else _ITEMS
        fine = right(field, case.gold, case.found)
        yield from ((group, how, so) for how, so in zip(each.get(field, ()), fine, strict=True))
    yield from _days_of_promises(case)


def _days_of_promises(case: Case) -> Iterator[Judged]:
    """The days of those promises that are right."""
    told = {id(found): gold.get("due") for gold, found in pairs("promises", case.gold, case.found)}
    for found, how in zip(score.items(case.found, "promises"), case.reading.confidences.get("due", ()), strict=True):
        if "due" in found and id(found) in told:
            yield _WHEN, how, found["due"] == told[id(found)]
