"""No update is lost or done twice, whatever happens while it is in hand, and nobody holds up the others."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from telegram import Chat, Message, Update, User
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from handlers.patience import Patience
from handlers.polling import LIMIT, USER_BACKLOG, Polling, Rejected
from tests.handlers.virtual_time import in_virtual_time, now

Doing = Callable[[Update, Patience], Awaitable[None]]


class FakeInbox:
    """Telegram's side: what was not confirmed by a higher offset is given again, and given at once."""

    def __init__(self) -> None:
        self.updates: dict[int, Update] = {}
        self.fetches: list[tuple[float, int | None]] = []
        self.failures: list[TelegramError] = []
        self._news = asyncio.Event()
        self._last = 500

    def hears(self, *users: int) -> list[int]:
        """A message of each of these users; gives their update ids."""
        ids = []
        for user in users:
            self._last += 1
            message = Message(
                self._last,
                datetime(2026, 11, 20, 17, 30, tzinfo=UTC),
                Chat(user, "private"),
                User(user, "U", False),
                text="hi",
            )
            self.updates[self._last] = Update(self._last, message=message)
            ids.append(self._last)
        self._news.set()
        return ids

    async def fetch(self, offset: int | None, limit: int, wait: int) -> Sequence[Update]:
        self.fetches.append((now(), offset))
        await asyncio.sleep(0.01)
        if self.failures:
            raise self.failures.pop(0)
        self.updates = {number: update for number, update in self.updates.items() if number >= (offset or 0)}
        if not self.updates and wait:
            self._news.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(wait):
                    await self._news.wait()
        return list(self.updates.values())[:limit]


class Run:
    """A polling under way, and what it did."""

    def __init__(self, doing: Doing | None = None) -> None:
        self.inbox = FakeInbox()
        self.begun: list[int] = []
        self.done: list[int] = []
        self.overflows = 0
        self._doing = doing
        self.polling = Polling(self.inbox, self._process, self._later)
        self.task = asyncio.create_task(self.polling.run())

    async def _process(self, update: Update, patience: Patience) -> None:
        self.begun.append(update.update_id)
        if self._doing:
            await self._doing(update, patience)
        self.done.append(update.update_id)

    def _later(self) -> None:
        self.overflows += 1

    async def stop(self, grace: float = 3.0) -> None:
        self.task.cancel()
        with suppress(asyncio.CancelledError):
            await self.task
        await self.polling.finish(grace)

    async def dies(self) -> None:
        """As by kill -9: nothing more is done or confirmed."""
        tasks = [self.task, *(lane.task for lane in self.polling._lanes.values() if lane.task)]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def taking(seconds: float, *, slow: int | None = None) -> Doing:
    """So long each, or only those of one user."""

    async def doing(update: Update, _: Patience) -> None:
        assert update.effective_user
        if slow in (None, update.effective_user.id):
            await asyncio.sleep(seconds)

    return doing


@in_virtual_time
async def test_an_update_is_confirmed_only_after_it_is_done() -> None:
    run = Run(taking(3))
    (number,) = run.inbox.hears(1)
    await asyncio.sleep(2.9)
    assert all(offset in (None, number) for _, offset in run.inbox.fetches)
    await asyncio.sleep(1)
    assert run.inbox.fetches[-1][1] == number + 1
    assert run.done == [number]
    await run.stop()


@in_virtual_time
async def test_what_was_in_hand_at_a_kill_is_given_again() -> None:
    run = Run(taking(3, slow=1))
    first, second = run.inbox.hears(1, 2)
    await asyncio.sleep(1)
    assert run.done == [second]
    await run.dies()
    assert list(run.inbox.updates) == [first, second]


@in_virtual_time
async def test_updates_of_one_user_keep_their_order_and_users_go_side_by_side() -> None:
    async def doing(update: Update, _: Patience) -> None:
        await asyncio.sleep(5 if update.update_id == 501 else 1)

    run = Run(doing)
    run.inbox.hears(1, 2, 1, 2, 1)
    await asyncio.sleep(10)
    assert run.done == [502, 504, 501, 503, 505]
    await run.stop()


@in_virtual_time
async def test_an_update_given_again_in_the_same_process_is_not_done_twice() -> None:
    run = Run()
    numbers = run.inbox.hears(1, 2)
    given = dict(run.inbox.updates)
    await asyncio.sleep(1)
    run.inbox.updates.update(given)
    run.inbox._news.set()
    await asyncio.sleep(1)
    assert run.done == numbers
    await run.stop()


@in_virtual_time
async def test_a_poison_update_is_confirmed_and_what_follows_is_done(caplog: pytest.LogCaptureFixture) -> None:
    async def doing(update: Update, _: Patience) -> None:
        if update.update_id == 501:
            raise ValueError("Marie's secret")

    run = Run(doing)
    run.inbox.hears(1, 1, 2)
    await asyncio.sleep(1)
    assert sorted(run.done) == [502, 503]
    assert run.begun.count(501) == 1
    assert run.inbox.fetches[-1][1] == 504
    assert "ValueError at" in caplog.text
    assert "Marie" not in caplog.text
    await run.stop()


