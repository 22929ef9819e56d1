"""Telegram below the real library, without a network: remembers every call, and refuses what a test tells it to."""

# A fake takes all that the real one takes:
# ruff: noqa: ARG002
from __future__ import annotations

import asyncio
import json
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from telegram.ext import ExtBot
from telegram.request import BaseRequest, RequestData

from handlers.limiter import Limiter, Urgency

TOKEN = "4242:AAfake-telegram_for-tests-of-handlers"
BOT = {"id": 4242, "is_bot": True, "first_name": "Entregent", "username": "entregent_bot"}


@dataclass(frozen=True)
class Call:
    """One call of the bot; `at` in seconds of the loop."""

    method: str
    said: dict[str, Any]
    at: float
    files: dict[str, bytes] = field(default_factory=dict)


Outcome = Exception | tuple[int, dict[str, Any]]


class FakeTelegram(BaseRequest):
    """Answers each call as Telegram would, unless an outcome was ordered for it."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.known: dict[str, Any] = {}  # what getMyCommands and the like answer
        self._orders: dict[tuple[str, int | None], deque[Outcome]] = {}
        self._messages = 100

    def order(self, method: str, *outcomes: Outcome, chat: int | None = None) -> None:
        """The next calls of this method (for this chat) meet these, in this order."""
        self._orders.setdefault((method, chat), deque()).extend(outcomes)

    def of(self, method: str) -> list[dict[str, Any]]:
        """What was said in all calls of this method."""
        return [call.said for call in self.calls if call.method == method]

    @property
    def texts(self) -> list[str]:
        """The texts sent, in order."""
        return [str(said["text"]) for said in self.of("sendMessage")]

    @property
    def read_timeout(self) -> float | None:
        return 10.0

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        name = url.rpartition("/")[2]
        data = request_data or RequestData()
        said = {key: _read(value) for key, value in data.json_parameters.items()}
        files = {key: content for key, (_, content, _) in data.multipart_data.items() if isinstance(content, bytes)}
        self.calls.append(Call(name, said, asyncio.get_running_loop().time(), files))
        await asyncio.sleep(0)
        if orders := self._orders.get((name, None)) or self._orders.get((name, said.get("chat_id"))):
            outcome = orders.popleft()
            if isinstance(outcome, Exception):
                raise outcome
            return outcome[0], json.dumps({"ok": False, "error_code": outcome[0], **outcome[1]}).encode()
        return 200, json.dumps({"ok": True, "result": self._result(name, said)}).encode()

    def _result(self, name: str, said: dict[str, Any]) -> Any:
        if name in self.known:
            return self.known[name]
        if name == "getMe":
            return BOT
        if name.startswith("send") or name == "editMessageText":
            self._messages += 1
            chat = {"id": said.get("chat_id", 0), "type": "private"}
            return {"message_id": self._messages, "date": 0, "chat": chat, "text": said.get("text", "")}
        return [] if name == "getMyCommands" else True


def _read(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return value


def refused(status: int, description: str, **parameters: Any) -> tuple[int, dict[str, Any]]:
    """An answer of Telegram that is a refusal."""
    return status, {"description": description, **({"parameters": parameters} if parameters else {})}


BLOCKED = refused(403, "Forbidden: bot was blocked by the user")


async def bot_of(telegram: FakeTelegram) -> ExtBot[Urgency]:
    """The real library's bot, and our limiter, over the fake."""
    bot: ExtBot[Urgency] = ExtBot(TOKEN, request=telegram, get_updates_request=telegram, rate_limiter=Limiter())
    await bot.initialize()
    telegram.calls.clear()
    return bot
