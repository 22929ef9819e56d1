"""A contact or a connection: what the notebook tells of a tie, and the next step with somebody (P14)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.coaching.depth import depth
from bot.coaching.next_step import next_step
from tests.people import (
    MARIE,
    Fact,
    but,
    gave,
    helped,
    met,
    notebook,
    on,
    planned,
    promised,
    will_introduce,
)

TODAY = on("2026-11-24")
OFTEN = (met(MARIE, "2026-09-02"), met(MARIE, "2026-09-20"), met(MARIE, "2026-10-02"))


@pytest.mark.parametrize(
    ("facts", "kind", "because"),
    [
        ((), "contact", ("depth.not_met", "depth.nothing_yet")),
        ((met(MARIE, "2026-11-02"),), "contact", ("depth.met", "depth.nothing_yet")),
        (OFTEN, "contact", ("depth.met", "depth.nothing_yet")),  # wide is not deep
        ((*OFTEN, helped(MARIE, "2026-10-02")), "connection", ("depth.met", "depth.received")),
        (
            (met(MARIE, "2026-05-02"), met(MARIE, "2026-10-02"), gave(MARIE, "2026-10-02")),
            "connection",
            ("depth.met_apart", "depth.given"),
        ),
        ((*OFTEN, gave(MARIE, "2026-10-02")), "connection", ("depth.met", "depth.given")),
        (
            (helped(MARIE, "2026-10-02"), gave(MARIE, "2026-10-09")),
            "connection",
            ("depth.received", "depth.given"),
        ),
        (
            (met(MARIE, "2021-09-02"), helped(MARIE, "2021-09-02"), gave(MARIE, "2021-10-09")),
            "contact",
            ("depth.met", "depth.received", "depth.given", "depth.faded"),
        ),
    ],
)
def test_time_taken_help_received_and_help_given_make_a_connection(
    facts: tuple[Fact, ...], kind: str, because: tuple[str, ...]
) -> None:
    found = depth(notebook(*facts), MARIE, TODAY)
    assert found.kind == kind
    assert tuple(reason.key for reason in found.because) == because


def test_two_lunches_far_apart_are_time_taken_and_messages_are_not() -> None:
    lunches = notebook(met(MARIE, "2026-01-10"), met(MARIE, "2026-10-02"), helped(MARIE, "2026-10-02"))
    assert depth(lunches, MARIE, TODAY).kind == "connection"
    messages = notebook(
        *(met(MARIE, f"2026-0{n}-10", kind="message") for n in range(1, 8)), helped(MARIE, "2026-10-02")
    )
    assert depth(messages, MARIE, TODAY).kind == "contact"


def test_a_slow_tie_lives_on_a_slow_rhythm() -> None:
    facts = (met(MARIE, "2020-03-02"), met(MARIE, "2024-03-02"), helped(MARIE, "2024-03-02"))
    assert depth(notebook(*facts), MARIE, TODAY).kind == "contact"
    assert depth(notebook(*facts), replace(MARIE, tie="slow"), TODAY).kind == "connection"


@pytest.mark.parametrize(
    ("facts", "key"),
    [
        ((), "next.know"),
        ((helped(MARIE, "2026-11-23"),), "next.thank"),
        ((helped(MARIE, "2026-11-24"),), "next.thank_on"),
        ((promised(MARIE, made="2026-11-22", due="2026-11-27"), helped(MARIE, "2026-11-23")), "next.thank"),
        ((helped(MARIE, "2026-11-02", thanked="2026-11-03"),), "next.give_back"),
        ((promised(MARIE, made="2026-11-22", due="2026-11-27"),), "next.promise_on"),
        ((planned(MARIE, "2026-12-02", "12:30"),), "next.prepare_on"),
        ((will_introduce(MARIE, "son DSI", "2026-11-09"),), "next.referral"),
        ((gave(MARIE, "2026-11-02"), gave(MARIE, "2026-11-09")), "next.silence_on"),
    ],
)  # fmt: skip
def test_the_next_step_is_the_soonest_open_matter(facts: tuple[Fact, ...], key: str) -> None:
    assert next_step(notebook(*facts), MARIE, TODAY).key == key


def test_a_call_they_would_take_counts_with_any_other_evidence_and_one_they_would_not_undoes_all() -> None:
    yes, no = replace(MARIE, takes_call=True), replace(MARIE, takes_call=False)
    assert depth(notebook(), yes, TODAY).kind == "contact"
    assert depth(notebook(helped(MARIE, "2026-10-02")), yes, TODAY).kind == "connection"
    assert depth(notebook(*OFTEN), yes, TODAY).kind == "connection"
    assert depth(notebook(), but(yes, needs="un local"), TODAY).kind == "connection"
    deep = notebook(*OFTEN, helped(MARIE, "2026-10-02"), gave(MARIE, "2026-10-09"))
    assert depth(deep, no, TODAY).kind == "contact"
    assert "depth.no_call" in [reason.key for reason in depth(deep, no, TODAY).because]


def test_knowing_what_they_look_for_counts_with_time_taken_and_not_alone() -> None:
    looking = but(MARIE, needs="un local")
    assert depth(notebook(met(MARIE, "2026-11-02")), looking, TODAY).kind == "contact"
    assert depth(notebook(*OFTEN), looking, TODAY).kind == "connection"
    assert depth(notebook(*OFTEN), replace(MARIE, ideal_client="des mairies"), TODAY).kind == "connection"


def test_one_question_is_missing_at_a_time_and_none_of_a_connection() -> None:
    assert depth(notebook(), MARIE, TODAY).missing == "call"
    assert depth(notebook(), replace(MARIE, takes_call=True), TODAY).missing == "seeks"
    assert depth(notebook(), replace(MARIE, takes_call=False), TODAY).missing is None
    assert depth(notebook(*OFTEN, helped(MARIE, "2026-10-02")), MARIE, TODAY).missing is None


def test_a_close_tie_needs_one_kind_of_evidence() -> None:
    close = replace(MARIE, tie="close")
    assert depth(notebook(), close, TODAY).kind == "contact"
    assert depth(notebook(helped(MARIE, "2026-10-02")), close, TODAY).kind == "connection"
