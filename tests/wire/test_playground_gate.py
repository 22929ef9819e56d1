"""The playground answers this machine and its own page only, keeps the token to itself, and ends when told."""

import asyncio
import contextlib
import logging
import socket

import httpx
import pytest

from bot.playground import Fault, Playground
from tests.wire.playing import CAMILLE, TOKEN, Clock, playing

pytestmark = pytest.mark.wire


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"host": "localhost:8765"}, 200),
        ({"host": "[::1]:8765"}, 200),
        ({"host": "evil.example"}, 403),
        ({"host": "127.0.0.1.evil.example"}, 403),
        ({"host": "evil.example:127"}, 403),
        ({"host": "[bad"}, 403),
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://127.0.0.1:1"}, 403),
        ({"origin": "http://[bad"}, 403),
        ({"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"}, 403),
        ({"sec-fetch-site": "same-origin", "sec-fetch-mode": "cors"}, 200),
    ],
)
async def test_only_this_machine_and_the_own_page_are_answered(headers: dict[str, str], status: int) -> None:
    """A website that points its name here (DNS rebinding) or sends requests here is refused, also as a bot."""
    async with playing() as table, httpx.AsyncClient(base_url=table.address, trust_env=False) as http:
        for path in (f"/play/state?user={CAMILLE}", f"/bot{TOKEN}/getMe"):
            assert (await http.get(path, headers=headers)).status_code == status
        own = {"origin": table.address}
        assert (await http.post("/play/start", json={"user": CAMILLE}, headers=own)).status_code == 200


async def test_a_foreign_form_cannot_speak_for_a_user() -> None:
    """A form needs no permission to be sent; only JSON is taken."""
    async with playing() as table, httpx.AsyncClient(base_url=table.address, trust_env=False) as http:
        body = b'{"user": 1001, "text": "x"}'
        answer = await http.post("/play/send", content=body, headers={"content-type": "text/plain"})
        assert answer.status_code == 400
        assert await table.has_silence()


async def test_the_page_loads_nothing_from_outside() -> None:
    """By its own rule, which every answer carries."""
    async with playing() as table, httpx.AsyncClient(base_url=table.address, trust_env=False) as http:
        answer = await http.get("/")
        assert answer.status_code in (200, 404)
        assert "default-src 'self'" in answer.headers["content-security-policy"]
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
        assert (await http.get("/page/../server.py")).status_code == 404
        assert (await http.get("/page/%2e%2e/server.py")).status_code == 404


async def test_it_listens_on_loopback_and_takes_the_next_port_if_one_is_taken() -> None:
    """Never on an address that others can reach."""
    first = Playground(token=TOKEN, now=Clock().now)
    address = await first.start()
    port = int(address.rpartition(":")[2])
    second = Playground(token=TOKEN, port=port, now=Clock().now)
    try:
        other = await second.start()
        assert address.startswith("http://127.0.0.1:")
        assert int(other.rpartition(":")[2]) > port
        with contextlib.closing(socket.socket()) as outside, pytest.raises(ConnectionRefusedError):
            outside.connect(("127.0.0.2", port))
    finally:
        await first.stop()
        await second.stop()


async def test_it_stops_within_two_seconds_whatever_is_open() -> None:
    """A long poll, a stream, an inline query, an ordered delay: all end; a second stop does no harm."""
    async with playing() as table, httpx.AsyncClient(base_url=table.address, trust_env=False, timeout=60) as http:
        await table.meets()
        table.playground.order(Fault("sendMessage", delay=50))
        async with http.stream("GET", f"/play/events?user={CAMILLE}") as stream:
            lines = stream.aiter_lines()
            await anext(lines)
            waiting = [
                asyncio.create_task(table.bot.get_updates(offset=10**9, timeout=50)),
                asyncio.create_task(table.bot.send_message(CAMILLE, "x", read_timeout=60)),
                asyncio.create_task(table.camille.asks_inline("marie")),
                asyncio.create_task(http.get(f"/play/news?user={CAMILLE}&since=1000&wait=30")),
            ]
            await http.get(f"/play/state?user={CAMILLE}")
            async with asyncio.timeout(2):
                await table.playground.stop()
            assert [line async for line in lines if line] == []
            await asyncio.gather(*waiting, return_exceptions=True)
        await table.playground.stop()


async def test_the_token_appears_in_no_log_line(caplog: pytest.LogCaptureFixture) -> None:
    """Whatever fails."""
    caplog.set_level(logging.DEBUG)
    async with playing() as table, httpx.AsyncClient(base_url=table.address, trust_env=False) as http:
        await table.meets()
        for fault in (Fault("*", status=500), Fault("*", drop=True)):
            table.playground.order(fault)
            with contextlib.suppress(httpx.TransportError):
                await http.get(f"/bot{TOKEN}/getMe")
        for path in (f"/bot{TOKEN}/nothing", f"/file/bot{TOKEN}/nothing", f"/bot{TOKEN}x/getMe", f"/{TOKEN}"):
            await http.get(path)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(table.playground.world.profile, "as_user", None)
            assert (await http.get(f"/bot{TOKEN}/getMe")).status_code == 500
    clients = ("httpx", "httpcore", "telegram")
    lines = [record.getMessage() for record in caplog.records if not record.name.startswith(clients)]
    assert "The playground stumbled over a call" in lines
    assert not [line for line in lines if TOKEN in line or "AAplayground" in line]
