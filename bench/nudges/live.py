"""The program itself, with everybody's notebook on the disk: `python -m bench.nudges live 10000`.

What users run (the wiring, the store of one file each, the dispatcher, the scheduler, the limiter) speaks with a
Telegram in another process, which takes 50 ms to answer. Only the clock is moved by hand: to just before a Thursday's
09:30, the hour of a few, then to that of the Friday, the hour of many. Somebody writes all the while.
Telegram takes some 30 messages a second from a bot, and our limiter gives it 25: the last of 10,000 would hear at 09:37
whatever the program does. So Friday is measured without the limiter for all, which shows what the program itself needs,
and with it for the first PACED, whose pace is that of all. It takes some minutes, and a gigabyte of disk.

    hears          seconds until the program asked Telegram for messages
    awake          seconds until it had looked through all notebooks
    due, said      how many were due, and how many were told
    twice          how many were told more than once
    first, last    seconds after the hour, when the first and the last message reached Telegram
    stall          the longest time, in ms, for which the loop did nothing else
    amid           seconds after their own hour, 20 s later, when somebody else heard amid those who still wait
    answer         the longest time, in ms, for which somebody who wrote meanwhile waited
    memory         MB of the whole process
"""

from __future__ import annotations

import asyncio
import logging
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from bench.nudges.line import Line, telegram
from bench.nudges.pulse import memory, stalls
from bench.rehearsal import notebook
from bot.clock import Clock
from bot.domain.notebook import Notebook
from bot.domain.promises import Promise
from bot.settings import Settings
from bot.wiring import Program
from data.tinydb_store import TinyDBStore
from handlers import limiter

TOKEN: Final = "4242:AAbench-nudges_of_the_program_itself"  # noqa: S105 - invented
PEOPLE: Final = 30  # in each notebook: a living network
FEW, PACED = 20, 1_500
AT_ONCE: Final = 64  # notebooks on their way to the disk
EVENING: Final = datetime(2026, 11, 18, 20, 0, tzinfo=UTC)
THURSDAY, FRIDAY = (datetime(2026, 11, day, 8, 30, tzinfo=UTC) for day in (19, 20))  # 09:30 in Paris
EARLIER: Final = timedelta(minutes=30)  # where the clock is moved to first: what changes with the day is behind it
BEFORE: Final = timedelta(seconds=3)  # from where the clock is moved to then, to the hour
SETTLING: Final = 30.0  # seconds for that
AMID: Final = timedelta(seconds=20)  # from the hour of many to that of one more
EVERY_DAY, THEIR_DAYS, NOT_THEN = (0, 1, 2, 3, 4), (0, 1, 2, 4), (0, 1, 2)
WRITES_EVERY: Final = 1.5  # seconds
QUIET: Final = 15.0  # seconds after which nothing more is expected
UNLIMITED: Final = (1e9, 10**9)
HEAD: Final = ("hears", "awake", "due", "said", "twice", "first", "last", "amid", "stall", "answer", "memory")


@dataclass
class _Heard:
    """What reached Telegram around one hour, in seconds after it."""

    after: dict[int, list[float]] = field(default_factory=dict)  # by user
    amid: float = float("nan")  # the one more
    waits: list[float] = field(default_factory=list)  # of the one who writes

    def row(self, due: int, stall: float) -> str:
        times = Counter(len(heard) for heard in self.after.values())
        all_ = sorted(at for heard in self.after.values() for at in heard) or [float("nan")]
        told = f"{due:>8,}{times.total():>8,}{times.total() - times[1]:>8,}"
        when = f"{all_[0]:>8.1f}{all_[-1]:>8.1f}{self.amid:>8.1f}"
        return f"{told}{when}{1000 * stall:>8.0f}{1000 * max(self.waits):>8.0f}{memory():>8.0f}"


def main(count: int) -> None:
    """Print a line for each hour of each run."""
    print(f"\n{count:,} notebooks of {PEOPLE} people on the disk, the whole program\n")
    print(f"{'':<28}{''.join(f'{name:>8}' for name in HEAD)}", flush=True)
    for due, limited in ((count, False), (min(count, PACED), True)):
        command = [sys.executable, "-m", "bench.nudges", "run", str(count), str(due), str(int(limited))]
        subprocess.run(command, check=True)  # noqa: S603 - ourselves


