"""The real program in its own process, as a person starts it: its words, its signals, its end."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 20.0  # seconds to wait for a line or an end
LISTENS = "The coach listens"


class Program:
    """One run of `python -m bot`. `said` holds all it wrote, standard output and error together."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self.said = ""
        self._news = asyncio.Event()
        self._reading = asyncio.create_task(self._read())

    async def says(self, words: str) -> str:
        """Wait for a line with these words and give it."""
        async with asyncio.timeout(PATIENCE):
            while not (lines := [line for line in self.said.splitlines() if words in line]):
                assert not self._reading.done(), f"it ended without saying {words!r}:\n{self.said}"
                self._news.clear()
                await asyncio.wait(
                    {self._reading, asyncio.ensure_future(self._news.wait())}, return_when=asyncio.FIRST_COMPLETED
                )
        return lines[0]

    def stop(self, number: signal.Signals = signal.SIGTERM) -> None:
        """Ask it to stop."""
        self._process.send_signal(number)

    async def kill(self) -> None:
        """As a power cut would."""
        if self._process.returncode is None:
            self._process.kill()
        await self.ends()

    async def ends(self) -> int:
        """Wait for its end and give the exit code."""
        async with asyncio.timeout(PATIENCE):
            await self._reading
            return await self._process.wait()

    async def _read(self) -> None:
        assert self._process.stdout
        while chunk := await self._process.stdout.read(65536):
            self.said += chunk.decode()
            self._news.set()


async def start(folder: Path, *arguments: str, settings: Mapping[str, str] | None = None) -> Program:
    """Start it in `folder` with these settings and nothing of this machine's but the way to Python."""
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": path, "COACH_DATA": str(folder / "notebooks")}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments,
        cwd=folder,
        env={**environment, **(settings or {})},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    return Program(process)


@asynccontextmanager
async def running(folder: Path, *, settings: Mapping[str, str] | None = None) -> AsyncIterator[Program]:
    """A run that listens; killed in the end unless it ended by itself."""
    program = await start(folder, settings=settings)
    try:
        await program.says(LISTENS)
        yield program
    finally:
        await program.kill()
