"""Buttons that cannot work are refused by the playground before anybody sees them, as by Telegram."""

from typing import Any

import pytest
from telegram import (
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    KeyboardButtonRequestUsers,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    SwitchInlineQueryChosenChat,
)
from telegram.error import BadRequest

from tests.wire.playing import CAMILLE, playing, unknown_fields

pytestmark = pytest.mark.wire


async def test_every_kind_of_inline_button_arrives_as_it_was_sent() -> None:
    """With its action and its colour."""
    anybody = SwitchInlineQueryChosenChat("marie", allow_user_chats=True)
    rows = [
        [InlineKeyboardButton("Keep", callback_data="é" * 32, style="success")],
        [InlineKeyboardButton("Site", url="example.org"), InlineKeyboardButton("Me", url="tg://user?id=1001")],
        [InlineKeyboardButton("Copy", copy_text=CopyTextButton("x" * 256))],
        [InlineKeyboardButton("Here", switch_inline_query_current_chat="")],
        [InlineKeyboardButton("There", switch_inline_query="marie")],
        [InlineKeyboardButton("Anybody", switch_inline_query_chosen_chat=anybody)],
    ]
    async with playing() as table:
        await table.meets()
        sent = await table.bot.send_message(CAMILLE, "x", reply_markup=InlineKeyboardMarkup(rows))
        assert sent.reply_markup is not None
        assert not [*unknown_fields(sent)]
        shown = (await table.camille.reads())["inline_keyboard"]
        assert shown[0] == [{"text": "Keep", "callback_data": "é" * 32, "style": "success"}]
        assert [button["url"] for button in shown[1]] == ["http://example.org/", "tg://user?id=1001"]
        assert shown[2][0]["copy_text"] == {"text": "x" * 256}
        assert shown[5][0]["switch_inline_query_chosen_chat"] == {"query": "marie", "allow_user_chats": True}
        assert table.camille.buttons == ["Keep", "Site", "Me", "Copy", "Here", "There", "Anybody"]


@pytest.mark.parametrize(
    ("button", "complaint"),
    [
        ({"text": "a"}, "Text buttons are unallowed in the inline keyboard"),
        ({"text": "a", "url": "https://a.fr", "callback_data": "b"}, "Exactly one action"),
        ({"text": "a", "callback_data": "é" * 33}, "Button_data_invalid"),
        ({"text": "a", "callback_data": ""}, "Button_data_invalid"),
        ({"text": " ", "callback_data": "b"}, "Button_text_invalid"),
        ({"callback_data": "b"}, 'Field "text" must be of type String'),
        ({"text": "a", "url": "javascript:alert(1)"}, "is invalid: Wrong HTTP URL"),
        ({"text": "a", "url": "http://nodot"}, "is invalid: Wrong HTTP URL"),
        ({"text": "a", "copy_text": {"text": ""}}, "Button_copy_text_invalid"),
        ({"text": "a", "copy_text": {"text": "x" * 257}}, "Button_copy_text_invalid"),
        ({"text": "a", "switch_inline_query_chosen_chat": {"query": "b"}}, "At least one chat type must be allowed"),
        ({"text": "a", "switch_inline_query": "x" * 257}, "Switch_inline_query_invalid"),
        ({"text": "a", "callback_data": "b", "style": "purple"}, "Invalid button style specified"),
        ("a", "InlineKeyboardButton must be an Object"),
    ],
)
async def test_a_button_that_cannot_work_is_refused(button: Any, complaint: str) -> None:
    """And the message with it."""
    async with playing() as table:
        await table.meets()
        markup = {"inline_keyboard": [[button]]}
        with pytest.raises(BadRequest, match=f"(?i){complaint}"):
            await table.raw("sendMessage", chat_id=CAMILLE, text="x", reply_markup=markup)
        assert await table.camille.unread() == []


