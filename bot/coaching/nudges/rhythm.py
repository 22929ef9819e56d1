"""The rhythm the user set: two thirds of the month are gone and the encounters are not planned (P9)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Final

from bot.coaching.brought_back import came_back
from bot.coaching.contacts import contacts
from bot.coaching.deeds import deed
from bot.coaching.formats import enjoyed
from bot.coaching.nudges.course import step
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.nudges.silence import around, pace_of
from bot.coaching.nudges.wishes import kept_for_birthday
from bot.coaching.proposals import free_days
from bot.coaching.remembered import remembered
from bot.coaching.slots import is_holiday, midnight, slot_from, working_day_until
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.nudges import Nudged
from bot.domain.owner import Rhythm
from bot.domain.people import Person

JUST_SEEN: Final = timedelta(days=7)  # whom one has just met is no idea whom to see
IDEAS: Final = 3
SOON: Final = timedelta(days=8)  # names are looked for when they may be said, or seen in /week
REST: Final = timedelta(days=30)  # after "not this one" about somebody
AGAIN: Final = timedelta(weeks=8)  # before the same name is an idea again, while there are others
FESTIVE: Final = ((12, 25), (1, 1))  # month and day
FARTHEST: Final = 8  # periods looked ahead for one that is not left alone
TIRED: Final = 3  # times in a row that the rhythm was asked about and nobody was seen
WEEKLY_REST: Final = timedelta(weeks=4)  # from then on a rhythm of the week is asked about once in four
NOT_ENCOUNTERS: Final = ("message", "event")


def rhythm(notebook: Notebook, now: datetime) -> Iterator[Nudge]:
    """This period and the next one that is not left alone; who is welcomed late in a period begins with the next."""
    wanted = notebook.owner.rhythm
    if wanted is None or wanted.times < 1:
        return
    today = notebook.owner.local(now).date()
    this = start = period_start(today, wanted)
    for _ in range(FARTHEST):
        end = _next(start, wanted)
        first = _two_thirds(notebook, wanted, start, end)
        missing = wanted.times - planned(notebook, start, end)
        began = notebook.owner.started_on
        late = began is not None and first <= began < end
        rests = _is_festive(notebook, wanted, start) or _rests(notebook, wanted, start)
        if missing > 0 and not late and not rests:
            yield from _nudge(notebook, wanted, start, first, end, missing, today)
        if start > this and not rests:
            return
        start = end


def planned(notebook: Notebook, start: date, end: date) -> int:
    """The encounters held or planned from `start` to before `end`."""
    return sum(
        start <= meeting.on < end and meeting.cancelled_on is None and meeting.kind not in NOT_ENCOUNTERS
        for meeting in notebook.meetings
    )


def _two_thirds(notebook: Notebook, wanted: Rhythm, start: date, end: date) -> date:
    """The first local day after two thirds of the period; of a week, its last working day until Friday."""
    if wanted.period == "week":
        return max(start, working_day_until(notebook.owner, start + timedelta(days=4)))
    return start + timedelta(days=-(-2 * (end - start).days // 3))


def period_of(day: date, wanted: Rhythm) -> tuple[date, date]:
    """The first day of the period of that day, and the first one after it."""
    start = period_start(day, wanted)
    return start, _next(start, wanted)


def period_start(day: date, wanted: Rhythm) -> date:
    """The first day of the month, or the Monday, of that day."""
    return day.replace(day=1) if wanted.period == "month" else day - timedelta(days=day.weekday())


def _next(start: date, wanted: Rhythm) -> date:
    if wanted.period == "week":
        return start + timedelta(weeks=1)
    return (start + timedelta(days=31)).replace(day=1)


def _nudge(
    notebook: Notebook, wanted: Rhythm, start: date, first: date, end: date, missing: int, today: date
) -> Iterator[Nudge]:
    key = f"rhythm:{start:%Y-%m}" if wanted.period == "month" else f"rhythm:{start:%G-W%V}"
    coming = step(notebook, key, first, done_ends=True)
    if coming is None:
        return
    people = ideas(notebook, max(today, coming.day)) if coming.day - today < SOON else ()
    subject = f"rhythm.{wanted.period}"
    seen = contacts(notebook) if people else {}
    named = {"ideas": tuple(_idea(notebook, person, seen) for person in people)} if people else {}
    yield Nudge(
        key=key,
        reason="rhythm",
        people=tuple(person.id for person in people),
        due=slot_from(notebook.owner, coming.day),
        line=_fitting(notebook, wanted, start, line(subject if people else f"{subject}_alone", n=missing, **named)),
        why="P9",
        about="",
        urgent=wanted.period == "week",  # at the weekly plan the week would be over
        expires=midnight(notebook.owner, end),
    )


def _fitting(notebook: Notebook, wanted: Rhythm, start: date, words: Line) -> Line:
    """With a lighter rhythm when this one is not kept (P9), or the forms that the user likes best, once known (P3)."""
    if len(_unkept(notebook, wanted, start)) == TIRED and (wanted.period == "week" or wanted.times > 1):  # said once
        return line("rhythm.ease", words=words)
    forms = enjoyed(notebook.owner)
    return line("rhythm.enjoyed", words=words, forms=forms) if forms else words


def _is_festive(notebook: Notebook, wanted: Rhythm, start: date) -> bool:
    """The weeks of Christmas and New Year, where these are holidays: nobody is to be met by a rhythm then."""
    week = (start + timedelta(days=day) for day in range(7))
    return wanted.period == "week" and any(
        (day.month, day.day) in FESTIVE and is_holiday(notebook.owner, day) for day in week
    )


def _rests(notebook: Notebook, wanted: Rhythm, start: date) -> bool:
    """Whether that period is left alone: asked about in vain every week, it would be a nuisance (P29)."""
    unkept = _unkept(notebook, wanted, start)
    return wanted.period == "week" and len(unkept) >= TIRED and start - period_start(max(unkept), wanted) < WEEKLY_REST


def _unkept(notebook: Notebook, wanted: Rhythm, start: date) -> list[date]:
    """The days before that period on which its rhythm was asked about, and nobody was seen or planned since."""
    asked = [n for n in notebook.nudged if n.reason == "rhythm" and ("-W" in n.key) == (wanted.period == "week")]
    if len(asked) < TIRED:
        return []
    met = (m.on for m in notebook.meetings if m.on < start and m.cancelled_on is None and m.kind not in NOT_ENCOUNTERS)
    agreed = (_day(notebook, nudged) for nudged in asked if nudged.answer == "done" and nudged.said_at)
    kept = max((*met, *agreed), default=date.min)
    days = (_day(notebook, nudged) for nudged in asked if nudged.answer != "done" and nudged.said_at)
    return [day for day in days if kept < day < start]


def _day(notebook: Notebook, nudged: Nudged) -> date:
    """The local day on which it was said last."""
    return notebook.owner.local(nudged.said_at[-1]).date()


@remembered
def _named(notebook: Notebook) -> Mapping[str, date]:
    """Person id -> the local day on which they were last an idea."""
    said = sorted((_day(notebook, n), n.people) for n in notebook.nudged if n.reason == "rhythm" and n.said_at)
    return {person: day for day, people in said for person in people}


def ideas(notebook: Notebook, on: date) -> tuple[Person, ...]:
    """Three people at most whom one could meet: first those who helped, then the longest silence for its tie.

    Who was an idea in the last weeks comes after all others, the one named longest ago first.
    """
    free, seen = free_days(notebook), contacts(notebook)
    owed = {help_.from_ for help_ in notebook.helps if help_.is_open}
    refused = _refused(notebook, on)
    soon = {id_ for meeting in notebook.meetings if meeting.is_planned for id_ in meeting.people}

    named = _named(notebook)

    def overdue(person: Person) -> tuple[date, bool, date, str]:
        days = seen.get(person.id, frozenset())
        bears = around(person.id, pace_of(person, days))
        before = named.get(person.id, date.min)
        lately = before if on - before < AGAIN else date.min
        return lately, person.id not in owed, max(days, default=person.added_on) + timedelta(days=bears), person.id

    just_seen = {id_ for id_, days in seen.items() if on - max(days) < JUST_SEEN}
    out = soon | refused | just_seen
    known = (p for p in notebook.living if (p.id in seen or p.tie) and not p.is_muted(on) and p.id not in out)
    free_now = (p for p in known if free.get(p.id, on) <= on and kept_for_birthday(notebook, p, on) is None)
    people = tuple(sorted(free_now, key=overdue)[:IDEAS])
    fresh = (p for p in notebook.living if came_back(p) and not p.muted_on and p.id not in out | set(seen))
    return people or tuple(p for p in fresh if free.get(p.id, on) <= on)[:IDEAS]


def _refused(notebook: Notebook, on: date) -> set[str]:
    """Those whom the user has lately not wanted to thank or to write to."""
    told = (n for n in notebook.nudged if n.reason in ("silence", "thank") and n.answer == "not_this" and n.answered_at)
    since = on - REST
    return {
        id_ for n in told if n.answered_at and notebook.owner.local(n.answered_at).date() > since for id_ in n.people
    }


def _idea(notebook: Notebook, person: Person, seen: Mapping[str, frozenset[date]]) -> Line:
    """A name and the reason for it."""
    for help_ in notebook.helps:
        if help_.from_ == person.id and help_.is_open:
            return line("rhythm.helped", name=person.called, deed=deed((help_.what,), notebook.owner.lang))
    if needs := person.open_needs:
        return line("rhythm.need", name=person.called, need=needs[-1].what)
    if days := seen.get(person.id):
        if where := person.org or person.role:
            return line("rhythm.since_at", name=person.called, where=where, day=max(days))
        return line("rhythm.since", name=person.called, day=max(days))
    return line("rhythm.known" if person.tie else "rhythm.came_back", name=person.called)
