"""How long nobody was heard: the stalls of the event loop, and what the process holds."""

from __future__ import annotations

import asyncio
import resource
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

PULSE: Final = 0.001  # seconds


@asynccontextmanager
async def stalls() -> AsyncIterator[list[float]]:
    """By how many seconds each pulse of the loop came late."""
    late: list[float] = [0.0]

    async def beat() -> None:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(PULSE)
            late.append(time.perf_counter() - before - PULSE)

    task = asyncio.create_task(beat())
    try:
        yield late
    finally:
        task.cancel()


def memory() -> float:
    """What the process holds now, in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6
