"""Hold out one's hand in turn, with one concrete way (P4, P27)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Final

from bot.coaching.giving import Idea, best_of, nudge_line
from bot.coaching.means import Ground, coming_events, fresh_articles, ground
from bot.coaching.nudges.course import step_after
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.remembered import lasting, resting_on
from bot.coaching.returns import open_helps
from bot.coaching.slots import slot_from
from bot.domain.articles import Article
from bot.domain.helps import Help
from bot.domain.meetings import Event
from bot.domain.notebook import Notebook
from bot.domain.nudges import Nudged
from bot.domain.owner import Owner
from bot.domain.people import Person

FIRST: Final = timedelta(days=21)
REPEATS: Final = (30, 30)  # days


def give_back(notebook: Notebook, now: datetime) -> tuple[Nudge, ...]:
    """One for each person at a time: what is given in return is given for all that they did."""
    today = notebook.owner.local(now).date()
    return _all(notebook, fresh_articles(notebook, today), coming_events(notebook, today))


@resting_on("people", "helps", "given", "introductions", said="give_back")
def _all(notebook: Notebook, articles: tuple[Article, ...], events: tuple[Event, ...]) -> tuple[Nudge, ...]:
    there = ground(notebook, articles, events)
    return tuple(
        nudge
        for person_id, helps in open_helps(notebook).items()
        if (person := notebook.person(person_id)) and (nudge := _of(notebook, person, helps, there))
    )


def _of(notebook: Notebook, person: Person, helps: Iterable[Help], there: Ground) -> Nudge | None:
    """For the first of these helps that comes up."""
    idea = best_of(notebook.owner, person.id, person, there.for_(person))
    each = (
        _for_help(notebook.owner, help_.id, help_, person, idea, notebook.was_nudged(f"give_back:{help_.id}"))
        for help_ in helps
    )
    return next(filter(None, each), None)


def _first(help_: Help, idea: Idea) -> date:
    """At once when an occasion has appeared since, else after three weeks."""
    usual = help_.on + FIRST
    return min(usual, max(idea.since, help_.on) + timedelta(days=1)) if idea.since else usual


@lasting
def _for_help(owner: Owner, _id: str, help_: Help, person: Person, idea: Idea, nudged: Nudged | None) -> Nudge | None:
    coming = step_after(owner, nudged, _first(help_, idea), REPEATS)
    if coming is None:
        return None
    return Nudge(
        key=f"give_back:{help_.id}",
        reason="give_back",
        people=(person.id,),
        due=slot_from(owner, coming.day),
        line=nudge_line(person, help_, idea, owner.lang),
        why="P27",
        about=help_.id,
        draft=f"draft:give_back:{help_.id}",
    )


__all__ = ["give_back", "open_helps"]
