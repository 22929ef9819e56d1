"""Lets whoever waits (a long poll, a page, an inline query) continue at the instant something happens."""

import asyncio


class Bell:
    """Rung once, it wakes all who wait at that moment; who comes later waits for the next ring."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()

    def ring(self) -> None:
        """Wake everybody who waits now."""
        rung, self._rung = self._rung, asyncio.Event()
        rung.set()

    async def wait(self, seconds: float) -> bool:
        """Wait at most `seconds` of real time; True if it rang, False if the time passed in silence."""
        rung = self._rung
        try:
            async with asyncio.timeout(seconds):
                await rung.wait()
        except TimeoutError:
            return False
        return True
