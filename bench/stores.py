"""What remembering costs: keeping and finding a notebook, beside the ways of doing it that were not taken.

`python -m bench.stores [FOLDER]` prints medians and, against the first of each group, ratios. It takes half a minute
and writes under FOLDER (a temporary folder otherwise): what a disk does to `fsync` is most of the answer.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from tinydb import TinyDB

from bot.domain.helps import Help
from bot.domain.lines import line
from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook
from bot.domain.owner import Owner
from bot.domain.people import Need, Person
from bot.exchange.documents import from_documents, to_documents
from bot.exchange.migrations import Tables
from bot.exchange.notebook_json import from_bytes, to_bytes
from data import hands
from data.memory_store import MemoryStore
from data.tinydb_store import TinyDBStore

NOW = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)
DAY = date(2026, 11, 20)
SIZES = {"10 records": 10, "100 records": 100, "1,000 records": 1000}
USERS = 25  # at once
MANY = 2000


def main() -> None:
    with folder() as where:
        for size, records in SIZES.items():
            kept = notebook(1, records)
            print(f"\n{size}, {len(to_bytes(to_documents(kept))) / 1000:.0f} kB")
            turns(kept, where / size)
            parts(kept)
        several_at_once(where / "several")
        start(where / "start")


def notebook(user_id: int, records: int) -> Notebook:
    """A third each of people, meetings and helps, and a step to undo."""
    third = max(1, records // 3)
    before = Notebook(Owner(user_id, "Zoé", "fr", zone="Europe/Paris"))
    after = before.put(*(person(n) for n in range(min(third, 40))))
    return replace(
        after.changed_since(before, line("undo.met", name="Marie"), NOW),
        people=tuple(person(n) for n in range(third)),
        meetings=tuple(
            Meeting(
                f"m{n}", (f"p{n}",), DAY, kind="coffee", words="Café avec Marie, elle m’a parlé de Léa", told_on=DAY
            )
            for n in range(third)
        ),
        helps=tuple(Help(f"h{n}", f"p{n}", "une mise en relation avec Léa", DAY, f"m{n}") for n in range(third)),
    )


def person(number: int) -> Person:
    needs = (Need("un graphiste", DAY),)
    return Person(f"p{number}", f"Marie Lefèvre {number}", DAY, org="Acmé", role="directrice", needs=needs)


# --- what is compared


def turns(kept: Notebook, where: Path) -> None:
    """One user, one turn after the other."""
    store, memory = TinyDBStore(where, lambda: NOW), MemoryStore()
    tables = to_documents(kept)
    usual = where / "usual.json"

    async def keep_and_load() -> None:
        await store.open()
        await compare(
            "keep",
            {
                "TinyDB store": lambda: store.keep(kept),
                "memory store": lambda: memory.keep(kept),
                "TinyDB as it comes, not atomic": lambda: as_it_comes(usual, tables),
            },
        )
        await compare(
            "load",
            {
                "remembered": lambda: store.load(1),
                "TinyDB store, from its file": lambda: from_file(store),
                "memory store": lambda: memory.load(1),
            },
        )
        await store.close()

    asyncio.run(keep_and_load())


async def as_it_comes(path: Path, tables: Tables) -> None:
    with TinyDB(path, encoding="utf-8") as database:
        database.drop_tables()
        for name, documents in tables.items():
            database.table(name).insert_multiple(documents.values())


async def from_file(store: TinyDBStore) -> None:
    store._last.clear()  # noqa: SLF001 - what is remembered is what is not measured here
    await store.load(1)


def parts(kept: Notebook) -> None:
    """Where the time of the processor goes."""
    tables = to_documents(kept)
    content = to_bytes(tables)

    def soon(work: Callable[[], Any]) -> Callable[[], Any]:
        async def done() -> None:
            work()

        return done

    ways = {
        "one record a line": lambda: to_bytes(tables),
        "one field a line (json's indent)": lambda: json.dumps(tables, ensure_ascii=False, indent=1).encode(),
        "all in one line": lambda: json.dumps(tables, ensure_ascii=False).encode(),
        "notebook to tables": lambda: to_documents(kept),
        "text to tables": lambda: from_bytes(content),
        "tables to notebook": lambda: from_documents(tables),
    }
    asyncio.run(compare("parts", {name: soon(work) for name, work in ways.items()}))


def several_at_once(where: Path) -> None:
    """Many users at once, with one hand or several, and how long everything else is held up meanwhile."""
    print(f"\n{USERS} users at once, 100 records each")
    usual = hands.HOW_MANY
    for name, how_many in {f"{usual} hands": usual, "1 hand": 1, "none: on the loop": 0}.items():
        took, held_up = asyncio.run(a_crowd(where / name, how_many))
        print(f"  {name:<36}{USERS * 20 / took:8.0f} keeps/s   others held up {held_up * 1000:7.1f} ms at worst")


async def a_crowd(where: Path, how_many: int) -> tuple[float, float]:
    before, hands.HOW_MANY = hands.HOW_MANY, how_many or 1  # type: ignore[misc]
    store = TinyDBStore(where, lambda: NOW)
    await store.open()
    worst, over = 0.0, asyncio.Event()

    async def user(kept: Notebook) -> None:
        for _ in range(20):
            if how_many:
                await store.keep(kept)
            else:
                store._write(kept)  # noqa: SLF001 - as if there were no hands
                await asyncio.sleep(0)

    async def others() -> None:
        nonlocal worst
        while not over.is_set():
            began = time.perf_counter()
            await asyncio.sleep(0.001)
            worst = max(worst, time.perf_counter() - began - 0.001)

    crowd = [notebook(user_id, 100) for user_id in range(USERS)]
    for kept in crowd:
        await store.keep(kept)
    waiting = asyncio.create_task(others())
    began = time.perf_counter()
    await asyncio.gather(*map(user, crowd))
    took = time.perf_counter() - began
    over.set()
    await waiting
    await store.close()
    hands.HOW_MANY = before  # type: ignore[misc]
    return took, worst


def start(where: Path) -> None:
    """What a start reads: every notebook, to know what is due."""

    async def read_all() -> float:
        store = TinyDBStore(where, lambda: NOW)
        await store.open()
        await asyncio.gather(*(store.keep(notebook(user_id, 20)) for user_id in range(MANY)))
        began = time.perf_counter()
        assert len([found async for found in store.all()]) == MANY  # noqa: S101 - a bench may doubt itself
        took = time.perf_counter() - began
        await store.close()
        return took

    print(f"\nA start with {MANY:,} users of 20 records: {asyncio.run(read_all()):.2f} s")


# --- measuring


async def compare(what: str, ways: dict[str, Callable[[], Any]]) -> None:
    """Medians, taken in turn so that a busy moment of the machine falls on all alike."""
    took: dict[str, list[float]] = {name: [] for name in ways}
    until = time.perf_counter() + 2
    while time.perf_counter() < until or len(next(iter(took.values()))) < 10:
        for name, way in ways.items():
            began = time.perf_counter()
            await way()
            took[name].append(time.perf_counter() - began)
    first = statistics.median(next(iter(took.values())))
    print(f"  {what}")
    for name, times in took.items():
        median = statistics.median(times)
        print(f"    {name:<34}{median * 1000:9.3f} ms  (99%: {percentile(times):8.3f})  x {median / first:.2f}")


def percentile(times: list[float]) -> float:
    """In ms, what 99 of 100 stay under."""
    return sorted(times)[int(len(times) * 0.99)] * 1000


@contextmanager
def folder() -> Iterator[Path]:
    """Given by name, or a temporary one."""
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as name:
        yield Path(name)


if __name__ == "__main__":
    main()
