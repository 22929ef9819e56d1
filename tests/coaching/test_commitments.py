"""What one has said yes to already, said plainly before saying yes to more (P23)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.coaching.commitments import around, is_in_the_evening, memberships
from bot.coaching.fees import read_fee, year_totals
from bot.domain.meetings import Event
from tests.people import MARIE, PAUL, Fact, add, going, notebook, on, planned


def belongs(name: str, **fields: object) -> Fact:
    return lambda book: add(book, Event, name=name, membership=True, **{"going": True, **fields})[0]


def test_the_meetings_of_the_day_the_evenings_of_the_week_and_the_events_of_the_month() -> None:
    book = notebook(
        planned(MARIE, "2026-12-10", "12:30"),
        planned(PAUL, "2026-12-08", "19:30"),
        planned(PAUL, "2026-12-09", "09:00"),
        going("Meetup RH", "2026-12-09"),
        going("Salon du livre", "2026-12-22"),
        going("Gala", "2027-01-05"),
    )
    found = around(book, on("2026-12-10"))
    assert [meeting.people for meeting in found.meetings] == [(MARIE.id,)]
    assert [one.on for one in found.week] == [on("2026-12-08"), on("2026-12-09")]
    assert [event.name for event in found.month] == ["Meetup RH", "Salon du livre"]


def test_the_event_that_is_thought_about_does_not_count_nor_what_was_called_off() -> None:
    book = notebook(going("Meetup RH", "2026-12-09"), going("Gala", "2026-12-11"))
    book = book.put(replace(book.events[1], dropped_on=on("2026-11-20")))
    assert around(book, on("2026-12-09"), book.events[0].id).week == ()


def test_the_clubs_one_is_in_without_those_that_were_left_or_are_only_thought_about() -> None:
    book = notebook(belongs("Rotary"), belongs("BNI", dropped_on=on("2026-11-01")), belongs("CJD", going=None))
    assert [club.name for club in memberships(book)] == ["Rotary"]


@pytest.mark.parametrize(
    ("text", "fee"),
    [
        ("300 £ a year", (30000, "£", 1)),
        ("£300 a year", (30000, "£", 1)),
        ("25 € par mois", (2500, "€", 12)),
        ("1 200 € / an", (120000, "€", 1)),
        ("£1,200 p.a.", (120000, "£", 1)),
        ("45,50 € par trimestre", (4550, "€", 4)),
        ("900 euros par an, une réunion par semaine", (90000, "€", 1)),
        ("entrée 15€", (1500, "€", None)),
        ("$20 monthly", (2000, "$", 12)),
    ],
)
def test_a_fee_is_read_with_its_currency_and_period(text: str, fee: tuple[int, str, int | None]) -> None:
    found = read_fee(text)
    assert found
    assert (found.hundredths, found.currency, found.a_year) == fee


@pytest.mark.parametrize("text", ["le 12 décembre", "at 300 people", "3 réunions par mois", ""])
def test_a_number_is_no_fee(text: str) -> None:
    assert read_fee(text) is None


def test_fees_are_added_up_by_currency() -> None:
    assert year_totals(["300 £ a year", "25 € par mois", "100 €", "gratuit"]) == ((300, "£"), (400, "€"))


@pytest.mark.parametrize(
    ("name", "hour", "evening"),
    [("Soirée des anciens", "", True), ("Salon du livre", "", False), ("Salon du livre", "19:00", True),
     ("Christmas drinks", "", True), ("Afterwork RH", "", True), ("Gala lunch", "12:00", False)],
)  # fmt: skip
def test_an_evening_is_known_by_its_hour_or_its_name(name: str, hour: str, evening: bool) -> None:
    (event,) = notebook(going(name, "2026-12-09", hour)).events
    assert is_in_the_evening(event) is evening
