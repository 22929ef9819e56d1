"""What is worked out only once: nothing in a notebook ever changes, so neither does what follows from it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple, Unpack

from bot.domain.notebook import Notebook
from bot.domain.owner import Owner

T = TypeVar("T")
Facts = TypeVarTuple("Facts")


def remembered(work_out: Callable[[Notebook], T]) -> Callable[[Notebook], T]:
    """A function of one notebook that keeps its answer beside that notebook, as a cached property would."""
    name = _name(work_out)

    @wraps(work_out)
    def answer(notebook: Notebook) -> T:
        beside = vars(notebook)
        if name not in beside:
            beside[name] = work_out(notebook)
        found: T = beside[name]
        return found

    return answer


def lasting(
    work_out: Callable[[Owner, str, Unpack[Facts]], T],
) -> Callable[[Owner, str, Unpack[Facts]], T]:
    """A function of an owner, the id of what it is about, and the facts that its answer rests on besides.

    A turn changes a few records of a notebook and leaves the others as they were, its owner too. So the last answer
    for each id is kept beside the owner, and given again while the facts are equal to those it was worked out from.
    """
    name = _name(work_out)

    @wraps(work_out)
    def answer(owner: Owner, about: str, *facts: *Facts) -> T:
        kept: dict[str, tuple[tuple[*Facts], T]] | None = vars(owner).get(name)
        if kept is None:
            kept = vars(owner)[name] = {}
        known = kept.get(about)
        if known is None or known[0] != facts:
            known = kept[about] = facts, work_out(owner, about, *facts)
        return known[1]

    return answer


def _name(work_out: Callable[..., object]) -> str:
    return f"{work_out.__module__}.{work_out.__qualname__}"
