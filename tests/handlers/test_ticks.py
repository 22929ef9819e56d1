"""What is due is said, once; the trouble of one user is not another's; nothing is dropped."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.domain.notebook import Unsaid
from handlers.desk import Desk
from handlers.replying import Speaker
from handlers.ticks import SIDE_BY_SIDE, Ticks
from tests.handlers.fake_coach import NOON, FakeCoach, KeyVoice
from tests.handlers.fake_telegram import BLOCKED, FakeTelegram, bot_of, refused
from tests.handlers.virtual_time import in_virtual_time, now


class Room:
    """A coach, a Telegram and the ticks between them."""

    def __init__(self, telegram: FakeTelegram, coach: FakeCoach, desk: Desk) -> None:
        self.telegram, self.coach, self.desk = telegram, coach, desk
        self.ticks = Ticks(desk)


def afternoon() -> datetime:
    """From noon on, as the loop's time passes."""
    return NOON + timedelta(seconds=now())


async def room(allowed: frozenset[int] = frozenset()) -> Room:
    telegram, coach = FakeTelegram(), FakeCoach()
    return Room(telegram, coach, Desk(coach, KeyVoice(), afternoon, Speaker(await bot_of(telegram)), allowed))


@in_virtual_time
async def test_a_sweep_says_what_is_due_and_tells_the_coach() -> None:
    here = await room()
    here.coach.wants_to_say(1, "Thank Marie", "Friday")
    here.coach.wants_to_say(2, "Hello")
    await here.ticks.sweep()
    assert sorted(here.telegram.texts) == ["Friday", "Hello", "Thank Marie"]
    assert here.coach.waiting == {1: [], 2: []}


@in_virtual_time
async def test_what_is_said_is_said_once() -> None:
    here = await room()
    here.coach.wants_to_say(1, "Hello")
    await asyncio.gather(here.ticks.sweep(), here.ticks.sweep())
    await here.ticks.sweep()
    assert here.telegram.texts == ["Hello"]


@in_virtual_time
async def test_one_job_sweeps_every_second_and_drops_no_late_tick() -> None:
    here = await room()
    here.ticks.start()
    await asyncio.sleep(0.1)
    here.coach.wants_to_say(1, "Hello")
    here.ticks.begin()
    await asyncio.sleep(0.1)
    assert here.telegram.texts == ["Hello"]
    (job,) = here.ticks._scheduler.get_jobs()
    assert (job.coalesce, job.max_instances, job.misfire_grace_time) == (True, 1, None)
    assert job.trigger.interval.total_seconds() == 1
    await here.ticks.stop()


@in_virtual_time
async def test_a_user_who_can_not_be_reached_keeps_their_nudge_and_holds_up_nobody() -> None:
    here = await room()
    here.telegram.order("sendMessage", *[refused(400, "Bad Request: chat not found")] * 2, chat=1)
    here.coach.wants_to_say(1, "Unheard")
    here.coach.wants_to_say(2, "Heard")
    await here.ticks.sweep()
    assert [unsaid.id for unsaid in here.coach.waiting[1]] == ["uUnheard"]
    assert here.coach.waiting[2] == []


@in_virtual_time
async def test_a_failure_is_tried_again_later_and_not_at_every_tick() -> None:
    here = await room()
    here.telegram.order("sendMessage", *[refused(400, "Bad Request: chat not found")] * 2)
    here.coach.wants_to_say(1, "Hello")
    for _ in range(4):
        await here.ticks.sweep()
        await asyncio.sleep(10)
    assert len(here.telegram.texts) == 3
    assert here.telegram.calls[-1].at - 1000 == 30
    assert here.coach.waiting[1] == []


@in_virtual_time
async def test_a_halt_of_telegram_loses_no_nudge() -> None:
    here = await room()
    here.telegram.order("sendMessage", refused(429, "Too Many Requests: retry after 100", retry_after=100))
    here.coach.wants_to_say(1, "Hello")
    for _ in range(30):
        await here.ticks.sweep()
        await asyncio.sleep(10)
    assert here.coach.waiting[1] == []
    assert [call.at - 1000 >= 100 for call in here.telegram.calls] == [False, True]


