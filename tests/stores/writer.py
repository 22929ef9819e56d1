"""A process that keeps notebooks until it is killed.

`python -m tests.stores.writer FOLDER` starts one writer per line read, each saying its process id, then the number of
each notebook once its keep has returned; and "dead" when it was killed. Writers are forked, for a Python that starts
anew would take longer than the writing. A line "12 3" makes notebooks from number 12 on, and the writer kill itself
before its third step on the disk; "12 0" leaves the killing to who reads.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path
from typing import Any

from tests.stores.shelf import notebook, store_in

STEPS = {"open", "os.rename", "os.mkdir", "os.remove"}
SIZES = (1, 400, 40, 900, 4)  # so that files grow and shrink


def main() -> None:
    folder = Path(sys.argv[1])
    for order in sys.stdin:
        first, last_step = map(int, order.split())
        process = os.fork()
        if process == 0:
            asyncio.run(write(folder, first, last_step))
        os.waitpid(process, 0)
        say("dead")


async def write(folder: Path, number: int, last_step: int) -> None:
    store = store_in(folder)
    await store.open()
    say(f"pid {os.getpid()}")
    if last_step:
        stop_before(last_step, folder)
    while True:
        await store.keep(notebook(people=SIZES[number % len(SIZES)], number=number))
        say(f"kept {number}")
        number += 1


def stop_before(last_step: int, folder: Path) -> None:
    """Killed from inside, at one exact step on the disk."""
    steps = 0

    def count(event: str, args: tuple[Any, ...]) -> None:
        nonlocal steps
        if event in STEPS and str(args[0]).startswith(str(folder)):
            steps += 1
            if steps == last_step:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)


def say(word: str) -> None:
    """In one write, which no kill can cut in two: `print` writes the line's end apart where output is unbuffered."""
    os.write(sys.stdout.fileno(), f"{word}\n".encode())


if __name__ == "__main__":
    main()
