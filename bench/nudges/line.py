"""The bench's line to the Telegram beside it: what arrived when, and what somebody writes meanwhile."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

import aiohttp

LOOK: Final = 0.05  # seconds between two looks at whether the program has come


class Line:
    """`address` is what the program is given; instants are of `time.monotonic`."""

    def __init__(self, address: str, session: aiohttp.ClientSession) -> None:
        self.address = address
        self._session = session

    async def polled_at(self) -> float:
        """When the program first asked for messages; waits until it does."""
        while (at := (await self._told())["polled_at"]) is None:  # noqa: ASYNC110 - another process tells
            await asyncio.sleep(LOOK)
        return float(at)

    async def said(self) -> list[tuple[int, float]]:
        """To whom something was said since the last look, and when it arrived."""
        return [(int(chat), float(at)) for chat, at in (await self._told())["said"]]

    async def write(self, user_id: int, text: str) -> float:
        """A user writes; gives when the message lay ready for the program."""
        asked = {"user": str(user_id), "text": text}
        async with self._session.post(f"{self.address}/write", params=asked) as answer:
            return float((await answer.json())["at"])

    async def _told(self) -> dict[str, Any]:
        async with self._session.get(f"{self.address}/said") as answer:
            told: dict[str, Any] = await answer.json()
            return told


@asynccontextmanager
async def telegram() -> AsyncIterator[Line]:
    """A line while the other process runs."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bench.nudges.telegram", stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    if process.stdout is None or process.stdin is None:
        raise RuntimeError("it has neither input nor output")
    address = (await process.stdout.readline()).decode().strip()
    try:
        async with aiohttp.ClientSession() as session:
            yield Line(address, session)
    finally:
        process.stdin.close()
        await process.wait()
