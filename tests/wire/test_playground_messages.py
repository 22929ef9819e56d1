"""What the bot says through the playground arrives as with Telegram, and what Telegram refuses is refused."""

from typing import Any

import pytest
from telegram import ForceReply, LinkPreviewOptions, MessageEntity, ReplyParameters
from telegram.error import BadRequest, Forbidden

from tests.wire.playing import ALEX, CAMILLE, playing, unknown_fields

pytestmark = pytest.mark.wire


async def test_a_message_comes_back_as_telegram_keeps_it() -> None:
    """Text without tags, entities, chat, sender and date; the page gets safe HTML."""
    async with playing() as table:
        await table.meets()
        sent = await table.bot.send_message(
            CAMILLE,
            "  😀 <b>Marie &amp; Paul</b> ",
            parse_mode="HTML",
            disable_notification=True,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        )
        assert sent.text == "😀 Marie & Paul"
        assert sent.parse_entities() == {MessageEntity("bold", 3, 12): "Marie & Paul"}
        assert sent.from_user == table.bot.bot
        assert (sent.chat.first_name, sent.date) == ("Camille", table.clock.now())
        assert not [*unknown_fields(sent)]
        read = await table.camille.reads()
        assert (read["html"], read["from"], read["edited"]) == ("😀 <b>Marie &amp; Paul</b>", "bot", False)
        assert read["date"] == "2026-11-20T18:00:00+00:00"


@pytest.mark.parametrize(
    ("said", "complaint"),
    [
        ({"text": ""}, "Message text is empty"),
        ({"text": " \n "}, "Text must be non-empty"),
        ({"text": "\u200b\u2060\u00a0"}, "Text must be non-empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "Text must be non-empty"),
        ({"text": "a" * 4097}, "Message is too long"),
        ({"text": "<i>a</i>" * 4097, "parse_mode": "HTML"}, "Message is too long"),
        ({"text": "1 < 2", "parse_mode": "HTML"}, 'Can\'t parse entities: unsupported start tag "" at byte offset 2'),
        ({"text": "*a*", "parse_mode": "Telepathy"}, "Unsupported parse_mode"),
        ({"text": "a", "chat_id": ""}, "Chat_id is empty"),
        ({"text": "a", "chat_id": "77"}, "Chat not found"),
        ({"text": "a", "chat_id": "@nobody"}, "Chat not found"),
        ({"text": "a", "entities": [MessageEntity("bold", 0, 2)]}, "Entity begins at UTF-16 offset 0"),
        ({"text": "a", "reply_parameters": ReplyParameters(99)}, "Message to be replied not found"),
    ],
)
async def test_what_telegram_refuses_is_refused_in_its_words(said: dict[str, Any], complaint: str) -> None:
    """And nothing is sent."""
    async with playing() as table:
        await table.meets()
        with pytest.raises(BadRequest) as refused:
            await table.bot.send_message(**{"chat_id": CAMILLE, **said})
        assert str(refused.value).lower().startswith(complaint.lower())
        assert await table.camille.unread() == []


async def test_the_limit_counts_characters_after_the_tags_are_gone() -> None:
    """4,096 of them, however long the HTML."""
    async with playing() as table:
        await table.meets()
        sent = await table.bot.send_message(CAMILLE, f"<b>{'&amp;' * 4096}</b>", parse_mode="HTML")
        assert sent.text == "&" * 4096


async def test_half_a_character_is_refused() -> None:
    """A lone surrogate is no text."""
    async with playing() as table:
        await table.meets()
        markup = {"inline_keyboard": [[{"text": "\ud83d", "callback_data": "a"}]]}
        with pytest.raises(BadRequest, match="Strings must be encoded in utf-8"):
            await table.raw("sendMessage", chat_id=CAMILLE, text="a", reply_markup=markup)


async def test_the_bot_cannot_begin_a_conversation_and_stops_when_blocked() -> None:
    """403 in both cases, until the person writes or unblocks."""
    async with playing() as table:
        with pytest.raises(Forbidden, match="can't initiate conversation with a user"):
            await table.bot.send_message(ALEX, "hello")
        await table.meets(table.alex)
        await table.bot.send_message(ALEX, "hello")
        await table.alex.blocks()
        (update,) = await table.hears()
        assert update.my_chat_member is not None
        assert update.my_chat_member.new_chat_member.status == "kicked"
        assert not [*unknown_fields(update)]
        with pytest.raises(Forbidden, match="bot was blocked by the user"):
            await table.bot.send_message(ALEX, "hello?")
        await table.alex.starts()
        unblocked, started = await table.hears(2)
        assert unblocked.my_chat_member is not None
        assert unblocked.my_chat_member.new_chat_member.status == "member"
        assert started.message is not None
        await table.bot.send_message(ALEX, "welcome back")


async def test_an_answer_shows_what_it_answers() -> None:
    """In the bot's view and on the page; a question that is gone is passed over if the bot allows it."""
    async with playing() as table:
        await table.meets()
        asked = await table.camille.says("Who is Marie?")
        sent = await table.bot.send_message(CAMILLE, "A friend", reply_parameters=ReplyParameters(asked["id"]))
        assert sent.reply_to_message is not None
        assert sent.reply_to_message.text == "Who is Marie?"
        read = await table.camille.reads()
        assert (read["reply_to"], read["reply_to_text"]) == (asked["id"], "Who is Marie?")
        free = ReplyParameters(999, allow_sending_without_reply=True)
        assert (await table.bot.send_message(CAMILLE, "Well", reply_parameters=free)).reply_to_message is None


async def test_a_wish_for_an_answer_reaches_the_page() -> None:
    """ForceReply; Telegram does not repeat it to the bot."""
    async with playing() as table:
        await table.meets()
        markup = ForceReply(input_field_placeholder="Marie")
        sent = await table.bot.send_message(CAMILLE, "With whom?", reply_markup=markup)
        assert sent.reply_markup is None
        assert not [*unknown_fields(sent)]
        assert (await table.camille.reads())["force_reply"]["input_field_placeholder"] == "Marie"


async def test_contacts_and_places_arrive() -> None:
    """sendContact and sendLocation."""
    async with playing() as table:
        await table.meets()
        card = await table.bot.send_contact(CAMILLE, "+33 1 23", "Marie", last_name="Durand", vcard="BEGIN:VCARD")
        place = await table.bot.send_location(CAMILLE, 48.85, 2.35)
        assert not [*unknown_fields([card, place])]
        assert (await table.camille.reads())["contact"]["last_name"] == "Durand"
        assert (await table.camille.reads())["location"] == {"latitude": 48.85, "longitude": 2.35}
        with pytest.raises(BadRequest, match="First name is empty"):
            await table.raw("sendContact", chat_id=CAMILLE, phone_number="+33 1 23")
        with pytest.raises(BadRequest, match="latitude"):
            await table.bot.send_location(CAMILLE, 91, 2.35)


async def test_typing_shows() -> None:
    """sendChatAction; an unknown action is refused."""
    async with playing() as table:
        await table.meets()
        await table.bot.send_chat_action(CAMILLE, "typing")
        assert (await table.camille.sees("typing"))["action"] == "typing"
        with pytest.raises(BadRequest, match="Wrong parameter action in request"):
            await table.bot.send_chat_action(CAMILLE, "dreaming")


async def test_message_numbers_rise_over_all_chats() -> None:
    """One row of numbers per bot, as with Telegram."""
    async with playing() as table:
        await table.meets(table.camille, table.alex)
        numbers = [(await table.bot.send_message(chat, "x")).message_id for chat in (CAMILLE, ALEX, CAMILLE)]
        assert numbers == [3, 4, 5]
