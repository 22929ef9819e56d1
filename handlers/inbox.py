"""The bot as Telegram's client: python-telegram-bot's own, reading each update by itself."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any, Final

from telegram import Update
from telegram.ext import ExtBot

from bot.discreet_log import where
from handlers.limiter import Limiter, Urgency
from handlers.request import AiohttpRequest

ALLOWED_UPDATES: Final = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member")
"""What we ask Telegram for; it remembers the last list, so it is said at each call."""

log = logging.getLogger(__name__)


class Client(ExtBot[Urgency]):
    """Over aiohttp, at Telegram's pace."""

    def __init__(self, token: str, api_url: str) -> None:
        """`api_url`: the Bot API server, without a slash at the end."""
        super().__init__(
            token,
            base_url=f"{api_url}/bot",
            base_file_url=f"{api_url}/file/bot",
            request=AiohttpRequest(),
            get_updates_request=AiohttpRequest(connections=1),
            rate_limiter=Limiter(),
        )

    async def fetch(self, offset: int | None, limit: int, wait: int) -> Sequence[Update]:
        """As `get_updates`, but one update that can't be read does not stand in the way of the others.

        (The library's own raises for the whole batch, again and again, and logs all it holds.)
        """
        asked = {"offset": offset, "limit": limit, "timeout": wait, "allowed_updates": ALLOWED_UPDATES}
        read_timeout = wait + (self.request.read_timeout or 0)
        raw = await self._post("getUpdates", asked, read_timeout=read_timeout)
        return [self._read(each) for each in raw]

    def _read(self, raw: dict[str, Any]) -> Update:
        try:
            return Update.de_json(raw, self)
        except Exception as error:
            log.error("Update %s can't be read and is passed over: %s", raw["update_id"], where(error))
            return Update(raw["update_id"])
