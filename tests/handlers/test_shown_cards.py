"""The few cards that stand in each chat are remembered, and no more than a program can hold."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from handlers.shown_cards import CARDS, CHATS, ShownCards


def keys(*does: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data=one) for one in does]])


def test_only_the_last_cards_of_the_last_chats_are_remembered() -> None:
    cards = ShownCards()
    for chat in range(CHATS + 1):
        cards.note(chat, 1, keys("keep:d1"))
    assert cards.same(0, keys("keep:d1")) is None
    assert cards.same(CHATS, keys("keep:d1")) == 1
    for number in range(CARDS):
        cards.note(CHATS, 2 + number, keys(f"keep:e{number}"))
    assert cards.same(CHATS, keys("keep:d1")) is None
    assert cards.same(CHATS, keys("keep:e0", "drop:e0")) == 2


def test_a_message_without_buttons_is_no_card_any_more() -> None:
    cards = ShownCards()
    cards.note(7, 1, keys("keep:d1"))
    cards.note(7, 1, None)
    assert cards.same(7, keys("keep:d1")) is None
    assert cards.same(7, None) is None
