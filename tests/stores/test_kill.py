"""A kill at any instant loses nothing that was acknowledged, and leaves nothing half written."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from bot.store import Taken
from tests.stores.shelf import ZOE, file_of, notebook, store_in
from tests.stores.writer import SIZES

KILLS = 40
STEPS_OF_A_KEEP = 4  # open the new file, two renames, open the folder


class Writers:
    """Processes that keep notebooks in a folder, one after the other."""

    def __init__(self, ask: IO[str], hear: IO[str]) -> None:
        self._ask = ask
        self._hear = hear

    def start(self, number: int, last_step: int = 0) -> int:
        """A writer of notebooks from this number on; its process id."""
        print(number, last_step, file=self._ask, flush=True)
        word, process = self._hear.readline().split()
        assert word == "pid"
        return int(process)

    def hear(self) -> str:
        return self._hear.readline().strip()

    def last_kept(self) -> int | None:
        """The number of the last acknowledged keep of a writer that is killed, or about to be."""
        last = None
        while (word := self.hear()) != "dead":
            last = int(word.removeprefix("kept "))
        return last


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "var"


@pytest.fixture
def writers(folder: Path) -> Iterator[Writers]:
    command = [sys.executable, "-m", "tests.stores.writer", str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield Writers(process.stdin, process.stdout)
        process.stdin.close()


async def found_in(folder: Path) -> int:
    """The number of the notebook that the next start finds, whole, with nothing left lying about."""
    store = store_in(folder)
    await store.open()
    found = await store.load(ZOE)
    await store.close()
    assert found is not None
    assert found == notebook(people=SIZES[found.last_number % len(SIZES)], number=found.last_number)
    assert {path.name for path in file_of(folder).parent.iterdir()} <= {f"{ZOE}.json", f"{ZOE}.json.bak"}
    return found.last_number


async def test_a_kill_at_a_random_instant_loses_nothing_that_was_acknowledged(folder: Path, writers: Writers) -> None:
    chance = random.Random(25)
    number = 0
    for _ in range(KILLS):
        process = writers.start(number)
        acknowledged = [writers.hear() for _ in range(chance.randint(1, 3))][-1]
        until = time.perf_counter() + chance.random() * 0.015  # a keep takes up to that long
        while time.perf_counter() < until:
            pass
        os.kill(process, signal.SIGKILL)
        last = writers.last_kept() or int(acknowledged.removeprefix("kept "))
        number = await found_in(folder)
        assert number in {last, last + 1}


@pytest.mark.parametrize("step", range(1, 2 * STEPS_OF_A_KEEP + 1))
async def test_a_kill_before_any_step_on_the_disk_loses_nothing_that_was_acknowledged(
    folder: Path, writers: Writers, step: int
) -> None:
    store = store_in(folder)
    await store.open()
    await store.keep(notebook(number=0))
    await store.keep(notebook(people=SIZES[1], number=1))
    await store.close()
    writers.start(2, last_step=1 + step)  # the first step reads what was there
    last = writers.last_kept() or 1
    assert last == 1 + (step - 1) // STEPS_OF_A_KEEP
    assert await found_in(folder) in {last, last + 1}


async def test_a_second_process_is_refused_until_the_first_is_gone_however_it_went(
    folder: Path, writers: Writers
) -> None:
    process = writers.start(0)
    with pytest.raises(Taken, match=str(process)):
        await store_in(folder).open()
    writers.hear()
    os.kill(process, signal.SIGKILL)
    last = writers.last_kept() or 0
    assert await found_in(folder) >= last
