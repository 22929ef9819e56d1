"""How long one reply may hold up what comes after it, before it is left to a later sweep."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Final, TypeVar

T = TypeVar("T")

REPLY_PATIENCE: Final = 60.0  # seconds
NUDGE_PATIENCE: Final = 15.0  # seconds: the user's own next message waits behind it


class OutOfPatience(Exception):
    """It took too long, or others wait: it is to be left for later. It was not begun."""


class Patience:
    """Runs out after so many seconds of the loop's clock, or at once when somebody hurries."""

    def __init__(self, seconds: float = REPLY_PATIENCE) -> None:
        self._deadline = asyncio.get_running_loop().time() + seconds
        self._hurried = asyncio.Event()

    @property
    def left(self) -> float:
        """Seconds left, 0 when it has run out."""
        if self._hurried.is_set():
            return 0.0
        return max(0.0, self._deadline - asyncio.get_running_loop().time())

    def hurry(self) -> None:
        """End it: what waits on it is left for later."""
        self._hurried.set()

    async def pause(self, seconds: float) -> None:
        """Wait; raises OutOfPatience at once when it would not last that long, or as soon as it is ended."""
        if seconds > self.left:
            raise OutOfPatience
        try:
            async with asyncio.timeout(seconds):
                await self._hurried.wait()
        except TimeoutError:
            return
        raise OutOfPatience

    async def or_leave(self, awaited: Awaitable[T]) -> T:
        """What the awaited gives; raises OutOfPatience, and cancels it, when that does not come in time."""
        waiting = asyncio.ensure_future(awaited)
        hurried = asyncio.ensure_future(self._hurried.wait())
        try:
            await asyncio.wait((waiting, hurried), timeout=self.left, return_when=asyncio.FIRST_COMPLETED)
            if waiting.done():
                return waiting.result()
            raise OutOfPatience
        finally:
            waiting.cancel()
            hurried.cancel()
