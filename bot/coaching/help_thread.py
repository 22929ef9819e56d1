"""Where each help stands: received, thanked, told the news, told the outcome, given back (P4, P25-P27)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

from bot.coaching.nudges.news import MONTH, Thread, goal_of, threads
from bot.coaching.nudges.thank import help_groups
from bot.coaching.returns import last_given, open_helps
from bot.domain.goals import Goal, Progress
from bot.domain.helps import Given, Help
from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook
from bot.domain.people import Person

Stage = Literal["thank", "outcome", "news", "back", "returned", "left"]
STAGES: Final[tuple[Stage, ...]] = ("thank", "outcome", "news", "back", "returned", "left")
"""What comes next, the most pressing first; the last two are over."""

OVER: Final[frozenset[Stage]] = frozenset({"returned", "left"})


@dataclass(frozen=True)
class Standing:
    """One help and what comes next of it; `untold` is what the helper has not heard, `since` when they last did."""

    help: Help
    stage: Stage
    goal: Goal | None = None
    untold: Progress | None = None
    since: date | None = None
    gift: Given | None = None  # what the user gave them since


@dataclass(frozen=True)
class Helper:
    """One person and all that they did, what matters first, the latest first among equals."""

    person: Person
    standings: tuple[Standing, ...]

    @property
    def stage(self) -> Stage:
        return self.standings[0].stage

    @property
    def next(self) -> Standing:
        """The help whose next step comes first."""
        return self.standings[0]


def helpers(notebook: Notebook, today: date) -> tuple[Helper, ...]:
    """All who helped, those for whom something can be done first. `today`: the user's local day."""
    found: dict[str, list[Standing]] = {}
    for standing in _standings(notebook, notebook.helps, today):
        found.setdefault(standing.help.from_, []).append(standing)
    people = [
        Helper(person, tuple(sorted(standings, key=_urgency)))
        for id_, standings in found.items()
        if (person := notebook.person(id_))
    ]
    return tuple(sorted(people, key=lambda helper: (*_urgency(helper.next), helper.person.id)))


def helper(notebook: Notebook, person: Person, today: date) -> Helper | None:
    """All that this person did; None when nothing is noted."""
    of_them = [help_ for help_ in notebook.helps if help_.from_ == person.id]
    standings = sorted(_standings(notebook, of_them, today), key=_urgency)
    return Helper(person, tuple(standings)) if standings else None


def standing(notebook: Notebook, help_: Help, today: date) -> Standing:
    """Where that help stands."""
    return _standings(notebook, (help_,), today)[0]


def _urgency(standing: Standing) -> tuple[int, int, str]:
    return STAGES.index(standing.stage), -standing.help.on.toordinal(), standing.help.id


def _standings(notebook: Notebook, helps: Iterable[Help], today: date) -> list[Standing]:
    thread_of = {help_.id: thread for thread in threads(notebook) for help_ in thread.helps}
    unthanked = {help_.id for group in help_groups(notebook).values() for help_ in group}
    open_ = {help_.id for group in open_helps(notebook).values() for help_ in group}
    gifts = last_given(notebook)
    return [_stood(notebook, help_, thread_of.get(help_.id), unthanked, open_, gifts, today) for help_ in helps]


def _stood(
    notebook: Notebook,
    help_: Help,
    thread: Thread | None,
    unthanked: set[str],
    open_: set[str],
    gifts: Mapping[str, Given],
    today: date,
) -> Standing:
    goal = goal_of(notebook, help_)
    gift = gifts.get(help_.from_)
    known = Standing(
        help_,
        "back" if help_.id in open_ else "returned",
        goal,
        thread.untold if thread else None,
        thread.told_on if thread else None,
        gift if gift and gift.on > help_.on else None,
    )
    if help_.closed_on:
        return replace(known, stage="left")
    if help_.id in unthanked:
        return replace(known, stage="thank")
    if goal and goal.ended_on:
        return known if help_.outcome_told_on else replace(known, stage="outcome")
    if thread and help_.is_open and (thread.untold or today - thread.told_on > MONTH):
        return replace(known, stage="news")
    return known


def thanked_on(notebook: Notebook, help_: Help) -> date | None:
    """The day the giver was thanked, for the help itself or for the meeting it came in."""
    where = notebook.find(Meeting, help_.meeting)
    days = [thanked.on for thanked in where.thanked if thanked.person == help_.from_] if where else []
    return help_.thanked_on or next(iter(days), None)


# --- what is done without any reason to write being open


def thanked(notebook: Notebook, help_: Help, today: date) -> Notebook:
    """All that this person gave on that occasion is thanked for; itself when it was."""
    for group in help_groups(notebook).values():
        if help_ in group:
            return notebook.put(*(replace(one, thanked_on=today) for one in group))
    return notebook


def told(notebook: Notebook, help_: Help, today: date) -> Notebook:
    """They know how it moves, and how it ended when it has; for all their helps to the same goal."""
    thread = next((thread for thread in threads(notebook) if help_ in thread.helps), None)
    if thread is None:
        return notebook if today in help_.news_on else notebook.put(replace(help_, news_on=(*help_.news_on, today)))
    ended = thread.goal.ended_on is not None
    if thread.knows_the_end and ended:
        return notebook
    return notebook.put(
        *(
            replace(
                one,
                news_on=tuple(dict.fromkeys((*one.news_on, today))),
                outcome_told_on=today if ended else one.outcome_told_on,
            )
            for one in thread.helps
        )
    )


def given_back(notebook: Notebook, help_: Help, today: date, what: str | None = None) -> Notebook:
    """All that this person did until now is given back in one gesture: nobody keeps score (P4)."""
    helps = open_helps(notebook).get(help_.from_, ())
    if not help_.is_open:
        return notebook
    return notebook.put(*(replace(one, given_back_on=today, given_back=what) for one in helps or (help_,)))


def left(notebook: Notebook, help_: Help, today: date) -> Notebook:
    """It is left at that; itself when it was."""
    return notebook if help_.closed_on else notebook.put(replace(help_, closed_on=today))
