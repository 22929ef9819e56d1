"""When a record was last written: what the user has just told is not thrown back at them the same morning."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.coaching.remembered import remembered
from bot.domain.notebook import Notebook


@remembered
def touched(notebook: Notebook) -> Mapping[str, datetime]:
    """Record id -> the instant (UTC) of its last change, as far back as /undo remembers."""
    return {before.id: change.at for change in notebook.changes for before in change.before}
