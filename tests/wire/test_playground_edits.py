"""The bot changes and takes back its messages at the playground as it could at Telegram."""

from datetime import timedelta

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardRemove
from telegram.error import BadRequest

from tests.wire.playing import CAMILLE, PIXEL, playing, unknown_fields

pytestmark = pytest.mark.wire

KEEP = InlineKeyboardMarkup([[InlineKeyboardButton("Keep", callback_data="keep")]])


async def test_an_edited_message_changes_before_everybodys_eyes() -> None:
    """Text and buttons; without buttons the old ones go."""
    async with playing() as table:
        await table.meets()
        sent = await table.bot.send_message(CAMILLE, "Met <b>Marie</b>", parse_mode="HTML", reply_markup=KEEP)
        table.clock.moves(seconds=30)
        edited = await table.bot.edit_message_text("Kept", CAMILLE, sent.message_id)
        assert not isinstance(edited, bool)
        assert not [*unknown_fields(edited)]
        assert (edited.text, edited.entities, edited.reply_markup) == ("Kept", (), None)
        assert edited.edit_date == sent.date + timedelta(seconds=30)
        seen = await table.camille.sees_edit()
        assert (seen["html"], seen["edited"], "inline_keyboard" in seen) == ("Kept", True, False)


async def test_a_change_of_the_buttons_alone_does_not_show_as_an_edit() -> None:
    """editMessageReplyMarkup."""
    async with playing() as table:
        await table.meets()
        sent = await table.bot.send_message(CAMILLE, "Met Marie", reply_markup=KEEP)
        await table.bot.edit_message_reply_markup(CAMILLE, sent.message_id, reply_markup=None)
        seen = await table.camille.sees_edit()
        assert (seen["text"], seen["edited"], "inline_keyboard" in seen) == ("Met Marie", False, False)


async def test_the_same_again_is_not_modified() -> None:
    """Whether said with other HTML or not; another button is a change."""
    async with playing() as table:
        await table.meets()
        sent = await table.bot.send_message(CAMILLE, "<b>Marie</b>", parse_mode="HTML", reply_markup=KEEP)
        for text, markup in (("<strong>Marie</strong> ", KEEP), ("<b>Marie</b>", KEEP)):
            with pytest.raises(BadRequest, match="Message is not modified: specified new message content"):
                await table.bot.edit_message_text(
                    text, CAMILLE, sent.message_id, parse_mode="HTML", reply_markup=markup
                )
        await table.bot.edit_message_text("Marie", CAMILLE, sent.message_id, reply_markup=KEEP)
        await table.bot.edit_message_reply_markup(CAMILLE, sent.message_id)
        with pytest.raises(BadRequest, match="Message is not modified"):
            await table.bot.edit_message_reply_markup(CAMILLE, sent.message_id)


async def test_what_cannot_be_edited_is_refused() -> None:
    """Gone, not named, somebody else's, without text, too long, with the wrong kind of keyboard."""
    async with playing() as table:
        await table.meets()
        theirs = await table.camille.says("mine")
        photo = await table.bot.send_photo(CAMILLE, PIXEL, caption="old")
        sent = await table.bot.send_message(CAMILLE, "a")
        edit = table.bot.edit_message_text
        with pytest.raises(BadRequest, match="Message to edit not found"):
            await edit("b", CAMILLE, 99)
        with pytest.raises(BadRequest, match="Message identifier is not specified"):
            await edit("b", CAMILLE)
        with pytest.raises(BadRequest, match="Message can't be edited"):
            await edit("b", CAMILLE, theirs["id"])
        with pytest.raises(BadRequest, match="There is no text in the message to edit"):
            await edit("b", CAMILLE, photo.message_id)
        with pytest.raises(BadRequest, match="Message_too_long"):
            await edit("b" * 4097, CAMILLE, sent.message_id)
        with pytest.raises(BadRequest, match="Message text is empty"):
            await edit("", CAMILLE, sent.message_id)
        with pytest.raises(BadRequest, match="Inline keyboard expected"):
            await edit("b", CAMILLE, sent.message_id, reply_markup=ReplyKeyboardRemove())  # type: ignore[arg-type]
        with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
            await table.bot.edit_message_caption(CAMILLE, sent.message_id, caption="b")
        captioned = await table.bot.edit_message_caption(
            CAMILLE, photo.message_id, caption="<i>new</i>", parse_mode="HTML"
        )
        assert not isinstance(captioned, bool)
        assert (captioned.caption, captioned.caption_entities[0].type) == ("new", "italic")


async def test_a_deleted_message_is_gone_for_both() -> None:
    """Theirs as well as the bot's, in a private chat; once, and for 48 hours after it was written."""
    async with playing() as table:
        await table.meets()
        theirs = await table.camille.says("secret")
        sent = await table.bot.send_message(CAMILLE, "a")
        old = await table.bot.send_message(CAMILLE, "b")
        for number in (theirs["id"], sent.message_id):
            await table.bot.delete_message(CAMILLE, number)
            assert await table.camille.sees_deleted() == number
        with pytest.raises(BadRequest, match="Message to delete not found"):
            await table.bot.delete_message(CAMILLE, sent.message_id)
        table.clock.moves(hours=48, seconds=1)
        with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
            await table.bot.delete_message(CAMILLE, old.message_id)
        fresh = await table.bot.send_message(CAMILLE, "c")
        assert await table.bot.delete_messages(CAMILLE, [fresh.message_id, 99])
        assert [line["text"] for line in await table.camille.transcript()] == ["/start", "b"]


async def test_the_bot_reacts_with_one_emoji() -> None:
    """A standard one; more, or others, are refused."""
    async with playing() as table:
        await table.meets()
        said = await table.camille.says("I met Marie")
        await table.bot.set_message_reaction(CAMILLE, said["id"], "👍")
        shown = await table.camille.sees("edited")
        assert shown["message"]["reactions"] == [{"type": "emoji", "emoji": "👍"}]
        assert not shown["message"]["edited"]
        with pytest.raises(BadRequest, match="Reaction_invalid"):
            await table.bot.set_message_reaction(CAMILLE, said["id"], "🥐")
        with pytest.raises(BadRequest, match="Reactions_too_many"):
            await table.bot.set_message_reaction(CAMILLE, said["id"], ["👍", "🔥"])
        with pytest.raises(BadRequest, match="Message to react not found"):
            await table.bot.set_message_reaction(CAMILLE, 99, "👍")


async def test_a_person_corrects_what_they_wrote() -> None:
    """The bot hears of it as an edited message."""
    async with playing() as table:
        await table.meets()
        said = await table.camille.says("I met Mary")
        await table.hears()
        shown = await table.camille.edits(said["id"], "I met Marie /today")
        assert (shown["text"], shown["edited"]) == ("I met Marie /today", True)
        (update,) = await table.hears()
        assert update.edited_message is not None
        assert update.edited_message.text == "I met Marie /today"
        assert update.edited_message.entities[0].type == "bot_command"
        assert not [*unknown_fields(update)]
