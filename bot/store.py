"""Where notebooks are kept, as a promise that any store can make."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Protocol

from bot.domain.notebook import Notebook


class Damaged(Exception):
    """A notebook could not be read; what was there has been set aside, untouched.

    `restored` is the last good copy when there was one.
    """

    def __init__(self, user_id: int, set_aside: str, restored: Notebook | None = None) -> None:
        super().__init__(f"the notebook of user {user_id} could not be read and was set aside as {set_aside}")
        self.user_id = user_id
        self.set_aside = set_aside
        self.restored = restored


class Taken(Exception):
    """Another process already works with these notebooks."""


class Store(Protocol):
    """Keeps one notebook per user. Turns of one user never overlap; those of different users may."""

    async def open(self) -> None:
        """Make ready; raises Taken when another process holds the folder."""

    async def close(self) -> None:
        """Let go of the folder."""

    async def load(self, user_id: int) -> Notebook | None:
        """The user's notebook, None for a newcomer; raises Damaged once, and goes on with what was restored."""

    async def keep(self, notebook: Notebook) -> None:
        """Keep it durably: once this returns, a kill at any instant leaves it as given."""

    async def forget(self, user_id: int) -> None:
        """Remove everything of that user, copies included."""

    def all(self) -> AsyncIterator[Notebook]:
        """Every readable notebook, one at a time; damaged ones are left out and logged."""
