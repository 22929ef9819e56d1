"""When a record was last written: what the user has just told is not thrown back at them the same morning."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.coaching.remembered import remembered
from bot.domain.notebook import Notebook
from bot.domain.owner import Owner


@remembered
def touched(notebook: Notebook) -> Mapping[str, datetime]:
    """Record id -> the instant (UTC) of its last change, as far back as /undo remembers."""
    return {before.id: change.at for change in notebook.changes for before in change.before}


def owner_at(notebook: Notebook, instant: datetime) -> Owner:
    """The user as they were at that instant (UTC), in their zone of then, as far back as /undo remembers."""
    since = (before.record for change in notebook.changes if change.at > instant for before in change.before)
    return next((record for record in since if isinstance(record, Owner)), notebook.owner)
