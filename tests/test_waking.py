"""The coach wakes up with thousands of notebooks: who writes meanwhile is heard, and none is in the way of another."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.coach import Coach
from bot.domain.notebook import Notebook
from data.memory_store import MemoryStore
from tests.conversations.talk import CAMILLE
from tests.test_coach import met_marie


class SlowStore(MemoryStore):
    """Gives what it read long ago."""

    def __init__(self) -> None:
        super().__init__()
        self.was_read, self.may_go_on = asyncio.Event(), asyncio.Event()

    async def all(self) -> AsyncIterator[Notebook]:
        read = [notebook async for notebook in super().all()]
        self.was_read.set()
        await self.may_go_on.wait()
        for notebook in read:
            yield notebook


async def test_what_changes_while_the_coach_wakes_up_counts_rather_than_what_was_read() -> None:
    camille, store = await met_marie(), SlowStore()
    before = await camille.store.load(CAMILLE)
    assert before is not None
    await store.keep(before)
    restarted = Coach(store, lambda: camille.now)
    waking = asyncio.create_task(restarted.wake())
    await store.was_read.wait()
    await restarted.blocked(CAMILLE)
    store.may_go_on.set()
    await waking
    assert restarted.index.next_for(CAMILLE) is None


async def test_a_notebook_that_can_not_be_thought_over_keeps_nobody_else_from_waking(
    caplog: pytest.LogCaptureFixture,
) -> None:
    camille = await met_marie()
    book = await camille.store.load(CAMILLE)
    assert book is not None
    await camille.store.keep(book.owned_by(replace(book.owner, user_id=1, zone="Mars/Olympus")))
    restarted = Coach(camille.store, lambda: camille.now)
    await restarted.wake()
    assert restarted.index.next_for(CAMILLE) == camille.coach.index.next_for(CAMILLE)
    assert restarted.index.ripe(camille.now) == [1]  # tried again by the next tick
    assert "wake user=1: ZoneInfoNotFoundError" in caplog.text
