"""The program starts with what it is given, says plainly when it can't, and stops without losing anything."""

from __future__ import annotations

import asyncio
import signal
import socket
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import httpx
import pytest

from bot.domain.helps import Help
from bot.domain.notebook import Notebook
from bot.domain.owner import Owner
from bot.domain.people import Person
from bot.playground import Fault, Playground
from data.tinydb_store import TinyDBStore
from tests.wire.playing import TOKEN, Clock, Table, playing
from tests.wire.program import ROOT, Program, running, start
from tests.wire.telegram_user import TelegramUser

pytestmark = pytest.mark.wire

STOPS_WITHIN = 5.0  # seconds


def settings(table: Table, **more: str) -> dict[str, str]:
    """As for the real Telegram, with the playground in its place."""
    return {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": table.address, **more}


async def stopped(program: Program, number: signal.Signals = signal.SIGTERM) -> float:
    """Seconds from the signal to a clean end."""
    loop = asyncio.get_running_loop()
    began = loop.time()
    program.stop(number)
    assert await program.ends() == 0, program.said
    assert "Traceback" not in program.said
    return loop.time() - began


def test_help_explains_every_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "--help"], cwd=ROOT, capture_output=True, text=True, check=True, timeout=20
    )
    assert "run " in done.stdout
    assert "playground" in done.stdout
    assert ".env.example" in done.stdout


async def test_a_command_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    program = await start(tmp_path, "dance")
    assert await program.ends() == 2
    assert "invalid choice: 'dance'" in program.said


async def test_wrong_settings_are_all_named_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("LOG_LEVEL=loud\nCOACH_ALLOWED_USERS=camille\n")
    program = await start(tmp_path, settings={"TELEGRAM_TOKEN": "secret-without-digits"})
    assert await program.ends() == 2
    for name in ("LOG_LEVEL", "COACH_ALLOWED_USERS", "TELEGRAM_TOKEN"):
        assert f"- {name}: " in program.said
    assert "Traceback" not in program.said
    assert "secret-without-digits" not in program.said


async def test_a_rejected_token_is_said_and_not_shown(tmp_path: Path) -> None:
    wrong = "4242:AAnot-the-token_of-this-bot"
    async with playing() as table:
        program = await start(tmp_path, settings={**settings(table), "TELEGRAM_TOKEN": wrong, "LOG_LEVEL": "DEBUG"})
        assert await program.ends() == 2
    assert "Telegram rejects the token" in program.said
    assert "Traceback" not in program.said
    assert "not-the-token" not in program.said


async def test_a_token_revoked_later_is_said_too(tmp_path: Path) -> None:
    async with playing() as table, running(tmp_path, settings=settings(table)) as program:
        table.playground.order(Fault("getUpdates", status=401))
        await table.camille.starts()
        assert await program.ends() == 2
        assert "Telegram rejects the token" in program.said
        assert TOKEN not in program.said


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_stop_finishes_the_turn_in_hand_and_confirms_it(number: signal.Signals, tmp_path: Path) -> None:
    async with playing() as table, running(tmp_path, settings=settings(table, LOG_LEVEL="DEBUG")) as program:
        table.playground.order(Fault("sendMessage", user=table.camille.id, delay=0.8))
        await table.camille.starts()
        await program.says("turn user=1001 heard begins")
        assert await stopped(program, number) < STOPS_WITHIN
        assert await table.camille.reads()
        assert not table.playground.world.updates.pending
        assert "Stopped; everything is kept" in program.said


async def test_an_idle_program_stops_at_once(tmp_path: Path) -> None:
    async with playing() as table, running(tmp_path, settings=settings(table)) as program:
        assert await stopped(program) < 2


