"""Whatever a person sends is answered, nothing breaks, and the log says nothing of their words."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.wire.playing import PIXEL, SAM, TOKEN, playing
from tests.wire.program import running
from tests.wire.telegram_user import TelegramUser

pytestmark = pytest.mark.wire

ODD = (
    "?",
    "😀😀😀",
    "x" * 4096,
    "Coffee with <b>Marie & Paul</b> yesterday",
    "Coffee with <script>alert(1)</script> &amp; &#x41; yesterday",
    "קפה עם דנה אתמול",
    "Coffee with محمد yesterday",
    "\u202eyadretsey eiraM htiw eeffoC",
    "/who",
    "/who " + "z" * 300,
    "/forget nobody at all",
    "/met",
    "/goals 99999999999999999999",
    "/dance",
    "/",
    "//",
    "{name} %s {0}",
    "31/02/2026",
    "/cancel",
    "/cancel",
    "/undo",
)
FORGED = ("1:keep:d999999", "1:keep", "1:nothing", "0:keep:d1", "1:" + "x" * 62, "1:who:p1:p2:p3:p4", "1:undo:abc")


async def _write(user: TelegramUser, texts: Iterable[str]) -> None:
    await user.starts()
    await user.reads()
    for text in texts:
        await user.says(text)
        await user.reads()


async def _press(user: TelegramUser, message_id: int) -> None:
    for data in FORGED:
        query = await user.sends_press(message_id, data)
        while (await user.is_told())["id"] != query:
            pass


async def _send_what_can_not_be_read(user: TelegramUser) -> None:
    for kind in ("photo", "voice", "sticker", "document"):
        await user.sends_file(PIXEL, "odd.png", kind=kind)
        await user.reads()
    await user.shares_location(0, 0)
    await user.shares_contact("+33", " ")
    message = await user.says("Coffee with Marie yesterday")
    await user.edits(message["id"], "Coffee with Paul yesterday")
    await user.blocks()
    await user.unblocks()


async def test_odd_messages_and_forged_buttons_are_answered_and_break_nothing(tmp_path: Path) -> None:
    async with playing() as table, TelegramUser(table.address, SAM) as sam:
        people = (table.camille, table.alex, sam)  # side by side, as each is answered once a second
        settings = {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": table.address}
        async with running(tmp_path, settings=settings) as program:
            await asyncio.gather(*(_write(user, ODD[place::3]) for place, user in enumerate(people)))
            await asyncio.gather(*(_press(user, (user.last or {})["id"]) for user in people))
            await asyncio.gather(*(_send_what_can_not_be_read(user) for user in people))
            await table.alex.says("/help")
            while "/today" not in (await table.alex.reads())["text"]:
                pass
        for trouble in ("failed", "ERROR", "WARNING", "Marie", "Paul", "Coffee", "alert"):
            assert trouble not in program.said, program.said
