"""Tell those who helped how it moves, and how it ended (P26)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from bot.coaching.nudges.course import step
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.slots import slot_from
from bot.domain.goals import Goal, Progress
from bot.domain.helps import Help
from bot.domain.lines import Line, line
from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook
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
        yield from _end(notebook, thread) if thread.goal.ended_on else _underway(notebook, thread, today)


def goal_of(notebook: Notebook, help_: Help) -> Goal | None:
    """The goal that a help serves: its own, or that of the meeting it came in."""
    where = notebook.find(Meeting, help_.meeting)
    return notebook.find(Goal, help_.goal or (where.goal if where else None))


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


def _end(notebook: Notebook, thread: Thread) -> Iterator[Nudge]:
    ended_on = thread.goal.ended_on
    if ended_on and not thread.knows_the_end:
        ending = {True: "news.reached", False: "news.not_reached", None: "news.ended"}[thread.goal.reached]
        words = line(ending, name=thread.person.called, goal=thread.goal.what)
        yield from _nudge(notebook, thread, "end", ended_on + timedelta(days=1), words)


def _underway(notebook: Notebook, thread: Thread, today: date) -> Iterator[Nudge]:
    last = max(thread.goal.progress, key=lambda progress: progress.on, default=None)
    untold = thread.untold
    since = last.id if last else "start"  # without new progress the count goes on, whatever was told
    if untold:
        words = _untold(notebook, thread, untold, today)
        yield from _nudge(notebook, thread, since, untold.on + timedelta(days=1), words)
    else:
        words = line("news.quiet", name=thread.person.called, goal=thread.goal.what, day=thread.told_on)
        yield from _nudge(notebook, thread, since, thread.told_on + MONTH, words)


def _untold(notebook: Notebook, thread: Thread, progress: Progress, today: date) -> Line:
    """Announced once, and while it is fresh; from then on it is the silence that is spoken of, with its days."""
    known = notebook.was_nudged(f"news:{thread.helps[0].id}:{progress.id}")
    if today - progress.on <= MONTH and not (known and known.said_at):
        return line("news.progress", name=thread.person.called, what=progress.what)
    since = {"day": thread.told_on, "moved": progress.on}
    return line("news.untold", name=thread.person.called, goal=thread.goal.what, what=progress.what, **since)


def _nudge(notebook: Notebook, thread: Thread, part: str, first: date, words: Line) -> Iterator[Nudge]:
    help_ = thread.helps[0]
    key = f"news:{help_.id}:{part}"
    if coming := step(notebook, key, first, REPEATS):
        yield Nudge(
            key=key,
            reason="news",
            people=(thread.person.id,),
            due=slot_from(notebook.owner, max(first, coming.day)),
            line=words,
            why="P26",
            about=help_.id,
            draft=f"draft:{key}",
        )
