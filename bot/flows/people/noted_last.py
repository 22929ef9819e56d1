"""Who alone stands in what was noted just now: "he got me the contract" is then said of him."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from bot.domain.people import Person
from bot.domain.ties import concerning
from bot.flows.people.he_or_she import can_be
from bot.flows.people.just_shown import just_shown
from bot.flows.turn import Turn

_WITHIN: Final = timedelta(minutes=30)


def meant_by(turn: Turn, pronoun: str) -> Person | None:
    """Whom a folded pronoun means: who was just shown, or alone in what was noted last; None when that is unclear."""
    person = just_shown(turn) or _noted_last(turn)
    return person if person and can_be(person, pronoun) else None


def _noted_last(turn: Turn) -> Person | None:
    changes = turn.notebook.changes
    if not changes or turn.now - changes[-1].at > _WITHIN:
        return None
    ids = {one.id for one in changes[-1].before}
    found = [
        person
        for person in turn.notebook.people
        if person.id in ids or any(record.id in ids for record in concerning(turn.notebook, person.id))
    ]
    return found[0] if len(found) == 1 else None
