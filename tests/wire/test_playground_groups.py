"""The bot can be met in a group of the playground, where Telegram tells it less."""

import pytest
from telegram import KeyboardButton, ReplyKeyboardMarkup
from telegram.error import BadRequest, Forbidden

from tests.wire.playing import ALEX, CAMILLE, SAM, playing, unknown_fields

pytestmark = pytest.mark.wire


async def test_the_bot_hears_that_it_was_added() -> None:
    """As a change of its membership and as a message, as with Telegram."""
    async with playing() as table:
        group = table.playground.group("Book club", CAMILLE, ALEX)
        member, message = await table.hears(2)
        assert member.my_chat_member is not None
        assert member.my_chat_member.new_chat_member.status == "member"
        assert message.message is not None
        assert message.message.new_chat_members == (table.bot.bot,)
        assert (message.message.chat.id, message.message.chat.title) == (group.id, "Book club")
        assert not [*unknown_fields([member, message])]


async def test_in_privacy_mode_only_what_is_meant_for_the_bot_reaches_it() -> None:
    """Commands, answers to it; not what people say to each other or to other bots."""
    async with playing() as table:
        group = table.playground.group("Book club", CAMILLE, ALEX)
        await table.hears(2)
        answered = await table.bot.send_message(group.id, "Write to me in private")
        for text in ("good evening", "/start", "/start@entregent_bot", "/start@other_bot", "@entregent_bot hi"):
            await table.camille.says(text, chat=group.id)
        await table.alex.says("why?", chat=group.id, reply_to=answered.message_id)
        heard = await table.hears(3)
        assert [u.message.text for u in heard if u.message] == ["/start", "/start@entregent_bot", "why?"]
        assert not [*unknown_fields(heard)]


async def test_everybody_in_the_group_sees_what_the_bot_says_there() -> None:
    """And a press in the group carries the group's message."""
    async with playing() as table:
        group = table.playground.group("Book club", CAMILLE, ALEX, reads_all=True)
        await table.hears(2)
        await table.camille.says("good evening", chat=group.id)
        await table.hears()
        sent = await table.bot.send_message(group.id, "Write to me in private")
        for user in (table.camille, table.alex):
            event = await user.sees("message")
            while event["message"]["from"] != "bot":
                event = await user.sees("message")
            assert event["chat"] == group.id
        assert (await table.camille.state())["messages"] == []
        await table.alex.sends_press(sent.message_id, "x")
        (update,) = await table.hears()
        assert update.callback_query is not None
        assert isinstance(update.callback_query.message, object)


async def test_contacts_cannot_be_asked_for_in_a_group() -> None:
    """Telegram allows that in private chats only."""
    async with playing() as table:
        group = table.playground.group("Book club", CAMILLE)
        keyboard = ReplyKeyboardMarkup([[KeyboardButton("Share", request_contact=True)]])
        with pytest.raises(BadRequest, match="can be requested in private chats only"):
            await table.bot.send_message(group.id, "x", reply_markup=keyboard)


async def test_the_bot_can_leave() -> None:
    """And is then no longer heard."""
    async with playing() as table:
        group = table.playground.group("Book club", CAMILLE)
        await table.hears(2)
        assert await table.bot.leave_chat(group.id)
        with pytest.raises(Forbidden, match="kicked from the group chat"):
            await table.bot.send_message(group.id, "x")
        await table.camille.says("/start", chat=group.id)
        assert await table.has_silence()
        with pytest.raises(BadRequest):
            await table.bot.leave_chat(CAMILLE)


async def test_only_members_speak_in_a_group() -> None:
    """And a group needs somebody."""
    async with playing() as table:
        group = table.playground.group("Book club", CAMILLE, SAM)
        with pytest.raises(AssertionError, match="Alex is in no chat"):
            await table.alex.says("hello", chat=group.id)
        with pytest.raises(Exception, match="at least one member"):
            table.playground.group("Nobody")
