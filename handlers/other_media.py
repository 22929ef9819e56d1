"""A photo, a voice message, a sticker: what the coach can't read, and answers all the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal, TypeAlias

from telegram import Message, Update

from bot.domain.turns import SentOther
from handlers.desk import Context, desk_of
from handlers.turns import take_turn

Kind: TypeAlias = Literal["photo", "voice", "video", "sticker", "document", "other"]

KINDS: Final[tuple[tuple[Kind, Callable[[Message], object]], ...]] = (
    ("photo", lambda message: message.photo),
    ("voice", lambda message: message.voice or message.audio),
    ("video", lambda message: message.video or message.video_note or message.animation),
    ("sticker", lambda message: message.sticker),
    ("document", lambda message: message.document),  # after video: an animation is a document too
)


async def receive(update: Update, context: Context) -> None:
    """Tell the coach what sort of thing came, with the words that came with it."""
    message, user = update.message, update.effective_user
    if message is None or user is None:
        return
    kind: Kind = next((kind for kind, part in KINDS if part(message)), "other")
    sent = SentOther(kind, message.caption, message.message_id)
    await take_turn(desk_of(context), user, sent, update.update_id)
