"""The cast of the tests: a few people, the same everywhere, and small builders of notebooks that read as sentences.

notebook(met(MARIE, "2026-11-19", received="relu mon CV"), promised(PAUL, "le devis", due="2026-11-27"))
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Final, TypeAlias, TypeVar
from zoneinfo import ZoneInfo

from bot.domain.goals import Goal, Progress
from bot.domain.helps import Given, Help
from bot.domain.lines import Line
from bot.domain.mapping import Mapped
from bot.domain.meetings import Event, Meeting, Thanked
from bot.domain.notebook import Notebook, Record
from bot.domain.owner import Owner
from bot.domain.people import Birthday, Need, Offer, Person
from bot.domain.plans import Plan
from bot.domain.promises import Ask, Promise, Referral, Reminder, Request

LONG_AGO: Final = date(2026, 1, 5)

MARIE: Final = Person("p1", "Marie Dupont", LONG_AGO, org="Acme", role="DRH")
PAUL: Final = Person("p2", "Paul Martin", LONG_AGO, org="Kiwi", address="tu")
ANNE: Final = Person("p3", "Anne Roy", LONG_AGO, role="graphiste", address="tu")
NADIA: Final = Person("p4", "Nadia Cherif", LONG_AGO, org="Air France")
HUGO: Final = Person("p5", "Hugo Le Goff", LONG_AGO)
EVERYBODY: Final = (MARIE, PAUL, ANNE, NADIA, HUGO)

ZOE: Final = Owner(
    7, "Zoé", lang="fr", zone="Europe/Paris", city="Paris", country="FR",
    started_on=LONG_AGO, welcomed_on=LONG_AGO,
)  # fmt: skip
"""The owner: in Paris, welcomed long ago, with the default hours."""

Fact: TypeAlias = Callable[[Notebook], Notebook]
R = TypeVar("R", bound=Record)


def on(day: str) -> date:
    """on("2026-11-19")"""
    return date.fromisoformat(day)


def at(moment: str, zone: str = "Europe/Paris") -> datetime:
    """at("2026-11-20 09:30"): the instant in UTC when that wall clock shows it."""
    return datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def notebook(*facts: Fact, owner: Owner = ZOE, people: tuple[Person, ...] = EVERYBODY) -> Notebook:
    """A notebook with these people in it, and what is told of them, in that order."""
    built = Notebook(owner, people=people, last_number=100)
    for fact in facts:
        built = fact(built)
    return built


def with_people(*people: Person) -> tuple[Person, ...]:
    """Everybody, with these in the place of who they were."""
    changed = {person.id: person for person in people}
    return tuple(changed.get(person.id, person) for person in EVERYBODY)


def but(person: Person, *, needs: str = "", offers: str = "", since: str = "2026-11-01", birthday: str = "") -> Person:
    """That person, who looks for something, is good at something, or has a birthday ("12-17")."""
    if needs:
        person = replace(person, needs=(Need(needs, on(since)),))
    if offers:
        person = replace(person, offers=(Offer(offers, on(since)),))
    if birthday:
        person = replace(person, birthday=Birthday(*map(int, birthday.split("-"))))
    return person


# --- facts


def add(book: Notebook, of: type[R], /, **fields: object) -> tuple[Notebook, R]:
    """A new record of that kind; its id follows the last one."""
    book, id_ = book.new_id(of)
    record = of(id_, **fields)  # type: ignore[arg-type]
    return book.put(record), record


def met(
    who: Person | tuple[Person, ...],
    day: str,
    *,
    kind: str = "coffee",
    received: str = "",
    goal: str | None = None,
    told: str = "",
    thanked: str = "",
) -> Fact:
    """A meeting that took place, perhaps with help received in it; `thanked` on that day."""
    people = who if isinstance(who, tuple) else (who,)

    def fact(book: Notebook) -> Notebook:
        ids = tuple(person.id for person in people)
        book, meeting = add(book, Meeting, people=ids, on=on(day), kind=kind, told_on=on(told or day), goal=goal)
        if received:
            fields = {"from_": ids[0], "what": received, "on": on(day), "meeting": meeting.id, "goal": goal}
            book, _ = add(book, Help, **fields, thanked_on=on(thanked) if thanked else None)
        elif thanked:
            book = book.put(replace(meeting, thanked=tuple(Thanked(id_, on(thanked)) for id_ in ids)))
        return book

    return fact


def planned(who: Person, day: str, hour: str = "", *, noted: str = "2026-01-05", kind: str = "lunch") -> Fact:
    """A meeting to come, noted on a day."""
    when = time.fromisoformat(hour) if hour else None
    return lambda book: add(book, Meeting, people=(who.id,), on=on(day), at=when, kind=kind, planned_on=on(noted))[0]


def helped(who: Person, day: str, what: str = "relu mon CV", *, thanked: str = "", goal: str | None = None) -> Fact:
    """Help received outside any meeting."""
    done = on(thanked) if thanked else None
    return lambda book: add(book, Help, from_=who.id, what=what, on=on(day), thanked_on=done, goal=goal)[0]


def gave(who: Person, day: str, what: str = "un article") -> Fact:
    return lambda book: add(book, Given, to=who.id, what=what, on=on(day))[0]


def promised(who: Person | None, what: str = "envoyer le devis", *, made: str, due: str = "") -> Fact:
    """What the user undertook."""
    to, by = who.id if who else None, on(due) if due else None
    return lambda book: add(book, Promise, what=what, made_on=on(made), to=to, due=by)[0]


def requested(who: Person, day: str, what: str = "présenter à Nadia") -> Fact:
    """What somebody asks of the user."""
    return lambda book: add(book, Request, what=what, on=on(day), from_=who.id)[0]


def asked(who: Person, sent: str, what: str = "vingt minutes", *, reminded: str = "") -> Fact:
    """What the user asks of somebody."""
    again = (on(reminded),) if reminded else ()
    fields = {"to": who.id, "what": what, "written_on": on(sent), "sent_on": on(sent), "reminded_on": again}
    return lambda book: add(book, Ask, **fields)[0]


def will_introduce(who: Person, whom: str, day: str) -> Fact:
    """An introduction promised to the user."""
    return lambda book: add(book, Referral, by=who.id, whom=whom, promised_on=on(day))[0]


def wants(what: str, day: str, id_: str = "g1") -> Fact:
    """A goal, with an id of its own."""
    return lambda book: book.put(Goal(id_, what, on(day)))


def moved(what: str, day: str, id_: str = "g1") -> Fact:
    """Progress of a goal."""

    def fact(book: Notebook) -> Notebook:
        goal = book.find(Goal, id_)
        assert goal
        return book.put(replace(goal, progress=(*goal.progress, Progress(f"s{len(goal.progress) + 1}", on(day), what))))

    return fact


def ended(day: str, *, reached: bool | None = True, id_: str = "g1") -> Fact:
    """The end of a goal."""

    def fact(book: Notebook) -> Notebook:
        goal = book.find(Goal, id_)
        assert goal
        return book.put(replace(goal, ended_on=on(day), reached=reached))

    return fact


def going(name: str, day: str, hour: str = "", **fields: str) -> Fact:
    """An event the user goes to."""
    when = time.fromisoformat(hour) if hour else None
    return lambda book: add(book, Event, name=name, on=on(day), at=when, going=True, **fields)[0]


def remind(what: str, day: str, hour: str = "", *, asked_on: str = "2026-01-05") -> Fact:
    """What the user asked to be reminded of."""
    when = time.fromisoformat(hour) if hour else None
    return lambda book: add(book, Reminder, what=what, on=on(day), at=when, asked_on=on(asked_on))[0]


def means_to_meet(who: Person, by: str, *, noted: str = "2026-09-01") -> Fact:
    """An encounter to bring about by that day."""
    return lambda book: add(book, Plan, person=who.id, noted_on=on(noted), due=on(by))[0]


def went_through(day: str, family: str = "excels") -> Fact:
    """A question about the network one has, gone through on a day."""
    return lambda book: add(book, Mapped, family=family, on=on(day))[0]


def told_at(moment: str, *facts: Fact, zone: str = "Europe/Paris") -> Fact:
    """Facts written down in one turn at that wall-clock time, as /undo remembers them."""

    def fact(book: Notebook) -> Notebook:
        after = book
        for one in facts:
            after = one(after)
        return after.changed_since(book, Line("undo.change"), at(moment, zone))

    return fact
