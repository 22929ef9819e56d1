"""What deserves a message now, and when to look again: all the restraint of the coach (P29).

Each pending nudge is given the first instant at which it may be said; what is left to decide then is whether the
user's day and week still have room for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from typing import Final

from bot.coaching.answering import answered, heard, said
from bot.coaching.nudges import ORDER, Nudge, pending
from bot.coaching.pace import Pace, aside, pace
from bot.coaching.proposals import PROPOSALS, free_days
from bot.coaching.slots import (
    after_quiet,
    is_quiet,
    is_working_day,
    midnight,
    next_plan,
    next_slot,
    plan_day,
    slot,
    slot_from,
)
from bot.coaching.touched import touched
from bot.domain.notebook import Notebook
from bot.domain.nudges import Reason
from bot.domain.owner import Owner

ITEMS: Final = 3  # in one message
WEEKLY: Final = 3  # items of the weekly plan a week
SOON: Final = timedelta(days=8)  # what expires before the next plan goes first

_INSTANT: Final = timedelta(microseconds=1)


def choose(notebook: Notebook, now: datetime) -> tuple[Nudge, ...]:
    """What to say first to this user now (UTC), three items at most; () for silence."""
    return _View(notebook, now).message() if _may_write(notebook, now) else ()


def next_due(notebook: Notebook, now: datetime) -> datetime | None:
    """An instant (UTC) no later than the next one at which `choose` would say something; None when nothing is to come.

    It may be early, but is later than `now` when `choose` is silent now.
    """
    owner = notebook.owner
    if not _is_reachable(owner):
        return None
    today = owner.local(now).date()
    if owner.is_paused(today):
        return next_due(notebook, midnight(owner, owner.paused_until)) if owner.paused_until else None
    view = _View(notebook, now)
    return now if view.message() else view.next_opening()


def matters_now(notebook: Notebook, now: datetime, until: datetime) -> tuple[Nudge, ...]:
    """Everything due by `until` (UTC) and still of use, without any restraint, the most pressing first."""
    found = _once_each(nudge for nudge in pending(notebook, now) if nudge.due <= until and not _is_past(nudge, now))
    return tuple(
        sorted(found, key=lambda nudge: (not nudge.urgent, ORDER[nudge.reason], nudge.rank, nudge.due, nudge.key))
    )


def will_be_said(notebook: Notebook, nudge: Nudge, now: datetime) -> datetime:
    """The instant (UTC) at which a pending nudge may be expected, as far as the notebook tells now."""
    return max(_View(notebook, now).at(nudge), now)


def _is_reachable(owner: Owner) -> bool:
    """Whether this user may be written to first at all: nothing unasked without a zone, a welcome, or when blocked."""
    return owner.zone is not None and owner.welcomed_on is not None and owner.blocked_on is None


def _may_write(notebook: Notebook, now: datetime) -> bool:
    owner = notebook.owner
    return _is_reachable(owner) and not owner.is_paused(owner.local(now).date()) and not is_quiet(owner, now)


def _is_past(nudge: Nudge, at: datetime) -> bool:
    return nudge.expires is not None and nudge.expires <= at


def _once_each(nudges: Iterable[Nudge]) -> Iterable[Nudge]:
    """Each key once, as it is due first."""
    found: dict[str, Nudge] = {}
    for nudge in sorted(nudges, key=lambda nudge: nudge.due):
        found.setdefault(nudge.key, nudge)
    return found.values()


@dataclass(frozen=True)
class _Ripening:
    """A nudge and the first instant at which it may be said."""

    nudge: Nudge
    at: datetime


@dataclass(frozen=True)
class _View:
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
    def plan_is_open(self) -> bool:
        """The day of the weekly plan; or a later day of that week, when nobody could say it on its day."""
        day = plan_day(self.owner, self.today)
        if day is None or self.today < day:
            return False
        return self.today == day or self.spoken_on is None or not day <= self.spoken_on <= self.today

    @cached_property
    def slot_is_open(self) -> bool:
        """From the user's hour until the quiet hours, on a day with a slot and without an unasked message yet."""
        if not is_working_day(self.owner, self.today) or self.spoken_on == self.today or self.pace == "silent":
            return False
        return slot(self.owner, self.today) <= self.now and (self.pace == "daily" or self.plan_is_open)

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

    # --- when each nudge may be said

    @cached_property
    def _free(self) -> dict[str, date]:
        return dict(free_days(self.notebook))

    @cached_property
    def _touched(self) -> dict[str, datetime]:
        return dict(touched(self.notebook))

    @cached_property
    def ripening(self) -> tuple[_Ripening, ...]:
        """What may be said, sooner or later, each reason once, soonest first."""
        found = (_Ripening(nudge, self.at(nudge)) for nudge in pending(self.notebook, self.now))
        of_use = (
            one for one in found if not _is_past(one.nudge, max(one.at, self.now)) and self._is_allowed(one.nudge)
        )
        first: dict[str, _Ripening] = {}
        for one in sorted(of_use, key=lambda one: one.at):
            first.setdefault(one.nudge.key, one)
        return tuple(first.values())

    def at(self, nudge: Nudge) -> datetime:
        """The first instant (UTC) at which the restraint towards that person, hour and week lets it be said."""
        ready = self._ready(nudge)
        if nudge.is_on_its_hour or (nudge.hour_bound and self.pace == "daily" and ready == nudge.due):
            return after_quiet(self.owner, ready)
        if nudge.urgent and self.pace == "daily":
            return next_slot(self.owner, ready)
        return next_plan(self.owner, ready)

    def _ready(self, nudge: Nudge) -> datetime:
        """Once due; what was written down later waits for the slot after; writing to somebody, for their fortnight."""
        ready = nudge.due
        told_at = self._touched.get(nudge.about)
        if told_at and told_at >= ready:
            ready = told_at + _INSTANT
        if nudge.reason in PROPOSALS and nudge.reason != "rhythm":
            days = [self._free[person] for person in nudge.people if person in self._free]
            if days:
                ready = max(ready, slot_from(self.owner, max(days)))
        return ready

    def _is_allowed(self, nudge: Nudge) -> bool:
        """In silence, only what the user asked for."""
        return self.pace != "silent" or nudge.reason == "reminder"

    # --- the message

    def message(self) -> tuple[Nudge, ...]:
        """Empty in quiet hours, else what is tied to this hour, then what the day has room for."""
        if is_quiet(self.owner, self.now):
            return ()
        ripe = [one for one in self.ripening if one.at <= self.now]
        own = sorted((one.nudge for one in ripe if one.nudge.is_on_its_hour), key=_urgency)
        counted = self._counted([one for one in ripe if not one.nudge.is_on_its_hour])
        return (*own, *counted)[:ITEMS]

    def _counted(self, ripening: list[_Ripening]) -> list[Nudge]:
        """The one unasked message of the day: what is time-bound, then the weekly plan."""
        if self.spoken_on == self.today:
            return []
        if not self.slot_is_open:
            return [one.nudge for one in ripening if one.nudge.hour_bound and self._is_this_evening(one)]
        ripe = [one.nudge for one in ripening]
        urgent = sorted((nudge for nudge in ripe if nudge.urgent), key=_urgency)
        plan = self._plan([nudge for nudge in ripe if not nudge.urgent]) if self.plan_is_open else []
        if not urgent and not plan:
            return []
        return [*self._of_this_evening(), *urgent, *plan]

    def _of_this_evening(self) -> list[Nudge]:
        """What would be said this evening, after the one message of the day: it comes along with it."""
        later = (one for one in self.ripening if one.at > self.now and self._is_this_evening(one))
        return [one.nudge for one in later if one.nudge.hour_bound and not one.nudge.is_on_its_hour]

    def _is_this_evening(self, one: _Ripening) -> bool:
        """A counted one that stands on an hour of today; from tomorrow it waits for a slot as the others do."""
        return self.pace == "daily" and self.owner.local(one.at).date() == self.today

    def _plan(self, ripe: list[Nudge]) -> list[Nudge]:
        """Three at most a week, no person twice, different reasons first."""
        ordered = sorted(ripe, key=self._weight)
        chosen: list[Nudge] = []
        for nudge in (*_one_of_each(ordered), *ordered):
            people = {person for other in chosen for person in other.people}
            if nudge not in chosen and not people & set(nudge.people):
                chosen.append(nudge)
        return chosen[: max(self.left_of_the_week, 0)]

    def _weight(self, nudge: Nudge) -> tuple[bool, datetime, int, int, datetime, str]:
        waits = nudge.expires is None or nudge.expires > self.now + SOON
        last = self.last_said.get(nudge.reason, _NEVER)
        return waits, last, ORDER[nudge.reason], nudge.rank, nudge.due, nudge.key

    # --- when to look again

    def next_opening(self) -> datetime | None:
        """The next instant after now at which something ripe or ripening may be said; only called in silence."""
        openings = (one.at if one.at > self.now else self._reopening(one.nudge) for one in self.ripening)
        return min((opening for opening in openings if opening), default=None)

    def _reopening(self, nudge: Nudge) -> datetime:
        """When something ripe has its next chance, now being no chance."""
        if is_quiet(self.owner, self.now):
            return after_quiet(self.owner, self.now)
        after = self.now + _INSTANT
        if nudge.urgent and self.pace == "daily":
            return next_slot(self.owner, after)
        if self.plan_is_open and (nudge.urgent or self.left_of_the_week > 0) and self.spoken_on != self.today:
            return next_slot(self.owner, after)
        return min(next_plan(self.owner, after), self._next_week())

    def _next_week(self) -> datetime:
        monday = self.today + timedelta(days=7 - self.today.weekday())
        return slot_from(self.owner, monday)


_NEVER: Final = datetime.min.replace(tzinfo=UTC)
_OF_THE_PLAN: Final[frozenset[Reason]] = PROPOSALS | {"review", "map", "outcome"}


def _urgency(nudge: Nudge) -> tuple[int, int, datetime, str]:
    """First times before repeats, then the order of RULES, then the longest due."""
    return nudge.rank, ORDER[nudge.reason], nudge.due, nudge.key


def _one_of_each(nudges: list[Nudge]) -> Iterator[Nudge]:
    """The first of each reason."""
    seen: set[Reason] = set()
    for nudge in nudges:
        if nudge.reason not in seen:
            seen.add(nudge.reason)
            yield nudge


__all__ = ["answered", "aside", "choose", "heard", "matters_now", "next_due", "said", "will_be_said"]
