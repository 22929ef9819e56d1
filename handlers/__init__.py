"""What reaches the coach: one event, one call of the coach, its replies."""

from __future__ import annotations

import os
from typing import Any, Final

os.environ.setdefault("PTB_TIMEDELTA", "true")  # or reading how long a 429 lasts warns of a coming change

from telegram import Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from handlers.buttons import press
from handlers.desk import Context
from handlers.door import ask_at_the_door
from handlers.edits import reword
from handlers.groups import answer
from handlers.inline_queries import offer
from handlers.membership import change
from handlers.messages import hear
from handlers.other_media import receive
from handlers.shared import share

_NEW: Final = filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE
_SHARED: Final = filters.CONTACT | filters.LOCATION | filters.StatusUpdate.USERS_SHARED

DOOR: Final[BaseHandler[Any, Context, Any]] = TypeHandler(Update, ask_at_the_door)
"""Passed by every update before the others."""

HANDLERS: Final[tuple[BaseHandler[Any, Context, Any], ...]] = (
    MessageHandler(_NEW & filters.TEXT, hear),
    MessageHandler(_NEW & _SHARED, share),
    MessageHandler(_NEW & ~filters.StatusUpdate.ALL, receive),
    MessageHandler(filters.UpdateType.EDITED_MESSAGE & filters.ChatType.PRIVATE, reword),
    CallbackQueryHandler(press),
    InlineQueryHandler(offer),
    ChatMemberHandler(change, ChatMemberHandler.MY_CHAT_MEMBER),
    MessageHandler(filters.UpdateType.MESSAGE & filters.ChatType.GROUPS, answer),
)
"""The first that takes an update handles it. What none takes, such as a channel's posts, is not for the coach."""
