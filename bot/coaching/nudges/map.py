"""One more question about the network one has: a family a week, once begun, until the five are done (P12)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from bot.coaching.mapping import FIVE, gone_through, last_on
from bot.coaching.nudges.course import step
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.slots import slot_from
from bot.domain.lines import line
from bot.domain.notebook import Notebook
from bot.domain.nudges import Nudged

WEEK: Final = timedelta(days=7)
IGNORED: Final = 2  # questions left without an answer: no more of them


def map(notebook: Notebook, now: datetime) -> Iterator[Nudge]:  # noqa: A001, ARG001 - named for its reason; one shape
    """The next of the five, a week after the last one was answered, declined or asked."""
    began = last_on(notebook)
    through = gone_through(notebook)
    said = [nudged for nudged in notebook.nudged if nudged.reason == "map" and nudged.said_at]
    if began is None or len(ignored(notebook, said, began)) >= IGNORED:
        return
    asked = {nudged.key for nudged in said if nudged.later_until is None}
    family = next((family for family in FIVE if family not in through and f"map:{family}" not in asked), None)
    if family is None:
        return
    days = [began, *(notebook.owner.local(instant).date() for nudged in said for instant in nudged.said_at)]
    key = f"map:{family}"
    if coming := step(notebook, key, max(days) + WEEK, done_ends=True):
        yield Nudge(
            key=key,
            reason="map",
            people=(),
            due=slot_from(notebook.owner, coming.day),
            line=line(f"map.nudge.{family}"),
            why="P12",
            about=family,
        )


def ignored(notebook: Notebook, said: list[Nudged], since: date) -> list[Nudged]:
    """Those asked after the user was last at it, and left without any answer."""
    return [
        nudged for nudged in said if nudged.answer is None and notebook.owner.local(nudged.said_at[-1]).date() > since
    ]
