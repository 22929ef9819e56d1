"""What every handler finds on its desk: the coach, the voice, the speaker, and who may come in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, TypeAlias

from telegram import User
from telegram.ext import Application, CallbackContext, ExtBot

from bot.domain.lines import Offered, Reply
from bot.domain.notebook import Notebook, Unsaid
from bot.domain.turns import Happening, Sender
from handlers.limiter import Urgency
from handlers.patience import REPLY_PATIENCE, Patience
from handlers.replying import Speaker
from handlers.tongue import Saying, Tongue, tongue_for, tongue_of
from handlers.user_locks import UserLocks

Context: TypeAlias = CallbackContext[ExtBot[Any], dict[Any, Any], dict[Any, Any], dict[Any, Any]]
App: TypeAlias = Application[Any, Any, Any, Any, Any, Any]
DESK = "desk"


class Index(Protocol):
    """Who is due by now."""

    def ripe(self, now: datetime) -> Sequence[int]:
        """The ids of the users who are due; `now` is aware."""

    def set(self, user_id: int, due: datetime | None) -> None:
        """This user is due then (UTC), or not at all."""


class Coaching(Protocol):
    """What `bot.coach.Coach` does."""

    @property
    def index(self) -> Index: ...

    async def turn(self, sender: Sender, happening: Happening, update_id: int | None = None) -> tuple[Reply, ...]: ...

    async def notebook(self, user_id: int) -> Notebook | None: ...

    async def nudge(self, user_id: int) -> Unsaid | None: ...

    async def spoken(self, user_id: int, unsaid_id: str) -> None: ...

    async def postpone_reply(self, user_id: int, update_id: int) -> None: ...

    async def blocked(self, user_id: int) -> None: ...

    async def inline(self, sender: Sender, query: str) -> tuple[Offered, ...]: ...


@dataclass
class Desk:
    """One per program."""

    coach: Coaching
    voice: Saying
    now: Callable[[], datetime]  # aware, UTC
    speaker: Speaker
    allowed: frozenset[int] = frozenset()  # empty: anybody
    locks: UserLocks = field(default_factory=UserLocks)
    _patience: dict[int, Patience] = field(default_factory=dict)
    _tongues: dict[int, Tongue] = field(default_factory=dict)

    def lets_in(self, user_id: int) -> bool:
        return not self.allowed or user_id in self.allowed

    @contextmanager
    def patient(self, update_id: int, patience: Patience) -> Iterator[None]:
        """While this update is in hand, its replies wait no longer than that."""
        self._patience[update_id] = patience
        try:
            yield
        finally:
            del self._patience[update_id]

    def urgency(self, update_id: int) -> Urgency:
        """How replies to that update queue up."""
        return Urgency(patience=self._patience.get(update_id) or Patience(REPLY_PATIENCE))

    async def tongue(self, user_id: int, language_code: str | None = None) -> Tongue:
        """As the user's notebook says; just after it was forgotten, as it said; else by Telegram's language."""
        notebook = await self.coach.notebook(user_id)
        if notebook is None:
            return self._tongues.pop(user_id, None) or tongue_for(language_code, self.voice, self.now())
        tongue = self._tongues[user_id] = tongue_of(notebook.owner, self.voice, self.now())
        return tongue


def desk_of(context: Context) -> Desk:
    """The desk of the program this context belongs to."""
    desk: Desk = context.bot_data[DESK]
    return desk


def sender_of(user: User) -> Sender:
    """A Telegram user as the coach meets them."""
    return Sender(user.id, user.first_name, user.language_code, user.username)
