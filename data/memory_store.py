"""Remembers until the program ends, for trying out and for tests.

It keeps the text that a file would hold rather than the notebook itself, so that whoever tests with it sees what a
restart would bring back.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

from bot.domain.notebook import Notebook
from bot.exchange.notebook_json import from_json, to_json
from bot.store import Damaged


class MemoryStore:
    """A Store in memory."""

    def __init__(self) -> None:
        self._texts: dict[int, str] = {}
        self._before: dict[int, str] = {}  # what stood there before the last keep, as a file's .bak
        self._damaged: set[int] = set()

    async def open(self) -> None:
        """Nothing to make ready."""

    async def close(self) -> None:
        """Nothing to let go of; what was kept stays for a next `open`, as with files."""

    async def load(self, user_id: int) -> Notebook | None:
        self._tell_damage(user_id)
        text = self._texts.get(user_id)
        return None if text is None else from_json(text)

    async def keep(self, notebook: Notebook) -> None:
        user_id = notebook.owner.user_id
        self._tell_damage(user_id)
        text = to_json(notebook)
        if user_id in self._texts:
            self._before[user_id] = self._texts[user_id]
        self._texts[user_id] = text

    async def forget(self, user_id: int) -> None:
        self._texts.pop(user_id, None)
        self._before.pop(user_id, None)
        self._damaged.discard(user_id)

    async def all(self) -> AsyncIterator[Notebook]:
        for user_id in sorted(self._texts.keys() | self._before.keys()):
            texts = self._before if user_id in self._damaged else self._texts
            if user_id in texts:
                yield from_json(texts[user_id])

    def damage(self, user_id: int) -> None:
        """What a failing disk would do: the next `load` raises Damaged, with what stood there before the last keep."""
        self._damaged.add(user_id)

    def _tell_damage(self, user_id: int) -> None:
        if user_id in self._damaged:
            raise Damaged(user_id, f"{user_id}.damaged", self._restore(user_id))

    def _restore(self, user_id: int) -> Notebook | None:
        self._damaged.discard(user_id)
        self._texts.pop(user_id, None)
        before = self._before.pop(user_id, None)
        if before is None:
            return None
        self._texts[user_id] = before
        return from_json(before)
