"""What holds in every history, whatever is told, answered, slept through or broken: looked at while it is lived."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from bot.coaching.slots import is_working_day
from bot.domain.helps import Help
from bot.domain.notebook import Notebook
from bot.domain.nudges import SaidItem
from bot.domain.owner import Owner
from bot.domain.promises import Promise
from tests.policy import ITEMS, MOST_TIMES

EVENING = time(18)


@dataclass(frozen=True)
class Spoken:
    """One message that the coach wrote first, as it reached the user."""

    at: datetime  # UTC
    book: Notebook  # as it was then
    items: tuple[SaidItem, ...]
    counts: bool  # as one of the unasked messages, of which there is one a day

    @property
    def local(self) -> datetime:
        """The user's wall clock, where they were then."""
        return self.book.owner.local(self.at)

    @property
    def keys(self) -> list[str]:
        return [item.key for item in self.items]


@dataclass
class Witness:
    """Hears every message, and protests at once."""

    steady_since: datetime  # the machine is up, its clock goes evenly, the wire holds
    stopped: bool = False
    stopped_by_block: bool = False
    heard: list[Spoken] = field(default_factory=list)
    expected: tuple[datetime, frozenset[str]] | None = None
    said: Counter[str] = field(default_factory=Counter)
    put_off: Counter[str] = field(default_factory=Counter)

    def begins_anew(self, now: datetime) -> None:
        self.steady_since = now

    def sees(self, before: Notebook, after: Notebook) -> None:
        """What the user puts off comes up once more; a matter whose day they move begins anew."""
        for nudged in after.nudged:
            if nudged.later_until and nudged != before.was_nudged(nudged.key):
                self.put_off[nudged.key] += 1
        for promise in after.promises:
            known = before.find(Promise, promise.id)
            if known and (known.due, known.made_on) != (promise.due, promise.made_on):
                self.put_off[f"promise:{promise.id}"] += MOST_TIMES["promise"]
        if (before.owner.zone, before.owner.days) != (after.owner.zone, after.owner.days):  # its day may come once more
            self.put_off.update(f"promise:{promise.id}" for promise in after.promises if promise.due)
        for request in after.requests:
            if request.time_until and request not in before.requests:
                self.put_off[f"request:{request.id}"] += MOST_TIMES["request"]

    def hears(self, spoken: Spoken) -> None:
        owner = spoken.book.owner
        assert not self.stopped, "written to somebody who said stop"
        assert not self.stopped_by_block, "written to somebody who blocked the bot"
        assert not owner.is_paused(spoken.local.date()), "written in a pause"
        assert not _is_quiet(owner, spoken.local.time()), "written in quiet hours"
        assert 1 <= len(spoken.items) <= ITEMS
        assert len(set(spoken.keys)) == len(spoken.keys)
        for item in spoken.items:
            self.said[item.key] += 1
            most = MOST_TIMES[item.reason] + self.put_off[item.key]
            assert self.said[item.key] <= most, f"{item.key} is said more than {most} times"
        if spoken.counts:
            assert spoken.local.date() not in self._days_spoken(owner), "a second unasked message on one day"
            self._is_sharp(spoken)
        self.heard.append(spoken)

    def _days_spoken(self, owner: Owner) -> set[date]:
        """The local days that had their unasked message: where the user was when it came, and by their clock of now."""
        counted = [spoken for spoken in self.heard if spoken.counts]
        return {day for spoken in counted for day in (spoken.local.date(), owner.local(spoken.at).date())}

    def _is_sharp(self, spoken: Spoken) -> None:
        """At the user's hour, unless nobody could say it then, or it stands on an evening."""
        opens = opening(spoken.book.owner, spoken.local.date())
        if self.steady_since <= opens and not any(item.reason == "mission" for item in spoken.items):
            assert spoken.at == opens, "not at the user's hour"
            assert is_working_day(spoken.book.owner, spoken.local.date())

    # --- promises

    def opens(self, book: Notebook, now: datetime) -> None:
        """A slot opens: which promises must come up in it?"""
        today = book.owner.local(now).date()
        due = frozenset(f"promise:{p.id}" for p in book.promises if p.is_open and _day_of(book.owner, p) == today)
        if self.steady_since < now and self._may_be_written_to(book, now, today):
            told = {before.id: change.at for change in book.changes for before in change.before}
            fresh = {f"promise:{id_}" for id_, at in told.items() if at >= now}
            off = {n.key for n in book.nudged if n.answer and (n.later_until is None or n.later_until > today)}
            self.expected = now, due - fresh - off

    def has_opened(self, now: datetime) -> None:
        if self.expected is None or self.expected[0] != now:
            return
        promises = self.expected[1]
        self.expected = None
        said = [spoken for spoken in self.heard if spoken.at == now]
        for key in promises:
            full = any(len(spoken.items) == ITEMS for spoken in said)
            assert full or any(key in spoken.keys for spoken in said), f"{key} does not come up on its day"

    def _may_be_written_to(self, book: Notebook, now: datetime, today: date) -> bool:
        owner, attention = book.owner, book.attention
        if self.stopped or self.stopped_by_block or owner.is_paused(today) or owner.weekly_on or owner.blocked_on:
            return False
        if not owner.wants("promise") or len(attention.unasked_at) >= 3 or not is_working_day(owner, today):
            return False
        if any(change.at > now for change in book.changes) or (attention.resumes_at and attention.resumes_at > now):
            return False
        return today not in self._days_spoken(owner)


def opening(owner: Owner, day: date) -> datetime:
    """The instant (UTC) of the user's own hour on that local day, or when the quiet hours end."""
    at = owner.quiet_until if _is_quiet(owner, owner.slot) else owner.slot
    return datetime.combine(day, at, owner.tz).astimezone(UTC)


def _is_quiet(owner: Owner, at: time) -> bool:
    if owner.quiet_from <= owner.quiet_until:
        return owner.quiet_from <= at < owner.quiet_until
    return not owner.quiet_until <= at < owner.quiet_from


def _day_of(owner: Owner, promise: Promise) -> date | None:
    """Its due day or the last day with a slot before it; without one, a week after it was made. None when in a bind."""
    if promise.due is None:
        day = promise.made_on + timedelta(days=7)
        while not is_working_day(owner, day):
            day += timedelta(days=1)
        return day
    day = promise.due
    while not is_working_day(owner, day) and day > promise.made_on:
        day -= timedelta(days=1)
    return day if day > promise.made_on else None


def helps_without_a_word(book: Notebook) -> dict[str, Help]:
    """The helps received that nobody was thanked for, that were not dropped, and whose thanks never came up; by id."""
    asked = {nudged.key.split(":")[1] for nudged in book.nudged if nudged.reason == "thank"}
    spoken_of = {(help_.from_, help_.meeting) for help_ in book.helps if help_.id in asked and help_.meeting}
    thanked = {(one.person, meeting.id) for meeting in book.meetings for one in meeting.thanked}
    return {
        help_.id: help_
        for help_ in book.helps
        if help_.thanked_on is None and help_.closed_on is None
        if help_.id not in asked and (help_.from_, help_.meeting) not in spoken_of | thanked
    }
