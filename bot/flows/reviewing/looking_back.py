"""What moved since the last review, in a few lines: progress, people, help, asks, promises, what came of it (P10)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.coaching.since import Moved
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.flows.outcomes.story import chain_line

_NAMES: Final = 5
_NEWS: Final = 3


def looked_back(notebook: Notebook, moved: Moved) -> tuple[Line, ...]:
    """Its head and its lines; a kind word when nothing is noted."""
    told = tuple(_told(notebook, moved))
    began = notebook.owner.started_on
    head = line("review.since_start") if began and began > moved.since else line("review.since", day=moved.since)
    return (head, *(told or (line("review.still"),)))


def _told(notebook: Notebook, moved: Moved) -> Iterator[Line]:
    yield from _of_goals(moved)
    if moved.met:
        yield _names("review.met", notebook, moved.met)
    if moved.helps:
        yield _names("review.helped", notebook, tuple(dict.fromkeys(help_.from_ for help_ in moved.helps)))
    if moved.asks:
        yield line("review.asked", n=len(moved.asks), names=notebook.names(ask.to for ask in moved.asks))
    if moved.yes:
        yield line("review.yes", names=notebook.names(dict.fromkeys(ask.to for ask in moved.yes)))
    for referral in moved.came[-_NEWS:]:
        yield line("review.wrote_to" if referral.named else "review.came", whom=referral.whom)
    for one, other in _put_in_touch(notebook, moved)[-_NEWS:]:
        yield line("review.introduced", name=one, other=other)
    if moved.kept:
        yield line("review.kept", n=len(moved.kept))
    for outcome in moved.outcomes[-_NEWS:]:
        yield line("review.outcome", chain=chain_line(notebook, outcome))


def _of_goals(moved: Moved) -> Iterator[Line]:
    """Each goal once, with its news; what was reached comes first."""
    news: dict[str, list[str]] = {}
    for goal, progress in moved.progress[-_NEWS:]:
        news.setdefault(goal.id, []).append(progress.what)
    for goal in moved.reached:
        yield line("review.reached", goal=goal.what)
    reached = {goal.id for goal in moved.reached}
    goals = {goal.id: goal for goal, _ in moved.progress if goal.id in news and goal.id not in reached}
    for goal in goals.values():
        told = news[goal.id]
        one = len(told) == 1
        yield (
            line("review.progress", goal=goal.what, what=told[0])
            if one
            else line("review.progress_of", goal=goal.what, news=tuple(told))
        )


def _put_in_touch(notebook: Notebook, moved: Moved) -> list[tuple[str, str]]:
    pairs = [notebook.names((made.one, made.other)) for made in moved.made]
    return [(names[0], names[1]) for names in pairs if len(names) == 2]


def _names(key: str, notebook: Notebook, ids: tuple[str, ...]) -> Line:
    names = notebook.names(ids)
    if len(names) <= _NAMES:
        return line(key, names=names)
    return line(f"{key}_and_more", names=(*names[: _NAMES - 1], line("review.others", n=len(names) - _NAMES + 1)))
