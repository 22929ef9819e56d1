"""Who may come in: everybody, or those whom the person who runs the bot named."""

from __future__ import annotations

import logging

from telegram import Update, User
from telegram.constants import ChatType
from telegram.ext import ApplicationHandlerStop

from bot.discreet_log import where
from bot.domain.lines import Reply, line
from handlers.desk import Context, Desk, desk_of
from handlers.replying import Press
from handlers.tongue import tongue_for

NOT_FOR_YOU = line("error.private")

log = logging.getLogger(__name__)


async def ask_at_the_door(update: Update, context: Context) -> None:
    """Turn a stranger away, kindly and without opening a notebook; raises ApplicationHandlerStop then."""
    desk, user = desk_of(context), update.effective_user
    if user is None or desk.lets_in(user.id):
        return
    log.info("turn user=%d is not among the allowed users", user.id)
    try:
        await _turn_away(update, user, desk)
    except Exception as error:  # whatever fails, they stay outside
        log.info("A stranger was not answered: %s", where(error))
    raise ApplicationHandlerStop


async def _turn_away(update: Update, user: User, desk: Desk) -> None:
    tongue = tongue_for(user.language_code, desk.voice, desk.now())
    urgency = desk.urgency(update.update_id)
    if query := update.callback_query:
        await desk.speaker.answer_press(Press(query.id, None), [Reply(toast=NOT_FOR_YOU)], tongue, urgency)
    elif update.inline_query:
        await update.inline_query.answer([], cache_time=0, is_personal=True)
    elif update.message and update.message.chat.type == ChatType.PRIVATE:
        await desk.speaker.speak(user.id, [Reply((NOT_FOR_YOU,))], tongue, urgency)
