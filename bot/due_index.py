"""Who is due next: one instant per user, so that a sweep asks only those whose time has come (rule 2)."""

from __future__ import annotations

import heapq
from datetime import datetime, timedelta
from typing import Final

SET_BACK: Final = timedelta(seconds=30)
"""A clock that goes back by more was set: what was past its hour may have it still to come."""


class DueIndex:
    """A heap of (instant, user) with one live entry per user; forgotten entries are dropped as they surface."""

    def __init__(self) -> None:
        self._due: dict[int, datetime] = {}
        self._heap: list[tuple[datetime, int]] = []
        self._ripe: dict[int, datetime] = {}  # taken from the heap, and due until set anew
        self._idle: set[int] = set()  # known, with nothing to come
        self._looked_at: datetime | None = None

    def __len__(self) -> int:
        return len(self._due)

    def knows(self, user_id: int) -> bool:
        """Whether `set` was ever told of this user."""
        return user_id in self._due or user_id in self._idle

    def next_for(self, user_id: int) -> datetime | None:
        """When this user is due (UTC), None when nothing is."""
        return self._due.get(user_id)

    def set(self, user_id: int, due: datetime | None) -> None:
        """This user is due at that instant (UTC), or not at all."""
        if due is None:
            self._due.pop(user_id, None)
            self._ripe.pop(user_id, None)
            self._idle.add(user_id)
            return
        self._idle.discard(user_id)
        if self._due.get(user_id) != due:
            self._due[user_id] = due
            self._ripe.pop(user_id, None)
            heapq.heappush(self._heap, (due, user_id))

    def ripe(self, now: datetime) -> list[int]:
        """The users due by now (UTC), earliest first. Each stays due until `set` says otherwise.

        When the clock was set back everybody is, once: the instants found before it may be too late now.
        """
        if self._looked_at and now < self._looked_at - SET_BACK:
            for user_id in (*self._due, *self._idle):
                self.set(user_id, min(now, self._due.get(user_id, now)))
        self._looked_at = now
        while self._heap and self._heap[0][0] <= now:
            due, user_id = heapq.heappop(self._heap)
            if self._due.get(user_id) == due:
                self._ripe[user_id] = due
        return [user_id for user_id, due in self._ripe.items() if due <= now]
