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


class Newer(Exception):
    """A notebook holds what only a newer version of the program can know; it is left exactly as it is."""


class Store(Protocol):
    """Keeps one notebook per user. Turns of one user never overlap; those of different users may."""

    async def open(self) -> None:
        """Make ready; raises Taken when another process holds the folder."""

    async def close(self) -> None:
        """Let go of the folder."""

    async def load(self, user_id: int) -> Notebook | None:
        """The user's notebook, None for a newcomer; raises Damaged once, and goes on with what was restored.

        Raises Newer, each time and changing nothing, when a newer version of the program kept it.
        """

    async def keep(self, notebook: Notebook) -> None:
        """Keep it durably: once this returns, a kill at any instant leaves it as given.

        Raises OSError when it cannot be written (a full disk): what was kept before then still stands. Raises
        Damaged or Newer, as `load` does, rather than write over what was never read.
        """

    async def forget(self, user_id: int) -> None:
        """Remove everything of that user, copies included."""

    def all(self) -> AsyncIterator[Notebook]:
        """Every readable notebook, one at a time; those that cannot be read are logged.

        Of a damaged one its last good copy is given, when there is one; it is left where it is until `load`.
        """
