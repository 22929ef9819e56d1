"""Updates as Telegram sends them, short to write."""

from __future__ import annotations

import itertools
from typing import Any

from telegram import Update
from telegram.ext import ExtBot

from handlers.application import application_of, patiently
from handlers.desk import Desk
from handlers.patience import Patience
from handlers.replying import Speaker
from tests.handlers.fake_coach import NOON, FakeCoach, KeyVoice
from tests.handlers.fake_telegram import BOT, FakeTelegram, bot_of

CAMILLE = {"id": 7, "is_bot": False, "first_name": "Camille", "username": "camille", "language_code": "fr-FR"}
PRIVATE = {"id": 7, "type": "private", "first_name": "Camille"}
GROUP = {"id": -100, "type": "supergroup", "title": "Friends"}
NUMBERS = itertools.count(1)


def update(**parts: Any) -> dict[str, Any]:
    return {"update_id": next(NUMBERS), **parts}


def message(chat: dict[str, Any] = PRIVATE, **parts: Any) -> dict[str, Any]:
    return {"message_id": 11, "date": 1, "chat": chat, "from": CAMILLE, **parts}


def said(text: str, chat: dict[str, Any] = PRIVATE, **parts: Any) -> dict[str, Any]:
    """A text message, with the entity of a command or a mention at its start."""
    if text.startswith(("/", "@")):
        kind = "bot_command" if text.startswith("/") else "mention"
        parts["entities"] = [{"type": kind, "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
    return update(message=message(chat, text=text, **parts))


def pressed(data: str | None, **changes: Any) -> dict[str, Any]:
    shown = {**message(text="Card"), "from": BOT, "message_id": 55}
    query = {"id": "q1", "from": CAMILLE, "chat_instance": "c", "message": shown, "data": data, **changes}
    return update(callback_query={key: value for key, value in query.items() if value is not None})


def member(status: str, before: str, chat: dict[str, Any] = PRIVATE) -> dict[str, Any]:
    def state(status: str) -> dict[str, Any]:
        return {"status": status, "user": BOT, **({"until_date": 0} if status == "kicked" else {})}

    change = {"chat": chat, "from": CAMILLE, "date": 1}
    return update(my_chat_member={**change, "old_chat_member": state(before), "new_chat_member": state(status)})


class House:
    """Everything between Telegram and the coach, with a fake at both ends."""

    def __init__(self, telegram: FakeTelegram, coach: FakeCoach, bot: ExtBot[Any], allowed: frozenset[int]) -> None:
        self.telegram, self.coach, self.bot = telegram, coach, bot
        self.desk = Desk(coach, KeyVoice(), lambda: NOON, Speaker(bot), allowed)
        self.application = application_of(bot, self.desk)

    async def gets(self, raw: dict[str, Any], patience: float = 60) -> None:
        """One update, from its arrival to the answer."""
        process = patiently(self.application, self.desk)
        await process(Update.de_json(raw, self.bot), Patience(patience))

    @property
    def happenings(self) -> list[Any]:
        """What reached the coach."""
        return [happening for _, happening, _ in self.coach.turns]


async def house(coach: FakeCoach | None = None, *, allowed: frozenset[int] = frozenset()) -> House:
    telegram = FakeTelegram()
    here = House(telegram, coach or FakeCoach(), await bot_of(telegram), allowed)
    await here.application.initialize()
    telegram.calls.clear()
    return here
