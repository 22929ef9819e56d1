"""Presses of buttons and inline mode go through the playground as through Telegram."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResult,
    InlineQueryResultArticle,
    InlineQueryResultContact,
    InlineQueryResultLocation,
    InlineQueryResultPhoto,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Update,
)
from telegram.error import BadRequest

from tests.wire.playing import CAMILLE, Table, playing, unknown_fields

pytestmark = pytest.mark.wire

KEEP = InlineKeyboardMarkup([[InlineKeyboardButton("Keep it", callback_data="keep")]])
TOO_OLD = "Query is too old and response timeout expired or query id is invalid"


def article(number: str, words: str = "Dear Marie", **more: Any) -> InlineQueryResultArticle:
    content = InputTextMessageContent(words, parse_mode="HTML")
    return InlineQueryResultArticle(number, f"Result {number}", content, **more)


async def pressed(table: Table, label: str = "Keep") -> Update:
    await table.camille.presses(label)
    (update,) = await table.hears()
    return update


async def asked(table: Table, query: str) -> tuple["asyncio.Task[dict[str, Any]]", Update]:
    waiting = asyncio.create_task(table.camille.asks_inline(query))
    (update,) = await table.hears()
    return waiting, update


async def test_a_press_reaches_the_bot_and_its_answer_the_person() -> None:
    """With the message that carries the button."""
    async with playing() as table:
        await table.meets()
        sent = await table.bot.send_message(CAMILLE, "Met <b>Marie</b>", parse_mode="HTML", reply_markup=KEEP)
        await table.camille.reads()
        update = await pressed(table)
        query = update.callback_query
        assert query is not None
        assert query.message is not None
        assert (query.data, query.from_user.id, query.message.message_id) == ("keep", CAMILLE, sent.message_id)
        assert query.message.is_accessible
        assert not [*unknown_fields(update)]
        await query.answer("Kept", show_alert=True)
        assert await table.camille.is_told() == {
            "type": "callback_answer",
            "id": query.id,
            "show_alert": True,
            "text": "Kept",
        }


async def test_a_press_answered_too_late_or_never_asked_is_too_old() -> None:
    """By the program's clock."""
    async with playing(query_age=timedelta(seconds=15)) as table:
        await table.meets()
        await table.bot.send_message(CAMILLE, "x", reply_markup=KEEP)
        await table.camille.reads()
        query = (await pressed(table)).callback_query
        assert query is not None
        table.clock.moves(seconds=15)
        await query.answer()
        table.clock.moves(seconds=1)
        with pytest.raises(BadRequest, match=TOO_OLD):
            await query.answer()
        with pytest.raises(BadRequest, match=TOO_OLD):
            await table.bot.answer_callback_query("98765")
        with pytest.raises(BadRequest, match="Message_too_long"):
            await table.bot.answer_callback_query("98765", "x" * 201)


async def test_a_button_of_a_message_that_is_gone_can_still_be_pressed() -> None:
    """The bot then gets Telegram's inaccessible message, without text and date."""
    async with playing() as table:
        await table.meets()
        sent = await table.bot.send_message(CAMILLE, "x", reply_markup=KEEP)
        await table.camille.reads()
        await sent.delete()
        query = (await pressed(table)).callback_query
        assert query is not None
        assert query.message is not None
        assert (query.message.message_id, query.message.is_accessible) == (sent.message_id, False)


async def test_anybody_may_forge_what_a_button_carries() -> None:
    """Telegram does not check it either; only a message that never was cannot be pressed."""
    async with playing() as table:
        await table.meets()
        sent = await table.bot.send_message(CAMILLE, "x", reply_markup=KEEP)
        await table.camille.sends_press(sent.message_id, "v9:forged")
        (update,) = await table.hears()
        assert update.callback_query is not None
        assert update.callback_query.data == "v9:forged"
        for number, data in ((99, "keep"), (sent.message_id, "é" * 33), (sent.message_id, "")):
            with pytest.raises(AssertionError, match="the playground refused"):
                await table.camille.sends_press(number, data)


async def test_inline_results_reach_the_person_who_chooses_one() -> None:
    """It is posted in their name via the bot, and the bot reads it in its own chat."""
    async with playing() as table:
        await table.meets()
        waiting, update = await asked(table, "marie")
        query = update.inline_query
        assert query is not None
        assert (query.query, query.offset, query.from_user.id) == ("marie", "", CAMILLE)
        assert not [*unknown_fields(update)]
        results: list[InlineQueryResult] = [
            article("draft", "Dear <b>Marie</b>", description="A thank-you"),
            InlineQueryResultContact("card", "+33 1 23", "Marie", last_name="Durand"),
            InlineQueryResultLocation("place", 48.85, 2.35, "Café"),
            InlineQueryResultPhoto("photo", "https://example.org/a.jpg", "https://example.org/b.jpg", caption="Us"),
        ]
        button = InlineQueryResultsButton("Open the coach", start_parameter="inline")
        await query.answer(results, cache_time=0, is_personal=True, next_offset="4", button=button)
        answer = await waiting
        assert (answer["id"], answer["next_offset"], answer["timed_out"]) == (query.id, "4", False)
        assert answer["button"] == {"text": "Open the coach", "start_parameter": "inline"}
        assert [result["type"] for result in answer["results"]] == ["article", "contact", "location", "photo"]
        assert answer["results"][0]["description"] == "A thank-you"
        shown = await table.camille.chooses(answer, "draft")
        assert (shown["html"], shown["from"], shown["via_bot"]) == ("Dear <b>Marie</b>", "user", True)
        assert (await table.camille.chooses(answer, "card"))["contact"]["last_name"] == "Durand"
        assert (await table.camille.chooses(answer, "place"))["location"]["latitude"] == 48.85
        assert (await table.camille.chooses(answer, "photo"))["text"] == "Us"
        heard = await table.hears(4)
        assert not [*unknown_fields(heard)]
        assert heard[0].message is not None
        assert heard[0].message.via_bot == table.bot.bot


