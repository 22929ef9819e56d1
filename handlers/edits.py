"""A message that the user edited after it was sent."""

from __future__ import annotations

from telegram import Update

from bot.domain.turns import Reworded
from handlers.desk import Context, desk_of
from handlers.turns import take_turn


async def reword(update: Update, context: Context) -> None:
    """Tell the coach the new words; a place or a photo that moves on is nobody's edit."""
    message, user = update.edited_message, update.effective_user
    if message is None or message.text is None or user is None:
        return
    await take_turn(desk_of(context), user, Reworded(message.text, message.message_id), update.update_id)
