"""Telegram in a process of its own, for the bench: takes its time to answer, and notes when each message arrived.

`python -m bench.nudges.telegram` prints its address and runs until its input ends. Instants are those of the machine's
own clock that never goes back (`time.monotonic`), which all its processes share.
"""

from __future__ import annotations

import asyncio
import sys
import time
from typing import Any, Final

from aiohttp import web

ROUND_TRIP: Final = 0.05  # seconds until the answer to a message comes, as from a server some countries away
BOT: Final = {"id": 4242, "is_bot": True, "first_name": "Entregent", "username": "entregent_bot"}
KNOWN: Final[dict[str, Any]] = {
    "getMe": BOT,
    "getMyCommands": [],
    "getMyDescription": {"description": ""},
    "getMyShortDescription": {"short_description": ""},
}


class Telegram:
    """What a bot calls, and for the bench: `/said`, what arrived since the last look, and `/write`, as a user does."""

    def __init__(self) -> None:
        self._said: list[tuple[int, float]] = []
        self._updates: list[dict[str, Any]] = []
        self._news = asyncio.Event()
        self._polled_at: float | None = None
        self._last = 0

    def app(self) -> web.Application:
        app = web.Application()
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        app.router.add_get("/said", self._tell)
        app.router.add_post("/write", self._write)
        return app

    async def _call(self, request: web.Request) -> web.Response:
        method, said = request.match_info["method"], await request.post()
        if method == "getUpdates":
            return _ok(await self._poll(int(str(said.get("offset", 0))), float(str(said.get("timeout", 0)))))
        if method != "sendMessage":
            return _ok(KNOWN.get(method, True))
        chat, at = int(str(said["chat_id"])), time.monotonic()
        self._said.append((chat, at))
        await asyncio.sleep(ROUND_TRIP)
        sent = {"message_id": len(self._said), "date": int(time.time()), "chat": {"id": chat, "type": "private"}}
        return _ok({**sent, "text": said["text"]})

    async def _poll(self, offset: int, wait: float) -> list[dict[str, Any]]:
        self._polled_at = self._polled_at or time.monotonic()
        self._updates = [update for update in self._updates if update["update_id"] >= offset]
        if not self._updates:
            self._news.clear()
            try:
                await asyncio.wait_for(self._news.wait(), wait)
            except TimeoutError:
                return []
        return self._updates

    async def _tell(self, _: web.Request) -> web.Response:
        said, self._said = self._said, []
        return web.json_response({"polled_at": self._polled_at, "said": said})

    async def _write(self, request: web.Request) -> web.Response:
        """A message of this user, given to the bot at once; answers when that was."""
        user = int(request.query["user"])
        self._last += 1
        sender = {"id": user, "is_bot": False, "first_name": "Zoé", "language_code": "fr"}
        message = {
            "message_id": self._last,
            "date": int(time.time()),
            "chat": {"id": user, "type": "private", "first_name": "Zoé"},
            "from": sender,
            "text": request.query["text"],
        }
        self._updates.append({"update_id": self._last, "message": message})
        self._news.set()
        return web.json_response({"at": time.monotonic()})


def _ok(result: Any) -> web.Response:
    return web.json_response({"ok": True, "result": result})


async def _run() -> None:
    runner = web.AppRunner(Telegram().app(), access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    print(site.name if ":0" not in site.name else "http://{}:{}".format(*runner.addresses[0][:2]), flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(_run())
