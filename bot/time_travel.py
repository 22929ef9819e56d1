"""The playground's time machine: to tomorrow morning, through a week with all that it brings, or to the next nudge."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Final

from bot.clock import Clock
from bot.coach import Coach
from bot.coaching.choose import choose, next_due
from bot.domain.owner import Owner

MORNING: Final = time(9, 31)  # just after the usual slot
WEEK: Final = timedelta(days=7)
STOPS: Final = 21  # hours of a week at which something is said on the way; never endless, whatever is not taken
A_MOMENT: Final = timedelta(seconds=1)
LOOKS: Final = 200  # due instants at which the coach may choose silence, before we call it nothing


def stay_ahead(clock: Clock, kept_in: Path) -> None:
    """The clock as far ahead of the real time as it was when the program ended; the notebooks know that time."""
    with suppress(OSError, ValueError, OverflowError):
        clock.run_ahead(timedelta(seconds=max(int(kept_in.read_text(encoding="ascii")), 0)))


class ProgramTime:
    """Moves the program's clock forward, then has the coach say what has come due."""

    def __init__(self, clock: Clock, coach: Coach, sweep: Callable[[], Awaitable[None]], kept_in: Path) -> None:
        """`kept_in`: the file that remembers how far ahead the clock is, so that a restart stays in that time."""
        self._clock = clock
        self._coach = coach
        self._sweep = sweep
        self._kept_in = kept_in

    def now(self) -> datetime:
        """The program's present instant, aware, in UTC."""
        return self._clock.now()

    async def travel(self, user_id: int, to: str) -> datetime | None:
        """The instant arrived at (aware, UTC), None when nothing is due; `to`: "tomorrow", "week" or "next"."""
        instant = await self._instant(user_id, to)
        if instant is None:
            return None
        for _ in range(STOPS if to == "week" else 0):
            stop = await self._next(user_id)
            if stop is None or stop >= instant:
                break
            await self._arrive(stop)
        await self._arrive(instant)
        return self._clock.now()

    async def _arrive(self, instant: datetime) -> None:
        if instant > self._clock.now():
            self._clock.travel_to(instant)
            self._kept_in.write_text(f"{self._clock.ahead.total_seconds():.0f}\n", encoding="ascii")
        await self._sweep()

    async def _instant(self, user_id: int, to: str) -> datetime | None:
        now = self._clock.now()
        if to == "week":
            return now + WEEK
        if to == "tomorrow":
            notebook = await self._coach.notebook(user_id)
            owner = notebook.owner if notebook else Owner(user_id)
            morning = datetime.combine(owner.local(now).date() + timedelta(days=1), MORNING, owner.tz)
            return morning.astimezone(UTC)
        return await self._next(user_id) if to == "next" else None

    async def _next(self, user_id: int) -> datetime | None:
        notebook = await self._coach.notebook(user_id)
        if notebook is None:
            return None
        at = self._clock.now()
        for _ in range(LOOKS):
            due = next_due(notebook, at)
            if due is None:
                return None
            at = max(due, at) + A_MOMENT
            if choose(notebook, at):
                return at
            await asyncio.sleep(0)
        return None
