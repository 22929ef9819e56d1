"""Many who think at the same hour leave room for who writes."""

from __future__ import annotations

import asyncio

from bot.one_by_one import one_by_one


async def test_between_two_thoughts_everybody_else_is_heard() -> None:
    door, done = one_by_one(), list[str]()

    async def think() -> None:
        async with door():
            done.append("thought")

    async def write() -> None:
        for _ in range(20):
            await asyncio.sleep(0)
            done.append("heard")

    await asyncio.gather(write(), *(think() for _ in range(5)))
    assert "thought thought" not in " ".join(done)
    assert done.count("thought") == 5
