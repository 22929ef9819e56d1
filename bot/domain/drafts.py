"""A conversation under way: a draft with blanks, kept in the notebook so that a restart forgets nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeAlias, Union

from bot.domain.lines import Reply

Value: TypeAlias = Union[bool, int, float, str, list["Value"], dict[str, "Value"], None]  # what JSON can hold

STALE_AFTER = timedelta(hours=40)  # a question of the evening is answered on the whole of the next day


@dataclass(frozen=True)
class Draft:
    """What has been filled so far in one flow; goes stale once the next day is over."""

    id: str
    flow: str
    opened_at: datetime  # UTC
    filled: Mapping[str, Value] = field(default_factory=dict)
    asking: str | None = None  # the blank the coach asked for last
    skipped: tuple[str, ...] = ()
    message_id: int | None = None  # the user's message it came from
    question: Reply | None = None  # what is asked, as it was put: to be asked once more after another matter

    def is_stale(self, now: datetime) -> bool:
        return now - self.opened_at > STALE_AFTER
