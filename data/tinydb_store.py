"""Remembers in files: one per user, readable with any editor, which no kill, full disk or damage takes from them."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Final, cast

from tinydb import TinyDB
from tinydb.table import Document, Table

from bot.domain.notebook import Notebook
from bot.exchange.documents import NotANotebook, from_documents, to_documents
from bot.exchange.migrations import Tables
from bot.store import Damaged, Newer
from data.atomic_storage import AtomicStorage
from data.durable_files import bak, make_folder, remove_all, set_aside
from data.folder import Folder
from data.folder_lock import FolderLock
from data.hands import Hands

log = logging.getLogger(__name__)

REMEMBERED: Final = 256  # notebooks of the users heard last, ready without reading


class TinyDBStore:
    """A Store in `folder`/notebooks; `now` tells the instant (aware) that names what is set aside."""

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        self._home = folder
        self._folder = Folder(folder / "notebooks")
        self._lock = FolderLock(folder / "lock")
        self._now = now
        self._at_work: Hands | None = None
        self._last: OrderedDict[int, Notebook] = OrderedDict()

    async def open(self) -> None:
        make_folder(self._home)
        self._lock.take()
        try:
            self._folder.make()
            swept = self._folder.sweep()
        except OSError:
            self._lock.release()
            raise
        if swept:
            log.info("Removed %d unfinished files of a program that was stopped while it wrote", swept)
        self._at_work = Hands()

    async def close(self) -> None:
        if self._at_work:
            self._at_work.rest()
        self._at_work = None
        self._last.clear()
        self._lock.release()

    async def load(self, user_id: int) -> Notebook | None:
        if user_id not in self._last:
            notebook = await self._hands.do(user_id, partial(self._read_or_set_aside, user_id))
            if notebook is None:
                return None
            self._remember(notebook)
        self._last.move_to_end(user_id)
        return self._last[user_id]

    async def keep(self, notebook: Notebook) -> None:
        user_id = notebook.owner.user_id
        await self.load(user_id)
        self._last.pop(user_id, None)  # should the write fail, or its caller be cancelled, the file tells
        await self._hands.do(user_id, partial(self._write, notebook))
        self._remember(notebook)

    async def forget(self, user_id: int) -> None:
        self._last.pop(user_id, None)
        await self._hands.do(user_id, partial(remove_all, self._folder.path_of(user_id)))

    async def all(self) -> AsyncIterator[Notebook]:
        for user_id in await self._hands.do(0, self._folder.user_ids):
            notebook = await self._hands.do(user_id, partial(self._read_or_pass_over, user_id))
            if notebook is not None:
                yield notebook

    @property
    def _hands(self) -> Hands:
        if self._at_work is None:
            raise RuntimeError("the store is not open: another process may hold its folder")
        return self._at_work

    def _remember(self, notebook: Notebook) -> None:
        self._last[notebook.owner.user_id] = notebook
        if len(self._last) > REMEMBERED:
            self._last.popitem(last=False)

    # --- in the hands of a thread

    def _write(self, notebook: Notebook) -> None:
        path = self._folder.path_of(notebook.owner.user_id)
        tables = to_documents(notebook)
        make_folder(path.parent)
        _write(path, tables)

    def _read(self, path: Path, user_id: int) -> Notebook | None:
        tables = _read(path)
        if tables is None:
            return None
        notebook = from_documents(tables)
        if notebook.owner.user_id != user_id:
            raise NotANotebook("it is somebody else's")
        return notebook

    def _read_or_set_aside(self, user_id: int) -> Notebook | None:
        path = self._folder.path_of(user_id)
        try:
            return self._read(path, user_id)
        except NotANotebook as error:
            what = str(error)
        aside = set_aside(path, self._now()).relative_to(self._home)
        log.error("The notebook of user %d was damaged: %s. Set aside as %s", user_id, what, aside)
        raise Damaged(user_id, str(aside), self._restored(path, user_id))

    def _restored(self, path: Path, user_id: int) -> Notebook | None:
        """What was kept before, which takes the place of what was set aside; set aside too if it is no better."""
        try:
            return self._read(path, user_id)
        except NotANotebook:
            set_aside(path, self._now())
            return None

    def _read_or_pass_over(self, user_id: int) -> Notebook | None:
        path = self._folder.path_of(user_id)
        for copy in (path, bak(path)):
            try:
                return self._read(copy, user_id)
            except (NotANotebook, Newer, OSError) as error:
                log.warning("%s could not be read: %s", copy.name, error)
                if not isinstance(error, NotANotebook):
                    break
        return None


class _Table(Table):
    document_id_class = cast(Any, str)  # p12 rather than 12: the notebook's own ids name its records


class _Database(TinyDB):
    table_class = _Table


def _write(path: Path, tables: Tables) -> None:
    with _Database(path, storage=AtomicStorage) as database, database.storage.at_once():
        database.drop_tables()
        for name, documents in tables.items():
            database.table(name).insert_multiple(
                Document(document, cast(Any, id_)) for id_, document in documents.items()
            )


def _read(path: Path) -> Tables | None:
    with _Database(path, storage=AtomicStorage) as database, database.storage.at_once():
        if database.storage.read() is None:
            return None
        return {name: {str(row.doc_id): row for row in database.table(name)} for name in database.tables()}
