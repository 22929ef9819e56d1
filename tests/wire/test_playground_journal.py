"""What was said at the playground outlives the process, however it ends."""

import asyncio
import errno
import io
import json
import sys
from pathlib import Path

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup
from telegram.error import NetworkError

from bot.playground import Playground
from tests.wire.playing import ALEX, CAMILLE, PIXEL, TOKEN, Clock, bot_at, playing
from tests.wire.telegram_user import TelegramUser

pytestmark = pytest.mark.wire

KEEP = InlineKeyboardMarkup([[InlineKeyboardButton("Keep", callback_data="keep")]])
ALONE = """
import asyncio, sys
from datetime import UTC, datetime
from pathlib import Path
from bot.playground import Playground

async def main():
    start = datetime(2026, 11, 20, 18, tzinfo=UTC)
    playground = Playground(token=sys.argv[1], journal=Path(sys.argv[2]), now=lambda: start)
    print(await playground.start(), flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


async def test_a_sudden_end_of_the_process_loses_nothing(tmp_path: Path) -> None:
    """Chats, edits, keyboards, files, menus, blocks and what the bot has not confirmed; ids keep rising."""
    journal = tmp_path / "playground.jsonl"
    command = [sys.executable, "-c", ALONE, TOKEN, str(journal)]
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    try:
        assert process.stdout is not None
        address = (await process.stdout.readline()).decode().strip()
        async with bot_at(address) as bot, TelegramUser(address, CAMILLE) as camille:
            await camille.says("confirmed")
            (first,) = await bot.get_updates()
            assert await bot.get_updates(offset=first.update_id + 1) == ()
            sent = await bot.send_message(CAMILLE, "Draft", reply_markup=KEEP)
            await bot.edit_message_text("<b>Card</b>", CAMILLE, sent.message_id, parse_mode="HTML", reply_markup=KEEP)
            await bot.send_message(CAMILLE, "Choose", reply_markup=ReplyKeyboardMarkup([["Yes"]]))
            await (await bot.send_message(CAMILLE, "Gone")).delete()
            document = await bot.send_document(CAMILLE, PIXEL, filename="a.png")
            await bot.set_my_commands([("today", "Now")], language_code="fr")
            await bot.set_my_description("A coach")
            await camille.says("unconfirmed")
            number = await camille.sends_press(sent.message_id, "keep")
    finally:
        process.kill()
        await process.communicate()
    async with playing(journal=journal) as table:
        state = await table.camille.state()
        assert [m.get("text") for m in state["messages"]] == ["confirmed", "Card", "Choose", None, "unconfirmed"]
        assert (state["messages"][1]["html"], state["messages"][1]["edited"]) == ("<b>Card</b>", True)
        assert state["reply_keyboard"]["keyboard"] == [[{"text": "Yes"}]]
        assert state["commands"] == [{"command": "today", "description": "Now"}]
        assert state["bot"]["description"] == "A coach"
        unconfirmed, pressed = await table.hears(2)
        assert unconfirmed.update_id == first.update_id + 1
        assert unconfirmed.message is not None
        assert unconfirmed.message.text == "unconfirmed"
        assert pressed.callback_query is not None
        assert pressed.callback_query.id == number
        await pressed.callback_query.answer("Kept")
        assert document.document is not None
        file = await table.bot.get_file(document.document.file_id)
        assert await file.download_as_bytearray() == PIXEL
        fresh = await table.bot.send_message(CAMILLE, "fresh")
        assert fresh.message_id > max(m["id"] for m in state["messages"])


async def test_ids_rise_even_when_everything_was_confirmed_and_deleted(tmp_path: Path) -> None:
    """Over several starts: the journal is shortened at each, and forgets no number."""
    journal = tmp_path / "playground.jsonl"
    numbers = []
    for _ in range(3):
        async with playing(journal=journal):
            pass
        async with playing(journal=journal) as table:
            said = await table.camille.says("x")
            (update,) = await table.hears()
            await table.bot.delete_message(CAMILLE, said["id"])
            assert await table.has_silence()
            numbers.append((said["id"], update.update_id))
    assert numbers == [(1, numbers[0][1]), (2, numbers[0][1] + 1), (3, numbers[0][1] + 2)]
    assert len(journal.read_text().splitlines()) < 20


async def test_a_torn_last_line_is_left_out(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """With a word in the log; all before it is there."""
    journal = tmp_path / "playground.jsonl"
    async with playing(journal=journal) as table:
        await table.camille.says("whole")
        await table.camille.says("torn")
    content = journal.read_bytes()
    journal.write_bytes(content[:-20])
    async with playing(journal=journal) as table:
        assert [line["text"] for line in await table.camille.transcript()] == ["whole"]
    assert "is torn and left out" in caplog.text
    assert "whole" not in caplog.text


async def test_what_another_version_wrote_does_no_harm(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Unknown facts and facts of another shape are left out."""
    journal = tmp_path / "playground.jsonl"
    lines = [{"dream": 1}, {"player": {"id": 5}}, {"deleted": {"chat": 77, "id": 1}}, {"allowed": ["message"]}]
    journal.write_text("".join(f"{json.dumps(line)}\n" for line in lines) + "[]\n")
    async with playing(journal=journal) as table:
        assert (await table.bot.get_webhook_info()).allowed_updates == ("message",)
    assert caplog.text.count("cannot read is left out") == 2


async def test_people_and_groups_are_as_they_were(tmp_path: Path) -> None:
    """Who blocked, who started, who speaks what, who is in which group."""
    journal = tmp_path / "playground.jsonl"
    async with playing(journal=journal) as table:
        await table.meets()
        await table.camille.speaks("en")
        await table.alex.blocks()
        group = table.playground.group("Book club", CAMILLE, ALEX)
    async with playing(journal=journal) as table:
        state = await table.camille.state()
        assert (state["users"][0]["language_code"], state["users"][1]["blocked"]) == ("en", True)
        await table.bot.send_message(CAMILLE, "still welcome")
        await table.bot.send_message(group.id, "still here")


async def test_a_full_disk_costs_one_fact_only(tmp_path: Path) -> None:
    """The call that could not be kept fails; what comes after is kept whole."""
    journal = tmp_path / "playground.jsonl"
    async with playing(journal=journal) as table:
        await table.meets()
        kept = table.playground.world._journal
        assert kept is not None
        kept._file, disk = FullDisk(), kept._file
        with pytest.raises(NetworkError):
            await table.bot.send_message(CAMILLE, "lost")
        assert disk is not None
        disk.write(b'{"message":{"te')
        kept._file = disk
        await table.bot.send_message(CAMILLE, "kept")
    async with playing(journal=journal) as table:
        assert [line["text"] for line in await table.camille.transcript()] == ["/start", "kept"]


class FullDisk(io.BytesIO):
    """Takes nothing."""

    def write(self, _: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


async def test_a_journal_that_cannot_be_written_stops_the_start(tmp_path: Path) -> None:
    """With the reason, and the port is given back."""
    playground = Playground(token=TOKEN, journal=tmp_path, now=Clock().now)
    with pytest.raises(OSError, match="directory"):
        await playground.start()
    await playground.stop()


async def test_the_journal_is_for_its_owner_only(tmp_path: Path) -> None:
    """Messages are personal."""
    journal = tmp_path / "deep" / "playground.jsonl"
    async with playing(clock=Clock(), journal=journal) as table:
        await table.meets()
        await table.camille.sends_file(b"x", "a.txt")
    kept = [path for path in journal.parent.rglob("*") if path.is_file()]
    assert len(kept) == 2
    assert {path.stat().st_mode & 0o777 for path in kept} == {0o600}
