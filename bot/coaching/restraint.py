"""The restraint of the coach (P29): what one user's day and week have room for, in one instant.

Time-bound reasons come on their day, the others with the weekly plan; one unasked message a day, three items in it;
nobody is proposed twice within a fortnight; nothing in quiet hours; only the reasons that the user wants.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from itertools import takewhile
from typing import Final

from bot.coaching.nudges import ORDER, Nudge, pending
from bot.coaching.nudges.wishes import kept_for_birthday
from bot.coaching.pace import Pace, pace
from bot.coaching.proposals import PROPOSALS, free_days
from bot.coaching.slots import (
    INSTANT,
    after_quiet,
    is_quiet,
    is_working_day,
    midnight,
    next_plan,
    next_slot,
    plan_day,
    slot,
)
from bot.coaching.touched import touched
from bot.domain.notebook import Notebook
from bot.domain.nudges import Reason
from bot.domain.owner import Owner

ITEMS: Final = 3  # in one message
WEEKLY: Final = 3  # items of the weekly plan a week
SOON: Final = timedelta(days=8)  # what expires before the next plan goes first

_LOOKS: Final = 20  # weekly plans
_NEVER: Final = datetime.min.replace(tzinfo=UTC)
_OF_THE_PLAN: Final[frozenset[Reason]] = PROPOSALS | {"review", "map", "outcome"}


def is_past(nudge: Nudge, at: datetime) -> bool:
    """Whether it is of no more use at that instant (UTC)."""
    return nudge.expires is not None and nudge.expires <= at


def once_each(nudges: Iterable[Nudge]) -> Iterable[Nudge]:
    """Each key once, as it is due first."""
    found: dict[str, Nudge] = {}
    for nudge in sorted(nudges, key=lambda nudge: nudge.due):
        found.setdefault(nudge.key, nudge)
    return found.values()


@dataclass(frozen=True)
class View:
    """One notebook looked at in one instant."""

    notebook: Notebook
    now: datetime

    # --- what the day and the week still allow

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
        """From the user's hour on, on a day with a slot."""
        if not is_working_day(self.owner, self.today) or self.pace == "silent":
            return False
        opens = slot(self.owner, self.today)
        return self._free_from <= opens <= self.now and (self.pace == "daily" or self.plan_is_open)

    @cached_property
    def _free_from(self) -> datetime:
        """Settings changed or a user come back during the day count from the next slot on."""
        settled = touched(self.notebook).get(str(self.owner.user_id), _NEVER)
        return max(settled, self.notebook.attention.resumes_at or _NEVER)

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

    @cached_property
    def pending(self) -> tuple[Nudge, ...]:
        """All that is not past its use, each reason once, what is due first first."""
        wanted = filter(self._is_allowed, pending(self.notebook, self.now))
        return tuple(once_each(self._in_time(nudge) for nudge in wanted if not is_past(nudge, self.now)))

    def _is_allowed(self, nudge: Nudge) -> bool:
        """What the user wants; in silence, only what they asked for."""
        return self.owner.wants(nudge.reason) and (self.pace != "silent" or nudge.reason == "reminder")

    def _in_time(self, nudge: Nudge) -> Nudge:
        """Who chose one message a week hears of a promise in that of its week: after its day would be too late."""
        if nudge.reason != "promise" or self.owner.weekly_on is None:
            return nudge
        planned = plan_day(self.owner, self.owner.local(nudge.due).date())
        return replace(nudge, due=min(nudge.due, slot(self.owner, planned))) if planned else nudge

    # --- the message

    def message(self) -> tuple[Nudge, ...]:
        """Empty in quiet hours, else what is tied to this hour, then what the day has room for."""
        if is_quiet(self.owner, self.now):
            return ()
        due = takewhile(lambda nudge: nudge.due <= self.now, self.pending)
        ripe = [nudge for nudge in due if self._ready(nudge) <= self.now]
        own = sorted((nudge for nudge in ripe if nudge.is_on_its_hour), key=_urgency)
        return (*own, *self._counted([nudge for nudge in ripe if not nudge.is_on_its_hour]))[:ITEMS]

    def _ready(self, nudge: Nudge) -> datetime:
        """Once due; but what was written down after that waits for the slot after."""
        told_at = touched(self.notebook).get(nudge.about)
        return told_at + INSTANT if told_at and told_at >= nudge.due else nudge.due

    def _counted(self, ripe: list[Nudge]) -> list[Nudge]:
        """The one unasked message of the day: what is time-bound, then the weekly plan."""
        if self.spoken_on == self.today:
            return []
        evening = [nudge for nudge in ripe if self._is_of_this_evening(nudge)]
        if not self.slot_is_open:
            return evening
        opened = slot(self.owner, self.today if self.pace == "daily" else self.plan_day or self.today)
        urgent = [nudge for nudge in ripe if nudge.urgent and (self._ready(nudge) <= opened or nudge in evening)]
        proposed = {person for nudge in urgent if nudge.reason in PROPOSALS for person in nudge.people}
        plan = self._plan([nudge for nudge in ripe if not nudge.urgent], proposed)
        if not urgent and not plan:
            return []
        return [*self._still_this_evening(), *sorted(urgent, key=_urgency), *plan]

    def _is_of_this_evening(self, nudge: Nudge) -> bool:
        """Counted, but standing on an hour of today; from tomorrow it waits for a slot as the others do."""
        if not nudge.hour_bound or nudge.is_on_its_hour or self.pace != "daily" or self._ready(nudge) != nudge.due:
            return False
        return self.owner.local(nudge.due).date() == self.today

    def _still_this_evening(self) -> list[Nudge]:
        """What would come this evening, after the one message of the day: it comes along with it."""
        return [nudge for nudge in self.pending if nudge.due > self.now and self._is_of_this_evening(nudge)]

    def _plan(self, ripe: list[Nudge], proposed: set[str]) -> list[Nudge]:
        """Three at most a week, no person twice, different reasons first."""
        if not self.plan_is_open or self.plan_day is None:
            return []
        opened = slot(self.owner, self.plan_day)
        ordered = sorted((nudge for nudge in ripe if self._ready(nudge) <= opened), key=self._weight)
        chosen: list[Nudge] = []
        people = set(proposed)
        reasons: set[Reason] = set()
        for repeats in (False, True):
            for nudge in ordered:
                fits = repeats == (nudge.reason in reasons) and people.isdisjoint(nudge.people) and nudge not in chosen
                if fits and len(chosen) < self.left_of_the_week and self._is_free(nudge, self.plan_day):
                    chosen.append(nudge)
                    people.update(nudge.people)
                    reasons.add(nudge.reason)
        return chosen

    def _weight(self, nudge: Nudge) -> tuple[bool, datetime, int, int, datetime, str]:
        waits = nudge.expires is None or nudge.expires > self.now + SOON
        last = self.last_said.get(nudge.reason, _NEVER)
        return waits, last, ORDER[nudge.reason], nudge.rank, nudge.due, nudge.key

    def _is_free(self, nudge: Nudge, day: date) -> bool:
        """Whether writing to these people may be proposed on that day: not twice in a fortnight, a birthday first."""
        if nudge.reason not in PROPOSALS or nudge.reason == "rhythm":
            return True
        free = free_days(self.notebook)
        if any(free.get(person, day) > day for person in nudge.people):
            return False
        people = () if nudge.reason == "wishes" else filter(None, map(self.notebook.person, nudge.people))
        return all(kept_for_birthday(self.notebook, person, day) is None for person in people)

    # --- when to look again

    def next_opening(self) -> datetime | None:
        """The next instant after now at which something may be said, or an earlier one; only called in silence."""
        soonest: datetime | None = None
        for nudge in self.pending:
            if soonest and nudge.due >= soonest:
                break  # nothing is said before it is due
            opening = self._opening(nudge, nudge.due) if nudge.due > self.now else self._reopening(nudge)
            if not is_past(nudge, opening) and (soonest is None or opening < soonest):
                soonest = opening
        return soonest

    def _opening(self, nudge: Nudge, at: datetime) -> datetime:
        """The first hour, slot or weekly plan for that nudge at that instant or after it."""
        if nudge.is_on_its_hour or (nudge.hour_bound and at == nudge.due and self.pace == "daily"):
            return after_quiet(self.owner, at)
        return next_slot(self.owner, at) if nudge.urgent and self.pace == "daily" else next_plan(self.owner, at)

    def _reopening(self, nudge: Nudge) -> datetime:
        """When something due has its next chance, now being no chance."""
        return self._reopening_on_its_hour if nudge.is_on_its_hour else self._reopenings[nudge.urgent]

    @cached_property
    def _reopening_on_its_hour(self) -> datetime:
        return after_quiet(self.owner, self.now + INSTANT)

    @cached_property
    def _reopenings(self) -> tuple[datetime, datetime]:
        """Of what waits for the weekly plan, and of what waits for a slot."""
        daily = next_slot(self.owner, self.now + INSTANT)
        if self.slot_is_open and is_quiet(self.owner, self.now):  # the day, or a plan that was missed, is not over
            end = after_quiet(self.owner, self.now)
            again = end if self.owner.local(end).date() == self.today else daily
            return (again if self.plan_is_open else self._next_plan), again
        plan_waits = self.plan_is_open and not self.slot_is_open and self.spoken_on != self.today
        plan = daily if plan_waits else self._next_plan
        return plan, daily if self.pace == "daily" else plan

    @cached_property
    def _next_plan(self) -> datetime:
        """The next weekly plan after now."""
        return next_plan(self.owner, self.now + INSTANT)

    def expected(self, nudge: Nudge) -> datetime:
        """When a nudge may be expected: its first hour, slot or plan at which these people may be written to."""
        nudge = self._in_time(nudge)
        at = max(self._ready(nudge), self.now)
        if nudge.urgent or nudge.is_on_its_hour:
            return self._opening(nudge, at)
        for _ in range(_LOOKS):
            at = next_plan(self.owner, at)
            if self._is_free(nudge, self.owner.local(at).date()):
                break
            at += INSTANT
        return at


def _urgency(nudge: Nudge) -> tuple[int, int, datetime, str]:
    """First times before repeats, then the order of RULES, then the longest due."""
    return nudge.rank, ORDER[nudge.reason], nudge.due, nudge.key
