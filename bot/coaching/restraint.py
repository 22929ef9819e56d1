"""The restraint of the coach (P29): what is said first in one instant, of all that there is to say.

Time-bound reasons come on their day, the others with the weekly plan; one unasked message a day, three items in it;
nobody is proposed twice within a fortnight; nothing in quiet hours; only the reasons that the user wants.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cached_property
from operator import attrgetter
from typing import Final, get_args

from bot.coaching.nudges import ORDER, Nudge, pending
from bot.coaching.nudges.wishes import kept_for_birthday
from bot.coaching.proposals import PROPOSALS, free_days
from bot.coaching.room import NEVER, Room
from bot.coaching.slots import INSTANT, is_quiet, slot
from bot.coaching.touched import touched
from bot.coaching.weekly_promises import comes_on_its_day, told_weekly
from bot.domain.notebook import Notebook
from bot.domain.nudges import Reason

ITEMS: Final = 3  # in one message
SOON: Final = timedelta(days=8)  # what expires before the next plan goes first

_DUE: Final = attrgetter("due")


def is_past(nudge: Nudge, at: datetime) -> bool:
    """Whether it is of no more use at that instant (UTC)."""
    return nudge.expires is not None and nudge.expires <= at


def once_each(nudges: Iterable[Nudge]) -> Collection[Nudge]:
    """Each key once, as it is due first; what is due first comes first."""
    found: dict[str, Nudge] = {}
    for nudge in sorted(nudges, key=_DUE):
        found.setdefault(nudge.key, nudge)
    return found.values()


def as_asked(notebook: Notebook, nudge: Nudge) -> Nudge:
    """What the user put off to a day of their choice comes on that day, and does not wait for the weekly plan."""
    known = notebook.was_nudged(nudge.key)
    put_off = known is not None and known.answer == "later" and known.later_until is not None
    return replace(nudge, urgent=True) if put_off and not nudge.urgent else nudge


class View(Room):
    """One notebook looked at in one instant: what there is to say, and what there is room for."""

    @cached_property
    def pending(self) -> tuple[Nudge, ...]:
        """All that is not past its use, each reason once, what is due first first."""
        wanted = {reason for reason in get_args(Reason) if self._is_wanted(reason)}
        useful = (
            as_asked(self.notebook, nudge)
            for nudge in pending(self.notebook, self.now)
            if nudge.reason in wanted and not is_past(nudge, self.now)
        )
        return tuple(once_each(told_weekly(self, useful) if self.pace == "weekly" else useful))

    def _is_wanted(self, reason: Reason) -> bool:
        """What the user wants; in silence, only what they asked for."""
        return self.owner.wants(reason) and (self.pace != "silent" or reason == "reminder")

    def message(self) -> tuple[Nudge, ...]:
        """Empty in quiet hours, else what is tied to this hour, then what the day has room for."""
        if is_quiet(self.owner, self.now):
            return ()
        own = sorted((nudge for nudge in self._ripe if nudge.is_on_its_hour), key=_urgency)
        return (*own, *self._counted())[:ITEMS]

    @cached_property
    def _ripe(self) -> tuple[Nudge, ...]:
        """All that might be said by now."""
        told = touched(self.notebook)
        due = self.pending[: bisect_right(self.pending, self.now, key=_DUE)]
        return tuple(nudge for nudge in due if nudge.about not in told or self.ready(nudge) <= self.now)

    def ready(self, nudge: Nudge) -> datetime:
        """Once due; but what was written down after that waits for the slot after."""
        told_at = touched(self.notebook).get(nudge.about)
        return told_at + INSTANT if told_at and told_at >= nudge.due else nudge.due

    def _counted(self) -> list[Nudge]:
        """The one unasked message of the day: what is time-bound, then the weekly plan."""
        if self.has_spoken_today:
            return []
        ripe = [nudge for nudge in self._ripe if not nudge.is_on_its_hour]
        evening = [nudge for nudge in ripe if self._is_of_this_evening(nudge)]
        of_today = evening or [nudge for nudge in ripe if self._is_of_this_slot(nudge)]
        if not self.slot_is_open:
            return of_today
        opened = slot(self.owner, self.today if self.pace == "daily" else self.plan_day or self.today)
        urgent = [nudge for nudge in ripe if nudge.urgent and (self.ready(nudge) <= opened or nudge in of_today)]
        proposed = {person for nudge in urgent for person in nudge.people}  # no two matters with one person at once
        plan = self._plan((nudge for nudge in ripe if not nudge.urgent), proposed)
        if not urgent and not plan:
            return []
        return [*self._still_this_evening(), *sorted(urgent, key=_urgency), *plan]

    def _is_of_this_evening(self, nudge: Nudge) -> bool:
        """Counted, but standing on an hour of today; from tomorrow it waits for a slot as the others do."""
        if not nudge.hour_bound or nudge.is_on_its_hour or self.pace != "daily" or self.ready(nudge) != nudge.due:
            return False
        return self.owner.local(nudge.due).date() == self.today

    def _is_of_this_slot(self, nudge: Nudge) -> bool:
        """A promise on its day, for who chose one message a week and has had it."""
        return comes_on_its_day(self, nudge) and self.day_is_open and self.ready(nudge) <= slot(self.owner, self.today)

    def _still_this_evening(self) -> list[Nudge]:
        """What would come this evening, after the one message of the day: it comes along with it."""
        return [nudge for nudge in self.pending if nudge.due > self.now and self._is_of_this_evening(nudge)]

    def _plan(self, ripe: Iterable[Nudge], proposed: set[str]) -> list[Nudge]:
        """Three at most a week, no person twice, different reasons first."""
        if not self.plan_is_open or self.plan_day is None:
            return []
        opened = slot(self.owner, self.plan_day)
        ordered = sorted((nudge for nudge in ripe if self.ready(nudge) <= opened), key=self._weight)
        chosen: list[Nudge] = []
        people = set(proposed)
        reasons: set[Reason] = set()
        for repeats in (False, True):
            for nudge in ordered:
                if len(chosen) >= self.left_of_the_week:
                    return chosen
                fits = repeats == (nudge.reason in reasons) and people.isdisjoint(nudge.people) and nudge not in chosen
                if fits and self.is_free(nudge, self.plan_day):
                    chosen.append(nudge)
                    people.update(nudge.people)
                    reasons.add(nudge.reason)
        return chosen

    def _weight(self, nudge: Nudge) -> tuple[bool, datetime, int, int, datetime, str]:
        waits = nudge.expires is None or nudge.expires > self.now + SOON
        last = self.last_said.get(nudge.reason, NEVER)
        return waits, last, ORDER[nudge.reason], nudge.rank, nudge.due, nudge.key

    def is_free(self, nudge: Nudge, day: date) -> bool:
        """Whether writing to these people may be proposed on that day: not twice in a fortnight, a birthday first."""
        if nudge.reason not in PROPOSALS or nudge.reason == "rhythm":
            return True
        free = free_days(self.notebook)
        if any(free.get(person, day) > day for person in nudge.people):
            return False
        people = () if nudge.reason == "wishes" else filter(None, map(self.notebook.person, nudge.people))
        return all(kept_for_birthday(self.notebook, person, day) is None for person in people)


def _urgency(nudge: Nudge) -> tuple[int, int, datetime, str]:
    """First times before repeats, then the order of RULES, then the longest due."""
    return nudge.rank, ORDER[nudge.reason], nudge.due, nudge.key
