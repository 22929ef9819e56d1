"""What of a reading is right: its items paired with those that should have been noted, as score.py pairs them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from tests.understanding.corpus import score

Item = dict[str, Any]

RATES: Final[dict[str, Callable[[Item, Item], float]]] = {
    "people": score.rate_name,
    "introductions": score.rate_text("whom"),
    **{key: score.rate_text("what", person) for key, person in score.LISTS.items()},
}
"""For each list of a reading, how well one of its items agrees with one of those that are right: 0 is not at all."""


def pairs(key: str, gold: Item, found: Item) -> list[tuple[Item, Item]]:
    """The items of a list that should have been noted and were, each with how it was read."""
    return score.match(score.items(gold, key), score.items(found, key), RATES[key])


def right(key: str, gold: Item, found: Item) -> list[bool]:
    """For each item that was read into a list, in order, whether it is right."""
    paired = {id(item) for _, item in pairs(key, gold, found)}
    return [id(item) in paired for item in score.items(found, key)]
