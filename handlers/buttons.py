"""A button that was pressed: maybe weeks later, twice, or forged."""

from __future__ import annotations

from telegram import CallbackQuery, Update
from telegram.constants import ChatType

from bot.domain.lines import Reply, line
from bot.domain.turns import Pressed
from handlers.desk import Context, desk_of
from handlers.pressing import carried
from handlers.replying import Press
from handlers.turns import take_turn

OLD = Reply(toast=line("error.old_button"))


async def press(update: Update, context: Context) -> None:
    """Give what the button does to the coach; one that is not ours any more gets a kind word and changes nothing."""
    query = update.callback_query
    if query is None:
        return
    desk = desk_of(context)
    does = carried(query.data)
    message = query.message
    if (
        does is None
        or message is None
        or message.chat.type != ChatType.PRIVATE
        or message.chat.id != query.from_user.id
    ):
        tongue = await desk.tongue(query.from_user.id, query.from_user.language_code)
        await desk.speaker.answer_press(Press(query.id, None), [OLD], tongue, desk.urgency(update.update_id))
        return
    pressed = Pressed(does, message.message_id)
    await take_turn(desk, query.from_user, pressed, update.update_id, _press(query))


def _press(query: CallbackQuery) -> Press:
    """The press to answer; a message that Telegram no longer shows us can't be edited."""
    message = query.message
    return Press(query.id, message.message_id if message and message.is_accessible else None)
