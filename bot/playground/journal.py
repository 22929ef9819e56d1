"""Keeps the playground's chats across a sudden end of the program: one line of JSON for everything that happens."""

import json
import logging
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

Fact = dict[str, Any]

log = logging.getLogger(__name__)


class Journal:
    """Facts in the order they happened. Each line reaches the operating system before the call returns."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: IO[bytes] | None = None
        self._torn = False

    def read(self) -> Iterator[Fact]:
        """All facts kept so far. A torn line (the program ended while writing) is left out, with a line in the log."""
        if not self.path.exists():
            return
        with self.path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                try:
                    fact = json.loads(line)
                    if not isinstance(fact, dict):
                        raise TypeError
                except (ValueError, TypeError):
                    log.warning("%s: line %d is torn and left out", self.path.name, number)
                else:
                    yield fact

    def rewrite(self, facts: Iterable[Fact]) -> None:
        """Put these facts in place of all lines, in one step that a sudden end cannot leave half done; then go on."""
        self.close()
        self.path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.path.with_name(f"{self.path.name}.new")
        with private(fresh) as file:
            file.writelines(_line(fact) for fact in facts)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self.path)
        # Kept open for the life of the playground: every fact is one write.
        self._file = self.path.open("ab", buffering=0)
        self._torn = False

    def append(self, fact: Fact) -> None:
        """Add one fact; without effect before the first rewrite and after close. Raises OSError (a full disk)."""
        if self._file is None:
            return
        # After a failure in the middle of a line the next fact begins a new one, so that only one is lost.
        left = memoryview(b"\n" * self._torn + _line(fact))
        self._torn = True
        while left:
            left = left[self._file.write(left) :]
        self._torn = False

    def close(self) -> None:
        """Nothing more is kept."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _line(fact: Fact) -> bytes:
    return json.dumps(fact, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def private(path: Path) -> IO[bytes]:
    """A new file to write. Messages are personal: only the owner of the process may read them."""
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")
