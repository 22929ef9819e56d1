"""The coach itself: opens the notebook, thinks, keeps it, and hands over what is to be said."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import replace
from datetime import datetime, timedelta

from bot.coaching.answering import heard, said, unsaid_after_all
from bot.coaching.choose import choose, next_due
from bot.coaching.pace import aside
from bot.coaching.slots import is_quiet
from bot.discreet_log import where
from bot.domain.lines import Offered, Reply, line
from bot.domain.notebook import HANDLED_KEPT, Notebook, Unsaid
from bot.domain.owner import Lang, Owner
from bot.domain.turns import Blocked, Happening, Sender
from bot.due_index import DueIndex
from bot.flows import TABLES, Tables, offers, said_item, think, thinks_long, unasked
from bot.flows.turn import Turn
from bot.store import Damaged, Newer, Store

log = logging.getLogger(__name__)

RETRY_UNSAID = timedelta(minutes=1)
FIRST = "u"  # begins the ids of what is said first; a reply that was put off keeps its own, such as r17
FRESH = timedelta(minutes=10)  # what was to be said first and has not been is thought over again after that


class Coach:
    """One per program. Turns of one user must not overlap (the caller sees to it); those of different users may."""

    def __init__(
        self,
        store: Store,
        now: Callable[[], datetime],
        tables: Tables = TABLES,
        one_by_one: Callable[[], AbstractAsyncContextManager[object]] = nullcontext,
    ) -> None:
        """`now` gives aware instants in UTC; inside `one_by_one` the coach thinks of what to say first."""
        self._store = store
        self._now = now
        self._tables = tables
        self._damage: dict[int, Damaged] = {}  # not yet told
        self._one_by_one = one_by_one
        self.index = DueIndex()

    async def wake(self) -> None:
        """Rebuild the index of next due instants from all notebooks; turns and nudges may go on meanwhile."""
        self.index = DueIndex()
        async for notebook in self._store.all():
            if self.index.knows(notebook.owner.user_id):  # a turn had meanwhile knows better than what was read
                continue
            try:
                self._reckon(notebook, self._now())
            except Exception as error:  # the trouble of one user is not another's: the next tick tries again
                log.error("wake user=%d: %s", notebook.owner.user_id, where(error))
                self.index.set(notebook.owner.user_id, self._now())

    async def notebook(self, user_id: int) -> Notebook | None:
        """The notebook of a user, None for a stranger; that it was damaged is told the next time something is said."""
        try:
            return await self._store.load(user_id)
        except Damaged as damaged:
            self._damage[user_id] = damaged
            return damaged.restored

    async def turn(self, sender: Sender, happening: Happening, update_id: int | None = None) -> tuple[Reply, ...]:
        """What the coach answers. One durable write; a redelivered update changes nothing and is answered the same."""
        now = self._now()
        try:
            return await self._turn(sender, happening, update_id, now)
        except Newer:
            log.exception("The notebook of user %s was written by a newer version", sender.user_id)
            return (Reply((line("error.newer"),)),)
        except OSError:
            log.exception("The notebook of user %s could not be kept", sender.user_id)
            return (Reply((line("error.not_kept"),)),)

    async def _turn(
        self, sender: Sender, happening: Happening, update_id: int | None, now: datetime
    ) -> tuple[Reply, ...]:
        before, first = await self._open(sender)
        if update_id is not None and update_id in before.handled:
            return next((unsaid.replies for unsaid in before.unsaid if unsaid.update_id == update_id), ())
        known = before if isinstance(happening, Blocked) else heard(before, now)
        turn = await self._think(Turn(known, now, first), happening)
        if turn.forgets_all:
            await self._store.forget(sender.user_id)
            self.index.set(sender.user_id, None)
            return turn.replies
        notebook = turn.notebook
        if not turn.undoes and (turn.step or notebook.owner == before.owner):  # a welcome or a block is no step
            notebook = notebook.changed_since(before, turn.step or line("undo.change"), now)
        await self._keep(_answered(notebook, update_id, turn.replies, now), now)
        return turn.replies

    async def _think(self, turn: Turn, happening: Happening) -> Turn:
        """A long thought is had beside the event loop, so that nobody else waits for it; it is pure, as all are."""
        if thinks_long(self._tables, happening):
            return await asyncio.to_thread(think, self._tables, turn, happening)
        return think(self._tables, turn, happening)

    async def nudge(self, user_id: int) -> Unsaid | None:
        """What is to be said first to this user now, kept in the outbox before it is returned; None for silence."""
        now = self._now()
        notebook = await self.notebook(user_id)
        if notebook is None:
            self.index.set(user_id, None)
            return None
        if waiting := next((unsaid for unsaid in notebook.unsaid if unsaid.update_id is None), None):
            if notebook.owner.blocked_on:  # it is said when they come back
                self._reckon(notebook, now)
                return None
            if _is_still_to_be_said(notebook.owner, waiting, now):
                self.index.set(user_id, now + RETRY_UNSAID)
                return waiting
            notebook = unsaid_after_all(notebook, waiting)
            await self._keep(notebook, now)
        async with self._one_by_one():
            nudges = choose(notebook, now)
        if not nudges:
            self._reckon(notebook, now)
            return None
        reply = unasked(nudges, aside(notebook, nudges))
        notebook = said(notebook, nudges, now)
        items = tuple(said_item(nudge) for nudge in nudges)
        notebook = replace(notebook, attention=replace(notebook.attention, last_items=items, advised=()))
        number = notebook.last_number + 1
        unsaid = Unsaid(f"{FIRST}{number}", (reply,), now)
        await self._keep(replace(notebook, last_number=number, unsaid=(*notebook.unsaid, unsaid)), now)
        return unsaid

    async def spoken(self, user_id: int, unsaid_id: str) -> None:
        """It reached the user: it leaves the outbox."""
        if notebook := await self.notebook(user_id):
            kept = tuple(unsaid for unsaid in notebook.unsaid if unsaid.id != unsaid_id)
            await self._keep(replace(notebook, unsaid=kept), self._now())

    async def postpone_reply(self, user_id: int, update_id: int) -> None:
        """A reply could not be delivered for long: a later sweep speaks it."""
        if notebook := await self.notebook(user_id):
            kept = tuple(replace(u, update_id=None) if u.update_id == update_id else u for u in notebook.unsaid)
            await self._keep(replace(notebook, unsaid=kept), self._now())

    async def blocked(self, user_id: int) -> None:
        """The user blocked the bot: nothing is said first until they come back, and nothing is lost."""
        notebook = await self.notebook(user_id)
        if notebook and notebook.owner.blocked_on is None:
            now = self._now()
            owner = replace(notebook.owner, blocked_on=notebook.owner.local(now).date())
            await self._keep(notebook.owned_by(owner), now)

    async def inline(self, sender: Sender, query: str) -> tuple[Offered, ...]:
        """What can be sent from any chat: the card and the drafts for somebody, or what is due today."""
        notebook = await self.notebook(sender.user_id)
        return offers(notebook, query, self._now()) if notebook else ()

    async def _open(self, sender: Sender) -> tuple[Notebook, tuple[Reply, ...]]:
        """The notebook, and what must be said before anything else."""
        notebook = await self.notebook(sender.user_id)
        first: tuple[Reply, ...] = ()
        if damaged := self._damage.pop(sender.user_id, None):
            key = "error.damaged_restored" if damaged.restored else "error.damaged"
            first = (Reply((line(key, file=damaged.set_aside),)),)
        if notebook is None:
            notebook = Notebook(Owner(sender.user_id, sender.first_name, _lang(sender)))
        elif notebook.owner.blocked_on:
            notebook = notebook.owned_by(replace(notebook.owner, blocked_on=None))
        return notebook, first

    async def _keep(self, notebook: Notebook, now: datetime) -> None:
        await self._store.keep(notebook)
        self._reckon(notebook, now)

    def _reckon(self, notebook: Notebook, now: datetime) -> None:
        waits = any(unsaid.update_id is None for unsaid in notebook.unsaid) and not notebook.owner.blocked_on
        self.index.set(notebook.owner.user_id, now if waits else next_due(notebook, now))


def _is_still_to_be_said(owner: Owner, waiting: Unsaid, now: datetime) -> bool:
    """Whether it may be spoken now as it was kept; a reply always may, since it was asked for."""
    if not waiting.id.startswith(FIRST):
        return True
    local = owner.local(now)
    if is_quiet(owner, now) or owner.is_paused(local.date()) or owner.local(waiting.kept_at).date() != local.date():
        return False
    return timedelta() <= now - waiting.kept_at < FRESH  # a clock that was set back may be before its hour


def _lang(sender: Sender) -> Lang:
    return "fr" if (sender.language_code or "").lower().startswith("fr") else "en"


def _answered(notebook: Notebook, update_id: int | None, replies: tuple[Reply, ...], now: datetime) -> Notebook:
    """With this update remembered and its replies in the outbox; the replies before them have been spoken."""
    firsts = tuple(unsaid for unsaid in notebook.unsaid if unsaid.update_id is None)
    if update_id is None:
        return replace(notebook, unsaid=firsts)
    return replace(
        notebook,
        handled=(*notebook.handled, update_id)[-HANDLED_KEPT:],
        unsaid=(*firsts, Unsaid(f"r{update_id}", replies, now, update_id)),
    )
