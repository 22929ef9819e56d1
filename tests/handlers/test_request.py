"""The way to Telegram: every failure is named for what we may conclude from it, and none tells the token."""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from telegram import InputFile
from telegram.error import Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.ext import ExtBot

from handlers.request import FILE_LIMIT, AiohttpRequest, FateUnknown, NotSent, TooLarge

TOKEN = "4242:AAa-token_that-nobody_may-read"
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def serving(answer: Answer) -> AsyncIterator[str]:
    """The address of a server on loopback that answers everything so."""
    application = web.Application(client_max_size=FILE_LIMIT)
    application.router.add_route("*", "/{way:.*}", answer)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    assert site._server is not None
    port = site._server.sockets[0].getsockname()[1]  # type: ignore[attr-defined]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        await runner.cleanup()


@asynccontextmanager
async def bot_at(address: str, *, read: float = 10) -> AsyncIterator[ExtBot[None]]:
    request = AiohttpRequest(read=read)
    await request.initialize()
    bot = ExtBot(TOKEN, base_url=f"{address}/bot", base_file_url=f"{address}/file/bot", request=request)
    try:
        yield bot
    finally:
        await request.shutdown()


def told(error: BaseException) -> str:
    """All that a traceback of it would show, with what it chains."""
    return "".join(traceback.format_exception(error))


def refuses(status: int, body: object) -> Answer:
    async def answer(_: web.Request) -> web.Response:
        return web.json_response(body, status=status)

    return answer


async def test_words_and_files_arrive_as_they_were_given() -> None:
    seen: dict[str, object] = {}

    async def answer(request: web.Request) -> web.Response:
        form = await request.post()
        seen.update(
            {name: part.file.read() if isinstance(part, web.FileField) else part for name, part in form.items()}
        )
        result = {"message_id": 1, "date": 0, "chat": {"id": 7, "type": "private"}}
        return web.json_response({"ok": True, "result": result})

    async with serving(answer) as address, bot_at(address) as bot:
        await bot.send_message(7, "Été & <b>x</b> 😀\n+=%", disable_notification=True)
        assert seen == {"chat_id": "7", "text": "Été & <b>x</b> 😀\n+=%", "disable_notification": "true"}
        seen.clear()
        await bot.send_document(7, InputFile("é".encode(), filename="notes é.json"), caption="Yours")
        assert seen == {"chat_id": "7", "document": "é".encode(), "caption": "Yours"}


async def test_one_connection_serves_many_calls() -> None:
    ports: set[object] = set()

    async def answer(request: web.Request) -> web.Response:
        assert request.transport is not None
        ports.add(request.transport.get_extra_info("peername"))
        return web.json_response({"ok": True, "result": True})

    async with serving(answer) as address, bot_at(address) as bot:
        for _ in range(5):
            await bot.send_chat_action(7, "typing")
    assert len(ports) == 1


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (403, {"ok": False, "description": "Forbidden: bot was blocked by the user"}, Forbidden),
        (401, {"ok": False, "description": "Unauthorized"}, InvalidToken),
        (429, {"ok": False, "description": "Too Many Requests", "parameters": {"retry_after": 3}}, RetryAfter),
        (502, {"ok": False, "description": "Bad Gateway"}, NetworkError),
        (500, "no object", NetworkError),
        (200, "no object", TelegramError),
        (301, {}, NetworkError),
    ],
)
async def test_a_refusal_is_the_library_s_own_error(status: int, body: object, kind: type[TelegramError]) -> None:
    async with serving(refuses(status, body)) as address, bot_at(address) as bot:
        with pytest.raises(kind) as raised:
            await bot.send_chat_action(7, "typing")
    assert TOKEN not in told(raised.value)


async def test_no_answer_in_time_is_a_timeout() -> None:
    async def answer(_: web.Request) -> web.Response:
        await asyncio.Event().wait()
        raise AssertionError

    async with serving(answer) as address, bot_at(address, read=0.05) as bot:
        with pytest.raises(TimedOut) as raised:
            await bot.send_chat_action(7, "typing")
    assert TOKEN not in told(raised.value)


async def test_a_connection_lost_midway_leaves_the_fate_unknown() -> None:
    async def answer(request: web.Request) -> web.Response:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    async with serving(answer) as address, bot_at(address) as bot:
        with pytest.raises(FateUnknown) as raised:
            await bot.send_chat_action(7, "typing")
    assert TOKEN not in told(raised.value)


@pytest.mark.parametrize("address", ["http://127.0.0.1:1", "http://[::bad"])
async def test_a_server_that_is_not_there_was_surely_not_sent_to(address: str) -> None:
    async with bot_at(address) as bot:
        with pytest.raises(NotSent) as raised:
            await bot.send_chat_action(7, "typing")
    assert TOKEN not in told(raised.value)


@pytest.mark.parametrize("chunked", [False, True])
async def test_a_file_of_more_than_twenty_megabytes_is_not_taken_in(chunked: bool) -> None:
    async def answer(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        if not chunked:
            response.content_length = FILE_LIMIT + 1
        await response.prepare(request)
        try:
            for _ in range(FILE_LIMIT // 2**20 + 1):
                await response.write(b"x" * 2**20)
        except ConnectionError:
            return response  # whoever asked had enough
        return response

    async with serving(answer) as address, bot_at(address) as bot:
        with pytest.raises(TooLarge):
            await bot.request.retrieve(f"{address}/file/bot{TOKEN}/a.bin")


async def test_a_file_of_the_right_size_is_taken_in_whole() -> None:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(body=b"x" * 200_000)

    async with serving(answer) as address, bot_at(address) as bot:
        assert len(await bot.request.retrieve(f"{address}/file/bot{TOKEN}/a.bin")) == 200_000


async def test_a_closed_backend_says_so() -> None:
    async with bot_at("http://127.0.0.1:1") as bot:
        await bot.request.shutdown()
        with pytest.raises(NetworkError, match="not initialized"):
            await bot.send_chat_action(7, "typing")
