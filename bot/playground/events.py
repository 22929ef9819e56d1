"""What a page or a test hears as it happens, for one playing user: messages, edits, typing, answers to a press."""

import itertools
from collections import defaultdict, deque
from typing import Any

from bot.playground.bell import Bell

Event = dict[str, Any]
REMEMBERED = 1000


class Events:
    """A numbered list of happenings per user; the latest are remembered, so that who listens late misses none."""

    def __init__(self) -> None:
        self.bell = Bell()
        self._numbers = itertools.count(1)
        self._heard: defaultdict[int, deque[tuple[int, Event]]] = defaultdict(lambda: deque(maxlen=REMEMBERED))
        self.last = 0

    def tell(self, user_id: int, event: Event) -> None:
        """This happened for this user; whoever waits continues."""
        self.last = next(self._numbers)
        self._heard[user_id].append((self.last, event))
        self.bell.ring()

    def since(self, user_id: int, number: int) -> list[tuple[int, Event]]:
        """What happened for this user after event `number`, oldest first, each with its own number."""
        return [(at, event) for at, event in self._heard[user_id] if at > number]
