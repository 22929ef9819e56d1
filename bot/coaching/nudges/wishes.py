"""A birthday, or the new year: a real occasion to be in touch (P28)."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Final

from bot.coaching.contacts import contacts
from bot.coaching.nudges.course import step, step_after
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.proposals import FORTNIGHT, free_days
from bot.coaching.remembered import lasting, resting_on
from bot.coaching.slots import midnight, plan_day, slot, slot_from
from bot.domain.lines import line
from bot.domain.notebook import Notebook
from bot.domain.nudges import Nudged
from bot.domain.owner import Owner
from bot.domain.people import Birthday, Person

BELATED: Final = timedelta(days=3)
NEW_YEAR_FROM: Final = 2  # January
NEW_YEAR_UNTIL: Final = 16
NEW_YEAR_NAMES: Final = 5
SOON: Final = timedelta(days=60)  # names are looked for when they may be said
MATTER: Final = ("close", "active", "slow")


def wishes(notebook: Notebook, now: datetime) -> Iterator[Nudge]:
    """The birthdays of the week to come, and those who matter at New Year."""
    today = notebook.owner.local(now).date()
    for person in notebook.living:
        if person.birthday and (nudge := _birthday(notebook, person, person.birthday, today)):
            yield nudge
    yield from _new_year(notebook, today)


def kept_for_birthday(notebook: Notebook, person: Person, day: date) -> date | None:
    """The day from which to propose writing to somebody on an occasion less good than their birthday.

    None when no birthday is so near that the fortnight after `day` would silence it.
    """
    if person.birthday is None:
        return None
    found = birthday_from(person.birthday, day)
    plan = _plan_until(notebook.owner, found)
    if notebook.was_nudged(f"wishes:{person.id}:{found.year}") or not day <= plan < day + FORTNIGHT:
        return None
    return plan + FORTNIGHT


def birthday_from(birthday: Birthday, day: date) -> date:
    """The first such birthday on that day or after it; 29 February is kept on the 28th in common years."""
    years = (day.year, day.year + 1)
    return next(found for found in (_birthday_in(birthday, year) for year in years) if found >= day)


def _birthday_in(birthday: Birthday, year: int) -> date:
    leaps = (birthday.month, birthday.day) == (2, 29) and not isleap(year)
    return date(year, birthday.month, 28 if leaps else birthday.day)


def _birthday(notebook: Notebook, person: Person, birthday: Birthday, today: date) -> Nudge | None:
    """Said in the weekly plan at or before the day, so that it can be wished on the day; belated for three days."""
    day = today - BELATED
    for _ in range(2):  # this one, and the one after it
        day = birthday_from(birthday, day)
        key = f"wishes:{person.id}:{day.year}"
        if nudge := _wish(notebook.owner, key, person, day, day < today, notebook.was_nudged(key)):
            return nudge
        day += timedelta(days=1)
    return None


@lasting
def _wish(owner: Owner, key: str, person: Person, day: date, belated: bool, nudged: Nudged | None) -> Nudge | None:
    plan = _plan_until(owner, day)
    coming = step_after(owner, nudged, plan, done_ends=True)
    if coming is None:
        return None
    return Nudge(
        key=key,
        reason="wishes",
        people=(person.id,),
        due=slot(owner, plan) if coming.day == plan else slot_from(owner, coming.day),
        line=line("wishes.belated" if belated else "wishes.birthday", name=person.called, day=day),
        why="P28",
        about=person.id,
        draft=f"draft:{key}",
        expires=midnight(owner, day + BELATED + timedelta(days=1)),
    )


def _plan_until(owner: Owner, day: date) -> date:
    """The last weekly plan on that day or before it."""
    for weeks in range(53):
        planned = plan_day(owner, day - timedelta(weeks=weeks))
        if planned and planned <= day:
            return planned
    return day


def _new_year(notebook: Notebook, today: date) -> Iterator[Nudge]:
    year = today.year if today < date(today.year, 1, NEW_YEAR_UNTIL) else today.year + 1
    first, end = date(year, 1, NEW_YEAR_FROM), date(year, 1, NEW_YEAR_UNTIL)
    matter = _those_who_matter(notebook, first) if first - today < SOON else {"": first}
    key = f"wishes:new-year:{year}"
    coming = step(notebook, key, max(first, min(matter.values(), default=first)), done_ends=True)
    if coming is None or not matter:
        return
    on = max(today, coming.day)
    chosen = tuple(id_ for id_ in matter if matter[id_] <= on and notebook.person(id_))[:NEW_YEAR_NAMES]
    yield Nudge(
        key=key,
        reason="wishes",
        people=chosen,
        due=slot_from(notebook.owner, coming.day),
        line=line("wishes.new_year", names=notebook.names(chosen), year=str(year)),
        why="P28",
        about="",
        expires=midnight(notebook.owner, end),
    )


def _those_who_matter(notebook: Notebook, first: date) -> dict[str, date]:
    """Person id -> the day from which writing to them may be proposed: chosen ties, those seen twice in the year.

    Those who helped of late come first, then the closest ties, then those seen last.
    """
    free = free_days(notebook)
    return {id_: free.get(id_, first) for id_ in _chosen_or_seen(notebook, contacts(notebook), first)}


@resting_on("people", "helps")
def _chosen_or_seen(notebook: Notebook, seen: Mapping[str, frozenset[date]], first: date) -> tuple[str, ...]:
    since = first - timedelta(days=365)
    helped: dict[str, date] = {}
    for help_ in notebook.helps:
        if help_.on >= since:
            helped[help_.from_] = max(help_.on, helped.get(help_.from_, since))

    def lived(person: Person) -> tuple[int, int, int, str, str]:
        """Never by what somebody is (P5): by what they did for the user, how near they are, when they met."""
        tie = MATTER.index(person.tie) if person.tie in MATTER else len(MATTER)
        met = max(seen.get(person.id, ()), default=date.min)
        return -helped.get(person.id, date.min).toordinal(), tie, -met.toordinal(), person.name, person.id

    matter = (p for p in notebook.living if p.tie in MATTER or sum(day >= since for day in seen.get(p.id, ())) > 1)
    return tuple(person.id for person in sorted(matter, key=lived) if not person.is_muted(first))
