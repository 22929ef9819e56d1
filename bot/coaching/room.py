"""What a user's day and week still have room for: a message a day, a weekly plan, the pace they bear (P29)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from typing import Final

from bot.coaching.pace import Pace, pace
from bot.coaching.proposals import PROPOSALS
from bot.coaching.slots import is_working_day, midnight, plan_day, slot
from bot.coaching.touched import owner_at, touched
from bot.domain.notebook import Notebook
from bot.domain.nudges import Reason
from bot.domain.owner import Owner

WEEKLY: Final = 3  # items of the weekly plan a week
NEVER: Final = datetime.min.replace(tzinfo=UTC)

_OF_THE_PLAN: Final[frozenset[Reason]] = PROPOSALS | {"review", "map", "outcome"}


@dataclass(frozen=True)
class Room:
    """The room that one notebook leaves in one instant (UTC)."""

    notebook: Notebook
    now: datetime

    @cached_property
    def owner(self) -> Owner:
        return self.notebook.owner

    @cached_property
    def today(self) -> date:
        return self.owner.local(self.now).date()

    @cached_property
    def pace(self) -> Pace:
        return pace(self.notebook)

    @cached_property
    def spoken_on(self) -> date | None:
        """The local day of the last unasked message."""
        last = self.notebook.attention.last_unasked_at
        return self.owner.local(last).date() if last else None

    @cached_property
    def has_spoken_today(self) -> bool:
        """Whether this local day has had its unasked message, here or where the user was when it came."""
        last = self.notebook.attention.last_unasked_at
        if last is None:
            return False
        return self.today in {self.spoken_on, owner_at(self.notebook, last).local(last).date()}

    @cached_property
    def plan_day(self) -> date | None:
        """The day of the weekly plan in this week."""
        return plan_day(self.owner, self.today)

    @cached_property
    def plan_is_open(self) -> bool:
        """The day of the weekly plan; or a later day of that week, when nobody could say it on its day."""
        if self.plan_day is None or self.today < self.plan_day:
            return False
        return (
            self.spoken_on is None or not self.plan_day <= self.spoken_on <= self.today or self.today == self.plan_day
        )

    @cached_property
    def slot_is_open(self) -> bool:
        """From the user's hour on, on a day with a slot at their pace."""
        return self.day_is_open and (self.pace == "daily" or self.plan_is_open)

    @cached_property
    def day_is_open(self) -> bool:
        """From the user's hour on, on a day with a slot."""
        if not is_working_day(self.owner, self.today) or self.pace == "silent":
            return False
        return self._free_from <= slot(self.owner, self.today) <= self.now

    @cached_property
    def _free_from(self) -> datetime:
        """Settings changed or a user come back during the day count from the next slot on."""
        settled = touched(self.notebook).get(str(self.owner.user_id), NEVER)
        return max(settled, self.notebook.attention.resumes_at or NEVER)

    @cached_property
    def left_of_the_week(self) -> int:
        """How many items of the weekly plan may still be said this week."""
        start = midnight(self.owner, self.today - timedelta(days=self.today.weekday()))
        plans = (nudged for nudged in self.notebook.nudged if nudged.reason in _OF_THE_PLAN)
        return WEEKLY - sum(start <= instant <= self.now for nudged in plans for instant in nudged.said_at)

    @cached_property
    def last_said(self) -> dict[Reason, datetime]:
        """When each reason was last spoken of: in the plan, the one that has waited longest goes first."""
        found: dict[Reason, datetime] = {}
        for nudged in self.notebook.nudged:
            for instant in nudged.said_at:
                found[nudged.reason] = max(instant, found.get(nudged.reason, instant))
        return found
