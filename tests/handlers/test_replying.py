"""A reply reaches the user whatever Telegram does, or is known not to have."""

from typing import Any
from zoneinfo import ZoneInfo

import pytest
from telegram.error import TimedOut

from bot.domain.lines import Attachment, Button, Reply, line
from handlers.limiter import Urgency
from handlers.patience import Patience
from handlers.replying import Press, Speaker, TurnedAway, Undelivered
from handlers.request import FateUnknown, NotSent
from handlers.tongue import Tongue
from tests.handlers.fake_coach import NOON, KeyVoice, says
from tests.handlers.fake_telegram import BLOCKED, FakeTelegram, bot_of, refused
from tests.handlers.virtual_time import in_virtual_time, now

TONGUE = Tongue(KeyVoice(), "en", NOON.date(), ZoneInfo("UTC"))
HELLO = Reply((says("<b>Hello</b>"),))
CARD = Reply((says("Card"),), ((Button(says("Keep"), does="keep"),),), edits=True)
PRESS = Press("q1", 55)


async def spoken(telegram: FakeTelegram, *replies: Reply, patience: float = 60, **how: Any) -> int:
    speaker = Speaker(await bot_of(telegram))
    return await speaker.speak(7, replies, TONGUE, Urgency(patience=Patience(patience)), **how)


@in_virtual_time
async def test_a_reply_is_html_without_a_preview_of_its_links() -> None:
    telegram = FakeTelegram()
    assert await spoken(telegram, HELLO) == 1
    (said,) = telegram.of("sendMessage")
    assert (said["chat_id"], said["text"], said["parse_mode"]) == (7, "<b>Hello</b>", "HTML")
    assert said["link_preview_options"] == {"is_disabled": True}


@in_virtual_time
async def test_a_file_goes_out_as_a_document() -> None:
    telegram = FakeTelegram()
    await spoken(telegram, Reply((says("Yours"),), attachment=Attachment("notebook.json", '{"é": 1}')))
    (call,) = telegram.calls
    assert call.method == "sendDocument"
    assert call.said["caption"] == "Yours"
    assert call.files["document"] == '{"é": 1}'.encode()


