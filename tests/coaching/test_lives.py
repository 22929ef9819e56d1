"""Whole lives with the coach: whatever is told and answered, in every zone, the restraint holds and nothing is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.coaching.choose import answered, choose, heard, matters_now, next_due, said
from bot.coaching.drafts import draft_for, next_step
from bot.coaching.nudges import Nudge, pending
from bot.coaching.proposals import PROPOSALS
from bot.coaching.slots import is_quiet, is_working_day, slot
from bot.domain.notebook import Notebook
from bot.domain.nudges import Answer
from bot.domain.owner import Owner, Rhythm
from bot.domain.people import Tie
from tests.coaching.living import Message, done, live
from tests.people import (
    EVERYBODY,
    ZOE,
    Fact,
    asked,
    but,
    gave,
    going,
    helped,
    means_to_meet,
    met,
    moved,
    notebook,
    planned,
    promised,
    remind,
    requested,
    wants,
    went_through,
    will_introduce,
)
from tests.policy import MOST_TIMES
from tests.strategies import notebooks

ZONES = (
    *("Europe/Paris", "America/New_York", "America/Sao_Paulo", "Asia/Kolkata"),
    *("Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Auckland"),
)
COUNTRIES = ("FR", "US", "BR", "IN", "AU", None)
FIRST_DAY = date(2026, 9, 21)  # both autumn changes of the clock and the year's end lie ahead
ANSWERS: tuple[Answer, ...] = ("done", "later", "not_this")

somebody = st.sampled_from(EVERYBODY)
a_day = st.integers(0, 120).map(lambda n: (FIRST_DAY + timedelta(days=n)).isoformat())
an_hour = st.sampled_from(("", "08:00", "09:30", "12:30", "19:00", "23:30", "02:30"))

facts = st.one_of(
    st.builds(met, somebody, a_day, kind=st.sampled_from(("coffee", "event", "message"))),
    st.builds(met, somebody, a_day, received=st.just("relu mon CV")),
    st.builds(planned, somebody, a_day, an_hour, noted=st.just("2026-09-01")),
    st.builds(helped, somebody, a_day, goal=st.sampled_from(("g1", None))),
    st.builds(gave, somebody, a_day),
    st.builds(lambda who, made, due: promised(who, made=min(made, due), due=max(made, due)), somebody, a_day, a_day),
    st.builds(lambda who, made: promised(who, made=made), somebody, a_day),
    st.builds(requested, somebody, a_day),
    st.builds(asked, somebody, a_day),
    st.builds(will_introduce, somebody, st.just("son DSI"), a_day),
    st.builds(going, st.just("Salon"), a_day, an_hour),
    st.builds(remind, st.just("appeler"), a_day, an_hour),
    st.builds(lambda day: moved("un entretien", day), a_day),
    st.builds(went_through, a_day),
    st.builds(means_to_meet, somebody, a_day),
)
owners = st.builds(
    lambda zone, country, days, at, rhythm: replace(ZOE, zone=zone, country=country, days=days, slot=at, rhythm=rhythm),
    st.sampled_from(ZONES),
    st.sampled_from(COUNTRIES),
    st.sampled_from(((0, 1, 2, 3, 4), (1, 3), (5, 6), (0, 1, 2, 3, 4, 5, 6))),
    st.sampled_from((time(9, 30), time(2, 30), time(19, 45))),
    st.one_of(st.none(), st.builds(lambda period: Rhythm(1, period), st.sampled_from(("week", "month")))),
)
ties: st.SearchStrategy[Tie | None] = st.sampled_from(("close", "active", "wide", "slow", None))
birthdays = st.sampled_from(("", "10-25", "12-31", "01-01", "02-29"))


@st.composite
def books(draw: st.DrawFn) -> Notebook:
    """A notebook about the cast, with up to a dozen facts of one autumn."""
    people = tuple(replace(but(p, birthday=draw(birthdays)), tie=draw(ties)) for p in EVERYBODY)
    told: Sequence[Fact] = draw(st.lists(facts, max_size=12))
    return notebook(wants("trouver un poste", "2026-09-01"), *told, owner=draw(owners), people=people)


def react(choices: st.DataObject) -> object:
    """The user answers each message in some way, or not at all."""

    def reaction(book: Notebook, nudges: tuple[Nudge, ...], now: datetime) -> Notebook:
        for nudge in nudges:
            reply = choices.draw(st.sampled_from((*ANSWERS, "seen", "ignored")))
            if reply != "ignored":
                book = heard(book, now)
            if reply in ANSWERS:
                book = answered(book, nudge.key, reply, now)
        return book

    return reaction


def start(book: Notebook) -> datetime:
    return datetime.combine(FIRST_DAY, time(), book.owner.tz).astimezone(UTC)


@given(books(), st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_restraint_holds_in_every_life(book: Notebook, data: st.DataObject) -> None:
    messages = list(live(book, start(book), 130, react(data)))  # type: ignore[arg-type]
    for message in messages:
        assert not is_quiet(book.owner, message.at)
        assert 1 <= len(message.nudges) <= 3
        assert len({nudge.key for nudge in message.nudges}) == len(message.nudges)
    _no_second_unasked_message_on_a_day(book.owner, messages)
    _slots_are_sharp(book.owner, messages)
    _nobody_twice_in_a_fortnight(book.owner, messages)


def _no_second_unasked_message_on_a_day(owner: Owner, messages: list[Message]) -> None:
    days = Counter(owner.local(message.at).date() for message in messages if message.counts)
    assert all(times == 1 for times in days.values())


def _slots_are_sharp(owner: Owner, messages: list[Message]) -> None:
    for message in messages:
        day = owner.local(message.at).date()
        if message.counts and message.nudges[-1].reason not in ("mission", "prepare", "debrief", "reminder"):
            assert message.at == slot(owner, day)
            assert is_working_day(owner, day)


def _nobody_twice_in_a_fortnight(owner: Owner, messages: list[Message]) -> None:
    """But on a day that the user asked for."""
    days: dict[str, list[date]] = {}
    for message in messages:
        for nudge in message.nudges:
            known = message.before.was_nudged(nudge.key)
            asked_for = known is not None and known.answer == "later"
            for person in nudge.people if nudge.reason in PROPOSALS and not asked_for else ():
                days.setdefault(person, []).append(owner.local(message.at).date())
    assert all((later - earlier).days >= 14 for found in days.values() for earlier, later in pairwise(found))


@given(books())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_reason_is_said_beyond_its_repeats(book: Notebook) -> None:
    times = Counter((nudge.reason, nudge.key) for message in live(book, start(book), 200) for nudge in message.nudges)
    assert all(n <= MOST_TIMES[reason] for (reason, _), n in times.items())


@given(st.lists(st.tuples(somebody, a_day, a_day), max_size=6), st.sampled_from(ZONES))
@settings(max_examples=60, deadline=None)
def test_every_promise_comes_up_on_its_day(promises: list[tuple[object, str, str]], zone: str) -> None:
    """Three of one day at most: a fourth would wait."""
    told = {max(a, b): promised(who, made=min(a, b), due=max(a, b)) for who, a, b in promises if a != b}  # type: ignore[arg-type]
    book = notebook(*told.values(), owner=replace(ZOE, zone=zone, country=None))
    first: dict[str, list[date]] = {}
    for message in live(book, start(book), 140, done_on_the_day):
        for nudge in message.nudges:
            first.setdefault(nudge.key, []).append(book.owner.local(message.at).date())
    for given_word in book.promises:
        assert given_word.due
        if is_working_day(book.owner, given_word.due):
            assert given_word.due in first[f"promise:{given_word.id}"]


def done_on_the_day(book: Notebook, nudges: tuple[Nudge, ...], now: datetime) -> Notebook:
    """The user keeps their promises on the day, not on the eve."""
    today = book.owner.local(now).date()
    of_today = tuple(n for n in nudges if any(p.id == n.about and p.due and p.due <= today for p in book.promises))
    return done(book, of_today, now)


@given(books())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_help_is_thanked_or_asked_for(book: Notebook) -> None:
    asked_for = {nudge.about for message in live(book, start(book), 300, done) for nudge in message.nudges}
    ends = list(live(book, start(book), 300, done))
    last = ends[-1] if ends else None
    after = done(said(last.before, last.nudges, last.at), last.nudges, last.at) if last else book
    thanked = {help_.id for help_ in after.helps if help_.thanked_on}
    assert {help_.id for help_ in book.helps} <= thanked | asked_for


@given(books(), st.integers(0, 120), st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_next_due_instant_is_never_late(book: Notebook, days: int, data: st.DataObject) -> None:
    """Looked at every quarter of an hour, the coach says nothing before the instant it named."""
    now = start(book) + timedelta(days=days, minutes=data.draw(st.integers(0, 1440)))
    for message in live(book, start(book), days):
        book = heard(said(message.before, message.nudges, message.at), message.at)
    due = next_due(book, now)
    limit = min(due or now + timedelta(days=9), now + timedelta(days=9))
    quarter = timedelta(minutes=15)
    first = now - (now - datetime(2026, 1, 1, tzinfo=UTC)) % quarter + quarter
    for n in range(int((limit - first) / quarter) + 1):
        if first + n * quarter < limit:
            assert choose(book, first + n * quarter) == ()
    assert due is None or due > now or choose(book, now)


instants = st.datetimes(datetime(2025, 1, 1), datetime(2028, 6, 1), timezones=st.just(UTC))  # noqa: DTZ001
any_owner = st.builds(
    lambda owner, period, times: replace(owner, rhythm=Rhythm(times, period), blocked_on=None, paused_on=None),
    owners,
    st.sampled_from(("week", "month")),
    st.integers(0, 3),
)
strange_books = st.builds(lambda book, owner: book.owned_by(owner), notebooks(), any_owner)


@given(strange_books, instants, instants)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_strangest_notebook_is_thought_about_without_fault(book: Notebook, one: datetime, other: datetime) -> None:
    now, later = sorted((one, other))
    due, nudges = next_due(book, now), choose(book, later)
    assert not nudges or (due is not None and due <= later)
    today = book.owner.local(later).date()
    for nudge in (*nudges, *pending(book, later)):
        draft_for(book, (nudge.draft or "").removeprefix("draft:"), today)
        for answer in ANSWERS:
            answered(book, nudge.key, answer, later)
    for person in book.people:
        next_step(book, person, today)
    matters_now(book, now, later)
    after = said(book, nudges, later)
    assert {nudge.key for nudge in nudges} <= {nudged.key for nudged in after.nudged}
