"""The files of the TinyDB store: private, readable, never torn, never lost, never mixed up."""

from __future__ import annotations

import asyncio
import logging
import os
import resource
import stat
import tempfile
import threading
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from tinydb import TinyDB

from bot.domain.drafts import Draft
from bot.exchange.documents import to_documents
from bot.exchange.migrations import VERSION, stamped
from bot.exchange.notebook_json import from_bytes, to_bytes, to_json
from bot.store import Damaged, Newer, Taken
from data import tinydb_store
from data.atomic_storage import AtomicStorage
from data.durable_files import bak
from data.tinydb_store import TinyDBStore
from tests.stores.shelf import NOW, PAUL, ZOE, file_of, names_beside, notebook, read, store_in

SET_ASIDE = f"{ZOE}.json.damaged-20261120T180000Z"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "var"


@pytest.fixture
async def store(folder: Path) -> AsyncIterator[TinyDBStore]:
    store = store_in(folder)
    await store.open()
    yield store
    await store.close()


async def restarted(store: TinyDBStore) -> TinyDBStore:
    await store.close()
    await store.open()
    return store


# --- whose files, and how they look


async def test_only_their_owner_may_read_them(folder: Path, store: TinyDBStore) -> None:
    await store.keep(notebook(number=1))
    await store.keep(notebook(number=2))
    modes = {path.relative_to(folder).as_posix(): stat.filemode(path.stat().st_mode) for path in folder.rglob("*")}
    assert stat.filemode(folder.stat().st_mode) == "drwx------"
    assert modes == {
        "lock": "-rw-------",
        "notebooks": "drwx------",
        "notebooks/42": "drwx------",
        f"notebooks/42/{ZOE}.json": "-rw-------",
        f"notebooks/42/{ZOE}.json.bak": "-rw-------",
    }


async def test_a_leftover_that_others_could_read_does_not_make_the_notebook_readable(
    folder: Path, store: TinyDBStore
) -> None:
    path = file_of(folder)
    path.parent.mkdir()
    path.with_name(f"{ZOE}.json.tmp").touch(mode=0o666)
    await store.keep(notebook())
    assert stat.filemode(path.stat().st_mode) == "-rw-------"


async def test_a_link_laid_in_the_way_is_not_followed(folder: Path, store: TinyDBStore, tmp_path: Path) -> None:
    path = file_of(folder)
    path.parent.mkdir()
    elsewhere = tmp_path / "elsewhere"
    path.with_name(f"{ZOE}.json.tmp").symlink_to(elsewhere)
    with pytest.raises(OSError, match="symbolic links"):
        await store.keep(notebook())
    assert not elsewhere.exists()
    await store.keep(notebook())
    assert read(path) == notebook()


async def test_the_file_is_what_an_export_would_give(folder: Path, store: TinyDBStore) -> None:
    await store.keep(notebook(people=3))
    assert file_of(folder).read_text() == to_json(notebook(people=3))


async def test_the_file_opens_with_tinydb(folder: Path, store: TinyDBStore) -> None:
    await store.keep(notebook(people=2))
    with TinyDB(file_of(folder), access_mode="r") as database:
        assert database.tables() == {"notebook", "owner", "people", "helps"}


async def test_the_file_before_the_last_keep_stays_beside_it(folder: Path, store: TinyDBStore) -> None:
    for number in range(3):
        await store.keep(notebook(number=number))
    assert read(file_of(folder)) == notebook(number=2)
    assert read(bak(file_of(folder))) == notebook(number=1)
    assert names_beside(file_of(folder)) == [f"{ZOE}.json", f"{ZOE}.json.bak"]


async def test_a_turn_costs_one_durable_write(store: TinyDBStore, monkeypatch: pytest.MonkeyPatch) -> None:
    await store.keep(notebook(people=1))
    synced: list[str] = []
    fsync = os.fsync

    def counted(file: int) -> None:
        synced.append("folder" if stat.S_ISDIR(os.fstat(file).st_mode) else "file")
        fsync(file)

    monkeypatch.setattr(os, "fsync", counted)
    await store.keep(notebook(people=5))
    assert synced == ["file", "folder"]


async def test_forgetting_leaves_no_copy_of_any_kind(folder: Path, store: TinyDBStore) -> None:
    for number in range(2):
        await store.keep(notebook(number=number))
        await store.keep(notebook(PAUL, number=number))
    file_of(folder).write_text("{")
    await restarted(store)
    with pytest.raises(Damaged):
        await store.load(ZOE)
    await store.keep(notebook(number=3))
    assert SET_ASIDE in names_beside(file_of(folder))
    await store.forget(ZOE)
    assert names_beside(file_of(folder)) == [f"{PAUL}.json", f"{PAUL}.json.bak"]


