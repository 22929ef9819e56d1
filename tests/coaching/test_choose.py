"""Restraint: what deserves a message now, and what waits (P29)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import pairwise

import pytest

from bot.coaching.choose import (
    answered,
    aside,
    choose,
    heard,
    matters_now,
    next_due,
    next_said,
    said,
    will_be_said,
)
from bot.coaching.nudges import ORDER, RULES, pending
from bot.domain.lines import Line
from bot.domain.owner import Owner
from tests.coaching.living import diary, done, ignored, live
from tests.people import (
    ANNE,
    EVERYBODY,
    HUGO,
    MARIE,
    NADIA,
    PAUL,
    ZOE,
    at,
    but,
    helped,
    met,
    moved,
    notebook,
    on,
    planned,
    promised,
    remind,
    told_at,
    wants,
    will_introduce,
    with_people,
)

THURSDAY = at("2026-11-19 18:00")


def test_every_rule_is_named_for_its_reason_and_stands_once_in_the_order() -> None:
    assert len(ORDER) == len(RULES)
    assert set(ORDER) >= {
        *("thank", "promise", "news", "give_back", "request", "ask", "referral", "prepare"),
        *("debrief", "mission", "silence", "rhythm", "review", "wishes", "reminder"),
    }


def test_with_nothing_to_say_the_coach_is_silent_for_ever() -> None:
    assert choose(notebook(), THURSDAY) == ()
    assert diary(notebook(), THURSDAY, 700) == []


def test_a_message_holds_three_items_and_the_rest_comes_the_day_after() -> None:
    book = notebook(*(promised(MARIE, f"promesse {n}", made="2026-11-18", due="2026-11-20") for n in range(5)))
    assert diary(book, THURSDAY, 5, done) == [
        "Fri 20 Nov 09:30  promise:w101 promise:w102 promise:w103",
        "Mon 23 Nov 09:30  promise:w104 promise:w105",
    ]


def test_what_is_time_bound_comes_on_its_day_and_the_rest_waits_for_monday() -> None:
    book = notebook(
        promised(MARIE, made="2026-11-18", due="2026-11-25"),
        will_introduce(NADIA, "son DSI", "2026-11-11"),
    )
    assert diary(book, THURSDAY, 7, done) == ["Mon 23 Nov 09:30  referral:f102", "Wed 25 Nov 09:30  promise:w101"]


def test_the_weekly_plan_holds_three_items_a_week_of_different_reasons_first() -> None:
    book = notebook(
        wants("trouver un poste", "2026-11-01"),
        *(will_introduce(who, "son DSI", "2026-11-02") for who in (MARIE, PAUL)),
        *(helped(who, "2026-10-01", thanked="2026-10-02") for who in (ANNE, NADIA)),
        helped(HUGO, "2026-11-02", thanked="2026-11-03", goal="g1"),
        moved("un entretien", "2026-11-10"),
    )
    plan, *_ = live(book, THURSDAY, 30, done)
    assert [nudge.reason for nudge in plan.nudges] == ["news", "referral", "give_back"]
    weeks = [message.at.isocalendar().week for message in live(book, THURSDAY, 30, done)]
    assert len(set(weeks)) == len(weeks)


def test_another_choice_of_days_does_not_make_a_second_plan_in_the_week() -> None:
    book = notebook(*(helped(who, "2026-10-01", thanked="2026-10-02") for who in EVERYBODY))
    (monday, *_) = live(book, at("2026-11-22 18:00"), 7)
    book = said(monday.before, monday.nudges, monday.at).owned_by(replace(ZOE, days=(2, 3)))
    assert len(monday.nudges) == 3
    assert diary(book, monday.at, 12)[0].startswith("Wed 02 Dec 09:30")


def test_the_reason_that_waited_longest_goes_first_so_that_none_is_starved() -> None:
    people = tuple(replace(MARIE, id=f"p{n}", name=f"Personne {n}", tie="close") for n in range(1, 40))
    facts = [met(person, "2026-03-02", thanked="2026-03-02") for person in people]
    facts += [will_introduce(person, "son DSI", "2026-11-02") for person in people[20:]]
    said_reasons = [
        {nudge.reason for nudge in message.nudges} for message in live(notebook(*facts, people=people), THURSDAY, 60)
    ]
    assert all(reasons == {"silence", "referral"} for reasons in said_reasons[:4])


def test_nobody_is_proposed_twice_in_a_fortnight_thanks_and_promises_aside() -> None:
    marie = but(MARIE, needs="des bureaux")
    book = notebook(
        helped(marie, "2026-10-20", thanked="2026-10-21"),
        will_introduce(marie, "son DSI", "2026-11-02"),
        helped(marie, "2026-11-25"),
        people=with_people(marie),
    )
    days = [
        message.before.owner.local(message.at).date()
        for message in live(book, THURSDAY, 120)
        for nudge in message.nudges
        if nudge.reason not in ("thank", "promise", "request", "debrief") and "p1" in nudge.people
    ]
    assert len(days) > 3
    assert all((later - earlier).days >= 14 for earlier, later in pairwise(days))
    assert "Thu 26 Nov 09:30  thank:h103" in diary(book, THURSDAY, 10)


def test_what_stands_on_its_hour_does_not_count_in_the_one_a_day() -> None:
    book = notebook(
        promised(MARIE, made="2026-11-18", due="2026-11-23"),
        planned(ANNE, "2026-11-24", "12:30"),
        remind("appeler Sofia", "2026-11-23", "11:00"),
    )
    assert diary(book, THURSDAY, 5, done)[:3] == [
        "Mon 23 Nov 09:30  promise:w101",
        "Mon 23 Nov 11:00  reminder:n103",
        "Mon 23 Nov 18:00  prepare:m102",
    ]


@pytest.mark.parametrize(
    "owner",
    [
        replace(ZOE, zone=None),
        replace(ZOE, started_on=None),
        replace(ZOE, blocked_on=on("2026-11-01")),
        replace(ZOE, paused_on=on("2026-11-01")),
    ],
    ids=["without a zone", "not welcomed", "blocked", "paused"],
)
def test_some_are_left_alone(owner: Owner) -> None:
    book = notebook(
        promised(MARIE, made="2026-11-18", due="2026-11-20"), remind("x", "2026-11-20", "11:00"), owner=owner
    )
    assert next_due(book, THURSDAY) is None
    assert all(choose(book, THURSDAY + timedelta(hours=hour)) == () for hour in range(72))


def test_after_a_pause_what_is_still_useful_is_said() -> None:
    owner = replace(ZOE, paused_on=on("2026-11-01"), paused_until=on("2026-12-02"))
    book = notebook(
        promised(MARIE, made="2026-11-18", due="2026-11-20"), planned(ANNE, "2026-11-21", "12:00"), owner=owner
    )
    assert diary(book, THURSDAY, 14, done) == [
        "Wed 02 Dec 09:30  promise:w101 debrief:m102",
        "Thu 03 Dec 09:30  thank:m102:p3",
    ]


def test_no_slot_on_a_public_holiday_nor_on_a_day_the_user_left_out() -> None:
    book = notebook(helped(MARIE, "2026-11-10"))
    assert diary(book, at("2026-11-10 18:00"), 3)[0].startswith("Thu 12 Nov 09:30")
    tuesdays = replace(ZOE, days=(1,), slot=time(17, 0))
    book = notebook(helped(MARIE, "2026-11-10"), will_introduce(PAUL, "son DSI", "2026-11-10"), owner=tuesdays)
    assert diary(book, at("2026-11-10 18:00"), 14) == [
        "Tue 17 Nov 17:00  thank:h101 referral:f102",
        "Tue 24 Nov 17:00  thank:h101",
    ]


def test_late_because_the_machine_was_down_it_is_said_once_in_one_message() -> None:
    book = notebook(
        promised(MARIE, made="2026-11-18", due="2026-11-20"),
        helped(PAUL, "2026-11-19"),
        will_introduce(NADIA, "son DSI", "2026-11-11"),
        planned(ANNE, "2026-11-20", "12:30"),
    )
    back = at("2026-11-24 11:17")
    assert next_due(book, back) == back
    (first, *_) = live(book, back, 1, done)
    assert [nudge.key for nudge in first.nudges] == ["promise:w101", "debrief:m104", "thank:h102"]
    assert choose(said(book, first.nudges, back), back) == ()


def test_a_weekly_plan_missed_is_made_on_the_next_day_with_a_slot() -> None:
    book = notebook(will_introduce(NADIA, "son DSI", "2026-11-11"))
    assert [nudge.key for nudge in choose(book, at("2026-11-25 14:00"))] == ["referral:f101"]
    assert choose(book, at("2026-11-28 14:00")) == ()  # not on a Saturday
    fresh = notebook(will_introduce(NADIA, "son DSI", "2026-11-17"))
    assert choose(fresh, at("2026-11-25 14:00")) == ()  # due since Tuesday only: next Monday is its plan


def test_late_in_the_evening_it_waits_for_the_next_slot() -> None:
    book = notebook(promised(MARIE, made="2026-11-18", due="2026-11-20"))
    assert choose(book, at("2026-11-20 20:00")) == ()
    assert next_due(book, at("2026-11-20 20:00")) == at("2026-11-23 09:30")


def test_three_messages_without_an_answer_make_it_weekly_and_three_more_make_it_stop() -> None:
    book = notebook(*(promised(MARIE, f"{n}", made="2026-11-18", due=f"2026-11-{20 + n}") for n in range(10)))
    messages = list(live(book, THURSDAY, 200, ignored))
    assert [f"{m.before.owner.local(m.at):%a %d %b}" for m in messages] == [
        *("Fri 20 Nov", "Mon 23 Nov", "Tue 24 Nov"),
        *("Mon 30 Nov", "Mon 07 Dec", "Mon 14 Dec"),
    ]
    asides = [line.key if (line := aside(m.before, m.nudges)) else None for m in messages]
    assert asides == [None, None, None, "pace.weekly", None, "pace.silent"]


def test_one_word_from_the_user_and_the_coach_is_back() -> None:
    book = notebook(*(promised(MARIE, f"{n}", made="2026-11-18", due=f"2026-11-{20 + n}") for n in range(10)))
    *_, last = live(book, THURSDAY, 200, ignored)
    silent = said(last.before, last.nudges, last.at)
    assert next_due(silent, last.at) is None
    back = heard(silent, at("2027-01-14 12:00"))
    assert choose(back, at("2027-01-14 12:00")) == ()  # not in the same breath
    assert diary(back, at("2027-01-14 12:00"), 1)[0].startswith("Fri 15 Jan 09:30  promise")


def test_settings_changed_during_the_day_count_from_the_next_slot_on() -> None:
    paused = notebook(
        promised(MARIE, made="2026-11-18", due="2026-11-20"), owner=replace(ZOE, paused_on=on("2026-11-01"))
    )
    told = paused.owned_by(ZOE).changed_since(paused, Line("undo.change"), at("2026-11-24 15:00"))
    assert diary(told, at("2026-11-24 15:00"), 2)[0] == "Wed 25 Nov 09:30  promise:w101"


def test_what_the_user_asked_for_comes_even_when_the_coach_has_fallen_silent() -> None:
    book = notebook(remind("appeler Sofia", "2027-02-01", "11:00"))
    quiet = replace(book, attention=replace(book.attention, unasked_at=(THURSDAY,) * 6))
    assert diary(quiet, THURSDAY, 90) == ["Mon 01 Feb 11:00  reminder:n101"]


def test_what_is_told_during_the_day_is_not_thrown_back_before_the_next_slot() -> None:
    book = notebook(told_at("2026-11-19 11:00", helped(MARIE, "2026-11-16"), will_introduce(PAUL, "DSI", "2026-11-02")))
    assert diary(book, at("2026-11-19 11:01"), 5) == [
        "Fri 20 Nov 09:30  thank:h101",
        "Mon 23 Nov 09:30  thank:h101 referral:f102",
    ]


def test_what_matters_now_knows_no_restraint() -> None:
    book = notebook(
        *(promised(MARIE, f"{n}", made="2026-11-18", due="2026-11-20") for n in range(5)),
        will_introduce(NADIA, "son DSI", "2026-11-02"),
        promised(MARIE, made="2026-11-18", due="2026-11-27"),
        owner=replace(ZOE, paused_on=on("2026-11-01")),
    )
    now = at("2026-11-20 22:00")
    today = matters_now(book, now, at("2026-11-21 00:00"))
    assert [nudge.reason for nudge in today] == [*("promise",) * 5, "referral"]
    assert len(matters_now(book, now, at("2026-11-28 00:00"))) == 7


def test_what_is_announced_is_what_is_done() -> None:
    book = notebook(
        helped(MARIE, "2026-11-19"),
        will_introduce(PAUL, "son DSI", "2026-11-19"),
        promised(ANNE, made="2026-11-19", due="2026-11-26"),
    )
    announced = {nudge.key: will_be_said(book, nudge, THURSDAY) for nudge in pending(book, THURSDAY)}
    first: dict[str, datetime] = {}
    for message in live(book, THURSDAY, 40, done):
        for nudge in message.nudges:
            first.setdefault(nudge.key, message.at)
    assert {key: announced[key] for key in first if key in announced} == {
        k: v for k, v in first.items() if k in announced
    }


def test_the_order_in_which_facts_arrive_does_not_matter() -> None:
    facts = notebook(
        helped(MARIE, "2026-11-19"), helped(PAUL, "2026-11-19"), promised(ANNE, made="2026-11-19", due="2026-11-23"),
        will_introduce(NADIA, "son DSI", "2026-11-02"), met(HUGO, "2026-10-02", thanked="2026-10-02"),
    )  # fmt: skip
    turned = replace(
        facts,
        people=facts.people[::-1],
        helps=facts.helps[::-1],
        promises=facts.promises[::-1],
        meetings=facts.meetings[::-1],
    )
    assert diary(turned, THURSDAY, 90) == diary(facts, THURSDAY, 90)


def test_an_unknown_key_is_answered_with_nothing() -> None:
    book = notebook()
    assert answered(book, "thank:h999", "done", THURSDAY) is book


def test_a_clock_that_jumps_back_does_not_silence_the_coach() -> None:
    book = notebook(promised(MARIE, made="2026-11-18", due="2026-11-20"))
    ahead = replace(book, attention=replace(book.attention, last_unasked_at=at("2027-11-20 09:30")))
    assert choose(ahead, at("2026-11-20 09:30"))


def test_everybody_of_the_cast_has_an_id_of_their_own() -> None:
    assert len({person.id for person in EVERYBODY}) == len(EVERYBODY)


@pytest.mark.parametrize("until", ["2026-11-26", "2026-12-02"])
def test_what_was_put_off_comes_on_the_day_that_was_asked_for_and_does_not_wait_for_the_weekly_plan(until: str) -> None:
    book = notebook(helped(PAUL, "2026-10-28", thanked="2026-10-29"))
    told = next_due(book, at("2026-11-20 18:00"))
    assert told == at("2026-11-23 09:30")
    book = said(book, choose(book, told), told)
    book = answered(book, "give_back:h101", "later", told, on(until))
    due = at(f"{until} 09:30")
    assert next_said(book, ["give_back:h101"], told) == due
    assert [nudge.key for nudge in choose(book, due)] == ["give_back:h101"]


def test_who_wants_one_message_a_week_has_what_was_put_off_with_the_next() -> None:
    owner = replace(ZOE, weekly_on=on("2026-11-02"))
    book = notebook(helped(PAUL, "2026-10-28", thanked="2026-10-29"), owner=owner)
    told = at("2026-11-23 09:30")
    book = answered(said(book, choose(book, told), told), "give_back:h101", "later", told, on("2026-11-26"))
    assert next_said(book, ["give_back:h101"], told) == at("2026-11-30 09:30")
    assert not choose(book, at("2026-11-26 09:30"))
