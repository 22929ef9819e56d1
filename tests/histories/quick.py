"""The coach without any waiting: a store in memory that reads a notebook again only when it must."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any, TypeVar

from bot.domain.notebook import Notebook
from data.memory_store import MemoryStore

T = TypeVar("T")


def at_once(work: Coroutine[Any, Any, T]) -> T:
    """What it comes to: over a store in memory nothing ever waits."""
    try:
        work.send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    raise AssertionError("it waited for something")


class QuickStore(MemoryStore):
    """Reads a notebook again only when it was kept, or when another program starts."""

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[int, Notebook] = {}

    async def load(self, user_id: int) -> Notebook | None:
        if user_id not in self._known and (found := await super().load(user_id)):
            self._known[user_id] = found
        return self._known.get(user_id)

    async def keep(self, notebook: Notebook) -> None:
        await super().keep(notebook)
        self._known[notebook.owner.user_id] = notebook

    def restarts(self) -> None:
        """Only the texts are left."""
        self._known.clear()
