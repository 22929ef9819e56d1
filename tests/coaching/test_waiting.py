"""What is waited for: answers to give, answers to get, introductions to come (P20, P21, P27)."""

from __future__ import annotations

from bot.coaching.choose import answered, said
from bot.coaching.nudges.ask import ask
from bot.coaching.nudges.referral import referral
from bot.coaching.nudges.request import request
from tests.coaching.living import diary
from tests.people import MARIE, NADIA, PAUL, asked, at, notebook, on, requested, will_introduce

START = at("2026-11-19 18:00")


def test_a_request_is_answered_in_two_working_days_then_three_then_kindly_refused() -> None:
    book = notebook(requested(PAUL, "2026-11-19"))
    assert diary(book, START, 60, only="request") == [
        "Mon 23 Nov 09:30  request:r101",
        "Thu 26 Nov 09:30  request:r101",
        "Tue 01 Dec 09:30  request:r101",
    ]
    book = said(said(book, tuple(request(book, START)), START), tuple(request(book, START)), START)
    (nudge,) = request(book, START)
    assert nudge.line.key == "request.refuse"
    assert nudge.draft == "draft:request:r101"


def test_an_answer_to_a_request_is_written_down() -> None:
    book = notebook(requested(PAUL, "2026-11-19"))
    assert answered(book, "request:r101", "done", START).requests[0].answered_on == on("2026-11-19")
    assert answered(book, "request:r101", "not_this", START).requests[0].dropped_on == on("2026-11-19")


def test_an_ask_rests_after_one_question_left_alone() -> None:
    book = notebook(asked(MARIE, "2026-11-12"))
    assert diary(book, START, 120, only="ask") == [
        "Mon 23 Nov 09:30  ask:a101",
        "Mon 28 Dec 09:30  ask:a101:rest",
    ]


def test_after_one_reminder_and_a_second_silence_an_ask_rests_for_thirty_days() -> None:
    book = notebook(asked(MARIE, "2026-11-02", reminded="2026-11-12"))
    (nudge,) = ask(book, START)
    assert (nudge.key, nudge.due) == ("ask:a101:rest", at("2026-12-21 09:30"))


def test_done_means_reminded_and_not_this_one_lets_it_go() -> None:
    book = notebook(asked(MARIE, "2026-11-12"))
    assert answered(book, "ask:a101", "done", START).asks[0].reminded_on == (on("2026-11-19"),)
    assert answered(book, "ask:a101", "not_this", START).asks[0].dropped_on == on("2026-11-19")
    assert not tuple(ask(answered(book, "ask:a101", "not_this", START), START))


def test_an_introduction_is_asked_about_twice_and_then_closed() -> None:
    book = notebook(will_introduce(NADIA, "son DSI", "2026-11-16"))
    assert diary(book, START, 200, only="referral") == [
        "Mon 23 Nov 09:30  referral:f101",
        "Mon 07 Dec 09:30  referral:f101",
    ]


def test_an_introduction_closed_by_the_coach_is_reopened_by_an_answer() -> None:
    book = notebook(will_introduce(NADIA, "son DSI", "2026-11-16"))
    for day in ("2026-11-23", "2026-12-07"):
        book = said(book, tuple(referral(book, START)), at(f"{day} 09:30"))
    assert book.referrals[0].closed_on == on("2026-12-07")
    came = answered(book, "referral:f101", "done", at("2026-12-08 10:00"))
    assert (came.referrals[0].came_on, came.referrals[0].closed_on) == (on("2026-12-08"), None)
    later = answered(book, "referral:f101", "later", at("2026-12-08 10:00"), on("2027-01-11"))
    (nudge,) = referral(later, START)
    assert nudge.due == at("2027-01-11 09:30")


def test_nobody_is_waited_for_to_introduce_themselves() -> None:
    assert not referral(notebook(will_introduce(PAUL, PAUL.name, "2026-11-13")), START)
    assert referral(notebook(will_introduce(PAUL, "Sonia Blanc", "2026-11-13")), START)
