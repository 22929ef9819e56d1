"""When the coach may write, on every wall clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.coaching.slots import (
    add_working_days,
    after_quiet,
    is_quiet,
    is_working_day,
    next_plan,
    next_slot,
    slot,
    wall,
    working_day_until,
)
from bot.domain.owner import Owner
from tests.people import ZOE, at, on

ZONES = (
    *("Europe/Paris", "America/New_York", "America/Sao_Paulo", "Asia/Kolkata", "Australia/Lord_Howe"),
    *("Africa/Casablanca", "Pacific/Auckland", "America/St_Johns", "Africa/Cairo", "UTC"),
)


@pytest.mark.parametrize("zone", ZONES)
def test_half_past_nine_stays_half_past_nine_all_year_in_every_zone(zone: str) -> None:
    owner = replace(ZOE, zone=zone, country=None)
    for day in range(800):
        local = owner.local(slot(owner, date(2026, 1, 1) + timedelta(days=day)))
        assert (local.hour, local.minute) == (9, 30)


@pytest.mark.parametrize(
    ("zone", "day", "hour", "shown"),
    [
        ("Europe/Paris", "2026-03-29", "02:30", "2026-03-29T03:30:00+02:00"),  # the gap moves forward
        ("Europe/Paris", "2026-10-25", "02:30", "2026-10-25T02:30:00+02:00"),  # the fold takes the first
        ("America/New_York", "2026-03-08", "02:15", "2026-03-08T03:15:00-04:00"),
        ("America/New_York", "2026-11-01", "01:30", "2026-11-01T01:30:00-04:00"),
        ("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-04T02:45:00+11:00"),  # half an hour there
        ("Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-05T01:45:00+11:00"),
        ("Asia/Kolkata", "2026-03-29", "02:30", "2026-03-29T02:30:00+05:30"),
        ("Africa/Cairo", "2026-04-24", "00:30", "2026-04-24T01:30:00+03:00"),  # midnight itself is skipped
    ],
)
def test_a_gap_moves_forward_and_a_fold_takes_the_first(zone: str, day: str, hour: str, shown: str) -> None:
    owner = replace(ZOE, zone=zone)
    assert owner.local(wall(owner, on(day), time.fromisoformat(hour))).isoformat() == shown


@pytest.mark.parametrize(
    ("country", "day", "works"),
    [
        ("FR", "2026-11-11", False),  # Armistice, a Wednesday
        ("FR", "2026-11-12", True),
        ("FR", "2026-11-14", False),  # a Saturday
        ("US", "2026-11-26", False),  # Thanksgiving
        ("FR", "2026-11-26", True),
        ("fr", "2026-12-25", False),  # however the country is written
        ("ZZ", "2026-12-25", True),  # a country without a calendar has no holidays
        (None, "2026-12-25", True),
    ],
)
def test_working_days_are_the_owners_days_without_their_public_holidays(
    country: str | None, day: str, works: bool
) -> None:
    assert is_working_day(replace(ZOE, country=country), on(day)) is works


@pytest.mark.parametrize(
    ("country", "region", "day", "works"),
    [
        ("GB", "ENG", "2026-04-06", False),  # Easter Monday
        ("GB", "SCT", "2026-04-06", True),
        ("GB", "SCT", "2026-11-30", False),  # Saint Andrew
        ("GB", None, "2026-11-30", True),
        ("FR", "6AE", "2026-04-03", False),  # Good Friday
        ("FR", None, "2026-04-03", True),
        ("DE", "BY", "2026-06-04", False),  # Corpus Christi
        ("DE", "BE", "2026-06-04", True),
        ("FR", "nowhere", "2026-07-14", False),  # a region that the calendar does not know keeps the country's days
    ],
)
def test_a_region_keeps_the_holidays_of_its_own(country: str, region: str | None, day: str, works: bool) -> None:
    assert is_working_day(replace(ZOE, country=country, region=region), on(day)) is works


def test_working_days_are_counted_across_a_long_weekend() -> None:
    assert add_working_days(ZOE, on("2026-04-03"), 1) == on("2026-04-07")  # Easter Monday has no slot
    assert add_working_days(ZOE, on("2026-12-31"), 2) == on("2027-01-05")
    assert working_day_until(ZOE, on("2026-11-11")) == on("2026-11-10")


def test_the_next_slot_is_today_until_the_hour_and_the_next_working_day_after_it() -> None:
    assert next_slot(ZOE, at("2026-11-20 09:30")) == at("2026-11-20 09:30")
    assert next_slot(ZOE, at("2026-11-20 09:31")) == at("2026-11-23 09:30")
    assert next_slot(replace(ZOE, days=(5,)), at("2026-11-20 09:31")) == at("2026-11-21 09:30")


def test_the_weekly_plan_is_on_monday_or_on_the_first_slot_of_the_week() -> None:
    assert next_plan(ZOE, at("2026-11-20 12:00")) == at("2026-11-23 09:30")
    assert next_plan(ZOE, at("2026-04-04 12:00")) == at("2026-04-07 09:30")  # Easter Monday
    assert next_plan(replace(ZOE, days=(2, 3)), at("2026-11-20 12:00")) == at("2026-11-25 09:30")
    assert next_plan(replace(ZOE, days=()), at("2026-11-20 12:00")) == at("2026-11-23 09:30")


def test_a_slot_in_quiet_hours_waits_for_their_end() -> None:
    early = replace(ZOE, slot=time(6, 45))
    assert slot(early, on("2026-11-20")) == at("2026-11-20 08:00")
    late = replace(ZOE, slot=time(22, 0))
    assert slot(late, on("2026-11-20")) == at("2026-11-20 08:00")
    no_quiet = replace(early, quiet_from=time(8), quiet_until=time(8))
    assert slot(no_quiet, on("2026-11-20")) == at("2026-11-20 06:45")


@pytest.mark.parametrize(
    ("moment", "quiet"),
    [("19:59", False), ("20:00", True), ("23:59", True), ("00:00", True), ("07:59", True), ("08:00", False)],
)
def test_quiet_hours_last_from_eight_in_the_evening_until_eight(moment: str, quiet: bool) -> None:
    assert is_quiet(ZOE, at(f"2026-11-20 {moment}")) is quiet


owners = st.builds(
    lambda zone, start, end: replace(ZOE, zone=zone, quiet_from=start, quiet_until=end),
    st.sampled_from(ZONES),
    st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    st.times().map(lambda t: t.replace(second=0, microsecond=0)),
)
instants = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@given(owners, instants)
def test_after_quiet_hours_nobody_is_disturbed_and_nothing_waits_longer_than_needed(
    owner: Owner, now: datetime
) -> None:
    end = after_quiet(owner, now)
    assert end >= now
    assert not is_quiet(owner, end)
    before = end - timedelta(minutes=1)
    assert end == now or before < now or is_quiet(owner, before)


@given(owners, instants)
def test_slots_follow_each_other_and_never_come_late(owner: Owner, now: datetime) -> None:
    found = next_slot(owner, now)
    assert found >= now
    assert found == slot(owner, owner.local(found).date()) or owner.local(found).time() > owner.slot
    assert not any(
        is_working_day(owner, day) and now <= slot(owner, day) < found
        for day in (owner.local(now).date() + timedelta(days=n) for n in range(-1, 9))
    )