async def test_the_bot_hears_what_was_chosen_if_feedback_is_on() -> None:
    """As with /setinlinefeedback; a message with buttons can be edited by its inline id."""
    async with playing(inline_feedback=True) as table:
        await table.meets()
        waiting, update = await asked(table, "marie")
        assert update.inline_query is not None
        await update.inline_query.answer([article("1", reply_markup=KEEP)], cache_time=0)
        posted = await table.camille.chooses(await waiting, "1")
        _, chosen = await table.hears(2)
        result = chosen.chosen_inline_result
        assert result is not None
        assert not [*unknown_fields(chosen)]
        assert (result.result_id, result.query) == ("1", "marie")
        assert await table.bot.edit_message_text("Changed", inline_message_id=result.inline_message_id) is True
        changed = (await table.camille.sees("edited"))["message"]
        assert (changed["id"], changed["text"]) == (posted["id"], "Changed")
        with pytest.raises(BadRequest, match="Message_id_invalid"):
            await table.bot.edit_message_text("Changed", inline_message_id="nothing")


async def test_a_press_under_an_inline_message_names_it_by_its_inline_id() -> None:
    """Telegram gives no message then."""
    async with playing() as table:
        await table.meets()
        waiting, update = await asked(table, "marie")
        assert update.inline_query is not None
        await update.inline_query.answer([article("1", reply_markup=KEEP)], cache_time=0)
        posted = await table.camille.chooses(await waiting, "1")
        await table.hears()
        await table.camille.presses("Keep it", posted)
        (update,) = await table.hears()
        assert update.callback_query is not None
        assert update.callback_query.message is None
        assert update.callback_query.inline_message_id


async def test_an_answer_is_shown_to_others_unless_the_bot_forbids_it() -> None:
    """The trap of Telegram's defaults: 300 seconds, not personal."""
    async with playing() as table:
        await table.meets(table.camille, table.alex)
        waiting, update = await asked(table, "marie")
        assert update.inline_query is not None
        await update.inline_query.answer([article("1")])
        await waiting
        leaked = await table.alex.asks_inline("marie")
        assert [result["id"] for result in leaked["results"]] == ["1"]
        assert await table.has_silence()
        table.clock.moves(seconds=300)
        waiting, update = await asked(table, "marie")
        assert update.inline_query is not None
        await update.inline_query.answer([article("2")], cache_time=60, is_personal=True)
        await waiting
        again = await table.camille.asks_inline("marie")
        assert [result["id"] for result in again["results"]] == ["2"]
        alone = asyncio.create_task(table.alex.asks_inline("marie"))
        (update,) = await table.hears()
        assert update.inline_query is not None
        await update.inline_query.answer([], cache_time=0, is_personal=True)
        assert (await alone)["results"] == []


async def test_only_the_latest_queries_are_remembered() -> None:
    """A playground may stay open for weeks."""
    async with playing() as table:
        numbers = [table.playground.hands.ask_inline(CAMILLE, "x").id for _ in range(1001)]
        assert [number in table.playground.world.queries.open for number in numbers[:2]] == [False, True]


async def test_an_inline_query_without_an_answer_ends_in_nothing() -> None:
    """The page does not wait for ever; what comes too late is refused."""
    async with playing(inline_wait=0.05, query_age=timedelta(seconds=30)) as table:
        await table.meets()
        answer = await table.camille.asks_inline("marie")
        assert (answer["results"], answer["timed_out"]) == ([], True)
        (update,) = await table.hears()
        assert update.inline_query is not None
        table.clock.moves(seconds=31)
        with pytest.raises(BadRequest, match=TOO_OLD):
            await update.inline_query.answer([])
        with pytest.raises(AssertionError, match="no results of this query"):
            await table.camille.chooses(answer, "1")


@pytest.mark.parametrize(
    ("answer", "complaint"),
    [
        ({"results": [article(str(n)).to_dict() for n in range(51)]}, "Results_too_much"),
        ({"results": [article("a").to_dict(), article("a").to_dict()]}, "Result_id_duplicate"),
        ({"results": [article("é" * 33).to_dict()]}, "Result_id_invalid"),
        ({"results": [article("").to_dict()]}, "Result_id_invalid"),
        ({"results": [article("a", "<b>x").to_dict()]}, "Can't parse entities: can't find end tag"),
        ({"results": [article("a", " ").to_dict()]}, "Text must be non-empty"),
        ({"results": [article("a", "x" * 4097).to_dict()]}, "Message_too_long"),
        ({"results": [{**article("a").to_dict(), "title": ""}]}, "find field"),
        ({"results": [{"type": "article", "id": "a", "title": "b"}]}, "find field"),
        ({"results": [{"type": "dream", "id": "a"}]}, "unallowed inline query result type"),
        ({"results": "{"}, "Can't parse results"),
        ({"results": [], "next_offset": "é" * 33}, "Next_offset_invalid"),
        ({"results": [], "button": {"text": "a", "start_parameter": "b c"}}, "Start_param_invalid"),
    ],
)
async def test_results_that_telegram_refuses_are_refused(answer: dict[str, Any], complaint: str) -> None:
    """At most 50, ids of 1 to 64 bytes that differ, texts that could be sent."""
    async with playing() as table:
        await table.meets()
        waiting, update = await asked(table, "marie")
        assert update.inline_query is not None
        with pytest.raises(BadRequest, match=complaint):
            await table.raw("answerInlineQuery", inline_query_id=update.inline_query.id, **answer)
        await update.inline_query.answer([])
        assert (await waiting)["results"] == []
