"""Something went wrong on our side: the user hears it kindly, the log says where."""

from __future__ import annotations

import logging

from telegram import Update
from telegram.constants import ChatType

from bot.discreet_log import where
from bot.domain.lines import Reply, line
from handlers.desk import Context, desk_of
from handlers.replying import Press, TurnedAway, Undelivered
from handlers.tongue import tongue_for

SORRY = line("error.sorry")

log = logging.getLogger(__name__)


async def say_sorry(update: object, context: Context) -> None:
    """Log the error in one line without its message, which may quote the user, and own up to it."""
    if not isinstance(update, Update) or context.error is None:
        return
    user = update.effective_user
    log.error("turn user=%s failed: %s", user.id if user else "none", where(context.error))
    chat = update.effective_chat
    if user is None or chat is None or chat.type != ChatType.PRIVATE or update.my_chat_member:
        return
    desk = desk_of(context)
    tongue = tongue_for(user.language_code, desk.voice, desk.now())
    press = Press(update.callback_query.id, None) if update.callback_query else None
    try:
        await desk.speaker.speak(user.id, [Reply((SORRY,))], tongue, desk.urgency(update.update_id), press=press)
    except (Undelivered, TurnedAway) as reason:
        log.info("An apology was not delivered: %s", type(reason).__name__)
