"""What a user may tell in any history: facts written down in any order, sentences as they are typed, and wishes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Final, TypeAlias

from hypothesis import strategies as st

from bot.domain.goals import Goal
from bot.domain.helps import Given, Help
from bot.domain.mapping import Mapped
from bot.domain.meetings import Event, Meeting
from bot.domain.notebook import Notebook
from bot.domain.owner import Lang
from bot.domain.people import Birthday, Need, Offer, Person
from bot.domain.plans import Plan
from bot.domain.promises import Ask, Promise, Referral, Reminder, Request
from tests.people import EVERYBODY, MARIE, PAUL

PLACES: Final[Mapping[str, tuple[float, float]]] = {
    "Europe/Paris": (48.85, 2.35),
    "America/New_York": (40.71, -74.0),
    "America/Sao_Paulo": (-23.55, -46.63),
    "Asia/Kolkata": (22.57, 88.36),
    "Australia/Lord_Howe": (-31.55, 159.08),
    "Africa/Casablanca": (33.57, -7.59),
    "Pacific/Auckland": (-36.85, 174.76),
}
"""Where users live: both hemispheres, half hours, a clock that moves by half an hour, one that moves for a fast."""

FIRST_DAYS: Final = (
    date(2026, 9, 21),  # the autumn changes of the clock, in the south the spring ones, and the year's end lie ahead
    date(2026, 10, 19),
    date(2026, 12, 14),
    date(2027, 2, 1),  # Ramadan, in which Morocco goes back to the sun
    date(2027, 3, 8),  # the changes of spring
)

Fact: TypeAlias = Callable[[Notebook, str, date], Notebook]
"""A notebook with one thing more in it: the number for its ids, the local day on which it is told."""


def days(fewest: int, most: int) -> st.SearchStrategy[timedelta]:
    return st.integers(fewest, most).map(lambda n: timedelta(days=n))


ids = st.sampled_from([person.id for person in EVERYBODY])
hours = st.sampled_from((None, time(8), time(9, 30), time(12, 30), time(19), time(23, 30), time(2, 30)))
goals = st.sampled_from(("g1", None))
kinds = st.sampled_from(("coffee", "lunch", "call", "event", "message"))
nearby, ahead = days(-9, 0), days(0, 21)


def met(person: str, back: timedelta, kind: str, goal: str | None) -> Fact:
    return lambda book, n, today: book.put(
        Meeting(f"m{n}", (person,), today + back, kind=kind, told_on=today, goal=goal)
    )


def met_with_help(person: str, back: timedelta, goal: str | None) -> Fact:
    return lambda book, n, today: book.put(
        Meeting(f"m{n}", (person,), today + back, kind="coffee", told_on=today, goal=goal),
        Help(f"h{n}", person, f"advice {n}", today + back, meeting=f"m{n}", goal=goal),
    )


def helped(person: str, back: timedelta, goal: str | None) -> Fact:
    return lambda book, n, today: book.put(Help(f"h{n}", person, f"a name {n}", today + back, goal=goal))


def gave(person: str, back: timedelta) -> Fact:
    return lambda book, n, today: book.put(Given(f"v{n}", person, f"an article {n}", today + back))


def planned(person: str, away: timedelta, at: time | None) -> Fact:
    return lambda book, n, today: book.put(
        Meeting(f"m{n}", (person,), today + away, at, kind="lunch", planned_on=today)
    )


def promised(person: str, back: timedelta, away: timedelta | None) -> Fact:
    return lambda book, n, today: book.put(
        Promise(f"w{n}", f"send it {n}", today + back, person, today + away if away is not None else None)
    )


def requested(person: str, back: timedelta) -> Fact:
    return lambda book, n, today: book.put(Request(f"r{n}", f"read it {n}", today + back, person))


def asked(person: str, back: timedelta) -> Fact:
    return lambda book, n, today: book.put(
        Ask(f"a{n}", person, f"twenty minutes {n}", today + back, sent_on=today + back)
    )


def will_introduce(person: str, back: timedelta) -> Fact:
    return lambda book, n, today: book.put(Referral(f"f{n}", person, f"somebody {n}", today + back))


def going(away: timedelta, at: time | None) -> Fact:
    return lambda book, n, today: book.put(Event(f"e{n}", f"Fair {n}", today + away, at, going=True, noted_on=today))


def reminds(away: timedelta, at: time | None) -> Fact:
    return lambda book, n, today: book.put(Reminder(f"n{n}", f"call {n}", today + away, today, at))


def wants(back: timedelta) -> Fact:
    return lambda book, n, today: book.put(Goal(f"g{n}", f"a goal {n}", today + back))


def ended(reached: bool | None) -> Fact:
    def fact(book: Notebook, _n: str, today: date) -> Notebook:
        goal = book.find(Goal, "g1")
        return book.put(replace(goal, ended_on=today, reached=reached)) if goal and goal.is_open else book

    return fact


def mapped(back: timedelta) -> Fact:
    return lambda book, n, today: book.put(Mapped(f"b{n}", "excels", today + back))


def means_to_meet(person: str, away: timedelta) -> Fact:
    return lambda book, n, today: book.put(Plan(f"l{n}", person, today, due=today + away))


def born(person: str, away: timedelta) -> Fact:
    def fact(book: Notebook, _n: str, today: date) -> Notebook:
        day = today + away
        return _about(book, person, lambda known: replace(known, birthday=Birthday(day.month, day.day)))

    return fact


def looks_for(person: str, what: str) -> Fact:
    return lambda book, _n, today: _about(book, person, lambda p: replace(p, needs=(*p.needs, Need(what, today))))


def offers(person: str, what: str) -> Fact:
    return lambda book, _n, today: _about(book, person, lambda p: replace(p, offers=(*p.offers, Offer(what, today))))


def _about(book: Notebook, id_: str, change: Callable[[Person], Person]) -> Notebook:
    person = book.person(id_)
    return book.put(change(person)) if person else book


trades = st.sampled_from(("graphiste", "comptable"))
facts: Final[st.SearchStrategy[Fact]] = st.one_of(
    st.builds(met_with_help, ids, nearby, goals),
    st.builds(promised, ids, nearby, ahead),
    st.builds(helped, ids, nearby, goals),
    st.builds(planned, ids, ahead, hours),
    st.builds(met, ids, nearby, kinds, goals),
    st.builds(promised, ids, nearby, st.none()),
    st.builds(requested, ids, nearby),
    st.builds(asked, ids, nearby),
    st.builds(will_introduce, ids, nearby),
    st.builds(going, ahead, hours),
    st.builds(reminds, ahead, hours),
    st.builds(born, ids, ahead),
    st.builds(gave, ids, nearby),
    st.builds(looks_for, ids, trades),
    st.builds(offers, ids, trades),
    st.builds(wants, nearby),
    st.builds(ended, st.sampled_from((True, False, None))),
    st.builds(mapped, nearby),
    st.builds(means_to_meet, ids, ahead),
)

SENTENCES: Final[Mapping[Lang, Sequence[str]]] = {
    "fr": (
        "Déjeuné hier avec {name}, elle m'a relu mon CV, je lui envoie l'article d'ici vendredi",
        "J'ai promis à {name} de lui envoyer le devis d'ici lundi",
        "Café ce matin avec Karim Benali, il m'a donné le nom de son avocat",
        "Je déjeune mardi à 12h30 avec {name}",
        "{name} m'a promis de me présenter son DSI",
        "{name} me demande de relire son dossier",
        "rappelle-moi d'appeler {name} demain à 10h",
        "{name} cherche un graphiste",
        "bonjour",
        "/today",
        "/undo",
    ),
    "en": (
        "Lunch yesterday with {name}, she reviewed my CV, I'll send her the article by Friday",
        "I promised {name} to send the quote by Monday",
        "Coffee this morning with Karim Benali, he gave me the name of his lawyer",
        "Lunch on Tuesday at 12:30 with {name}",
        "{name} promised to introduce me to her CTO",
        "{name} asks me to read her file",
        "remind me to call {name} tomorrow at 10",
        "{name} is looking for a graphic designer",
        "hello",
        "/today",
        "/undo",
    ),
}
"""Told as it comes to mind."""

ANSWERS: Final[Mapping[Lang, Sequence[str]]] = {
    "fr": ("fait", "plus tard", "jeudi prochain", "laisse tomber", "pas maintenant", "pourquoi ?"),
    "en": ("done", "later", "next Thursday", "drop it", "not now", "why?"),
}
"""Said below what the coach wrote first."""

STOP: Final[Mapping[Lang, str]] = {"fr": "ne m'écris plus", "en": "stop writing to me"}
WISHES: Final[Mapping[Lang, Sequence[str]]] = {
    "fr": (
        "écris-moi plutôt le lundi",
        "écris-moi du lundi au vendredi",
        "pas avant 10h",
        "écris-moi à 9h30",
        "moins",
        "un message par jour",
        "seulement les promesses",
        "écris-moi de tout",
    ),
    "en": (
        "write to me on Mondays",
        "write to me only on weekdays",
        "not before 10",
        "write to me at 9:30",
        "less",
        "every day",
        "only promises",
        "everything again",
    ),
}
"""How the coach may write, in the user's own words."""

names = st.sampled_from((MARIE.name, PAUL.name))
