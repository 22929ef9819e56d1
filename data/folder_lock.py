"""Two programs never write the same notebooks: the folder is held by one process at a time."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from bot.store import Taken


class FolderLock:
    """Held from `take` to `release`; the system releases it when the process ends, however it ends."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None

    def take(self) -> None:
        """Raises Taken when another holds it."""
        file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.read(file, 20).decode(errors="replace").strip()
            os.close(file)
            raise Taken(f"process {holder or '?'} already works with these notebooks") from None
        os.truncate(file, 0)
        os.write(file, f"{os.getpid()}\n".encode())
        self._file = file

    def release(self) -> None:
        """The file stays: were it removed, a third process could hold a new one while a second holds this one."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
