"""How much work something is, in calls and not in seconds: on a busy machine it is the same.

The seconds are measured by `make bench-thinking`, and for the reader by `python -m bench.understanding --cost`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import TypeVar

T = TypeVar("T")


def growth(work: Callable[[T], object], make: Callable[[int], T], few: int = 100, many: int = 300) -> float:
    """How many times the work of `few` the work of `many` is."""
    return _calls(work, make, many) / _calls(work, make, few)


def _calls(work: Callable[[T], object], make: Callable[[int], T], size: int) -> int:
    """The functions called for a new one, when the words of its like were met before."""
    work(make(size))
    made, count = make(size), 0

    def counted(_frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work(made)
    finally:
        sys.setprofile(before)
    return count