def run(count: int, due: int, limited: bool) -> None:
    """One run of the program: its start, the hour of a few, the hour of all who are due."""
    with tempfile.TemporaryDirectory(prefix="nudges-") as folder:
        command = [sys.executable, "-m", "bench.nudges", "fill", folder, str(count), str(due)]
        subprocess.run(command, check=True)  # noqa: S603 - in a process of its own, whose memory is not counted
        if not limited:
            limiter.OVERALL = UNLIMITED  # type: ignore[misc]
        logging.disable(logging.WARNING)  # that the clock is set
        asyncio.run(_run(Path(folder), count + 1, due, limited))


async def fill(folder: Path, count: int, due: int) -> None:
    """Keep so many notebooks, of which so many have the Friday among their days, and two more.

    One is of somebody who writes, the other of somebody whose hour comes amid that of the many.
    """
    store = TinyDBStore(folder, lambda: EVENING)
    await store.open()
    one_more = _notebook(count + 2, is_due=True)
    await store.keep(
        one_more.owned_by(replace(one_more.owner, slot=(FRIDAY + AMID).astimezone(one_more.owner.tz).time()))
    )
    for first in range(1, count + 2, AT_ONCE):
        users = range(first, min(first + AT_ONCE, count + 2))
        await asyncio.gather(*(store.keep(_notebook(user_id, user_id <= due)) for user_id in users))
    await store.close()


def _notebook(user_id: int, is_due: bool) -> Notebook:
    """Somebody in Paris who promised something for that Friday."""
    book = notebook(PEOPLE, seed=user_id)
    days = EVERY_DAY if user_id <= FEW else THEIR_DAYS if is_due else NOT_THEN
    promise = Promise("w0", "envoyer le devis", date(2026, 11, 18), to="p1", due=FRIDAY.date())
    return book.owned_by(replace(book.owner, user_id=user_id, days=days)).put(promise)


async def _run(folder: Path, writer: int, due: int, limited: bool) -> None:
    clock = Clock(EVENING)
    async with telegram() as line:
        given = {"telegram_token": TOKEN, "telegram_api_url": line.address, "coach_data": folder}
        program = Program(Settings.model_validate({**given, "log_level": "ERROR"}), TOKEN, clock, plays=False)
        began = time.monotonic()
        running = asyncio.create_task(program.run())
        async with stalls() as late:
            hears = await line.polled_at() - began
            await program.awake.wait()
        start = f"{hears:>8.1f}{time.monotonic() - began:>8.1f}"
        print(f"{'the start':<28}{start}{'':>48}{1000 * max(late):>8.0f}{'':>8}{memory():>8.0f}", flush=True)
        for name, hour, many in (("Thursday, a few", THURSDAY, min(FEW, due)), ("Friday, many", FRIDAY, due)):
            async with stalls() as late:
                heard = await _around(hour, clock, line, writer)
            pace = "our pace" if limited else "no limiter"
            print(f"{f'{name}, {pace}':<28}{'':>16}{heard.row(many, max(late))}", flush=True)
        signal.raise_signal(signal.SIGTERM)
        await running


async def _around(hour: datetime, clock: Clock, line: Line, writer: int) -> _Heard:
    """Move the clock to just before that hour and listen until all is quiet again."""
    heard = _Heard()
    clock.travel_to(hour - EARLIER)
    await asyncio.sleep(SETTLING)
    clock.travel_to(hour - BEFORE)
    struck = time.monotonic() + BEFORE.total_seconds()
    last, wrote = struck, None
    while time.monotonic() - last < QUIET or wrote is not None:
        if wrote is None:
            wrote = await line.write(writer, "qui m’a aidé ?")
        await asyncio.sleep(WRITES_EVERY)
        for user_id, at in await line.said():
            if user_id == writer + 1:
                heard.amid = at - struck - AMID.total_seconds()
            elif user_id != writer:
                heard.after.setdefault(user_id, []).append(at - struck)
                last = max(last, at)
            elif wrote is not None:
                heard.waits.append(at - wrote)
                wrote = None
    return heard
