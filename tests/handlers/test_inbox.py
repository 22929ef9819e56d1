"""One update that can't be read does not stand in the way of the others."""

from __future__ import annotations

import pytest
from telegram.error import Conflict

from handlers.inbox import ALLOWED_UPDATES, Client
from tests.handlers.events import message, said, update
from tests.handlers.fake_telegram import TOKEN, FakeTelegram, refused
from tests.handlers.virtual_time import in_virtual_time


def client(telegram: FakeTelegram) -> Client:
    """The client over the fake: in place of its way to Telegram."""
    made = Client(TOKEN, "http://telegram.test")
    made._request = (telegram, telegram)
    return made


@in_virtual_time
async def test_updates_are_asked_for_and_read_as_the_library_does() -> None:
    telegram = FakeTelegram()
    telegram.known["getUpdates"] = [said("Hello")]
    (got,) = await client(telegram).fetch(7, 100, 25)
    assert got.message is not None
    assert got.message.text == "Hello"
    (asked,) = telegram.of("getUpdates")
    assert asked == {"offset": 7, "limit": 100, "timeout": 25, "allowed_updates": list(ALLOWED_UPDATES)}


@in_virtual_time
async def test_an_unreadable_update_keeps_its_number_so_that_it_can_be_confirmed(
    caplog: pytest.LogCaptureFixture,
) -> None:
    telegram = FakeTelegram()
    broken = update(message={"message_id": 1, "text": "Marie"})
    telegram.known["getUpdates"] = [said("one"), broken, update(message=message(text="two"))]
    one, nothing, two = await client(telegram).fetch(None, 100, 0)
    assert (nothing.update_id, nothing.message) == (broken["update_id"], None)
    assert [each.message.text for each in (one, two) if each.message] == ["one", "two"]
    assert "can't be read and is passed over: KeyError at" in caplog.text
    assert "Marie" not in caplog.text


@in_virtual_time
async def test_a_refusal_is_the_caller_s_to_handle() -> None:
    telegram = FakeTelegram()
    telegram.order("getUpdates", refused(409, "Conflict: terminated by other getUpdates request"))
    with pytest.raises(Conflict):
        await client(telegram).fetch(None, 100, 0)
