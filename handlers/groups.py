"""In a group, the bot says that it works in private, and only when it is spoken to."""

from __future__ import annotations

import logging

from telegram import Message, MessageEntity, Update

from bot.domain.lines import Button, Reply, line
from handlers.desk import Context, desk_of
from handlers.replying import TurnedAway, Undelivered

log = logging.getLogger(__name__)


async def answer(update: Update, context: Context) -> None:
    """Answer a command or a mention that is meant for us; the rest is not our conversation."""
    message = update.message
    if message and _is_for_us(message, context.bot.username):
        await say_it_works_in_private(update, context)


async def say_it_works_in_private(update: Update, context: Context) -> None:
    """One line and a button that leads to the private chat."""
    chat, user = update.effective_chat, update.effective_user
    if chat is None or user is None:
        return
    desk = desk_of(context)
    door = Button(line("inline.start"), opens=f"https://t.me/{context.bot.username}?start=group")
    reply = Reply((line("error.group"),), ((door,),))
    tongue = await desk.tongue(user.id, user.language_code)
    try:
        await desk.speaker.speak(chat.id, [reply], tongue, desk.urgency(update.update_id))
    except (Undelivered, TurnedAway) as reason:
        log.info("A group was not answered: %s", type(reason).__name__)


def _is_for_us(message: Message, username: str) -> bool:
    ours = f"@{username.lower()}"
    for entity in message.entities:
        words = message.parse_entity(entity).lower()
        if entity.type == MessageEntity.MENTION and words == ours:
            return True
        if entity.type == MessageEntity.BOT_COMMAND and entity.offset == 0:
            return "@" not in words or words.endswith(ours)
    return False
