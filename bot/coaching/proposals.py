"""To whom the coach has lately proposed to write: the same person not twice within a fortnight (P29)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from bot.coaching.remembered import remembered
from bot.domain.notebook import Notebook
from bot.domain.nudges import Reason

FORTNIGHT: Final = timedelta(days=14)

PROPOSALS: Final[frozenset[Reason]] = frozenset(
    {"news", "give_back", "ask", "referral", "silence", "wishes", "introduce", "rhythm", "plan"}
)
"""The reasons that propose to write to somebody; thanks, promises, requests and debriefs are set aside."""


@remembered
def free_days(notebook: Notebook) -> Mapping[str, date]:
    """Person id -> the first local day on which writing to them may be proposed again; absent: any day."""
    free: dict[str, date] = {}
    for nudged in notebook.nudged:
        if nudged.reason in PROPOSALS and nudged.said_at and nudged.people:
            day = notebook.owner.local(max(nudged.said_at)).date() + FORTNIGHT
            for person in nudged.people:
                free[person] = max(day, free.get(person, day))
    return free
