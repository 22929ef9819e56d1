"""What is kept from turn to turn is what would be worked out anew, whatever is told, answered or forgotten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.coaching.answering import answered, heard, said
from bot.coaching.choose import choose, matters_now, next_due
from bot.coaching.contacts import contacts
from bot.coaching.formats import last_forms
from bot.coaching.giving import best_idea
from bot.coaching.introducing import proposals
from bot.coaching.nudges import pending
from bot.coaching.nudges.news import threads
from bot.coaching.nudges.thank import help_groups, unthanked_time
from bot.coaching.plan import open_plans
from bot.coaching.remembered import lasting, resting_on
from bot.coaching.returns import open_helps
from bot.coaching.serving import served
from bot.domain.forgetting import forget_person
from bot.domain.meetings import Meeting
from bot.domain.notebook import TABLES, Notebook, Record
from bot.domain.owner import Owner
from bot.domain.people import Need, Offer, Person
from bot.domain.promises import Introduction
from tests.coaching.test_lives import ANSWERS, FIRST_DAY, books, facts, start
from tests.people import (
    ANNE,
    HUGO,
    MARIE,
    NADIA,
    PAUL,
    ZOE,
    Fact,
    add,
    asked,
    at,
    gave,
    helped,
    met,
    notebook,
    promised,
    requested,
    wants,
    will_introduce,
)
from tests.strategies import notebooks, records

WORKED_OUT: tuple[Callable[[Notebook], object], ...] = (
    contacts,
    last_forms,
    open_helps,
    served,
    open_plans,
    threads,
    help_groups,
    unthanked_time,
    proposals,
)

lives = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def unremembering(book: Notebook) -> Notebook:
    """The same notebook, with nothing worked out yet."""
    return replace(book, owner=replace(book.owner))


def holds_at(book: Notebook, now: datetime) -> None:
    """All that is thought of that notebook at that instant is what would be thought of it anew."""
    anew, today = unremembering(book), book.owner.local(now).date()
    assert list(pending(book, now)) == list(pending(anew, now))
    assert choose(book, now) == choose(anew, now)
    assert next_due(book, now) == next_due(anew, now)
    assert matters_now(book, now, now) == matters_now(anew, now, now)
    for work_out in WORKED_OUT:
        assert work_out(book) == work_out(anew)
    for person in book.people:
        assert best_idea(book, person, today) == best_idea(anew, person, today)


def for_each_other(book: Notebook) -> Notebook:
    """With somebody who looks for what two others can do."""
    marie, paul, anne, *others = book.people
    needs, offers = (Need("un graphiste", FIRST_DAY),), (Offer("graphisme", FIRST_DAY),)
    people = (replace(marie, needs=needs), replace(paul, offers=offers), replace(anne, offers=offers), *others)
    return replace(book, people=people)


introductions = st.builds(
    lambda other, made: lambda book: add(book, Introduction, one=MARIE.id, other=other, why="x", thought_on=made)[0],
    st.sampled_from((PAUL.id, ANNE.id)),
    st.just(FIRST_DAY),
)


def turned(book: Notebook, now: datetime, data: st.DataObject) -> Notebook:
    """After one turn: something told, put right, forgotten or answered, or something said."""
    match data.draw(st.sampled_from(("told", "changed", "removed", "forgotten", "answered", "said"))):
        case "told":
            fact: Fact = data.draw(st.one_of(facts, introductions))
            return fact(book)
        case "changed":
            record: Record = data.draw(records(data.draw(st.sampled_from(tuple(TABLES)))))
            return book.put(record)
        case "removed":
            ids = [one.id for one in book.records()]
            return book.without(*data.draw(st.lists(st.sampled_from(ids), max_size=3))) if ids else book
        case "forgotten" if book.people:
            return forget_person(book, data.draw(st.sampled_from(book.people)).id)
        case "said":
            return said(book, choose(book, now), now)
        case _:
            keys = sorted({nudge.key for nudge in pending(book, now)})
            if not keys:
                return book
            return answered(
                heard(book, now), data.draw(st.sampled_from(keys)), data.draw(st.sampled_from(ANSWERS)), now
            )


@given(books().map(for_each_other), st.data())
@lives
def test_what_was_kept_is_what_would_be_worked_out_anew(book: Notebook, data: st.DataObject) -> None:
    now = start(book)
    for _ in range(data.draw(st.integers(1, 8))):
        holds_at(book, now)
        book = turned(book, now, data)
        holds_at(book, now)
        now += timedelta(hours=data.draw(st.integers(0, 24 * 20)))


@given(notebooks(), notebooks())
@lives
def test_two_notebooks_of_one_owner_are_not_mistaken_for_each_other(one: Notebook, other: Notebook) -> None:
    now = datetime.combine(FIRST_DAY, datetime.min.time(), UTC)
    owner = replace(one.owner, zone=one.owner.zone or "Europe/Paris")
    for book in (one, other, one):
        holds_at(book.owned_by(owner), now)


def everything() -> Notebook:
    """Records of all kinds that reasons to write rest on."""
    told = (
        met(HUGO, "2026-11-10", received="relu mon CV"),
        helped(NADIA, "2026-10-01", goal="g1"),
        asked(PAUL, "2026-10-01"),
        met(ANNE, "2026-11-17"),
    )
    more = (
        requested(ANNE, "2026-11-10"),
        will_introduce(HUGO, "son DSI", "2026-11-01"),
        promised(PAUL, made="2026-11-01"),
    )
    return for_each_other(notebook(wants("un poste", "2026-09-01"), *told, *more, owner=replace(ZOE)))


def test_whatever_is_said_or_answered_of_whatever_reason_is_heeded_at_once() -> None:
    """All reasons that rest on records, each said and answered in each way."""
    now = at("2026-11-20 10:00")
    book = everything()
    nudges = tuple(pending(book, now))
    reasons = {nudge.reason for nudge in nudges}
    assert reasons > {"thank", "news", "give_back", "ask", "request", "referral", "promise", "introduce", "silence"}
    for nudge in nudges:
        for after in (said(book, [nudge], now), *(answered(book, nudge.key, answer, now) for answer in ANSWERS)):
            assert list(pending(book, now)) == list(nudges)
            holds_at(after, now)


def test_whatever_is_told_or_taken_back_is_heeded_at_once() -> None:
    now = at("2026-11-20 10:00")
    full = gave(HUGO, "2026-11-12")(gave(NADIA, "2026-11-12", "un article")(everything()))
    full = add(full, Introduction, one=MARIE.id, other=PAUL.id, why="x", thought_on=FIRST_DAY)[0]
    for record in full.records():
        less = full.without(record.id)
        holds_at(less, now)
        holds_at(full, now)


def test_what_rests_on_a_table_is_worked_out_again_only_when_that_table_changes() -> None:
    times: list[int] = []

    @resting_on("meetings")
    def held(book: Notebook) -> int:
        times.append(len(book.meetings))
        return len(book.meetings)

    book = notebook(met(MARIE, "2026-11-19"), owner=replace(ZOE))
    assert (held(book), held(helped(PAUL, "2026-11-19")(book)), held(book)) == (1, 1, 1)
    assert times == [1]
    assert held(met(PAUL, "2026-11-20")(book)) == 2
    assert times == [1, 2]


def test_what_was_said_for_a_reason_counts_as_a_table() -> None:
    times: list[str] = []

    @resting_on("helps", said="thank")
    def thanks(book: Notebook) -> int:
        times.append("worked out")
        return sum(nudged.reason == "thank" for nudged in book.nudged)

    now = start(notebook())
    book = notebook(helped(MARIE, "2026-09-19"), helped(PAUL, "2026-09-19"), owner=replace(ZOE))
    first, second = (nudge for nudge in pending(book, now) if nudge.reason == "thank")
    other = next(nudge for nudge in pending(book, now) if nudge.reason != "thank")
    assert thanks(book) == thanks(said(book, [other], now)) == 0
    assert len(times) == 1
    assert thanks(said(book, [first], now)) == 1
    assert thanks(said(book, [first, second], now)) == 2
    assert len(times) == 3


def test_what_lasts_is_worked_out_again_only_for_who_changed() -> None:
    times: list[str] = []

    @lasting
    def greeted(_owner: Owner, id_: str, person: Person, meeting: Meeting | None) -> str:
        times.append(id_)
        return f"{person.name} {meeting.on if meeting else ''}"

    owner = replace(ZOE)
    coffee = notebook(met(MARIE, "2026-11-19")).meetings[0]
    for person, meeting in ((MARIE, None), (PAUL, None), (MARIE, None), (MARIE, coffee), (PAUL, None)):
        greeted(owner, person.id, person, meeting)
    assert times == ["p1", "p2", "p1"]
    assert greeted(owner, "p1", MARIE, coffee) == "Marie Dupont 2026-11-19"
    assert greeted(replace(owner), "p2", PAUL, None) == "Paul Martin "
    assert times == ["p1", "p2", "p1", "p2"]
