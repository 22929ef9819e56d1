"""What was said when, so that it can be laid beside what another life heard, or what had been rehearsed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Any

from bot.coaching.nudges import Nudge
from bot.domain.nudges import SaidItem


def matters(items: Iterable[SaidItem | Nudge]) -> list[tuple[str, tuple[str, ...]]]:
    """The reasons and the people, in no order: the numbers of records tell only which was written first."""
    return sorted((item.reason, item.people) for item in items)


def first_difference(one: Sequence[Any], other: Sequence[Any]) -> tuple[Any, Any] | None:
    """Where two diaries part."""
    return next(((here, there) for here, there in zip_longest(one, other) if here != there), None)
