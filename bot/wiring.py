"""The program: everything is put together here, started, and stopped without losing a word."""

from __future__ import annotations

import asyncio
import logging
import secrets
import signal
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from telegram.error import InvalidToken, TelegramError

from bot.clock import Clock
from bot.coach import Coach
from bot.coaching.places import find_places
from bot.collecting import collect_seldom, leave_alone_what_stays
from bot.discreet_log import start_log, where
from bot.one_by_one import one_by_one
from bot.settings import Settings
from bot.store import Store, Taken
from bot.texts import Voice
from bot.time_travel import ProgramTime, stay_ahead
from bot.understanding import read
from data.tinydb_store import TinyDBStore
from handlers.application import application_of, patiently
from handlers.desk import App, Desk
from handlers.inbox import Client
from handlers.menu import present
from handlers.polling import BACKOFF, Polling, Rejected
from handlers.replying import Speaker
from handlers.ticks import Ticks

STOP_WITHIN: Final = 3.0  # seconds for the turns in hand; the rest of the five goes to closing
PLAY_BOT: Final = 4242  # the playground's bot id

log = logging.getLogger("bot")


class CannotStart(Exception):
    """Says in plain words why the program can't start."""


def run_coach(settings: Settings) -> None:
    """Run until a signal; raises CannotStart."""
    given = settings.telegram_token
    token = given.get_secret_value() if given else f"{PLAY_BOT}:{secrets.token_urlsafe(32)}"
    start_log(settings.log_level, token)
    asyncio.run(Program(settings, token, Clock(settings.coach_clock), plays=given is None).run())


class Program:
    """One run, from start to stop. What was opened first is closed last."""

    def __init__(self, settings: Settings, token: str, clock: Clock, *, plays: bool) -> None:
        self._settings = settings
        self._token = token
        self._plays = plays
        self._clock = clock
        self._stop = asyncio.Event()
        self._ticks: Ticks | None = None
        self.awake = asyncio.Event()
        """All notebooks have been looked through: the index knows everybody."""

    async def run(self) -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(_log_stray)
        collect_seldom()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self._ask_to_stop, number)
        if not self._clock.is_real:
            log.warning("*** COACH_CLOCK is set: this is a rehearsal, the clock starts at %s ***", self._clock.now())
        async with AsyncExitStack() as open_things:
            await self._work(open_things)
        log.info("Stopped; everything is kept")

    def _ask_to_stop(self, number: signal.Signals) -> None:
        """Once; a second signal of the kind ends the program as usual."""
        log.info("Stopping")
        self._stop.set()
        asyncio.get_running_loop().remove_signal_handler(number)

    async def _work(self, open_things: AsyncExitStack) -> None:
        folder = self._settings.coach_data / "playground" if self._plays else self._settings.coach_data
        store = await open_things.enter_async_context(_opened(TinyDBStore(folder, self._clock.now), folder))
        kept_time = folder / "clock"
        if self._plays and self._clock.is_real:
            stay_ahead(self._clock, kept_time)
        coach, voice = Coach(store, self._clock.now, one_by_one=one_by_one()), Voice.load()
        open_things.push_async_callback(_end, asyncio.create_task(self._wake(coach)))
        api_url = self._settings.telegram_api_url
        if self._plays:
            time_machine = ProgramTime(self._clock, coach, self._sweep, kept_time)
            api_url = await open_things.enter_async_context(
                _playground(self._settings, self._token, folder, time_machine)
            )
        client = Client(self._token, api_url)
        desk = Desk(coach, voice, self._clock.now, Speaker(client), self._settings.coach_allowed_users)
        application = application_of(client, desk)
        if not await self._connect(open_things, application):
            return
        self._ticks = Ticks(desk)
        self._ticks.start()
        open_things.push_async_callback(self._ticks.stop)
        menu = asyncio.create_task(present(client, voice, self._clock.now().date()))
        open_things.callback(menu.cancel)
        log.info("The coach listens as @%s", client.username)
        asyncio.get_running_loop().run_in_executor(None, _warm_up, self._clock.now())
        await self._poll(Polling(client, patiently(application, desk), self._ticks.begin))

    async def _wake(self, coach: Coach) -> None:
        """Look through all notebooks, while who writes is answered: 10,000 take most of a minute.

        A program that could not would never write first: it stops.
        """
        try:
            await coach.wake()
        except Exception:
            self._stop.set()
            raise
        leave_alone_what_stays()
        self.awake.set()

    async def _sweep(self) -> None:
        if self._ticks:
            await self._ticks.sweep()

    async def _connect(self, open_things: AsyncExitStack, application: App) -> bool:
        """Until Telegram answers, however long that takes; False when we were asked to stop meanwhile."""
        open_things.push_async_callback(application.bot.shutdown)
        failures = 0
        while not self._stop.is_set():
            try:
                if await self._unless_stopped(_greet(application)):
                    return True
            except InvalidToken:
                raise CannotStart(REJECTED) from None
            except TelegramError as error:
                wait = BACKOFF[min(failures, len(BACKOFF) - 1)]
                failures += 1
                log.warning("Telegram can't be reached yet (%s): trying again in %.0f s", error, wait)
                await self._unless_stopped(asyncio.sleep(wait))
        return False

    async def _poll(self, polling: Polling) -> None:
        try:
            await self._unless_stopped(polling.run())
        except Rejected:
            raise CannotStart(REJECTED) from None
        finally:
            await polling.finish(STOP_WITHIN)

    async def _unless_stopped(self, work: Coroutine[Any, Any, object]) -> bool:
        """Whether it came to its end; it is cancelled when we are asked to stop. Raises what it raises."""
        working, stopping = asyncio.create_task(work), asyncio.create_task(self._stop.wait())
        try:
            await asyncio.wait((working, stopping), return_when=asyncio.FIRST_COMPLETED)
            if working.done():
                working.result()
                return True
            return False
        finally:
            stopping.cancel()
            working.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await working


