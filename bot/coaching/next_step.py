"""What to do next with somebody: the smallest step that the notebook knows of (P7, P19)."""

from __future__ import annotations

from datetime import date
from typing import Final

from bot.coaching.depth import depth
from bot.coaching.ideal_clients import is_to_ask
from bot.coaching.nudges import ORDER, Nudge, pending
from bot.coaching.slots import midnight
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.people import Person

OF_THE_PERSON: Final = frozenset({
    "prepare", "promise", "debrief", "thank", "request", "wishes", "referral", "ask", "news", "give_back", "silence",
})  # fmt: skip


def next_step(notebook: Notebook, person: Person, today: date) -> Line:
    """The step that comes first with that person; `today` is the user's local day."""
    now = midnight(notebook.owner, today)
    found = [
        nudge
        for nudge in pending(notebook, now)
        if nudge.about and person.id in nudge.people and nudge.reason in OF_THE_PERSON
    ]
    useful = [nudge for nudge in found if nudge.expires is None or nudge.expires > now]
    if useful:
        nudge = min(useful, key=lambda nudge: (nudge.reason == "silence", nudge.due, ORDER[nudge.reason], nudge.key))
        return _step(notebook, nudge, today)
    if is_to_ask(notebook, person, today):
        return line("next.ideal")
    return line("next.know" if depth(notebook, person, today).kind == "contact" else "next.keep")


def _step(notebook: Notebook, nudge: Nudge, today: date) -> Line:
    """Named for its reason, with its day when that is still to come."""
    day = notebook.owner.local(nudge.due).date()
    return line(f"next.{nudge.reason}_on", day=day) if day > today else line(f"next.{nudge.reason}")
