"""A kill, a full disk or a power cut at any instant leaves a notebook whole: as it was, or as it was to become.

TinyDB's own storage writes over the file in place, and leaves it torn when it is stopped half-way.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tinydb.storages import Storage

from bot.exchange.migrations import Tables
from bot.exchange.notebook_json import from_bytes, to_bytes
from data.durable_files import read_last, replace_durably


class AtomicStorage(Storage):
    """One JSON file for TinyDB, replaced as a whole; the one before it stays beside it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._at_once = False
        self._tables: Tables | None = None
        self._changed = False

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Whatever is read inside is read once, and whatever is written is one durable write at the end.

        Nothing is written when what happens inside raises.
        """
        self._at_once = True
        try:
            yield
            if self._changed and self._tables is not None:
                self._write(self._tables)
        finally:
            self._at_once, self._tables, self._changed = False, None, False

    def read(self) -> Tables | None:
        """The tables, None when nothing was ever kept; raises NotANotebook when the file is damaged."""
        if not self._at_once:
            return self._read()
        if self._tables is None:
            self._tables = self._read()
        return self._tables

    def write(self, data: Tables) -> None:
        """Durable once it returns; when it raises OSError, what was there before still is."""
        if not self._at_once:
            self._write(data)
        self._tables, self._changed = data, True

    def _read(self) -> Tables | None:
        content = read_last(self._path)
        return None if content is None else from_bytes(content)

    def _write(self, tables: Tables) -> None:
        replace_durably(self._path, to_bytes(tables))
