"""The pace that Telegram allows is kept, and nobody waits longer than needed."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest
from telegram.error import RetryAfter

from handlers.limiter import CHATS_REMEMBERED, Limiter, Urgency
from handlers.patience import OutOfPatience, Patience
from tests.handlers.virtual_time import in_virtual_time, now

NUDGE = Urgency(is_reply=False)


class Log:
    """What was let through, when and for whom."""

    def __init__(self) -> None:
        self.limiter = Limiter()
        self.passed: list[tuple[float, int | None]] = []
        self.order: list[str] = []
        self.refusals: list[int] = []

    def send(
        self, chat: int | None, urgency: Urgency | None = None, name: str = "", endpoint: str = "sendMessage"
    ) -> Coroutine[Any, Any, Any]:
        async def call() -> bool:
            self.passed.append((now(), chat))
            self.order.append(name)
            if self.refusals:
                raise RetryAfter(self.refusals.pop(0))
            return True

        data = {} if chat is None else {"chat_id": chat}
        return self.limiter.process_request(call, (), {}, endpoint, data, urgency)

    def times(self, chat: int | None) -> list[float]:
        return [at for at, whose in self.passed if whose == chat]


@in_virtual_time
async def test_a_chat_hears_three_messages_at_once_and_then_one_a_second() -> None:
    log = Log()
    await asyncio.gather(*(log.send(1) for _ in range(6)))
    assert log.times(1) == [0, 0, 0, 1, 2, 3]


@in_virtual_time
async def test_a_group_hears_twenty_messages_a_minute() -> None:
    log = Log()
    await asyncio.gather(*(log.send(-1) for _ in range(5)))
    assert log.times(-1) == [0, 0, 0, 3, 6]


@in_virtual_time
async def test_no_more_than_twenty_five_a_second_leave_in_all() -> None:
    log = Log()
    await asyncio.gather(*(log.send(chat) for chat in range(1, 101)))
    for start in range(4):
        assert sum(start <= at < start + 1 for at, _ in log.passed) <= 30
    assert log.passed[-1][0] == pytest.approx((100 - 5) / 25, abs=0.01)


@in_virtual_time
async def test_a_chat_that_waits_holds_up_no_other() -> None:
    log = Log()
    slow = [asyncio.create_task(log.send(1)) for _ in range(10)]
    await asyncio.sleep(0)
    await log.send(2)
    assert log.times(2) == [0]
    await asyncio.gather(*slow)


@in_virtual_time
async def test_replies_leave_before_nudges_that_waited_longer() -> None:
    log = Log()
    full = [asyncio.create_task(log.send(chat)) for chat in range(1, 6)]
    nudges = [asyncio.create_task(log.send(chat, NUDGE, "nudge")) for chat in range(11, 14)]
    await asyncio.sleep(0)
    replies = [asyncio.create_task(log.send(chat, Urgency(), "reply")) for chat in range(21, 24)]
    await asyncio.gather(*full, *nudges, *replies)
    assert log.order[5:] == ["reply"] * 3 + ["nudge"] * 3


@in_virtual_time
async def test_a_halt_of_a_chat_lasts_to_its_end_and_leaves_others_alone() -> None:
    log = Log()
    log.refusals.append(30)
    with pytest.raises(RetryAfter):
        await log.send(1)
    await log.send(2)
    assert now() == 0
    await log.send(1)
    assert log.times(1) == [0, 30]


@in_virtual_time
async def test_a_call_that_ends_well_does_not_lift_a_halt() -> None:
    log = Log()
    log.limiter.halt(1, 10)
    log.limiter.halt(1, 2)
    await log.send(2)
    await log.send(1)
    assert now() == 10


@in_virtual_time
async def test_two_chats_halted_at_once_halt_all() -> None:
    log = Log()
    log.limiter.halt(1, 5)
    log.limiter.halt(2, 8)
    await log.send(3)
    await log.send(None, endpoint="answerCallbackQuery")
    assert log.passed == [(8, 3), (8, None)]


@in_virtual_time
async def test_a_halt_that_concerns_no_chat_halts_all() -> None:
    log = Log()
    log.refusals.append(4)
    with pytest.raises(RetryAfter):
        await log.send(None, endpoint="getMe")
    await log.send(3)
    assert log.times(3) == [4]


@in_virtual_time
async def test_answers_to_presses_and_typing_signs_do_not_queue_up() -> None:
    log = Log()
    for _ in range(50):
        await log.send(None, endpoint="answerCallbackQuery")
        await log.send(1, endpoint="sendChatAction")
    assert now() == 0


@in_virtual_time
async def test_who_gives_up_takes_no_turn() -> None:
    log = Log()
    await asyncio.gather(*(log.send(1) for _ in range(3)))
    given_up = asyncio.create_task(log.send(1))
    await asyncio.sleep(0)
    given_up.cancel()
    await log.send(1)
    assert log.times(1) == [0, 0, 0, 1]


@in_virtual_time
async def test_patience_ends_a_wait_without_sending() -> None:
    log = Log()
    log.limiter.halt(1, 100)
    with pytest.raises(OutOfPatience):
        await log.send(1, Urgency(patience=Patience(7)))
    assert now() == 7
    assert log.passed == []


@in_virtual_time
async def test_who_is_hurried_leaves_at_once() -> None:
    log = Log()
    log.limiter.halt(1, 100)
    patience = Patience(60)
    waiting = asyncio.create_task(log.send(1, Urgency(patience=patience)))
    await asyncio.sleep(1)
    patience.hurry()
    with pytest.raises(OutOfPatience):
        await waiting
    assert now() == 1


@in_virtual_time
async def test_without_patience_nothing_is_begun() -> None:
    log = Log()
    with pytest.raises(OutOfPatience):
        await log.send(1, Urgency(patience=Patience(0)))
    assert log.passed == []


@in_virtual_time
async def test_chats_that_are_quiet_are_forgotten() -> None:
    log = Log()
    for chat in range(1, CHATS_REMEMBERED + 200):
        await log.send(chat)
    assert len(log.limiter._chats) <= CHATS_REMEMBERED
