"""Who is due next: found when their time has come, and found again when the clock was set back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.due_index import DueIndex

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
ZOE, LEO, MAX = 1, 2, 3


def test_those_whose_time_has_come_are_found_the_earliest_first_until_they_are_set_anew() -> None:
    index = DueIndex()
    index.set(ZOE, NOON)
    index.set(LEO, NOON - HOUR)
    index.set(MAX, NOON + HOUR)
    assert index.ripe(NOON) == [LEO, ZOE] == index.ripe(NOON)
    index.set(LEO, NOON + HOUR)
    index.set(ZOE, None)
    assert index.ripe(NOON) == []
    assert (index.next_for(LEO), index.next_for(ZOE), len(index)) == (NOON + HOUR, None, 2)


def test_who_was_found_is_found_until_set_to_a_later_hour_and_again_at_that_hour() -> None:
    index = DueIndex()
    for user_id in (ZOE, LEO, MAX):
        index.set(user_id, NOON)
    assert index.ripe(NOON) == [ZOE, LEO, MAX]
    index.set(LEO, NOON + HOUR)
    index.set(MAX, NOON)
    assert index.ripe(NOON) == [ZOE, MAX]
    assert index.ripe(NOON - timedelta(seconds=5)) == []  # put right by seconds: not yet
    assert index.ripe(NOON + HOUR) == [ZOE, MAX, LEO]


def test_when_the_clock_was_set_back_everybody_is_looked_at_once() -> None:
    index = DueIndex()
    index.set(ZOE, NOON + HOUR)
    index.set(LEO, None)
    assert index.ripe(NOON) == []
    assert sorted(index.ripe(NOON - HOUR)) == [ZOE, LEO]
    index.set(ZOE, NOON)
    index.set(LEO, None)
    assert index.ripe(NOON - HOUR) == []


def test_a_clock_that_is_put_right_by_seconds_troubles_nobody() -> None:
    index = DueIndex()
    index.set(ZOE, NOON + HOUR)
    index.ripe(NOON)
    assert index.ripe(NOON - timedelta(seconds=5)) == []
