"""What is worked out only once: nothing in a notebook ever changes, so neither does what follows from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, TypeVar, TypeVarTuple

from bot.domain.notebook import Notebook
from bot.domain.nudges import Nudged, Reason
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


def resting_on(
    *tables: str, said: Reason | None = None
) -> Callable[[Callable[[Notebook, *Facts], T]], Callable[[Notebook, *Facts], T]]:
    """For a function of the owner, of these tables of a notebook only, such as "meetings", and of the facts given.

    `said`: of what was said and answered for that reason, too. A turn leaves most tables as they were, and its notebook
    has the same owner as the one before: the last answer is kept beside the owner, and given again while all that it
    rests on is the same.
    """

    def keep(work_out: Callable[[Notebook, *Facts], T]) -> Callable[[Notebook, *Facts], T]:
        name = _name(work_out)

        @wraps(work_out)
        def answer(notebook: Notebook, *facts: *Facts) -> T:
            beside = vars(notebook.owner)
            grounds = [getattr(notebook, table) for table in tables]
            if said:
                grounds.append(_nudged_by_reason(notebook).get(said))
            known: tuple[list[Any], tuple[*Facts], T] | None = beside.get(name)
            if known is None or known[0] != grounds or known[1] != facts:
                known = beside[name] = grounds, facts, work_out(notebook, *facts)
            return known[2]

        return answer

    return keep


def lasting(work_out: Callable[[Owner, str, *Facts], T]) -> Callable[[Owner, str, *Facts], T]:
    """A function of an owner, the id of what it is about, and the facts that its answer rests on besides.

    A turn changes a few records and leaves the others as they were: the last answer for each id is kept beside the
    owner, and given again while the facts are the same.
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


@remembered
def _nudged_by_reason(notebook: Notebook) -> Mapping[Reason, list[Nudged]]:
    found: dict[Reason, list[Nudged]] = {}
    for nudged in notebook.nudged:
        found.setdefault(nudged.reason, []).append(nudged)
    return found