REJECTED: Final = (
    "Telegram rejects the token in TELEGRAM_TOKEN. Ask @BotFather for the current one (/mybots, then API Token), "
    "or leave it out to play without Telegram."
)


def _warm_up(now: datetime) -> None:
    """What is slow the first time, before somebody waits for it."""
    for lang in ("fr", "en"):
        read("", lang=lang, now=now)
    find_places("Lyon")


@asynccontextmanager
async def _opened(store: Store, folder: Path) -> AsyncIterator[Store]:
    """The store while it is open; raises CannotStart when it can't be."""
    try:
        await store.open()
    except Taken as taken:
        raise CannotStart(
            f"Another coach already works with the notebooks in {folder}: {taken}. "
            "Stop it first, or give this one another folder with COACH_DATA."
        ) from None
    except OSError as error:
        raise CannotStart(f"The notebooks can't be kept in {folder} (COACH_DATA): {error.strerror}.") from None
    try:
        yield store
    finally:
        await store.close()


@asynccontextmanager
async def _playground(settings: Settings, token: str, folder: Path, time_machine: ProgramTime) -> AsyncIterator[str]:
    """The address of a playground while it is open."""
    from bot.playground import Playground  # noqa: PLC0415 -- with a token, its web server is not needed

    playground = Playground(
        token=token,
        port=settings.playground_port,
        journal=folder / "playground.jsonl",
        now=time_machine.now,
        time_machine=time_machine,
    )
    try:
        address = await playground.start()
    except OSError as error:
        raise CannotStart(f"The playground finds no free port (PLAYGROUND_PORT): {error.strerror}.") from None
    print(f"No TELEGRAM_TOKEN: the playground is open at {address}", flush=True)
    try:
        yield address
    finally:
        await playground.stop()


async def _greet(application: App) -> None:
    """Learn who the bot is, and that it polls: a webhook set by an earlier program would keep all messages from us."""
    await application.initialize()
    await application.bot.delete_webhook()


async def _end(task: asyncio.Task[None]) -> None:
    """Cancel it, and wait until it let go of what it used; raises what it raised."""
    task.cancel()
    await asyncio.wait({task})
    if not task.cancelled():
        task.result()


def _log_stray(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """An error that nobody awaited: where, without what it says."""
    error = context.get("exception")
    log.error("Something failed in the background: %s", where(error) if error else context.get("message"))
