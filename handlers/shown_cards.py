"""Where each card stands in the chat: a message that is edited changes its card in place, and leaves no second one."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from telegram import InlineKeyboardMarkup

from handlers.composing import Keys

CHATS: Final = 5000  # remembered at most; an edit follows its message within minutes
CARDS: Final = 4  # of each chat, the last ones


class ShownCards:
    """The last messages with buttons of each chat; forgotten with the program, and then a card is said anew."""

    def __init__(self) -> None:
        self._chats: OrderedDict[int, dict[int, frozenset[str]]] = OrderedDict()

    def note(self, chat_id: int, message_id: int, keys: Keys) -> None:
        """That message stands there with these buttons now."""
        cards = self._chats.pop(chat_id, {})
        cards.pop(message_id, None)
        if does := _does(keys):
            cards[message_id] = does
        if cards:
            self._chats[chat_id] = dict(list(cards.items())[-CARDS:])
        if len(self._chats) > CHATS:
            self._chats.popitem(last=False)

    def same(self, chat_id: int, keys: Keys) -> int | None:
        """The last message that has one of these buttons; None when there is none."""
        does = _does(keys)
        cards = self._chats.get(chat_id, {})
        return next((id_ for id_ in reversed(cards) if cards[id_] & does), None)


def _does(keys: Keys) -> frozenset[str]:
    if not isinstance(keys, InlineKeyboardMarkup):
        return frozenset()
    data = (button.callback_data for row in keys.inline_keyboard for button in row)
    return frozenset(one for one in data if isinstance(one, str))
