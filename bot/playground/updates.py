"""The queue of what reaches the bot: every update waits here until the bot has confirmed it."""

import asyncio
from collections import deque
from typing import Any

from bot.playground.bell import Bell
from bot.playground.errors import Refusal

Update = dict[str, Any]

LONGEST_WAIT = 50.0  # seconds; Telegram's own limit for a long poll
ON_REQUEST_ONLY = ("chat_member", "message_reaction", "message_reaction_count")


class Updates:
    """Updates in order of their ids. `allowed` is what the bot asked for last; empty: all but those on request only."""

    def __init__(self) -> None:
        self.pending: deque[Update] = deque()
        self.last_id = 100_000
        self.allowed: list[str] = []
        self.closed = False
        self._bell = Bell()
        self._poll = 0

    def wanted(self, kind: str) -> bool:
        """Whether the bot asked to hear of this kind of update."""
        return kind in self.allowed if self.allowed else kind not in ON_REQUEST_ONLY

    def put(self, update: Update) -> None:
        """Queue an update; a waiting long poll gets it at once."""
        self.last_id = max(self.last_id, update["update_id"])
        self.pending.append(update)
        self._bell.ring()

    def confirm(self, before: int) -> None:
        """Forget all updates with an id lower than `before`."""
        while self.pending and self.pending[0]["update_id"] < before:
            self.pending.popleft()

    def close(self) -> None:
        """The playground stops: whoever polls is answered now, with nothing."""
        self.closed = True
        self._bell.ring()

    async def poll(self, limit: int, seconds: float) -> list[Update]:
        """Up to `limit` unconfirmed updates, waiting at most so many real `seconds` for the first.

        Raises Refusal 409 when a newer poll starts meanwhile: two programs must not share one bot.
        """
        self._poll += 1
        mine = self._poll
        self._bell.ring()
        loop = asyncio.get_running_loop()
        deadline = loop.time() + min(seconds, LONGEST_WAIT)
        while not self.pending and not self.closed and (left := deadline - loop.time()) > 0:
            await self._bell.wait(left)
            if self._poll != mine:
                raise Refusal(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                )
        return list(self.pending)[:limit]