@in_virtual_time
async def test_a_press_is_answered_and_its_message_changed() -> None:
    telegram = FakeTelegram()
    await spoken(telegram, CARD, Reply(toast=line("kept")), press=PRESS)
    answer, edit = telegram.calls
    assert (answer.method, answer.said) == ("answerCallbackQuery", {"callback_query_id": "q1", "text": "en:kept"})
    assert (edit.method, edit.said["message_id"], edit.said["text"]) == ("editMessageText", 55, "Card")
    assert edit.said["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "1:keep"


@in_virtual_time
async def test_a_press_is_answered_once_and_even_when_there_is_nothing_to_say() -> None:
    telegram = FakeTelegram()
    await spoken(telegram, press=PRESS)
    assert [call.method for call in telegram.calls] == ["answerCallbackQuery"]


@in_virtual_time
async def test_an_expired_press_keeps_nothing_back() -> None:
    telegram = FakeTelegram()
    telegram.order("answerCallbackQuery", refused(400, "Bad Request: query is too old and response timeout expired"))
    await spoken(telegram, HELLO, press=PRESS)
    assert telegram.texts == ["<b>Hello</b>"]


@in_virtual_time
async def test_a_message_that_can_not_be_edited_is_said_anew() -> None:
    telegram = FakeTelegram()
    telegram.order("editMessageText", refused(400, "Bad Request: message can't be edited"))
    await spoken(telegram, CARD, press=PRESS)
    assert telegram.texts == ["Card"]


@in_virtual_time
async def test_a_message_that_telegram_no_longer_shows_is_not_even_tried() -> None:
    telegram = FakeTelegram()
    await spoken(telegram, CARD, press=Press("q2", None))
    assert [call.method for call in telegram.calls] == ["answerCallbackQuery", "sendMessage"]


@in_virtual_time
async def test_an_edit_that_changes_nothing_is_fine() -> None:
    telegram = FakeTelegram()
    telegram.order("editMessageText", refused(400, "Bad Request: message is not modified: specified new message…"))
    await spoken(telegram, CARD, press=PRESS)
    assert telegram.texts == []


@in_virtual_time
async def test_only_one_reply_takes_the_place_of_the_pressed_message() -> None:
    telegram = FakeTelegram()
    await spoken(telegram, CARD, CARD, press=PRESS)
    assert [call.method for call in telegram.calls] == ["answerCallbackQuery", "editMessageText", "sendMessage"]


@in_virtual_time
async def test_what_telegram_refuses_as_html_is_said_without_formatting(caplog: pytest.LogCaptureFixture) -> None:
    telegram = FakeTelegram()
    telegram.order("sendMessage", refused(400, 'Bad Request: can\'t parse entities: unsupported start tag "marie"'))
    await spoken(telegram, Reply((says("<b>Fish &amp; chips</b>"),)))
    assert telegram.texts[-1] == "Fish & chips"
    assert "parse_mode" not in telegram.of("sendMessage")[-1]
    assert "Can't parse entities" in caplog.text
    assert "marie" not in caplog.text


@in_virtual_time
async def test_what_telegram_refuses_in_every_form_is_undelivered() -> None:
    telegram = FakeTelegram()
    telegram.order("sendMessage", *[refused(400, "Bad Request: chat not found")] * 3)
    with pytest.raises(Undelivered):
        await spoken(telegram, Reply((says("Card"),), CARD.buttons))
    assert len(telegram.calls) == 3


@in_virtual_time
async def test_a_user_who_blocked_the_bot_is_not_pressed_further() -> None:
    telegram = FakeTelegram()
    telegram.order("sendMessage", BLOCKED)
    with pytest.raises(TurnedAway):
        await spoken(telegram, HELLO, HELLO)
    assert len(telegram.calls) == 1


@in_virtual_time
async def test_a_halt_is_sat_out_and_the_reply_said() -> None:
    telegram = FakeTelegram()
    telegram.order("sendMessage", refused(429, "Too Many Requests: retry after 20", retry_after=20))
    await spoken(telegram, HELLO)
    assert [call.at - 1000 for call in telegram.calls] == [0, 20]


@in_virtual_time
async def test_a_halt_longer_than_the_patience_leaves_the_reply_for_later_at_once() -> None:
    telegram = FakeTelegram()
    telegram.order("sendMessage", refused(429, "Too Many Requests: retry after 300", retry_after=300))
    with pytest.raises(Undelivered):
        await spoken(telegram, HELLO)
    assert now() == 0


@in_virtual_time
async def test_while_telegram_is_down_the_reply_is_tried_for_a_minute() -> None:
    telegram = FakeTelegram()
    telegram.order("sendMessage", *[NotSent("down")] * 3, refused(502, "Bad Gateway"))
    await spoken(telegram, HELLO)
    assert now() == 1 + 2 + 4 + 8
    telegram.order("sendMessage", *[NotSent("down")] * 100)
    with pytest.raises(Undelivered):
        await spoken(telegram, HELLO)
    assert 50 <= now() - 15 <= 60


@pytest.mark.parametrize("error", [TimedOut("?"), FateUnknown("?")])
def test_a_message_whose_fate_is_unknown_is_sent_once_more_and_no_more(error: Exception) -> None:
    @in_virtual_time
    async def test() -> None:
        telegram = FakeTelegram()
        telegram.order("sendMessage", error)
        await spoken(telegram, HELLO)
        assert len(telegram.calls) == 2
        telegram.order("sendMessage", error, error)
        with pytest.raises(Undelivered):
            await spoken(telegram, HELLO)
        assert len(telegram.of("sendMessage")) == 2

    test()


@in_virtual_time
async def test_an_error_on_the_way_of_an_answer_to_a_press_keeps_nothing_back() -> None:
    telegram = FakeTelegram()
    telegram.order("answerCallbackQuery", NotSent("down"))
    await spoken(telegram, HELLO, press=PRESS)
    assert telegram.texts == ["<b>Hello</b>"]


@in_virtual_time
async def test_the_letters_come_back_after_a_wish() -> None:
    telegram = FakeTelegram()
    speaker = Speaker(await bot_of(telegram))
    await speaker.speak(7, [Reply((says("Who?"),), wish="people")], TONGUE, Urgency())
    await speaker.speak(8, [HELLO], TONGUE, Urgency())
    await speaker.speak(7, [HELLO], TONGUE, Urgency())
    await speaker.speak(7, [HELLO], TONGUE, Urgency())
    markups = [said.get("reply_markup") for said in telegram.of("sendMessage")]
    assert "keyboard" in str(markups[0])
    assert markups[1:] == [None, {"remove_keyboard": True}, None]


@in_virtual_time
async def test_after_a_restart_what_was_shared_still_brings_the_letters_back() -> None:
    telegram = FakeTelegram()
    await spoken(telegram, HELLO, ends_wish=True)
    assert telegram.of("sendMessage")[0]["reply_markup"] == {"remove_keyboard": True}


def card(words: str, *does: str, edits: bool = False) -> Reply:
    return Reply((says(words),), (tuple(Button(says(one), does=one) for one in does),), edits)


async def edited(telegram: FakeTelegram, *before: Reply, again: Reply, chat: int = 7) -> Speaker:
    """What was said before, and then the answer to a message that the user edited."""
    speaker, urgency = Speaker(await bot_of(telegram)), Urgency(patience=Patience(60))
    await speaker.speak(7, before, TONGUE, urgency)
    await speaker.speak(chat, (again,), TONGUE, urgency, in_place=True)
    return speaker


@in_virtual_time
async def test_the_card_of_an_edited_message_takes_the_place_of_the_earlier_one() -> None:
    telegram = FakeTelegram()
    await edited(telegram, card("Card", "keep:d1", "drop:d1"), HELLO, again=card("Better", "drop:d1", edits=True))
    (said,) = telegram.of("editMessageText")
    assert (said["message_id"], said["text"]) == (101, "Better")
    assert telegram.texts == ["Card", "<b>Hello</b>"]


@in_virtual_time
async def test_of_several_cards_the_last_with_these_buttons_is_replaced() -> None:
    telegram = FakeTelegram()
    cards = (card("One", "keep:d1"), card("One again", "keep:d1"), card("Two", "keep:d2"))
    await edited(telegram, *cards, again=card("Better", "keep:d1", edits=True))
    assert [said["message_id"] for said in telegram.of("editMessageText")] == [102]


@in_virtual_time
async def test_a_card_that_stands_nowhere_in_that_chat_is_said_anew() -> None:
    telegram = FakeTelegram()
    await edited(telegram, card("Card", "keep:d1"), again=card("Better", "keep:d1", edits=True), chat=8)
    assert telegram.of("editMessageText") == []
    assert telegram.texts == ["Card", "Better"]


@in_virtual_time
async def test_a_card_that_was_kept_by_a_press_is_not_replaced_any_more() -> None:
    telegram = FakeTelegram()
    speaker, urgency = Speaker(await bot_of(telegram)), Urgency(patience=Patience(60))
    await speaker.speak(7, (card("Card", "keep:d1"),), TONGUE, urgency)
    await speaker.speak(7, (Reply((says("Card"),), edits=True),), TONGUE, urgency, press=Press("q1", 101))
    await speaker.speak(7, (card("Better", "keep:d1", edits=True),), TONGUE, urgency, in_place=True)
    assert [said["text"] for said in telegram.of("editMessageText")] == ["Card"]
    assert telegram.texts == ["Card", "Better"]


@in_virtual_time
async def test_what_is_said_after_other_words_of_the_user_replaces_nothing() -> None:
    telegram = FakeTelegram()
    await spoken(telegram, card("Card", "keep:d1"), card("Again", "keep:d1", edits=True))
    assert telegram.texts == ["Card", "Again"]
