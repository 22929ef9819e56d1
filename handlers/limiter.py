"""Keeps to the pace Telegram allows: one message a second per chat, 25 a second in all, replies before nudges."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from handlers.patience import OutOfPatience, Patience

OVERALL: Final = (25.0, 5)  # messages a second, and how many at once
CHAT: Final = (1.0, 3)
GROUP: Final = (20 / 60, 3)  # chats with a negative id
CHATS_REMEMBERED: Final = 2000

_COUNTED: Final = ("send", "edit", "forward", "copy")
_UNCOUNTED: Final = frozenset({"sendChatAction"})


@dataclass(frozen=True)
class Urgency:
    """Passed as `rate_limit_args`: replies go before nudges, and nobody waits longer than their patience."""

    is_reply: bool = True
    patience: Patience | None = None


class Bucket:
    """Fills at `rate` a second up to `size`; every message takes one. Halted, it gives nothing until the deadline."""

    def __init__(self, rate: float, size: int) -> None:
        self._rate, self._size = rate, size
        self._level, self._at = float(size), 0.0
        self._halted_until = 0.0

    def ready_at(self, now: float) -> float:
        """When one can be taken (the loop's seconds); not after `now` when at once."""
        lacking = 1 - self._level_at(now)
        return max(self._halted_until, now + max(0.0, lacking) / self._rate if lacking > 1e-9 else 0.0)

    def take(self, now: float) -> None:
        self._level, self._at = self._level_at(now) - 1, now

    def halt(self, until: float) -> None:
        self._halted_until = max(self._halted_until, until)

    def is_halted(self, now: float) -> bool:
        return self._halted_until > now

    def is_idle(self, now: float) -> bool:
        return self._level_at(now) >= self._size and not self.is_halted(now)

    def _level_at(self, now: float) -> float:
        return min(float(self._size), self._level + (now - self._at) * self._rate)


@dataclass(order=True)
class _Waiting:
    rank: tuple[bool, int]  # nudges after replies, then first come
    chat: int | str = field(compare=False)
    go: asyncio.Future[None] = field(compare=False)


class Limiter(BaseRateLimiter[Urgency]):
    """Every call to Telegram but getUpdates passes here.

    Counted are calls that put or change a message; the others wait only while Telegram has told us all to halt. After a
    429 the chat it concerns is halted until the very end of `retry_after`; when a second chat meets one meanwhile, or
    the call concerned no chat, everything is. The call itself is not repeated here: who made it decides.
    """

    def __init__(self) -> None:
        self._overall = Bucket(*OVERALL)
        self._chats: dict[int | str, Bucket] = {}
        self._waiting: list[_Waiting] = []
        self._numbers = itertools.count()
        self._alarm: asyncio.TimerHandle | None = None

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, bool | dict[str, Any] | list[dict[str, Any]]]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Urgency | None,
    ) -> bool | dict[str, Any] | list[dict[str, Any]]:
        """Wait for one's turn, then call; raises OutOfPatience when that does not come in time."""
        chat = data.get("chat_id") if _is_counted(endpoint) else None
        await self._wait_for_turn(chat, rate_limit_args or Urgency())
        try:
            return await callback(*args, **kwargs)
        except RetryAfter as refusal:
            self.halt(chat, seconds(refusal))
            raise

    def halt(self, chat: int | str | None, seconds: float) -> None:
        """Telegram said 429 to a call about this chat (None: about none): nothing goes there for so many seconds."""
        now = _now()
        others = any(bucket.is_halted(now) for other, bucket in self._chats.items() if other != chat)
        if chat is not None:
            self._bucket(chat).halt(now + seconds)
        if chat is None or others:
            self._overall.halt(now + seconds)

    async def _wait_for_turn(self, chat: int | str | None, urgency: Urgency) -> None:
        if chat is None:
            await self._wait_for_end_of_halt(urgency)
            return
        if urgency.patience is not None and not urgency.patience.left:
            raise OutOfPatience
        waiting = _Waiting(
            (not urgency.is_reply, next(self._numbers)), chat, asyncio.get_running_loop().create_future()
        )
        heapq.heappush(self._waiting, waiting)
        self._let_go()
        if waiting.go.done():
            return
        try:
            await (urgency.patience.or_leave(waiting.go) if urgency.patience else waiting.go)
        finally:
            waiting.go.cancel()

    async def _wait_for_end_of_halt(self, urgency: Urgency) -> None:
        now = _now()
        if self._overall.is_halted(now):
            seconds = self._overall.ready_at(now) - now
            await (urgency.patience or Patience(seconds + 1)).pause(seconds)

    def _let_go(self) -> None:
        """Let all go who may now, in their order, and wake up again when the next may."""
        now = _now()
        later: list[_Waiting] = []
        wake_at = float("inf")
        while self._waiting:
            if (overall := self._overall.ready_at(now)) > now:
                wake_at = min(wake_at, overall)
                break
            waiting = heapq.heappop(self._waiting)
            if waiting.go.done():  # it gave up
                continue
            bucket = self._bucket(waiting.chat)
            if (ready_at := bucket.ready_at(now)) > now:
                wake_at = min(wake_at, ready_at)
                later.append(waiting)
                continue
            bucket.take(now)
            self._overall.take(now)
            waiting.go.set_result(None)
        for waiting in later:
            heapq.heappush(self._waiting, waiting)
        self._set_alarm(wake_at if self._waiting else None)

    def _set_alarm(self, at: float | None) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
        self._alarm = None if at is None else asyncio.get_running_loop().call_at(at, self._let_go)

    def _bucket(self, chat: int | str) -> Bucket:
        if chat not in self._chats:
            self._forget_idle()
            self._chats[chat] = Bucket(*(GROUP if str(chat).startswith("-") else CHAT))
        return self._chats[chat]

    def _forget_idle(self) -> None:
        if len(self._chats) >= CHATS_REMEMBERED:
            now = _now()
            self._chats = {chat: bucket for chat, bucket in self._chats.items() if not bucket.is_idle(now)}


def _is_counted(endpoint: str) -> bool:
    return endpoint.startswith(_COUNTED) and endpoint not in _UNCOUNTED


def seconds(refusal: RetryAfter) -> float:
    """How long Telegram wants us to wait."""
    after = refusal.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)


def _now() -> float:
    return asyncio.get_running_loop().time()
