"""What can be pressed under a message: inline buttons, and the keys that share a contact, a place or people."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Final

from telegram import (
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    KeyboardButtonRequestUsers,
    ReplyKeyboardMarkup,
    SwitchInlineQueryChosenChat,
)

from bot.domain.lines import Button, Buttons, Line, Wish, line
from handlers.pressing import TooLong, carry
from handlers.tongue import Tongue

COPY_LIMIT: Final = 256  # signs, Telegram's
QUERY_LIMIT: Final = 256
PEOPLE_AT_ONCE: Final = 10

log = logging.getLogger(__name__)


def inline_keyboard(buttons: Buttons, tongue: Tongue) -> InlineKeyboardMarkup | None:
    """The buttons that Telegram takes, None when none is left.

    A text over 256 signs can't be copied by a button: it stands in the message itself, so the button is left out.
    """
    rows = [[key for button in row if (key := _inline_key(button, tongue))] for row in buttons]
    rows = [row for row in rows if row]
    return InlineKeyboardMarkup(rows) if rows else None


def _inline_key(button: Button, tongue: Tongue) -> InlineKeyboardButton | None:
    label = tongue.plain(button.label)
    if button.does is not None:
        try:
            return InlineKeyboardButton(label, callback_data=carry(button.does), style=button.style)
        except TooLong as reason:
            log.error("A button %s is left out: %s", button.label.key, reason)
            return None
    if button.copies is not None:
        copied = tongue.plain(button.copies)
        if not 1 <= len(copied.encode("utf-16-le")) // 2 <= COPY_LIMIT:
            return None
        return InlineKeyboardButton(label, copy_text=CopyTextButton(copied), style=button.style)
    if button.sends is not None:
        chosen = SwitchInlineQueryChosenChat(button.sends[:QUERY_LIMIT], allow_user_chats=True)
        return InlineKeyboardButton(label, switch_inline_query_chosen_chat=chosen, style=button.style)
    return InlineKeyboardButton(label, url=button.opens, style=button.style)


WISHES: Final[Mapping[Wish, Line]] = {
    "contact": line("wish.contact"),
    "location": line("wish.location"),
    "people": line("wish.people"),
}


def wish_keyboard(wish: Wish, tongue: Tongue) -> ReplyKeyboardMarkup:
    """One key in place of the letters; the phone hides it once it was pressed."""
    label = tongue.plain(WISHES[wish])
    return ReplyKeyboardMarkup([[_wish_key(wish, label)]], resize_keyboard=True, one_time_keyboard=True)


def _wish_key(wish: Wish, label: str) -> KeyboardButton:
    if wish == "contact":
        return KeyboardButton(label, request_contact=True)
    if wish == "location":
        return KeyboardButton(label, request_location=True)
    people = KeyboardButtonRequestUsers(
        request_id=1, user_is_bot=False, max_quantity=PEOPLE_AT_ONCE, request_name=True, request_username=True
    )
    return KeyboardButton(label, request_users=people)
