"""Killed twenty times at random instants while people write: nothing told is lost or counted twice, all is answered."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Final

import pytest

from bot.clock import Clock
from bot.domain.notebook import Notebook
from bot.domain.owner import Owner
from data.tinydb_store import TinyDBStore
from tests.wire.playing import ALEX, CAMILLE, SAM, TOKEN, playing
from tests.wire.program import LISTENS, start
from tests.wire.telegram_user import Message, TelegramUser

NUMBERS_EACH: Final = 2  # that the notebook gives out for a contact: to its card, to the person; more if counted twice
KILLS: Final = 20
SEED: Final = 20261120
NIGHT: Final = "2026-11-20T23:00:00+01:00"  # when the coach says nothing first
WRITERS: Final = (CAMILLE, ALEX, SAM)
NAMES: Final = (
    "Mona Castaing", "Paul Ferrand", "Ines Lindqvist", "Tom Okafor", "Zoe Yamada", "Hugo Delcourt", "Lena Brandt",
    "Omar Jansen", "Rose Pires", "Victor Nakache", "Agathe Sullivan", "Bruno Castel", "Yuki Thornton", "Fatou Diallo",
    "Gael Kerbrat", "Sofia Morelli", "Nadia Benhamou", "Edgar Wolff", "Clara Ibsen", "Joris Vandamme", "Elif Aydin",
    "Pavel Horak", "Henk Visser", "Amina Cherif", "Diego Salas", "Freya Holm", "Luc Garnier", "Tara Singh",
    "Ngozi Adeyemi", "Ruth Albright", "Ivan Petrov", "Celeste Roux", "Mei Tanaka", "Oscar Nilsson",
)  # fmt: skip


class Writer:
    """Shares one contact after another, keeps each and takes some back; often writes on before the answer came."""

    def __init__(self, user: TelegramUser, seed: int) -> None:
        self._user = user
        self._random = random.Random(seed)
        self.told: list[str] = []
        self.asked = 0
        self.times = 0
        self._presses: list[str] = []

    async def write_until(self, enough: asyncio.Event) -> None:
        """Until the event, then wait for what is still to be answered."""
        for name in self._random.sample(NAMES, len(NAMES)):
            if enough.is_set():
                break
            await self._tell(name)
            if self._random.random() < 0.5:
                await self._take_back(name)
            if self._random.random() < 0.5:
                await self._hear_answers()
        await self._hear_answers()

    async def was_helped(self) -> int:
        """How often the answer to a call for help stands in the conversation."""
        return sum("/today" in str(row["text"]) for row in await self._user.transcript() if row["from"] == "bot")

    async def _tell(self, name: str) -> None:
        if self._random.random() < 0.3:
            await self._user.says("/help")
            self.asked += 1
        await self._user.shares_contact("+33 6 00 00 00 00", name)
        self.told.append(name)
        self.times += 1
        while (data := _keeping(card := await self._user.reads())) is None or name not in card["text"]:
            pass  # the help, or what was said again because nobody knew whether it had been heard
        self._presses.append(await self._user.sends_press(card["id"], data))

    async def _take_back(self, name: str) -> None:
        await self._user.says("/undo")
        self.told.remove(name)
        while f"adding {name}" not in (await self._user.reads())["text"]:
            pass

    async def _hear_answers(self) -> None:
        """Each press is answered."""
        while self._presses:
            answer = await self._user.is_told()
            if answer["id"] in self._presses:
                self._presses.remove(answer["id"])


def _keeping(card: Message) -> str | None:
    """What the button carries that keeps the contact, if there is one."""
    keys = [key for row in card.get("inline_keyboard", []) for key in row]
    return next((str(key["callback_data"]) for key in keys if str(key.get("callback_data")).startswith("1:add:")), None)


@pytest.mark.wire
async def test_twenty_kills_lose_nothing_and_count_nothing_twice(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    folder = tmp_path / "notebooks"
    await _acquainted(folder)
    enough = asyncio.Event()
    async with playing() as table, TelegramUser(table.address, SAM) as sam:
        settings = {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": table.address, "COACH_CLOCK": NIGHT}
        writers = [Writer(user, chance.randrange(1000)) for user in (table.camille, table.alex, sam)]
        await table.alex.speaks("en")
        writing = asyncio.gather(*(writer.write_until(enough) for writer in writers))
        for _ in range(KILLS):
            program = await start(tmp_path, settings=settings)
            await program.says(LISTENS)
            await asyncio.sleep(chance.uniform(0, 0.6))  # a random instant is what is tried here
            await program.kill()
        enough.set()
        program = await start(tmp_path, settings=settings)
        try:
            await writing
            program.stop()
            assert await program.ends() == 0, program.said
        finally:
            await program.kill()
        assert not table.playground.world.updates.pending
        for writer in writers:
            assert await writer.was_helped() >= writer.asked
    kept = await _notebooks(folder)
    for user_id, writer in zip(WRITERS, writers, strict=True):
        assert Counter(person.name for person in kept[user_id].people) == Counter(writer.told)
        assert kept[user_id].last_number == writer.times * NUMBERS_EACH
    assert sum(writer.times for writer in writers) > KILLS


async def _acquainted(folder: Path) -> None:
    """The notebooks of people who have met the coach before."""
    store = TinyDBStore(folder, Clock().now)
    await store.open()
    today = datetime.fromisoformat(NIGHT).date()
    for user_id in WRITERS:
        owner = Owner(user_id, "Somebody", "en", True, "Europe/Paris", "Paris", started_on=today, welcomed_on=today)
        await store.keep(Notebook(owner))
    await store.close()


async def _notebooks(folder: Path) -> dict[int, Notebook]:
    store = TinyDBStore(folder, Clock().now)
    await store.open()
    try:
        return {notebook.owner.user_id: notebook async for notebook in store.all()}
    finally:
        await store.close()
