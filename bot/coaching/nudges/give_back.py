"""Hold out one's hand in turn, with one concrete way (P4, P27)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from bot.coaching.giving import Idea, best_idea, nudge_line
from bot.coaching.nudges.course import step_after
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.remembered import lasting
from bot.coaching.returns import open_helps
from bot.coaching.slots import slot_from
from bot.domain.helps import Help
from bot.domain.notebook import Notebook
from bot.domain.nudges import Nudged
from bot.domain.owner import Owner
from bot.domain.people import Person

FIRST: Final = timedelta(days=21)
REPEATS: Final = (30, 30)  # days


def give_back(notebook: Notebook, now: datetime) -> Iterator[Nudge]:
    """One for each person at a time: what is given in return is given for all that they did."""
    today = notebook.owner.local(now).date()
    for person_id, helps in open_helps(notebook).items():
        if person := notebook.person(person_id):
            idea = best_idea(notebook, person, today)
            for help_ in helps:
                nudged = notebook.was_nudged(f"give_back:{help_.id}")
                if nudge := _for_help(notebook.owner, help_.id, help_, person, idea, nudged):
                    yield nudge
                    break


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
