"""When the coach looks at a notebook again: the next hour, slot or weekly plan at which something may be said (P29)."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import Final

from bot.coaching.nudges import Nudge
from bot.coaching.restraint import View, as_asked, is_past
from bot.coaching.slots import INSTANT, after_quiet, is_quiet, next_plan, next_slot
from bot.coaching.weekly_promises import comes_on_its_day, in_its_week

_LOOKS: Final = 20  # weekly plans


class Outlook(View):
    """What one notebook, looked at in one instant, lets expect of the time to come."""

    def next_opening(self) -> datetime | None:
        """The next instant after now at which something may be said, or an earlier one; only called in silence."""
        soonest: datetime | None = None
        for nudge in self.pending:
            if soonest and nudge.due >= soonest:
                break  # nothing is said before it is due
            opening = self._opening(nudge, nudge.due) if nudge.due > self.now else self._reopening(nudge)
            if nudge.expires and is_past(nudge, opening):
                opening = nudge.expires  # the same matter may go on from then: after the eve of a promise comes its day
            if soonest is None or opening < soonest:
                soonest = opening
        return soonest

    def _opening(self, nudge: Nudge, at: datetime) -> datetime:
        """The first hour, slot or weekly plan for that nudge at that instant or after it."""
        if nudge.is_on_its_hour or (nudge.hour_bound and at == nudge.due and self.pace == "daily"):
            return after_quiet(self.owner, at)
        comes_daily = nudge.urgent and (self.pace == "daily" or comes_on_its_day(self, nudge))
        return next_slot(self.owner, at) if comes_daily else next_plan(self.owner, at)

    def _reopening(self, nudge: Nudge) -> datetime:
        """When something due has its next chance, now being no chance."""
        if nudge.is_on_its_hour:
            return self._reopening_on_its_hour
        return self._next_slot if comes_on_its_day(self, nudge) else self._reopenings[nudge.urgent]

    @cached_property
    def _reopening_on_its_hour(self) -> datetime:
        return after_quiet(self.owner, self.now + INSTANT)

    @cached_property
    def _reopenings(self) -> tuple[datetime, datetime]:
        """Of what waits for the weekly plan, and of what waits for a slot."""
        daily = self._next_slot
        if self.slot_is_open and is_quiet(self.owner, self.now):  # the day, or a plan that was missed, is not over
            end = after_quiet(self.owner, self.now)
            again = end if self.owner.local(end).date() == self.today else daily
            return (again if self.plan_is_open else self._next_plan), again
        plan_waits = self.plan_is_open and not self.slot_is_open and not self.has_spoken_today
        plan = daily if plan_waits else self._next_plan
        return plan, daily if self.pace == "daily" else plan

    @cached_property
    def _next_slot(self) -> datetime:
        """The next slot after now."""
        return next_slot(self.owner, self.now + INSTANT)

    @cached_property
    def _next_plan(self) -> datetime:
        """The next weekly plan after now."""
        return next_plan(self.owner, self.now + INSTANT)

    def expected(self, nudge: Nudge) -> datetime:
        """When a nudge may be expected: its first hour, slot or plan at which these people may be written to."""
        nudge = in_its_week(self, as_asked(self.notebook, nudge))
        at = max(self.ready(nudge), self.now)
        if nudge.urgent or nudge.is_on_its_hour:
            return self._opening(nudge, at)
        for _ in range(_LOOKS):
            at = next_plan(self.owner, at)
            if self.is_free(nudge, self.owner.local(at).date()):
                break
            at += INSTANT
        return at