@in_virtual_time
async def test_who_blocked_the_bot_is_left_alone_and_loses_nothing() -> None:
    here = await room()
    here.telegram.order("sendMessage", BLOCKED)
    here.coach.wants_to_say(1, "Hello", "Friday")
    await here.ticks.sweep()
    assert here.coach.away == [1]
    assert len(here.coach.waiting[1]) == 2
    assert len(here.telegram.calls) == 1


@in_virtual_time
async def test_an_error_of_the_coach_is_logged_without_words_and_others_are_visited(
    caplog: pytest.LogCaptureFixture,
) -> None:
    here = await room()
    here.coach.wants_to_say(1, "Hello")
    here.coach.wants_to_say(2, "Hello")
    usual = here.coach.nudge

    async def nudge(user_id: int) -> Unsaid | None:
        if user_id == 1:
            raise KeyError("Marie")
        return await usual(user_id)

    here.coach.nudge = nudge  # type: ignore[method-assign]
    await here.ticks.sweep()
    assert here.telegram.of("sendMessage")[0]["chat_id"] == 2
    assert "KeyError at" in caplog.text
    assert "Marie" not in caplog.text


@in_virtual_time
async def test_a_tick_waits_until_the_user_s_turn_is_spoken() -> None:
    here = await room()
    here.coach.wants_to_say(1, "Hello")
    here.coach.wants_to_say(2, "Hello")
    async with here.desk.locks.of(1):
        sweep = asyncio.create_task(here.ticks.sweep())
        await asyncio.sleep(1)
        assert [said["chat_id"] for said in here.telegram.of("sendMessage")] == [2]
    await sweep
    assert here.coach.waiting[1] == []


@in_virtual_time
async def test_many_users_are_visited_a_few_at_a_time_and_all_of_them() -> None:
    here = await room()
    for user_id in range(1, 201):
        here.coach.wants_to_say(user_id, "Hello")
    sweep = asyncio.create_task(here.ticks.sweep())
    await asyncio.sleep(0)
    assert len(here.ticks._workers) == SIDE_BY_SIDE
    await sweep
    assert len(here.telegram.texts) == 200
    assert now() == pytest.approx((200 - 5) / 25, abs=0.1)


@in_virtual_time
async def test_whose_hour_comes_while_many_wait_is_not_late_for_them() -> None:
    here = await room()
    for user_id in range(1, 2001):
        here.coach.wants_to_say(user_id, "Hello")
    here.ticks.begin()
    await asyncio.sleep(10)
    here.coach.wants_to_say(3000, "Your train")
    here.ticks.begin()
    await asyncio.sleep(2)
    assert "Your train" in here.telegram.texts
    assert len(here.telegram.texts) < 400
    await here.ticks.stop()


@in_virtual_time
async def test_a_crowd_does_not_go_before_those_who_wait() -> None:
    here = await room()
    for user_id in range(1, 101):
        here.coach.wants_to_say(user_id, "First")
    here.ticks.begin()
    await asyncio.sleep(0.5)
    for user_id in range(101, 301):
        here.coach.wants_to_say(user_id, "Second")
    await here.ticks.sweep()
    assert here.telegram.texts == ["First"] * 100 + ["Second"] * 200


@in_virtual_time
async def test_who_is_no_longer_allowed_is_told_nothing() -> None:
    here = await room(allowed=frozenset({2}))
    here.coach.wants_to_say(1, "Hello")
    here.coach.wants_to_say(2, "Hello")
    await here.ticks.sweep()
    assert [said["chat_id"] for said in here.telegram.of("sendMessage")] == [2]


@in_virtual_time
async def test_a_stop_lets_visits_go_and_keeps_what_was_not_said() -> None:
    here = await room()
    here.telegram.order("sendMessage", refused(429, "Too Many Requests: retry after 10", retry_after=10))
    here.coach.wants_to_say(1, "Hello")
    here.ticks.start()
    await asyncio.sleep(1)
    await here.ticks.stop()
    assert len(here.coach.waiting[1]) == 1
    assert here.ticks._workers == set()