@pytest.mark.parametrize(
    ("markup", "complaint"),
    [
        ({"inline_keyboard": "a"}, "must be of type Array"),
        ({"inline_keyboard": ["a"]}, "rows must be arrays"),
        ({"inline_keyboard": [[{"text": "a", "callback_data": "b"}] * 101]}, "Reply markup is too long"),
        ({"keyboard": []}, "at least one button"),
        ({"keyboard": [[{"text": "a", "request_contact": True, "request_location": True}]]}, "At most one action"),
        ({"keyboard": [[{"text": "a", "request_users": {"request_id": 2**31}}]]}, "signed 32-bit"),
        ({"keyboard": [[{"text": "a", "request_users": {"request_id": 1, "max_quantity": 11}}]]}, "between 1 and 10"),
        ({"keyboard": [["a"]], "input_field_placeholder": "x" * 65}, "1-64 characters"),
        ("{", "can't parse reply markup"),
        ([1], "object expected as reply markup"),
    ],
)
async def test_a_keyboard_that_cannot_work_is_refused(markup: Any, complaint: str) -> None:
    """Before it is seen."""
    async with playing() as table:
        await table.meets()
        with pytest.raises(BadRequest, match=f"(?i){complaint}"):
            await table.raw("sendMessage", chat_id=CAMILLE, text="x", reply_markup=markup)


async def test_a_reply_keyboard_stays_until_it_is_taken_away() -> None:
    """It belongs to the chat, not to the message; the bot's other messages leave it."""
    async with playing() as table:
        await table.meets()
        keyboard = ReplyKeyboardMarkup([["Yes", KeyboardButton("Share", request_contact=True)]], resize_keyboard=True)
        sent = await table.bot.send_message(CAMILLE, "x", reply_markup=keyboard)
        assert sent.reply_markup is None
        shown = await table.camille.sees("keyboard")
        assert shown["reply_keyboard"]["keyboard"] == [[{"text": "Yes"}, {"text": "Share", "request_contact": True}]]
        await table.bot.send_message(CAMILLE, "y")
        assert (await table.camille.state())["reply_keyboard"] == shown["reply_keyboard"]
        await table.bot.send_message(CAMILLE, "z", reply_markup=ReplyKeyboardRemove())
        assert (await table.camille.sees("keyboard"))["reply_keyboard"] is None


async def test_a_keyboard_for_one_time_goes_when_it_was_used() -> None:
    """By one of its buttons, not by any words."""
    async with playing() as table:
        await table.meets()
        keyboard = ReplyKeyboardMarkup([["Yes"]], one_time_keyboard=True)
        await table.bot.send_message(CAMILLE, "x", reply_markup=keyboard)
        await table.camille.says("Perhaps")
        assert (await table.camille.state())["reply_keyboard"] is not None
        await table.camille.says("Yes")
        assert (await table.camille.state())["reply_keyboard"] is None


async def test_people_are_picked_only_as_the_button_asks() -> None:
    """Names only if asked for; not more than allowed; not without a button."""
    async with playing() as table:
        await table.meets()
        marie = {"user_id": 77, "first_name": "Marie", "last_name": "Durand", "username": "marie"}
        with pytest.raises(AssertionError, match="no button under the text field"):
            await table.camille.shares_users(5, marie)
        request = KeyboardButtonRequestUsers(5, max_quantity=2, request_name=True)
        keyboard = ReplyKeyboardMarkup([[KeyboardButton("Pick", request_users=request)]])
        await table.bot.send_message(CAMILLE, "x", reply_markup=keyboard)
        with pytest.raises(AssertionError, match="1 to 2 people"):
            await table.camille.shares_users(5, marie, marie, marie)
        shown = await table.camille.shares_users(5, marie)
        assert shown["html"] == "Marie Durand"
        (update,) = await table.hears()
        assert update.message is not None
        assert update.message.users_shared is not None
        (shared,) = update.message.users_shared.users
        assert (shared.user_id, shared.first_name, shared.username) == (77, "Marie", None)
        assert not [*unknown_fields(update)]
