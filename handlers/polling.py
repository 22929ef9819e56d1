"""Fetches what users send, and confirms it to Telegram only once it is kept and answered (rule 6).

The stock polling confirms a batch before its work is done, and so loses what a kill interrupts. Here an update is
confirmed when it and all before it are done. Updates of one user go one after another, those of different users side by
side (rule 10). At most LIMIT updates are unconfirmed at a time, which bounds the whole.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol, TypeAlias

from telegram import Update
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.discreet_log import where
from handlers.limiter import seconds
from handlers.patience import REPLY_PATIENCE, Patience

LIMIT: Final = 100  # updates a call, Telegram's most
LONG_POLL: Final = 25  # seconds
USER_BACKLOG: Final = 5  # updates of one user that wait to be answered one by one; beyond, answers go to a sweep
HURRY_AFTER: Final = 3.0  # seconds that one update may hold up a full house
REMEMBERED: Final = 1000  # update ids, so that one given again is not done again
FIRST_PAUSE, LAST_PAUSE = 0.05, 0.5  # seconds between two looks while something is in hand
BACKOFF: Final = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0)  # seconds after so many failures

Process: TypeAlias = Callable[[Update, Patience], Awaitable[None]]

log = logging.getLogger(__name__)


class Rejected(Exception):
    """Telegram does not accept the token (any more)."""


@dataclass
class _InHand:
    """One update on its way; `since` is in the loop's seconds."""

    update: Update
    since: float
    patience: Patience
    done: bool = False


@dataclass
class _Lane:
    """What one user sent, in order. Once an answer is left to a sweep, so are those behind it, in their order."""

    waiting: deque[_InHand] = field(default_factory=deque)
    task: asyncio.Task[None] | None = None
    overflows: bool = False


class Inbox(Protocol):
    """Telegram's side: keeps updates until a fetch with a higher offset."""

    async def fetch(self, offset: int | None, limit: int, wait: int) -> Sequence[Update]:
        """The unconfirmed updates from `offset` on, `limit` at most, waiting up to `wait` seconds for the first."""


class Polling:
    """The loop. `process` does one update, returns once it is kept and answered; it may raise."""

    def __init__(self, inbox: Inbox, process: Process, later: Callable[[], None]) -> None:
        """`later` is called when answers were left for a sweep and their user has nothing more in hand."""
        self._inbox = inbox
        self._process = process
        self._later = later
        self._offset: int | None = None
        self._in_hand: OrderedDict[int, _InHand] = OrderedDict()  # unconfirmed, in the order they came
        self._lanes: dict[int, _Lane] = {}
        self._past: OrderedDict[int, None] = OrderedDict()
        self._progress = asyncio.Event()
        self._failures = 0

    async def run(self) -> None:
        """Until it is cancelled; raises Rejected when the token is."""
        pause = FIRST_PAUSE
        while True:
            updates = await self._fetch()
            if updates is None:
                continue
            news = self._accept(updates)
            if not news and len(updates) >= LIMIT:
                self._hurry_the_first()
            pause = FIRST_PAUSE if news else min(pause * 2, LAST_PAUSE)
            await self._until_idle(pause)

    async def finish(self, grace: float) -> None:
        """After `run` was cancelled: finish what is in hand within `grace` seconds, then confirm what is done.

        What does not finish is given again by Telegram at the next start.
        """
        await self._until_idle(grace * 0.6)
        for lane in self._lanes.values():
            lane.waiting.clear()
        for in_hand in self._in_hand.values():
            in_hand.patience.hurry()
        await self._until_idle(grace * 0.2)
        tasks = [lane.task for lane in self._lanes.values() if lane.task]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._confirm(grace * 0.2)

    async def _fetch(self) -> Sequence[Update] | None:
        try:
            updates = await self._inbox.fetch(self._offset, LIMIT, 0 if self._in_hand else LONG_POLL)
        except InvalidToken:
            raise Rejected from None
        except RetryAfter as halt:
            await asyncio.sleep(seconds(halt))
            return None
        except TelegramError as error:
            await self._back_off(error)
            return None
        if self._failures:
            log.info("Telegram answers again")
        self._failures = 0
        return updates

    async def _back_off(self, error: TelegramError) -> None:
        wait = BACKOFF[min(self._failures, len(BACKOFF) - 1)]
        self._failures += 1
        if isinstance(error, Conflict):
            log.error("Another program fetches this bot's messages with the same token; stop one of them. Waiting.")
        elif not isinstance(error, TimedOut) or self._failures > 1:
            reason = str(error) if isinstance(error, NetworkError) else type(error).__name__
            log.warning("Telegram can't be reached (%s): trying again in %.0f s", reason, wait)
        await asyncio.sleep(wait)

    def _accept(self, updates: Sequence[Update]) -> int:
        """Put what is new into the lane of its user; how many were."""
        news, now = 0, asyncio.get_running_loop().time()
        for update in updates:
            if update.update_id in self._in_hand or update.update_id in self._past:
                continue
            news += 1
            in_hand = self._in_hand[update.update_id] = _InHand(update, now, Patience(REPLY_PATIENCE))
            lane = self._lanes.setdefault(_user_of(update), _Lane())
            lane.waiting.append(in_hand)
            if lane.task is None:
                lane.task = asyncio.create_task(self._go_along(_user_of(update), lane))
        self._advance()
        return news

    async def _go_along(self, user_id: int, lane: _Lane) -> None:
        """Do what is in this lane, one after another, until it is empty."""
        while lane.waiting:
            in_hand = lane.waiting.popleft()
            lane.overflows = lane.overflows or len(lane.waiting) >= USER_BACKLOG
            in_hand.patience = Patience(0 if lane.overflows else REPLY_PATIENCE)
            try:
                await self._process(in_hand.update, in_hand.patience)
            except Exception as error:  # a poison update: given again, it would fail again
                log.error("Update %d failed: %s", in_hand.update.update_id, where(error))
            in_hand.done = True
            self._advance()
        del self._lanes[user_id]
        if lane.overflows:
            self._later()

    def _advance(self) -> None:
        """Confirm, at the next call, all up to the first that is not done."""
        while self._in_hand:
            update_id, first = next(iter(self._in_hand.items()))
            self._offset = update_id
            if not first.done:
                break
            self._offset = update_id + 1
            del self._in_hand[update_id]
            self._past[update_id] = None
            if len(self._past) > REMEMBERED:
                self._past.popitem(last=False)
        self._progress.set()

    def _hurry_the_first(self) -> None:
        """So many are in hand that no news can come: the one that holds them up is left to a sweep."""
        first = next(iter(self._in_hand.values()), None)
        if first and asyncio.get_running_loop().time() - first.since > HURRY_AFTER:
            first.patience.hurry()

    async def _until_idle(self, at_most: float) -> None:
        """Until nothing is in hand, or so many seconds."""
        try:
            async with asyncio.timeout(at_most):
                while self._in_hand:
                    self._progress.clear()
                    await self._progress.wait()
        except TimeoutError:
            return

    async def _confirm(self, at_most: float) -> None:
        if self._offset is None:
            return
        try:
            async with asyncio.timeout(at_most):
                await self._inbox.fetch(self._offset, 1, 0)
        except (TelegramError, TimeoutError) as error:
            log.info("The last updates will be given again: %s", type(error).__name__)


def _user_of(update: Update) -> int:
    """Whose lane it takes; 0 for what comes from nobody."""
    if update.effective_user:
        return update.effective_user.id
    return update.effective_chat.id if update.effective_chat else 0
