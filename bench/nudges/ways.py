"""Saying what is due to many at once, beside one APScheduler job for each user: `python -m bench.nudges ways`.

For 10,000 and for 100,000 notebooks, at most 20,000 of which are due in the same second. Each way runs in a process of
its own, with the same notebooks in memory, the same thinking and the same keeping; only who is to be told is found
another way. Telegram, which takes some 25 messages a second, is left out. It takes some minutes.

    said, twice    how many of those that were due were told, and how many more than once
    to the last    seconds from the moment they were due until the last was told
    stall          the longest time, in ms, for which the loop did nothing else
    ready          seconds to find out who is due when, once the notebooks are there
    idle           ms of a look when nothing is due
    memory         MB of what knows who is due
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Final, cast

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bench.nudges.pulse import PULSE, memory, stalls
from bot.clock import Clock
from bot.coach import Coach
from bot.domain.notebook import Notebook
from bot.domain.owner import Owner
from bot.domain.people import Person
from bot.domain.promises import Promise
from bot.one_by_one import one_by_one
from bot.texts import Voice
from data.memory_store import MemoryStore
from handlers.desk import Desk
from handlers.replying import Speaker
from handlers.ticks import Ticks

NOTEBOOKS: Final = (10_000, 100_000)
DUE: Final = 20_000
OURS, JOBS, PATIENT_JOBS = WAYS = ("one sweep", "a job each", "a job each, never late")
EVENING: Final = datetime(2026, 11, 19, 18, 0, tzinfo=UTC)
SLOT: Final = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)  # 09:30 in Paris, a Friday
MET, TODAY, FAR = date(2026, 11, 18), date(2026, 11, 20), date(2027, 6, 1)
LOOKS: Final = 100
QUIET: Final = 5.0  # seconds after which nothing more is expected
WARNING: Final = 2.0
JOBS_A_SECOND: Final = 2_500  # that a scheduler can surely be told of


def main() -> None:
    """Print a table for each number of notebooks."""
    for count in NOTEBOOKS:
        print(f"\n{count:,} notebooks, {min(count, DUE):,} due in the same second\n")
        print(f"{'':<24}{'said':>9}{'twice':>8}{'to the last':>13}{'stall':>8}{'ready':>8}{'idle':>9}{'memory':>9}")
        for way in WAYS:
            command = [sys.executable, "-m", "bench.nudges", "way", way, str(count)]
            ended = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - ourselves
            said, twice, last, stall, ready, idle, memory = json.loads(ended.stdout)
            told = f"{said:>9,}{twice:>8,}{last:>13.1f}{stall:>8.0f}{ready:>8.2f}{idle:>9.3f}{memory:>9.1f}"
            print(f"{way:<24}{told}", flush=True)


def measure(way: str, count: int) -> None:
    """Print what was measured of one way, as a line of JSON."""
    print(json.dumps(asyncio.run(_measured(way, count))))


class _Ears:
    """In the place of Telegram: who was told something, and when last."""

    def __init__(self) -> None:
        self.times: Counter[int] = Counter()
        self.last = 0.0

    async def speak(self, user_id: int, *_: object) -> int:
        self.times[user_id] += 1
        self.last = time.perf_counter()
        return 1


class _SetClock:
    """The coach's time, moved by hand."""

    def __init__(self) -> None:
        self.now = EVENING

    def __call__(self) -> datetime:
        return self.now


async def _measured(way: str, count: int) -> tuple[float, ...]:
    """Said, twice, seconds to the last, ms of stall, seconds until ready, ms of an idle look, MB."""
    store, clock, ears = MemoryStore(), _SetClock(), _Ears()
    for number in range(1, count + 1):
        await store.keep(_notebook(number, TODAY if number <= DUE else FAR))
    coach = Coach(store, clock, one_by_one=one_by_one()) if way == OURS else Coach(store, clock)
    measured = await (
        _swept(coach, ears, clock) if way == OURS else _jobs(coach, ears, clock, count, way == PATIENT_JOBS)
    )
    return len(ears.times), sum(times > 1 for times in ears.times.values()), *measured


async def _swept(coach: Coach, ears: _Ears, clock: _SetClock) -> tuple[float, ...]:
    """As the program does it: one look at the index, and a visit to each who is due."""
    held, began = memory(), time.perf_counter()
    await coach.wake()
    ticks = Ticks(Desk(coach, Voice.load(), clock, cast(Speaker, ears)))
    ready, holds = time.perf_counter() - began, memory() - held
    looked = time.perf_counter()
    for _ in range(LOOKS):
        await ticks.sweep()
    idle = (time.perf_counter() - looked) / LOOKS
    clock.now = SLOT
    async with stalls() as late:
        due = time.perf_counter()
        await ticks.sweep()
    return ears.last - due, 1000 * max(late), ready, 1000 * idle, holds


async def _jobs(coach: Coach, ears: _Ears, clock: _SetClock, count: int, patient: bool) -> tuple[float, ...]:
    """A scheduler that is told of every user. It keeps real time, so that of the slot comes once all were told."""
    held, began = memory(), time.perf_counter()
    await coach.wake()
    scheduler = AsyncIOScheduler(timezone="UTC", job_defaults={"misfire_grace_time": None} if patient else {})

    async def tell(user_id: int) -> None:
        if unsaid := await coach.nudge(user_id):
            await ears.speak(user_id)
            await coach.spoken(user_id, unsaid.id)

    scheduler.start()
    real = Clock()
    slot = real.now() + timedelta(seconds=WARNING + count / JOBS_A_SECOND)
    for user_id in range(1, count + 1):
        due = coach.index.next_for(user_id)
        if due is not None:
            scheduler.add_job(tell, "date", [user_id], run_date=slot + (due - SLOT))
    ready, holds = time.perf_counter() - began, memory() - held
    left = (slot - real.now()).total_seconds()
    if left < 0:
        raise SystemExit("This machine is too slow for so many jobs: it takes a smaller JOBS_A_SECOND.")
    clock.now = SLOT
    async with stalls() as late:
        due_at = time.perf_counter() + left
        await asyncio.sleep(left)
        while time.perf_counter() - max(ears.last, due_at) < QUIET:  # noqa: ASYNC110 - what is dropped tells nobody
            await asyncio.sleep(PULSE)
    scheduler.shutdown(wait=False)
    return ears.last - due_at, 1000 * max(late), ready, 0.0, holds


def _notebook(user_id: int, due: date) -> Notebook:
    """Somebody in Paris who has promised something for that day."""
    owner = Owner(user_id, "Zoé", "fr", zone="Europe/Paris", country="FR", started_on=MET, welcomed_on=MET)
    marie = Person("p1", "Marie Dupont", MET, org="Acme")
    return Notebook(
        owner, people=(marie,), promises=(Promise("w1", "envoyer le devis", MET, to="p1", due=due),), last_number=2
    )