# --- what is remembered without reading


async def test_a_notebook_just_kept_is_not_read_again(folder: Path, store: TinyDBStore) -> None:
    kept = notebook()
    await store.keep(kept)
    file_of(folder).write_text("{")
    assert await store.load(ZOE) is kept


async def test_only_the_last_users_are_remembered(store: TinyDBStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tinydb_store, "REMEMBERED", 2)
    kept = {user_id: notebook(user_id) for user_id in (1, 2, 3)}
    await store.keep(kept[1])
    await store.keep(kept[2])
    await store.load(1)
    await store.keep(kept[3])
    assert await store.load(1) is kept[1]
    assert await store.load(2) is not kept[2]
    assert await store.load(2) == kept[2]


async def test_a_keep_whose_caller_was_cancelled_leaves_nothing_half_known(
    folder: Path, store: TinyDBStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    await store.keep(notebook(number=1))
    loop, under_way, go_on, fsync = asyncio.get_running_loop(), asyncio.Event(), threading.Event(), os.fsync

    def held_up(file: int) -> None:
        loop.call_soon_threadsafe(under_way.set)
        go_on.wait()
        fsync(file)

    monkeypatch.setattr(os, "fsync", held_up)
    keeping = asyncio.create_task(store.keep(notebook(number=2)))
    await under_way.wait()
    keeping.cancel()
    with pytest.raises(asyncio.CancelledError):
        await keeping
    go_on.set()
    assert await store.load(ZOE) == notebook(number=2)
    assert read(file_of(folder)) == notebook(number=2)


async def test_a_store_that_is_not_open_touches_nothing(folder: Path) -> None:
    with pytest.raises(RuntimeError, match="not open"):
        await store_in(folder).keep(notebook())
    assert not folder.exists()


# --- damage


def torn(good: bytes) -> bytes:
    return good[: len(good) // 2]


def without_an_owner(good: bytes) -> bytes:
    return to_bytes({name: table for name, table in from_bytes(good).items() if name != "owner"})


DAMAGES: Mapping[str, Callable[[bytes], bytes]] = {
    "torn": torn,
    "empty": lambda _: b"",
    "nuls": lambda good: b"\0" * len(good),
    "half nuls": lambda good: torn(good) + b"\0" * (len(good) - len(torn(good))),
    "trailing garbage": lambda good: good + good[-20:],
    "not text": lambda good: b"\xff\xfe" + good,
    "other json": lambda _: b'["a list"]',
    "tables of nothing": lambda _: b'{"people": {"p1": 7}}',
    "without an owner": without_an_owner,
    "of somebody else": lambda good: good.replace(b'"4242"', b'"4243"'),
    "wrong shape": lambda good: good.replace(b'"2026-11-02"', b'"yesterday"'),
}


@pytest.fixture(params=DAMAGES)
def damaged(request: pytest.FixtureRequest) -> bytes:
    damage = DAMAGES[request.param]
    return damage(to_bytes(to_documents(notebook(number=2))))


async def test_a_damaged_file_is_set_aside_as_it_is_and_its_copy_goes_on(
    folder: Path, store: TinyDBStore, damaged: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    for number in (1, 2):
        await store.keep(notebook(number=number))
        await store.keep(notebook(PAUL, number=number))
    file_of(folder).write_bytes(damaged)
    await restarted(store)
    with pytest.raises(Damaged) as told:
        await store.load(ZOE)
    assert told.value.restored == notebook(number=1)
    assert told.value.set_aside == f"notebooks/42/{SET_ASIDE}"
    assert (folder / told.value.set_aside).read_bytes() == damaged
    assert await store.load(ZOE) == notebook(number=1)
    assert await store.load(PAUL) == notebook(PAUL, number=2)
    [record] = caplog.records
    assert record.levelno == logging.ERROR
    assert SET_ASIDE in record.getMessage()
    assert "Marie" not in caplog.text
    assert "Zoé" not in caplog.text


async def test_a_damaged_file_without_a_good_copy_is_set_aside_with_that_copy(
    folder: Path, store: TinyDBStore, damaged: bytes
) -> None:
    await store.keep(notebook(number=1))
    await store.keep(notebook(number=2))
    file_of(folder).write_bytes(damaged)
    bak(file_of(folder)).write_bytes(damaged)
    await restarted(store)
    with pytest.raises(Damaged) as told:
        await store.load(ZOE)
    assert told.value.restored is None
    assert names_beside(file_of(folder)) == [SET_ASIDE, f"{SET_ASIDE}-2"]
    assert await store.load(ZOE) is None


async def test_damage_found_twice_in_a_second_overwrites_nothing(folder: Path, store: TinyDBStore) -> None:
    for turn in range(3):
        await store.keep(notebook())
        await restarted(store)
        file_of(folder).write_text(f"damage {turn}")
        with pytest.raises(Damaged):
            await store.load(ZOE)
    aside = [path.read_text() for path in sorted(file_of(folder).parent.glob("*damaged*"))]
    assert aside == ["damage 0", "damage 1", "damage 2"]


async def test_damage_met_while_all_are_read_is_logged_and_left_for_the_user_to_be_told(
    folder: Path, store: TinyDBStore, caplog: pytest.LogCaptureFixture
) -> None:
    await store.keep(notebook())
    await store.keep(notebook(PAUL))
    await restarted(store)
    file_of(folder).write_text("{")
    assert [found.owner.user_id async for found in store.all()] == [PAUL]
    assert f"{ZOE}.json could not be read" in caplog.text
    assert file_of(folder).read_text() == "{"


async def test_a_file_that_cannot_be_opened_is_no_damage(folder: Path, store: TinyDBStore) -> None:
    file_of(folder).mkdir(parents=True)
    with pytest.raises(IsADirectoryError):
        await store.load(ZOE)
    assert [found async for found in store.all()] == []
    assert names_beside(file_of(folder)) == [f"{ZOE}.json"]


# --- versions


async def test_a_file_of_a_newer_version_is_never_rewritten(
    folder: Path, store: TinyDBStore, caplog: pytest.LogCaptureFixture
) -> None:
    await store.keep(notebook(PAUL))
    newer = to_bytes(stamped(to_documents(notebook()), VERSION + 1))
    file_of(folder).write_bytes(newer)
    for _ in range(2):
        with pytest.raises(Newer, match=f"version {VERSION + 1}"):
            await store.load(ZOE)
    with pytest.raises(Newer):
        await store.keep(notebook())
    assert [found.owner.user_id async for found in store.all()] == [PAUL]
    assert file_of(folder).read_bytes() == newer
    assert names_beside(file_of(folder)) == [f"{PAUL}.json", f"{ZOE}.json"]
    assert f"{ZOE}.json could not be read: it is of version {VERSION + 1}" in caplog.text


async def test_a_newer_copy_beside_a_damaged_file_is_left_too(folder: Path, store: TinyDBStore) -> None:
    path = file_of(folder)
    path.parent.mkdir()
    newer = to_bytes(stamped(to_documents(notebook()), VERSION + 1))
    path.write_text("{")
    bak(path).write_bytes(newer)
    with pytest.raises(Newer):
        await store.load(ZOE)
    assert path.read_bytes() == newer
    assert names_beside(path) == [path.name, SET_ASIDE]


# --- a disk that does not take it


@contextmanager
def disk_with(free: int) -> Iterator[None]:
    """A disk on which no file grows over so many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (free, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


async def test_a_full_disk_is_told_and_leaves_what_was_kept(folder: Path, store: TinyDBStore) -> None:
    await store.keep(notebook(number=1))
    with disk_with(free=2000), pytest.raises(OSError, match="too large"):
        await store.keep(notebook(people=50, number=2))
    assert await store.load(ZOE) == notebook(number=1)
    assert read(file_of(folder)) == notebook(number=1)
    assert names_beside(file_of(folder)) == [f"{ZOE}.json"]
    await store.keep(notebook(people=50, number=3))
    assert read(file_of(folder)) == notebook(people=50, number=3)
    assert read(bak(file_of(folder))) == notebook(number=1)


@pytest.fixture
def ordinary_folder() -> Iterator[Path]:
    """A folder as somebody sees it whom read-only folders do stop, which root is not."""
    with tempfile.TemporaryDirectory() as name:
        if os.geteuid() != 0:
            yield Path(name)
            return
        os.chown(name, 65534, 65534)
        os.seteuid(65534)
        try:
            yield Path(name)
        finally:
            os.seteuid(0)


async def test_a_folder_that_became_read_only_is_told_and_leaves_what_was_kept(ordinary_folder: Path) -> None:
    store = store_in(ordinary_folder)
    await store.open()
    await store.keep(notebook(number=1))
    shard = file_of(ordinary_folder).parent
    shard.chmod(0o500)
    with pytest.raises(PermissionError):
        await store.keep(notebook(number=2))
    with pytest.raises(PermissionError):
        await store.forget(ZOE)
    assert await store.load(ZOE) == notebook(number=1)
    shard.chmod(0o700)
    assert names_beside(file_of(ordinary_folder)) == [f"{ZOE}.json"]
    await store.keep(notebook(number=3))
    assert read(file_of(ordinary_folder)) == notebook(number=3)
    await store.close()


async def test_a_rename_that_fails_half_way_is_taken_back(
    folder: Path, store: TinyDBStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    await store.keep(notebook(number=1))
    replace = Path.replace

    def failing(path: Path, target: Path) -> Path:
        if path.name.endswith(".tmp"):
            raise OSError("the disk went away")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(OSError, match="went away"):
        await store.keep(notebook(number=2))
    assert names_beside(file_of(folder)) == [f"{ZOE}.json"]
    assert await store.load(ZOE) == notebook(number=1)


async def test_a_notebook_that_cannot_be_written_down_leaves_what_was_kept(folder: Path, store: TinyDBStore) -> None:
    await store.keep(notebook(number=1))
    odd = notebook(number=2).open_draft(Draft("d1", "met", NOW, {"x": object()}))  # type: ignore[dict-item]
    with pytest.raises(TypeError):
        await store.keep(odd)
    assert read(file_of(folder)) == notebook(number=1)
    assert await store.load(ZOE) == notebook(number=1)


# --- after a stop at a bad instant


async def test_a_stop_between_the_two_renames_loses_nothing(folder: Path, store: TinyDBStore) -> None:
    await store.keep(notebook(number=1))
    await store.close()
    file_of(folder).rename(bak(file_of(folder)))
    file_of(folder).with_name(f"{ZOE}.json.tmp").write_text(to_json(notebook(number=2)))
    await store.open()
    assert [found async for found in store.all()] == [notebook(number=1)]
    assert await store.load(ZOE) == notebook(number=1)
    assert names_beside(file_of(folder)) == [f"{ZOE}.json"]


async def test_unfinished_files_are_swept_when_the_store_opens(folder: Path, store: TinyDBStore) -> None:
    await store.keep(notebook())
    await store.close()
    for user_id in (ZOE, PAUL, 7):
        leftover = file_of(folder, user_id)
        leftover.parent.mkdir(exist_ok=True)
        leftover.with_name(f"{user_id}.json.tmp").write_text("{")
    stranger = file_of(folder).with_name("notes of the operator.txt")
    stranger.touch()
    await store.open()
    assert [path.name for path in sorted(folder.rglob("*.*"))] == [f"{ZOE}.json", stranger.name]


# --- one process


async def test_a_second_store_on_the_folder_is_refused(folder: Path, store: TinyDBStore) -> None:
    with pytest.raises(Taken, match=str(os.getpid())):
        await store_in(folder).open()
    await store.keep(notebook())


async def test_a_closed_store_lets_go_of_the_folder(folder: Path, store: TinyDBStore) -> None:
    await store.close()
    other = store_in(folder)
    await other.open()
    with pytest.raises(Taken):
        await store.open()
    await other.close()


async def test_a_store_that_could_not_open_lets_go_of_the_folder(folder: Path) -> None:
    folder.mkdir()
    (folder / "notebooks").touch()
    with pytest.raises(FileExistsError):
        await store_in(folder).open()
    (folder / "notebooks").unlink()
    store = store_in(folder)
    await store.open()
    await store.close()


# --- many


async def test_two_thousand_users_are_read_one_at_a_time(folder: Path, store: TinyDBStore) -> None:
    one = file_of(folder, 1)
    content = to_bytes(to_documents(notebook(1))).decode()
    for user_id in range(1, 2001):
        path = file_of(folder, user_id)
        path.parent.mkdir(exist_ok=True)
        path.write_text(content.replace('"1": {"lang"', f'"{user_id}": {{"lang"'))
    assert read(one) == notebook(1)
    reading = store.all()
    assert await anext(reading) == notebook(1)
    file_of(folder, 2).unlink()
    seen = [found.owner.user_id async for found in reading]
    assert seen == list(range(3, 2001))


# --- the storage by itself, as TinyDB uses it


def test_the_storage_serves_tinydb_like_any_other(tmp_path: Path) -> None:
    path = tmp_path / "some.json"
    with TinyDB(path, storage=AtomicStorage) as database:
        database.insert({"name": "Marie"})
        database.insert({"name": "Paul"})
    with TinyDB(path, storage=AtomicStorage) as database:
        assert [row["name"] for row in database.all()] == ["Marie", "Paul"]


def test_what_fails_half_way_at_once_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "some.json"
    with TinyDB(path, storage=AtomicStorage) as database:
        database.insert({"name": "Marie"})
        with pytest.raises(KeyError), database.storage.at_once():  # noqa: PT012 - it must fail inside
            database.drop_tables()
            raise KeyError
        assert [row["name"] for row in database.all()] == ["Marie"]
