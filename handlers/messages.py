"""A text message in private, a command included."""

from __future__ import annotations

import re

from telegram import Update

from bot.domain.turns import Heard
from handlers.desk import Context, desk_of
from handlers.turns import take_turn

_ADDRESSED = re.compile(r"(/\w+)@(\w+)")


async def hear(update: Update, context: Context) -> None:
    """Give it to the coach as it was written; a command addressed to us by name loses the name."""
    message, user = update.message, update.effective_user
    if message is None or message.text is None or user is None:
        return
    text = _without_our_name(message.text, context.bot.username)
    await take_turn(desk_of(context), user, Heard(text, message.message_id), update.update_id)


def _without_our_name(text: str, username: str) -> str:
    addressed = _ADDRESSED.match(text)
    if addressed is None or addressed[2].lower() != username.lower():
        return text
    return addressed[1] + text[addressed.end() :]
