"""A playground ready to play at: its server, a real PTB bot connected to it, a clock that a test moves."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from telegram import Bot, TelegramObject, Update
from telegram.request import HTTPXRequest

from bot.playground import Playground
from tests.wire.telegram_user import NO_CERTIFICATES, TelegramUser

TOKEN = "4242:AAplayground-token_for-tests"
CAMILLE, ALEX, SAM = 1001, 1002, 1003
EVENING = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)
PIXEL = bytes.fromhex(  # a PNG of one pixel
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)


@dataclass
class Clock:
    """The program's clock, standing still until a test moves it. It is a TimeMachine as well."""

    instant: datetime = EVENING
    next_nudge: datetime | None = None
    journeys: list[tuple[int, str]] = field(default_factory=list)

    def now(self) -> datetime:
        """The present instant, aware, UTC."""
        return self.instant

    def moves(self, **how: float) -> None:
        """Forward by so many seconds, minutes, hours or days."""
        self.instant += timedelta(**how)

    async def travel(self, user_id: int, to: str) -> datetime | None:
        """As the program's own time machine does."""
        self.journeys.append((user_id, to))
        if to == "next" and self.next_nudge is None:
            return None
        self.instant = self.next_nudge or self.instant + timedelta(days=1)
        return self.instant


@dataclass
class Table:
    """What a test plays with."""

    playground: Playground
    address: str
    bot: Bot
    clock: Clock
    camille: TelegramUser
    alex: TelegramUser
    _confirmed: int = 0

    async def hears(self, count: int = 1, *, allowed: list[str] | None = None) -> list[Update]:
        """The next updates, exactly so many, confirmed as the next are asked for."""
        heard: list[Update] = []
        while len(heard) < count:
            batch = await self.bot.get_updates(offset=self._confirmed, timeout=5, allowed_updates=allowed)
            assert batch, f"only {len(heard)} of {count} updates came"
            self._confirmed = batch[-1].update_id + 1
            heard += batch
        assert len(heard) == count, f"{len(heard)} updates came instead of {count}"
        return heard

    async def has_silence(self) -> bool:
        """Nothing waits for the bot."""
        return not await self.bot.get_updates(offset=self._confirmed, timeout=0)

    async def raw(self, method: str, **params: Any) -> Any:
        """A call as PTB makes it, with parameters that its types would not let through."""
        return await self.bot._post(method, params)

    async def meets(self, *users: TelegramUser) -> None:
        """These people have started the bot, and it has heard it."""
        for user in users or (self.camille,):
            await user.starts()
            await self.hears()


def bot_at(address: str, token: str = TOKEN) -> Bot:
    """python-telegram-bot as it is, only its addresses set; proxies of the environment have no part in it."""
    plain = {"trust_env": False, "verify": NO_CERTIFICATES}
    requests = [HTTPXRequest(httpx_kwargs=plain) for _ in range(2)]
    return Bot(
        token,
        base_url=f"{address}/bot",
        base_file_url=f"{address}/file/bot",
        request=requests[0],
        get_updates_request=requests[1],
    )


@asynccontextmanager
async def playing(*, clock: Clock | None = None, journal: Path | None = None, **options: Any) -> AsyncIterator[Table]:
    """A started playground, stopped in the end; `options` go to Playground."""
    clock = clock or Clock()
    options.setdefault("time_machine", clock)
    playground = Playground(token=TOKEN, journal=journal, now=clock.now, **options)
    address = await playground.start()
    try:
        async with (
            bot_at(address) as bot,
            TelegramUser(address, CAMILLE) as camille,
            TelegramUser(address, ALEX) as alex,
        ):
            yield Table(playground, address, bot, clock, camille, alex)
    finally:
        await playground.stop()


def unknown_fields(thing: Any) -> Iterator[str]:
    """What PTB's types did not understand in something they were read from, however deep."""
    if isinstance(thing, TelegramObject):
        yield from (f"{type(thing).__name__}.{name}" for name in thing.api_kwargs)
        for name in thing._get_attrs_names(include_private=False):
            yield from unknown_fields(getattr(thing, name, None))
    elif isinstance(thing, (list, tuple)):
        for part in thing:
            yield from unknown_fields(part)
