"""An encounter one meant to bring about: its time comes near and no day is set, or its waiting is over (P19)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from bot.coaching.encounter import way
from bot.coaching.nudges.course import step
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.plan import coming, open_plans
from bot.coaching.planned_ask import leads
from bot.coaching.slots import midnight, slot_from
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.people import Person
from bot.domain.plans import Plan

BEFORE = timedelta(days=14)  # a day is set two weeks ahead, or as soon as it was planned


def plan(notebook: Notebook, now: datetime) -> Iterator[Nudge]:
    """The encounters with a time and no day yet; each is said once."""
    today = notebook.owner.local(now).date()
    dated = {person for meeting in coming(notebook, today) for person in meeting.people}
    for one in open_plans(notebook):
        person = notebook.person(one.person)
        if person is None or one.person in dated:
            continue
        for key, day, words, ends in _reasons(notebook, one, person):
            if day <= ends and (course := step(notebook, key, day, done_ends=True)):
                yield Nudge(
                    key=key,
                    reason="plan",
                    people=(person.id,),
                    due=slot_from(notebook.owner, course.day),
                    line=words,
                    why="P19",
                    about=one.id,
                    draft=f"askplan:{one.id}",
                    expires=midnight(notebook.owner, ends + timedelta(days=1)),
                )


def _reasons(notebook: Notebook, one: Plan, person: Person) -> Iterator[tuple[str, date, Line, date]]:
    """(key, first day, words, last day) for what may be said of it."""
    if one.parked_on:
        if one.parked_until:
            key = f"plan:{one.id}:{one.parked_until.isoformat()}"
            words = (
                line("plan.back", name=person.called, words=one.parked_words)
                if one.parked_words
                else line("plan.back_on_day", name=person.called)
            )
            yield key, one.parked_until, words, one.parked_until + BEFORE
    elif one.due:
        day = max(one.due - BEFORE, one.noted_on + timedelta(days=1))
        words = line("plan.soon", name=person.called, day=one.due, doing=_doing(notebook, one, person))
        yield f"plan:{one.id}:{one.due.isoformat()}", day, words, one.due


def _doing(notebook: Notebook, one: Plan, person: Person) -> Line:
    how = line(f"how.{one.how or way(notebook, person)}")
    if not one.what:
        return how
    lead = leads(one.what, notebook.owner.lang)
    return line("plans.doing_for" if lead else "plans.doing_about", how=how, what=one.what)
