"""At an hour that many share, the coach thinks of one after another, and whoever writes is heard in between.

Left to themselves, all whose notebooks were read meanwhile would be thought over in one go, for which nobody is heard.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager


def one_by_one() -> Callable[[], AbstractAsyncContextManager[None]]:
    """A door: who comes through it has the loop to itself until the end of its block, and lets others go before."""
    inside = asyncio.Lock()

    @asynccontextmanager
    async def door() -> AsyncIterator[None]:
        async with inside:
            await asyncio.sleep(0)
            yield

    return door
