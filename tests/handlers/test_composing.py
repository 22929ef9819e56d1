"""A reply becomes the messages and keys that Telegram takes."""

from zoneinfo import ZoneInfo

import pytest
from telegram import InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove

from bot.domain.lines import GAP, Attachment, Button, Reply, Wish, line
from handlers.composing import Message, compose, without_wish
from handlers.keyboards import inline_keyboard
from handlers.tongue import Tongue
from tests.handlers.fake_coach import NOON, KeyVoice, says

TONGUE = Tongue(KeyVoice(), "en", NOON.date(), ZoneInfo("Europe/Paris"))
KEEP = ((Button(says("Keep"), does="keep:d1", style="success"),),)


def test_lines_are_joined_in_one_message() -> None:
    assert compose(Reply((says("<b>Marie</b>"), GAP, says("Friday"))), TONGUE) == (Message("<b>Marie</b>\n\nFriday"),)


def test_the_buttons_hang_on_the_last_page_and_the_first_page_edits() -> None:
    first, second = compose(Reply((says("a" * 4000), says("b" * 4000)), KEEP, edits=True), TONGUE)
    assert (first.edits, first.keys) == (True, None)
    assert not second.edits
    assert isinstance(second.keys, InlineKeyboardMarkup)


def test_each_sort_of_button_is_what_telegram_knows() -> None:
    row = (
        Button(says("Keep"), does="keep:d1", style="success"),
        Button(says("Copy"), copies=says("Thank <b>you</b>")),
        Button(says("Open"), opens="https://example.org"),
        Button(says("Send"), sends="thanks p3"),
    )
    keyboard = inline_keyboard((row,), TONGUE)
    assert keyboard is not None
    keep, copy, open_, send = keyboard.inline_keyboard[0]
    assert (keep.text, keep.callback_data, keep.style) == ("Keep", "1:keep:d1", "success")
    assert copy.copy_text is not None
    assert copy.copy_text.text == "Thank you"
    assert open_.url == "https://example.org"
    chosen = send.switch_inline_query_chosen_chat
    assert chosen is not None
    assert (chosen.query, chosen.allow_user_chats) == ("thanks p3", True)


def test_a_text_too_long_to_copy_has_no_button_as_it_stands_in_the_message() -> None:
    assert inline_keyboard(((Button(says("Copy"), copies=says("x" * 257)),),), TONGUE) is None
    assert inline_keyboard(((Button(says("Copy"), copies=says("x" * 256)),),), TONGUE) is not None


def test_a_button_that_carries_too_much_is_left_out_and_the_reply_is_said() -> None:
    (message,) = compose(Reply((says("Hello"),), ((Button(says("Far"), does="x" * 70),),)), TONGUE)
    assert message == Message("Hello")


@pytest.mark.parametrize(
    ("wish", "asked"), [("contact", "request_contact"), ("location", "request_location"), ("people", "request_users")]
)
def test_a_wish_is_a_key_in_place_of_the_letters(wish: Wish, asked: str) -> None:
    (message,) = compose(Reply((says("Who?"),), wish=wish), TONGUE)
    assert isinstance(message.keys, ReplyKeyboardMarkup)
    key = message.keys.keyboard[0][0]
    assert getattr(key, asked)
    assert message.keys.one_time_keyboard
    if key.request_users:
        assert (key.request_users.request_name, key.request_users.request_username) == (True, True)


def test_a_wish_beside_buttons_gets_its_own_message() -> None:
    first, second = compose(Reply((says("Who?"),), KEEP, wish="people"), TONGUE)
    assert isinstance(first.keys, InlineKeyboardMarkup)
    assert isinstance(second.keys, ReplyKeyboardMarkup)
    assert second.html


def test_a_file_takes_short_words_as_caption_and_long_ones_before_it() -> None:
    file = Attachment("notebook.json", "{}")
    assert compose(Reply((says("Here"),), attachment=file), TONGUE) == (Message("Here", file=file),)
    before, sent = compose(Reply((says("x" * 1025),), attachment=file), TONGUE)
    assert (before.file, before.html) == (None, "x" * 1025)
    assert (sent.file, sent.html) == (file, "")


def test_a_toast_is_a_message_only_where_it_could_not_be_shown() -> None:
    toast = Reply(toast=line("noted"))
    assert compose(toast, TONGUE, toasted=True) == ()
    assert compose(toast, TONGUE) == (Message("en:noted"),)


def test_the_letters_come_back_with_the_first_message_that_can_bring_them() -> None:
    buttons = compose(Reply((says("Card"),), KEEP), TONGUE)
    plain = compose(Reply((says("Thanks"),)), TONGUE)
    card, thanks = without_wish((*buttons, *plain), TONGUE)
    assert (card, thanks.html) == (buttons[0], "Thanks")
    assert isinstance(thanks.keys, ReplyKeyboardRemove)
    done, card = without_wish(buttons, TONGUE)
    assert (done.html, card) == ("en:wish.done", buttons[0])
    assert isinstance(done.keys, ReplyKeyboardRemove)


def test_a_new_wish_takes_the_place_of_the_old_one() -> None:
    messages = compose(Reply((says("Who?"),), wish="people"), TONGUE)
    assert without_wish(messages, TONGUE) == messages