async def test_a_network_that_comes_late_is_waited_for(tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    late = {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": f"http://127.0.0.1:{port}"}
    program = await start(tmp_path, settings=late)
    try:
        assert "trying again in 1 s" in await program.says("can't be reached yet")
        playground = Playground(token=TOKEN, port=port, now=Clock().now)
        assert await playground.start() == late["TELEGRAM_API_URL"]
        try:
            await program.says("The coach listens")
            async with TelegramUser(late["TELEGRAM_API_URL"], 1001) as camille:
                await camille.starts()
                assert await camille.reads()
        finally:
            await playground.stop()
    finally:
        await program.kill()
    assert TOKEN not in program.said


async def test_a_stop_while_waiting_for_the_network_is_heard(tmp_path: Path) -> None:
    program = await start(tmp_path, settings={"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": "http://127.0.0.1:1"})
    try:
        await program.says("can't be reached yet")
        assert await stopped(program) < 2
    finally:
        await program.kill()


async def test_a_second_program_on_the_same_notebooks_refuses_to_start(tmp_path: Path) -> None:
    async with playing() as table, running(tmp_path, settings=settings(table)):
        second = await start(tmp_path, settings=settings(table))
        assert await second.ends() == 2
        assert "Another coach already works with the notebooks" in second.said
        assert "Traceback" not in second.said
        await table.camille.starts()
        assert await table.camille.reads()


async def test_a_folder_that_can_not_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    program = await start(tmp_path, settings={"COACH_DATA": str(tmp_path / "file"), "PLAYGROUND_PORT": "0"})
    assert await program.ends() == 2
    assert "The notebooks can't be kept in" in program.said
    assert "Traceback" not in program.said


async def test_without_a_token_the_playground_opens_and_the_bot_answers_there(tmp_path: Path) -> None:
    rehearsal = {"PLAYGROUND_PORT": "0", "COACH_CLOCK": "2026-11-20T18:00:00+01:00"}
    async with running(tmp_path, settings=rehearsal) as program:
        address = (await program.says("the playground is open at")).split()[-1]
        assert "rehearsal, the clock starts at 2026-11-20 17:00" in program.said
        async with httpx.AsyncClient(trust_env=False) as http:
            assert (await http.get(address)).status_code == 200
        async with TelegramUser(address, 1001) as camille:
            await camille.starts()
            message = await camille.reads()
            assert message["date"].startswith("2026-11-20T17:0")
            arrived = await camille.travels("tomorrow")
            assert arrived["moved"]
            assert str(arrived["now"]).startswith("2026-11-21T")
        assert await stopped(program, signal.SIGINT) < STOPS_WITHIN


async def test_the_next_nudge_comes_as_soon_as_one_travels_to_it(tmp_path: Path) -> None:
    today = date(2026, 11, 20)
    owner = Owner(1001, "Camille", "en", True, "Europe/Paris", "Paris", "FR", started_on=today, welcomed_on=today)
    owing = Notebook(owner).put(Person("p1", "Zelda", today), Help("h2", "p1", "two names", today))
    store = TinyDBStore(tmp_path / "notebooks" / "playground", Clock().now)
    await store.open()
    await store.keep(replace(owing, last_number=2))
    await store.close()
    rehearsal = {"PLAYGROUND_PORT": "0", "COACH_CLOCK": "2026-11-20T18:00:00+01:00"}
    async with running(tmp_path, settings=rehearsal) as program:
        address = (await program.says("the playground is open at")).split()[-1]
        async with TelegramUser(address, 1001) as camille:
            await camille.says("/help")
            assert "Zelda" not in (await camille.reads())["text"]
            assert (await camille.travels("next"))["moved"]
            assert "Zelda" in (await camille.reads())["text"]


async def test_what_was_said_in_the_playground_is_still_there_after_a_kill(tmp_path: Path) -> None:
    free = {"PLAYGROUND_PORT": "0"}
    async with running(tmp_path, settings=free) as program:
        address = (await program.says("the playground is open at")).split()[-1]
        async with TelegramUser(address, 1001) as camille:
            await camille.starts()
            await camille.reads()
            told = await camille.transcript()
    async with running(tmp_path, settings=free) as program:
        address = (await program.says("the playground is open at")).split()[-1]
        async with TelegramUser(address, 1001) as camille:
            assert (await camille.transcript())[: len(told)] == told
            await camille.says("/help")
            assert await camille.reads()


async def test_whatever_fails_the_token_is_in_no_line(tmp_path: Path) -> None:
    async with playing() as table, running(tmp_path, settings=settings(table, LOG_LEVEL="DEBUG")) as program:
        for fault in (
            Fault("getUpdates", status=502),
            Fault("getUpdates", drop=True),
            Fault("sendMessage", drop=True, after=True),
            Fault("sendMessage", status=500),
        ):
            table.playground.order(fault)
        await table.camille.starts()
        assert await table.camille.reads()
        table.playground.order(Fault("getUpdates", status=409))
        await table.camille.says("/help")
        await program.says("Another program fetches")
        assert await stopped(program) < STOPS_WITHIN
    assert TOKEN not in program.said
    assert TOKEN.partition(":")[2] not in program.said
