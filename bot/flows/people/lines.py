"""Somebody's card in lines: how we met, last time, what is open between us, what they need and offer, the next step."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.coaching.depth import depth
from bot.coaching.next_step import next_step
from bot.domain.calling import with_title
from bot.domain.lines import GAP, Line, line
from bot.domain.notebook import Notebook
from bot.domain.people import Person
from bot.flows.people import closeness
from bot.flows.told_when import stretch_told


def card(notebook: Notebook, person: Person, today: date) -> tuple[Line, ...]:
    """All that matters of somebody: how we met, last time, what is open between us, what they need and offer."""
    parts = (
        (*_who(notebook, person), *_left_alone(person, today)),
        tuple(_history(notebook, person)),
        tuple(_open(notebook, person)),
        () if person.died_on else tuple(_needs_and_offers(person)),
        () if person.died_on else tuple(_depth(notebook, person, today)),
    )
    filled = [part for part in parts if part]
    lines: list[Line] = list(filled[0])
    for part in filled[1:]:
        lines += [GAP, *part]
    return tuple(lines)


def named(person: Person) -> Line:
    """Name, with the title, role and organisation."""
    about = ", ".join(part for part in (person.role, person.org) if part)
    name = with_title(person.name, person.title)
    return line("person.name_about", name=name, about=about) if about else line("person.name", name=name)


def _who(notebook: Notebook, person: Person) -> Iterator[Line]:
    yield named(person)
    if person.nicknames:
        yield line("person.nicknames", names=person.nicknames)
    if person.circles:
        yield line("person.circles", names=person.circles)
    if person.birthday:
        yield line("person.birthday", day=date(2000, person.birthday.month, person.birthday.day))
    through = notebook.person(person.through)
    if person.how_met:
        yield line("person.how_met", words=person.how_met)
    if through:
        yield line("person.through", name=through.called)


def _left_alone(person: Person, today: date) -> Iterator[Line]:
    """That nothing is proposed of them, and until when."""
    if person.is_muted(today) and not person.died_on:
        until = person.muted_until
        yield line("person.muted_until", day=until) if until else line("person.muted")


def _history(notebook: Notebook, person: Person) -> Iterator[Line]:
    held = sorted((m for m in notebook.meetings if m.is_held and person.id in m.people), key=lambda m: m.on)
    if held:
        last = held[-1]
        kind = line(f"kind.{last.kind}")
        yield line("person.last_time", kind=kind, day=stretch_told(last) or last.on, n=len(held))
        if not person.how_met and not person.through and len(held) > 1:
            yield line("person.first_time", kind=line(f"kind.{held[0].kind}"), day=stretch_told(held[0]) or held[0].on)
    for plan in notebook.meetings:
        if plan.is_planned and person.id in plan.people:
            yield line("person.planned", kind=line(f"kind.{plan.kind}"), day=plan.on)
    for note in person.notes[-3:]:
        yield line("person.note", words=note.text)


def _open(notebook: Notebook, person: Person) -> Iterator[Line]:
    for help_ in notebook.helps:
        if help_.from_ == person.id:
            if help_.thanked_on is None and help_.is_open:
                state = "to_thank"
            else:
                state = "thanked" if help_.is_open else "settled"
            yield line(f"person.help_{state}", what=help_.what)
    for promise in notebook.promises:
        if promise.to == person.id and promise.is_open:
            yield (
                line("person.promise_by", what=promise.what, day=promise.due)
                if promise.due
                else line("person.promise", what=promise.what)
            )
    for referral in notebook.referrals:
        if referral.by == person.id and referral.is_open:
            yield line("person.named" if referral.named else "person.referral", whom=referral.whom)
    for request in notebook.requests:
        if request.from_ == person.id and request.is_open:
            yield line("person.request", what=request.what)
    for ask in notebook.asks:
        if ask.to == person.id and ask.answered_on is None and ask.dropped_on is None:
            yield line("person.asked" if ask.sent_on else "person.ask", what=ask.what)
    for guess in notebook.guesses:
        if guess.person == person.id:
            yield line(f"person.guess.{guess.of}", what=guess.what)


def _needs_and_offers(person: Person) -> Iterator[Line]:
    for need in person.open_needs:
        yield line("person.need", what=need.what)
    for offer in person.offers:
        yield line("person.offer", what=offer.what)
    if person.ideal_client:
        yield line("person.ideal_client", words=person.ideal_client)


def _depth(notebook: Notebook, person: Person, today: date) -> Iterator[Line]:
    found = depth(notebook, person, today)
    yield line(f"person.{found.kind}", because=found.because)
    if asked := closeness.question(notebook, person, today):
        yield asked
    yield line("person.next_step", step=next_step(notebook, person, today))
