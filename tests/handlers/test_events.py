"""Each kind of event reaches the coach as what it is, and is answered once."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest

from bot.domain.lines import Offered, Reply, line
from bot.domain.turns import (
    Blocked,
    Happening,
    Heard,
    PickedPeople,
    Pressed,
    Reworded,
    SentOther,
    SharedContact,
    SharedPlace,
)
from tests.handlers.events import CAMILLE, GROUP, PRIVATE, house, member, message, pressed, said, update
from tests.handlers.fake_coach import FakeCoach, says
from tests.handlers.fake_telegram import BLOCKED, refused
from tests.handlers.virtual_time import in_virtual_time, now

FILE = {"file_id": "f", "file_unique_id": "u"}
SHARED_USERS = {
    "request_id": 1,
    "users": [{"user_id": 9, "first_name": "Paul", "last_name": "Roy", "username": "paul"}, {"user_id": 10}],
}
CHANNEL = {"id": -5, "type": "channel", "title": "News"}


@pytest.mark.parametrize(
    ("raw", "happening"),
    [
        (said("Coffee with Marie"), Heard("Coffee with Marie", 11)),
        (said("/who Marie"), Heard("/who Marie", 11)),
        (said("/who@Entregent_Bot Marie"), Heard("/who Marie", 11)),
        (said("/who@another_bot Marie"), Heard("/who@another_bot Marie", 11)),
        (update(edited_message=message(text="With Paul", edit_date=2)), Reworded("With Paul", 11)),
        (pressed("1:keep:d1"), Pressed("keep:d1", 55)),
        (
            update(message=message(contact={"phone_number": "+33 1", "first_name": "Paul", "last_name": "Roy"})),
            SharedContact("Paul Roy", "+33 1"),
        ),
        (
            update(message=message(users_shared=SHARED_USERS)),
            PickedPeople(((9, "Paul Roy", "paul"), (10, "", None))),
        ),
        (update(message=message(location={"latitude": 48.8, "longitude": 2.3})), SharedPlace(48.8, 2.3)),
        (
            update(message=message(photo=[{**FILE, "width": 1, "height": 1}], caption="Paul")),
            SentOther("photo", "Paul", 11),
        ),
        (update(message=message(voice={**FILE, "duration": 1})), SentOther("voice", None, 11)),
        (update(message=message(audio={**FILE, "duration": 1})), SentOther("voice", None, 11)),
        (update(message=message(video_note={**FILE, "duration": 1, "length": 1})), SentOther("video", None, 11)),
        (
            update(message=message(animation={**FILE, "width": 1, "height": 1, "duration": 1}, document=FILE)),
            SentOther("video", None, 11),
        ),
        (update(message=message(document=FILE)), SentOther("document", None, 11)),
        (update(message=message(dice={"emoji": "🎲", "value": 3})), SentOther("other", None, 11)),
        (member("kicked", "member"), Blocked(True)),
        (member("member", "kicked"), Blocked(False)),
    ],
)
def test_what_happens_reaches_the_coach_as_what_it_is(raw: dict[str, Any], happening: Happening) -> None:
    @in_virtual_time
    async def test() -> None:
        here = await house()
        await here.gets(raw)
        assert here.coach.turns == [(7, happening, raw["update_id"])]

    test()


@pytest.mark.parametrize(
    "raw",
    [
        update(channel_post={"message_id": 1, "date": 1, "chat": CHANNEL, "text": "news"}),
        update(message=message(pinned_message=message(text="x"))),
        update(message=message(text="hi all", chat=GROUP)),
        update(message=message(GROUP, photo=[{**FILE, "width": 1, "height": 1}])),
        update(edited_message=message(location={"latitude": 1.0, "longitude": 2.0}, edit_date=2)),
        update(edited_message=message(GROUP, text="/start", edit_date=2)),
        update(poll_answer={"poll_id": "p", "option_ids": [], "option_persistent_ids": [], "user": CAMILLE}),
        member("member", "member", GROUP),
        member("left", "member", GROUP),
    ],
)
def test_what_is_not_our_conversation_is_left_alone(raw: dict[str, Any]) -> None:
    @in_virtual_time
    async def test() -> None:
        here = await house()
        await here.gets(raw)
        assert (here.coach.turns, here.telegram.calls) == ([], [])

    test()


@in_virtual_time
async def test_a_reply_is_said_in_the_chat_it_came_from() -> None:
    here = await house()
    await here.gets(said("Hello"))
    (reply,) = here.telegram.of("sendMessage")
    assert (reply["chat_id"], reply["text"]) == (7, "Hello")


@pytest.mark.parametrize(
    "raw",
    [
        said("/start@entregent_bot", GROUP),
        said("/help", GROUP),
        said("@entregent_bot what do you do?", GROUP),
        member("member", "left", GROUP),
    ],
)
def test_in_a_group_it_says_that_it_works_in_private(raw: dict[str, Any]) -> None:
    @in_virtual_time
    async def test() -> None:
        here = await house()
        await here.gets(raw)
        assert here.coach.turns == []
        (answer,) = here.telegram.of("sendMessage")
        assert (answer["chat_id"], answer["text"]) == (-100, "fr:error.group")
        button = answer["reply_markup"]["inline_keyboard"][0][0]
        assert button["url"] == "https://t.me/entregent_bot?start=group"

    test()


@pytest.mark.parametrize("text", ["/start@another_bot", "@camille hello", "hello /start", "mail@entregent_bot.org"])
def test_in_a_group_what_is_for_others_is_left_to_them(text: str) -> None:
    @in_virtual_time
    async def test() -> None:
        here = await house()
        await here.gets(said(text, GROUP))
        assert here.telegram.calls == []

    test()


@pytest.mark.parametrize(
    "raw",
    [
        pressed("0:keep"),
        pressed("keep"),
        pressed(None, game_short_name="x"),
        pressed("1:keep", message=None, inline_message_id="i"),
        pressed("1:keep", message={**message(GROUP, text="Card"), "from": CAMILLE}),
        pressed("1:keep", message={**message({**PRIVATE, "id": 8}, text="Card"), "from": CAMILLE}),
    ],
)
def test_a_button_that_is_not_ours_any_more_gets_a_word_and_changes_nothing(raw: dict[str, Any]) -> None:
    @in_virtual_time
    async def test() -> None:
        here = await house()
        await here.gets(raw)
        assert here.coach.turns == []
        (call,) = here.telegram.calls
        assert (call.method, call.said["text"]) == ("answerCallbackQuery", "fr:error.old_button")

    test()


@in_virtual_time
async def test_a_button_of_a_message_too_old_to_show_works_and_is_answered_in_a_new_one() -> None:
    here = await house(FakeCoach(lambda _: (Reply((says("Card"),), edits=True),)))
    await here.gets(pressed("1:keep", message={"message_id": 55, "date": 0, "chat": PRIVATE}))
    assert here.happenings == [Pressed("keep", 55)]
    assert [call.method for call in here.telegram.calls] == ["answerCallbackQuery", "sendMessage"]


@in_virtual_time
async def test_a_button_pressed_twice_reaches_the_coach_twice_and_both_are_answered() -> None:
    here = await house()
    await here.gets(pressed("1:keep"))
    await here.gets(pressed("1:keep"))
    assert here.happenings == [Pressed("keep", 55)] * 2
    assert len(here.telegram.of("answerCallbackQuery")) == 2


@in_virtual_time
async def test_inline_offers_are_personal_and_never_cached() -> None:
    offered = (
        Offered("p3", says("Marie"), says("A <b>card</b>"), says("<b>Marie</b>")),
        Offered("p3", says("Marie again"), says(""), says("twice the same id")),
        Offered("x" * 65, says("Too long an id"), says(""), says("text")),
        Offered("p4", says("Empty"), says(""), says("")),
    )
    here = await house(FakeCoach(offered=offered))
    await here.gets(update(inline_query={"id": "i1", "from": CAMILLE, "query": "marie", "offset": ""}))
    (answer,) = here.telegram.of("answerInlineQuery")
    assert (answer["cache_time"], answer["is_personal"]) == (0, True)
    (article,) = answer["results"]
    assert (article["id"], article["title"]) == ("p3", "Marie again")
    assert article["input_message_content"]["parse_mode"] == "HTML"
    assert answer["button"] == {"text": "fr:inline.open", "start_parameter": "inline"}


@in_virtual_time
async def test_an_inline_query_that_fails_or_finds_nothing_is_answered_all_the_same(
    caplog: pytest.LogCaptureFixture,
) -> None:
    here = await house()
    await here.gets(update(inline_query={"id": "i1", "from": CAMILLE, "query": "marie", "offset": ""}))

    async def fails(*_: Any) -> tuple[Offered, ...]:
        raise KeyError("Marie")

    here.coach.inline = fails  # type: ignore[method-assign, assignment]
    here.telegram.order("answerInlineQuery", refused(400, "Bad Request: query is too old"))
    await here.gets(update(inline_query={"id": "i2", "from": CAMILLE, "query": "marie", "offset": ""}))
    first, second = here.telegram.of("answerInlineQuery")
    assert (first["results"], second["results"]) == ([], [])
    assert first["button"]["text"] == "fr:inline.start"
    assert "Marie" not in caplog.text


@in_virtual_time
async def test_a_stranger_is_turned_away_kindly_and_without_a_notebook() -> None:
    here = await house(allowed=frozenset({1}))
    await here.gets(said("Hello"))
    await here.gets(pressed("1:keep"))
    await here.gets(update(inline_query={"id": "i1", "from": CAMILLE, "query": "", "offset": ""}))
    await here.gets(update(edited_message=message(text="x", edit_date=2)))
    await here.gets(said("/start@entregent_bot", GROUP))
    await here.gets(member("kicked", "member"))
    assert here.coach.turns == []
    assert here.telegram.texts == ["fr:error.private"]
    assert here.telegram.of("answerCallbackQuery")[0]["text"] == "fr:error.private"
    assert here.telegram.of("answerInlineQuery")[0]["results"] == []


@in_virtual_time
async def test_a_stranger_does_not_slip_in_when_turning_them_away_fails() -> None:
    here = await house(allowed=frozenset({1}))
    here.telegram.order("sendMessage", BLOCKED)
    here.telegram.order("answerInlineQuery", refused(400, "Bad Request: query is too old"))
    await here.gets(said("Hello"))
    await here.gets(update(inline_query={"id": "i1", "from": CAMILLE, "query": "", "offset": ""}))
    assert here.coach.turns == []
    assert len(here.telegram.calls) == 2


@in_virtual_time
async def test_who_is_allowed_comes_in() -> None:
    here = await house(allowed=frozenset({1, 7}))
    await here.gets(said("Hello"))
    assert here.telegram.texts == ["Hello"]


def failing(_: Happening) -> tuple[Reply, ...]:
    raise KeyError("Marie")


@pytest.mark.parametrize("raw", [said("Coffee with Marie"), pressed("1:keep")])
def test_an_error_is_owned_up_to_and_logged_in_one_line_without_words(
    raw: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    @in_virtual_time
    async def test() -> None:
        here = await house(FakeCoach(failing))
        await here.gets(raw)
        assert here.telegram.texts == ["fr:error.sorry"]
        assert len(here.telegram.of("answerCallbackQuery")) == ("callback_query" in raw)
        errors = [record for record in caplog.records if record.levelno >= logging.ERROR]
        assert len(errors) == 1
        assert "KeyError at" in errors[0].getMessage()
        assert "Marie" not in caplog.text

    test()


@in_virtual_time
async def test_an_error_in_an_unblocking_or_a_group_needs_no_apology() -> None:
    here = await house(FakeCoach(failing))
    await here.gets(member("kicked", "member"))
    assert here.telegram.calls == []


@in_virtual_time
async def test_a_turn_is_one_line_in_the_log_without_a_word_of_the_user(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    here = await house()
    await here.gets(said("Coffee with Marie"))
    (record,) = [record for record in caplog.records if record.name.startswith("handlers")]
    assert record.getMessage() == "turn user=7 heard 0 ms: said 1"


@in_virtual_time
async def test_who_blocked_the_bot_meanwhile_is_noted_and_the_turn_is_over() -> None:
    here = await house()
    here.telegram.order("sendMessage", BLOCKED)
    await here.gets(said("Hello"))
    assert here.coach.away == [7]


@in_virtual_time
async def test_a_reply_that_can_not_be_delivered_is_handed_over_and_said_by_a_later_sweep() -> None:
    here = await house()
    here.telegram.order("sendMessage", refused(429, "Too Many Requests: retry after 90", retry_after=90))
    raw = said("Hello")
    await here.gets(raw)
    assert [unsaid.id for unsaid in here.coach.waiting[7]] == [f"r{raw['update_id']}"]
    assert now() == 0


@in_virtual_time
async def test_without_patience_the_turn_is_kept_and_the_reply_left_to_a_sweep() -> None:
    here = await house()
    await here.gets(said("Hello"), patience=0)
    assert here.telegram.calls == []
    assert len(here.coach.turns) == len(here.coach.waiting[7]) == 1


@in_virtual_time
async def test_turns_of_one_user_never_overlap() -> None:
    inside: list[int] = []
    most: list[int] = []
    here = await house()
    usual = here.coach.turn

    async def slow(*args: Any) -> tuple[Reply, ...]:
        inside.append(1)
        most.append(len(inside))
        await asyncio.sleep(1)
        inside.pop()
        return await usual(*args)

    here.coach.turn = slow  # type: ignore[method-assign, assignment]
    await asyncio.gather(*(here.gets(said(str(number))) for number in range(3)))
    assert max(most) == 1
    assert here.telegram.texts == ["0", "1", "2"]


@in_virtual_time
async def test_after_everything_is_forgotten_the_goodbye_is_in_the_language_spoken_before() -> None:
    here = await house(FakeCoach(lang="en"))
    await here.gets(said("/forget"))
    here.coach.known.clear()
    here.coach.answers = lambda _: (Reply((line("forgotten"),)),)
    forget = here.coach.turn

    async def turn(*args: Any) -> tuple[Reply, ...]:
        replies = await forget(*args)
        here.coach.known.clear()
        return replies

    here.coach.turn = turn  # type: ignore[method-assign, assignment]
    await here.gets(pressed("1:forget_all"))
    assert here.telegram.texts[-1] == "en:forgotten"
