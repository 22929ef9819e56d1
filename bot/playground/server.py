"""Telegram's side on one's own machine: the bot connects to it as to the real one, a person chats with it on a page."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.playground.botapi.calls import BotApi, Call
from bot.playground.chats import Chat
from bot.playground.faults import Fault, Faults
from bot.playground.flood import Flood
from bot.playground.gate import Gate
from bot.playground.groups import found_group
from bot.playground.hands import Hands
from bot.playground.page_api import PageApi
from bot.playground.profile import Profile
from bot.playground.serving import Serving
from bot.playground.time_machine import TimeMachine
from bot.playground.world import World

PAGE = Path(__file__).with_name("page")
NAME, USERNAME = "Entregent", "entregent_bot"


class Playground:
    """A Bot API server and a chat page on loopback.

    `token` is the one that the bot must show. `port` 0 takes any free port, another is taken or the next free one.
    With `journal`, chats, files and unconfirmed updates outlive the process. `now` gives the program's instant, aware,
    UTC. `flood` makes it count messages as Telegram does; `query_age` is how long a press or an inline query may wait
    for its answer, by the program's clock; `inline_wait` how many real seconds the page waits for inline results;
    `inline_feedback` tells the bot which result was chosen.
    """

    def __init__(
        self,
        *,
        token: str,
        port: int = 0,
        journal: Path | None = None,
        now: Callable[[], datetime],
        time_machine: TimeMachine | None = None,
        flood: bool = False,
        query_age: timedelta = timedelta(seconds=60),
        inline_wait: float = 10.0,
        inline_feedback: bool = False,
        name: str = NAME,
        username: str = USERNAME,
    ) -> None:
        number = token.partition(":")[0]
        profile = Profile(int(number) if number.isdigit() else 1, username, {("name", ""): name})
        self.flood = Flood(lambda: asyncio.get_running_loop().time()) if flood else None
        self.world = World(profile=profile, now=now, query_age=query_age, journal=journal, flood=self.flood)
        self.hands = Hands(self.world, inline_feedback=inline_feedback)
        self._port = port
        self._faults = Faults()
        self._bot_api = BotApi(self.world, self._faults, token)
        self._serving: Serving | None = None
        page_api = PageApi(self.world, self.hands, self._faults, time_machine, inline_wait)
        self.app = Starlette(
            routes=[
                Route("/bot{token}/{method}", self._bot_api.call, methods=["GET", "POST"]),
                Route("/file/bot{token}/{path:path}", self._bot_api.download),
                *page_api.routes(),
                Route("/", _page),
                Mount("/page", StaticFiles(directory=PAGE, check_dir=False)),
            ],
            middleware=[Middleware(Gate)],
        )

    async def start(self) -> str:
        """Listen on loopback; gives the address, such as http://127.0.0.1:8765. Raises OSError (no free port, a journal
        that cannot be written)."""
        serving = Serving(self.app, self._port)
        try:
            self.world.remember()
        except OSError:
            serving.abandon()
            raise
        self._serving = serving
        await serving.start()
        return serving.address

    async def stop(self) -> None:
        """Answer whoever waits and close, within two seconds."""
        self.world.close()
        self._bot_api.close()
        if self._serving:
            await self._serving.stop()
            self._serving = None

    def order(self, fault: Fault) -> None:
        """Something to go wrong at the next matching call."""
        self._faults.order(fault)

    def clear_faults(self) -> None:
        """Nothing goes wrong any more."""
        self._faults.clear()

    def group(self, title: str, *members: int, reads_all: bool = False) -> Chat:
        """A new group of these players with the bot; `reads_all` lifts Telegram's privacy mode. Raises Impossible."""
        return found_group(self.world, title, members, reads_all=reads_all)

    @property
    def calls(self) -> list[Call]:
        """The bot's latest calls, oldest first: method, chat, status and loop time of each."""
        return list(self._bot_api.calls)


async def _page(_: Request) -> Response:
    index = PAGE / "index.html"
    if not index.exists():
        return JSONResponse({"error": "the page is not there"}, 404)
    return FileResponse(index, headers={"cache-control": "no-cache"})
