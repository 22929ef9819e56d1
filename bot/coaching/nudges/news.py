"""Tell those who helped how it moves, and how it ended (P26)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from bot.coaching.nudges.course import step_after
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.remembered import lasting, resting_on
from bot.coaching.slots import slot_from
from bot.domain.goals import Goal, Progress
from bot.domain.helps import Help
from bot.domain.lines import Line, line
from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook
from bot.domain.nudges import Nudged
from bot.domain.owner import Owner
from bot.domain.people import Person

MONTH: Final = timedelta(days=30)
REPEATS: Final = (30, 30)  # days: three times without new progress


@dataclass(frozen=True)
class Thread:
    """What one person gave for one goal, and how far they have been told."""

    person: Person
    goal: Goal
    helps: tuple[Help, ...]

    @property
    def told_on(self) -> date:
        """The last day they heard of it; the day of their help when they have heard nothing since."""
        return max(day for help_ in self.helps for day in (help_.on, *help_.news_on))

    @property
    def untold(self) -> Progress | None:
        """The latest progress that they have not heard of."""
        fresh = [progress for progress in self.goal.progress if progress.on > self.told_on]
        return max(fresh, key=lambda progress: progress.on, default=None)

    def has_heard(self, progress: Progress) -> bool:
        """Whether news went to them on the day of that progress or since."""
        return any(day >= progress.on for help_ in self.helps for day in help_.news_on)

    @property
    def knows_the_end(self) -> bool:
        return all(help_.outcome_told_on for help_ in self.helps)


def news(notebook: Notebook, now: datetime) -> Iterator[Nudge]:
    """One for each helper and goal."""
    today = notebook.owner.local(now).date()
    for thread in threads(notebook):
        key = f"news:{thread.helps[0].id}:{_part(thread.goal)}"
        nudged = notebook.was_nudged(key)
        moved_on = max((progress.on for progress in thread.goal.progress), default=None)
        is_fresh = moved_on is not None and today - moved_on <= MONTH
        if nudge := _of(notebook.owner, key, thread, is_fresh, nudged):
            yield nudge


def goal_of(notebook: Notebook, help_: Help) -> Goal | None:
    """The goal that a help serves: its own, or that of the meeting it came in."""
    where = notebook.find(Meeting, help_.meeting)
    return notebook.find(Goal, help_.goal or (where.goal if where else None))


@resting_on("people", "goals", "meetings", "helps")
def threads(notebook: Notebook) -> tuple[Thread, ...]:
    """Who helped with which goal; not those threads that the user has closed."""
    if not notebook.goals:
        return ()
    found: dict[tuple[str, str], Thread] = {}
    for help_ in notebook.helps:
        person, goal = notebook.person(help_.from_), goal_of(notebook, help_)
        if person and goal and help_.closed_on is None:
            known = found.get((person.id, goal.id))
            found[person.id, goal.id] = Thread(person, goal, (*(known.helps if known else ()), help_))
    return tuple(found.values())


def _part(goal: Goal) -> str:
    """The last part of the key: without new progress the count goes on, whatever was told."""
    last = max(goal.progress, key=lambda progress: progress.on, default=None)
    return "end" if goal.ended_on else last.id if last else "start"


@lasting
def _of(owner: Owner, key: str, thread: Thread, is_fresh: bool, nudged: Nudged | None) -> Nudge | None:
    """The next news of that thread; `is_fresh`: the last progress of its goal is."""
    if thread.goal.ended_on:
        return None if thread.knows_the_end else _end(owner, key, thread, thread.goal.ended_on, nudged)
    if untold := thread.untold:
        words = _untold(thread, untold, is_fresh, nudged)
        return _nudge(owner, key, thread, untold.on + timedelta(days=1), words, nudged)
    words = line("news.quiet", name=thread.person.called, goal=thread.goal.what, day=thread.told_on)
    return _nudge(owner, key, thread, thread.told_on + MONTH, words, nudged)


def _end(owner: Owner, key: str, thread: Thread, ended_on: date, nudged: Nudged | None) -> Nudge | None:
    ending = {True: "news.reached", False: "news.not_reached", None: "news.ended"}[thread.goal.reached]
    words = line(ending, name=thread.person.called, goal=thread.goal.what)
    return _nudge(owner, key, thread, ended_on + timedelta(days=1), words, nudged)


def _untold(thread: Thread, progress: Progress, is_fresh: bool, nudged: Nudged | None) -> Line:
    """Announced once, and while it is fresh; from then on it is the silence that is spoken of, with its days."""
    if is_fresh and not (nudged and nudged.said_at):
        return line("news.progress", name=thread.person.called, what=progress.what)
    since = {"day": thread.told_on, "moved": progress.on}
    return line("news.untold", name=thread.person.called, goal=thread.goal.what, what=progress.what, **since)


def _nudge(owner: Owner, key: str, thread: Thread, first: date, words: Line, nudged: Nudged | None) -> Nudge | None:
    coming = step_after(owner, nudged, first, REPEATS)
    if coming is None:
        return None
    return Nudge(
        key=key,
        reason="news",
        people=(thread.person.id,),
        due=slot_from(owner, max(first, coming.day)),
        line=words,
        why="P26",
        about=thread.helps[0].id,
        draft=f"draft:{key}",
    )