@in_virtual_time
async def test_news_of_others_come_while_one_is_in_hand_and_the_line_is_not_kept_hot() -> None:
    run = Run(taking(60, slow=1))
    run.inbox.hears(1)
    await asyncio.sleep(20)
    fetches = len(run.inbox.fetches)
    (other,) = run.inbox.hears(2)
    await asyncio.sleep(0.6)
    assert run.done == [other]
    assert fetches <= 50
    await run.stop()


@in_virtual_time
async def test_an_idle_bot_waits_in_a_long_poll() -> None:
    run = Run()
    await asyncio.sleep(100)
    assert len(run.inbox.fetches) == 4
    await run.stop()


@in_virtual_time
async def test_one_user_s_flood_is_kept_and_its_answers_left_to_a_sweep() -> None:
    patience_left: list[float] = []

    async def doing(_: Update, patience: Patience) -> None:
        patience_left.append(patience.left)
        await asyncio.sleep(1 if patience.left else 0)

    run = Run(doing)
    run.inbox.hears(*[1] * 300, 2)
    await asyncio.sleep(2)
    assert len(run.done) == 301
    assert run.overflows >= 1
    assert run.done[:300] == sorted(run.done[:300])
    await run.stop()
    assert patience_left.count(0) >= 300 - 2 * USER_BACKLOG


@in_virtual_time
async def test_one_user_who_can_not_be_reached_does_not_hold_up_a_full_house() -> None:
    async def doing(update: Update, patience: Patience) -> None:
        assert update.effective_user
        if update.effective_user.id == 1:
            with suppress(Exception):
                await patience.pause(59)

    run = Run(doing)
    run.inbox.hears(1, *range(2, LIMIT + 50))
    await asyncio.sleep(6)
    assert len(run.done) == LIMIT + 49
    await run.stop()


@in_virtual_time
async def test_an_outage_is_waited_for_ever_less_often_and_told_plainly(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    run = Run()
    run.inbox.failures = [NetworkError("no route")] * 4
    (number,) = run.inbox.hears(1)
    await asyncio.sleep(20)
    assert [round(at) for at, _ in run.inbox.fetches[:5]] == [0, 1, 3, 7, 15]
    assert run.done == [number]
    assert "can't be reached (no route): trying again in 1 s" in caplog.text
    assert "Telegram answers again" in caplog.text
    await run.stop()


@in_virtual_time
async def test_a_second_poller_is_named(caplog: pytest.LogCaptureFixture) -> None:
    run = Run()
    run.inbox.failures = [Conflict("terminated by other getUpdates request")]
    await asyncio.sleep(5)
    assert "Another program fetches this bot's messages with the same token" in caplog.text
    await run.stop()


@in_virtual_time
async def test_a_halt_of_the_polling_is_sat_out() -> None:
    run = Run()
    run.inbox.failures = [RetryAfter(7)]
    await asyncio.sleep(8)
    assert [round(at) for at, _ in run.inbox.fetches] == [0, 7]
    await run.stop()


@in_virtual_time
async def test_a_token_that_is_revoked_ends_the_polling() -> None:
    run = Run()
    run.inbox.failures = [InvalidToken("no")]
    with pytest.raises(Rejected):
        await run.task


@in_virtual_time
async def test_a_stop_finishes_what_is_in_hand_and_confirms_it() -> None:
    run = Run(taking(1))
    numbers = run.inbox.hears(1, 2)
    await asyncio.sleep(0.5)
    began = now()
    await run.stop()
    assert sorted(run.done) == numbers
    assert run.inbox.updates == {}
    assert now() - began < 3


@in_virtual_time
async def test_a_stop_leaves_what_takes_too_long_to_the_next_start() -> None:
    run = Run(taking(60, slow=1))
    slow, _ = run.inbox.hears(1, 2)
    await asyncio.sleep(0.5)
    began = now()
    await run.stop()
    assert slow in run.inbox.updates
    assert now() - began < 3


@in_virtual_time
async def test_a_stop_hurries_a_reply_that_waits_so_that_it_is_kept_for_later() -> None:
    hurried: list[int] = []

    async def doing(update: Update, patience: Patience) -> None:
        with suppress(Exception):
            await patience.pause(59)
        hurried.append(update.update_id)

    run = Run(doing)
    numbers = run.inbox.hears(1)
    await asyncio.sleep(0.5)
    await run.stop()
    assert hurried == numbers
    assert run.inbox.updates == {}


@in_virtual_time
async def test_update_ids_that_start_again_lower_are_taken() -> None:
    run = Run()
    run.inbox.hears(1)
    await asyncio.sleep(1)
    run.inbox._last = 10
    (number,) = run.inbox.hears(1)
    run.inbox.fetch = lambda offset, limit, wait: FakeInbox.fetch(run.inbox, min(offset or 0, 12), limit, wait)  # type: ignore[method-assign]
    run.inbox._news.set()
    await asyncio.sleep(1)
    assert number in run.done
    await run.stop()
