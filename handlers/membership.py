"""The user blocks the bot, or comes back; somebody puts the bot into a group."""

from __future__ import annotations

from telegram import Update
from telegram.constants import ChatMemberStatus, ChatType

from bot.domain.turns import Blocked
from handlers.desk import Context, desk_of
from handlers.groups import say_it_works_in_private
from handlers.turns import take_turn

AWAY = (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT)


async def change(update: Update, context: Context) -> None:
    """Tell the coach whether it is still welcome; in a group, say once where it works."""
    member = update.my_chat_member
    if member is None:
        return
    was_away, is_away = (state.status in AWAY for state in (member.old_chat_member, member.new_chat_member))
    if member.chat.type == ChatType.PRIVATE:
        await take_turn(desk_of(context), member.from_user, Blocked(is_away), update.update_id)
    elif member.chat.type in (ChatType.GROUP, ChatType.SUPERGROUP) and was_away and not is_away:
        await say_it_works_in_private(update, context)
