"""Nobody waits while the disk writes somebody else's notebook.

File work runs in a few threads; that of one user always in the same, so that it happens in the order in which it was
asked, also when who asked was cancelled meanwhile. A call costs 0.1 ms more than a direct one; when 25 users write at
once, everything else is held up for a third to a fifth of the time, and no longer for as long as a slow disk takes
(`python -m bench.stores`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

T = TypeVar("T")

HOW_MANY: Final = 4


class Hands:
    """Threads that work until told to `rest`."""

    def __init__(self) -> None:
        self._hands = [ThreadPoolExecutor(1, f"notebooks-{number}") for number in range(HOW_MANY)]

    async def do(self, user_id: int, work: Callable[[], T]) -> T:
        """What the work returns or raises, done after all that was asked before for that user."""
        hand = self._hands[user_id % HOW_MANY]
        return await asyncio.get_running_loop().run_in_executor(hand, work)

    def rest(self) -> None:
        """Finish what is under way."""
        for hand in self._hands:
            hand.shutdown(wait=True)
