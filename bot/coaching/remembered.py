"""What is worked out from a notebook only once: a notebook never changes, so neither does the answer."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from bot.domain.notebook import Notebook

T = TypeVar("T")


def remembered(work_out: Callable[[Notebook], T]) -> Callable[[Notebook], T]:
    """A function of one notebook that keeps its answer beside that notebook, as a cached property would."""
    name = f"{work_out.__module__}.{work_out.__qualname__}"

    @wraps(work_out)
    def answer(notebook: Notebook) -> T:
        beside = vars(notebook)
        if name not in beside:
            beside[name] = work_out(notebook)
        found: T = beside[name]
        return found

    return answer
