"""Files that are there whole or not at all, whatever happens while they are written."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

BAK: Final = ".bak"  # the file as it was before the last write
TMP: Final = ".tmp"  # the file as it is to be; one fixed name each, so that a kill leaves one leftover at most
DAMAGED: Final = ".damaged-"


def bak(path: Path) -> Path:
    return path.with_name(path.name + BAK)


def read_last(path: Path) -> bytes | None:
    """What was written last, None when nothing was.

    Where only the .bak is left it takes the file's place: a kill came between the two renames of a write, which
    therefore was never acknowledged, or after a damaged file was set aside.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        try:
            bak(path).replace(path)
        except FileNotFoundError:
            return None
        return path.read_bytes()


def replace_durably(path: Path, content: bytes) -> None:
    """Once it returns, the file survives a power cut; when it raises OSError, the file before it still stands.

    Two renames rather than a hard link for the .bak: not every file system has links.
    """
    new = path.with_name(path.name + TMP)
    try:
        _write_synced(new, content)
        _swap(path, new)
    except OSError:
        with suppress(OSError):
            new.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def set_aside(path: Path, now: datetime) -> Path:
    """The damaged file under a name that says when it was found (UTC), for somebody to look at; overwrites nothing."""
    name = f"{path.name}{DAMAGED}{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    aside = path.with_name(name)
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{name}-{number}")
    path.rename(aside)
    sync_folder(path.parent)
    return aside


def remove_all(path: Path) -> None:
    """The file and every copy of it; itself last, so that a kill half-way leaves it rather than an older copy."""
    if not path.parent.is_dir():
        return
    for copy in path.parent.glob(f"{path.name}.*"):
        copy.unlink(missing_ok=True)
    path.unlink(missing_ok=True)
    sync_folder(path.parent)


def make_folder(path: Path) -> None:
    """The folder, for its owner only, if it isn't there yet; durable as the files in it."""
    if path.is_dir():
        return
    make_folder(path.parent)
    path.mkdir(mode=0o700)
    sync_folder(path.parent)


def sync_folder(path: Path) -> None:
    """A rename or a removal in this folder survives a power cut once this returns."""
    folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _write_synced(path: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC
    with open(os.open(path, flags, 0o600), "wb", buffering=0) as file:  # noqa: PTH123 - a mode from the first instant
        os.fchmod(file.fileno(), 0o600)
        rest = memoryview(content)
        while rest:  # a disk that fills up takes a part first, and raises for the rest
            rest = rest[file.write(rest) :]
        os.fsync(file.fileno())


def _swap(path: Path, new: Path) -> None:
    try:
        path.replace(bak(path))
    except FileNotFoundError:
        new.replace(path)
        return
    try:
        new.replace(path)
    except OSError:
        bak(path).replace(path)
        raise
