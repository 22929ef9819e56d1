"""The tick of the clock: every second, says what is due to those whose time has come, and what was left unsaid."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from datetime import timedelta
from typing import Final

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.discreet_log import where
from handlers.desk import Desk
from handlers.limiter import Urgency
from handlers.patience import NUDGE_PATIENCE, Patience
from handlers.replying import TurnedAway, Undelivered

EVERY: Final = 1  # second
SIDE_BY_SIDE: Final = 20  # users
FEW: Final = 20  # users, fewer than are told in a second
MESSAGES_A_VISIT: Final = 50
BACKOFF: Final = (30.0, 60.0, 300.0, 1800.0)  # seconds after so many failures to reach a user

log = logging.getLogger(__name__)


class Ticks:
    """One APScheduler job sweeps the index of due instants; what each user is told is asked of the coach then."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._waiting: deque[int] = deque()
        self._known: set[int] = set()  # waiting or being visited
        self._workers: set[asyncio.Task[None]] = set()
        self._failures: dict[int, int] = {}

    def start(self) -> None:
        """From now on; needs a running loop. A late tick runs all the same, and late ticks run once."""
        self._scheduler.add_job(
            self.tick, "interval", seconds=EVERY, coalesce=True, max_instances=1, misfire_grace_time=None
        )
        self._scheduler.start()
        self.begin()

    async def stop(self) -> None:
        """Let the visits under way go; what they had not said stays in the outbox."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        for worker in self._workers:
            worker.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)

    async def sweep(self) -> None:
        """Visit all who are due, and return when they have been."""
        self.begin()
        while self._workers:
            await asyncio.wait(self._workers)

    async def tick(self) -> None:
        """One tick; a coroutine, since a scheduler runs plain functions away from the loop."""
        self.begin()

    def begin(self) -> None:
        """Line up all who are due for a visit, a few at a time.

        A few whose hour has just come go first: a reminder of 09:40 is not late because thousands wait since 09:30.
        """
        ripe = self._desk.coach.index.ripe(self._desk.now())
        new = [user_id for user_id in ripe if user_id not in self._known]
        self._known.update(new)
        if len(new) <= FEW:
            self._waiting.extendleft(reversed(new))
        else:
            self._waiting.extend(new)
        while self._waiting and len(self._workers) < min(SIDE_BY_SIDE, len(self._known)):
            worker = asyncio.create_task(self._visit_some())
            self._workers.add(worker)
            worker.add_done_callback(self._workers.discard)

    async def _visit_some(self) -> None:
        while self._waiting:
            user_id = self._waiting.popleft()
            try:
                await self._visit(user_id)
                self._failures.pop(user_id, None)
            except Exception as error:  # the trouble of one user is not another's
                self._try_later(user_id, error)
            finally:
                self._known.discard(user_id)
            await asyncio.sleep(0)

    async def _visit(self, user_id: int) -> None:
        """Say what is to be said; between two messages the user's own may come in."""
        if not self._desk.lets_in(user_id):
            self._desk.coach.index.set(user_id, None)
            return
        for _ in range(MESSAGES_A_VISIT):
            async with self._desk.locks.of(user_id):
                if not await self._say_one(user_id):
                    return

    async def _say_one(self, user_id: int) -> bool:
        """Whether there was something, and it was said."""
        desk = self._desk
        unsaid = await desk.coach.nudge(user_id)
        if unsaid is None:
            return False
        began = asyncio.get_running_loop().time()
        tongue = await desk.tongue(user_id)
        urgency = Urgency(is_reply=False, patience=Patience(NUDGE_PATIENCE))
        try:
            said = await desk.speaker.speak(user_id, unsaid.replies, tongue, urgency)
        except TurnedAway:
            await desk.coach.blocked(user_id)
            log.info("tick user=%d: turned away", user_id)
            return False
        await desk.coach.spoken(user_id, unsaid.id)
        took = (asyncio.get_running_loop().time() - began) * 1000
        log.info("tick user=%d %.0f ms: said %d", user_id, took, said)
        return True

    def _try_later(self, user_id: int, error: Exception) -> None:
        """Nothing is dropped because a send failed: it stays in the outbox, and is tried again, ever less often."""
        failures = self._failures[user_id] = self._failures.get(user_id, 0) + 1
        wait = BACKOFF[min(failures, len(BACKOFF)) - 1]
        self._desk.coach.index.set(user_id, self._desk.now() + timedelta(seconds=wait))
        reason = f"undelivered, {error}" if isinstance(error, Undelivered) else where(error)
        log.warning("tick user=%d: %s; again in %.0f s", user_id, reason, wait)
