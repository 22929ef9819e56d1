"""One user's turns come one after another, ticks included; different users' turns run side by side."""

from __future__ import annotations

import asyncio
from weakref import WeakValueDictionary


class UserLocks:
    """A lock per user, forgotten when nobody holds or awaits it."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    def of(self, user_id: int) -> asyncio.Lock:
        """To be held from opening the notebook until the replies are spoken. The caller keeps it alive meanwhile."""
        lock = self._locks.get(user_id)
        if lock is None:
            lock = self._locks[user_id] = asyncio.Lock()
        return lock
