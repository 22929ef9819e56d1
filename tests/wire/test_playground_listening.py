"""The bot hears from the playground as from Telegram: every update, in order, until it has confirmed it."""

import asyncio
from typing import Any

import httpx
import pytest
from telegram.error import BadRequest, Conflict, EndPointNotFound, InvalidToken

from tests.wire.playing import TOKEN, bot_at, playing, unknown_fields

pytestmark = pytest.mark.wire


async def test_the_bot_learns_who_it_is() -> None:
    """getMe, as PTB needs it to begin."""
    async with playing() as table:
        me = await table.bot.get_me()
        assert (me.id, me.is_bot, me.username, me.supports_inline_queries) == (4242, True, "entregent_bot", True)
        assert not [*unknown_fields(me)]


async def test_a_message_reaches_the_bot_with_all_that_telegram_tells() -> None:
    """Who wrote, in which language, when by the program's clock, and what Telegram noticed in the text."""
    async with playing() as table:
        await table.camille.says("/met Marie 😀")
        (update,) = await table.hears()
        message = update.message
        assert message is not None
        assert message.from_user is not None
        assert (message.text, message.chat.type, message.chat.id) == ("/met Marie 😀", "private", 1001)
        assert (message.from_user.first_name, message.from_user.language_code) == ("Camille", "fr")
        assert message.date == table.clock.now()
        assert message.parse_entities(["bot_command"]) == {message.entities[0]: "/met"}
        assert not [*unknown_fields(update)]


async def test_updates_come_again_until_an_offset_confirms_them() -> None:
    """So that a bot which dies loses nothing."""
    async with playing() as table:
        for text in ("one", "two", "three"):
            await table.camille.says(text)
        first = await table.bot.get_updates()
        again = await table.bot.get_updates()
        assert [u.update_id for u in first] == [u.update_id for u in again]
        rest = await table.bot.get_updates(offset=first[0].update_id + 1)
        assert [u.message.text for u in rest if u.message] == ["two", "three"]
        assert len(await table.bot.get_updates()) == 2
        assert await table.bot.get_updates(offset=rest[-1].update_id + 1) == ()


async def test_ids_rise_by_one_and_a_limit_is_kept() -> None:
    """Limits outside 1 to 100 count as 100."""
    async with playing() as table:
        for text in ("one", "two", "three"):
            await table.camille.says(text)
        assert len(await table.bot.get_updates(limit=2)) == 2
        updates = await table.bot.get_updates(limit=0)
        assert [u.update_id - updates[0].update_id for u in updates] == [0, 1, 2]


async def test_a_negative_offset_forgets_all_but_the_latest() -> None:
    """As Telegram does for -1."""
    async with playing() as table:
        for text in ("one", "two", "three"):
            await table.camille.says(text)
        (latest,) = await table.bot.get_updates(offset=-1)
        assert latest.message is not None
        assert latest.message.text == "three"
        assert len(await table.bot.get_updates()) == 1


async def test_a_long_poll_ends_at_the_instant_somebody_writes() -> None:
    """And not when its time is over."""
    async with playing() as table:
        poll = asyncio.create_task(table.bot.get_updates(timeout=50))
        await answered_once(table.address)
        await table.camille.says("hello")
        (update,) = await asyncio.wait_for(poll, 5)
        assert update.message is not None
        assert update.message.text == "hello"


async def answered_once(address: str) -> None:
    """A round trip, after which a request sent before has arrived."""
    async with httpx.AsyncClient(trust_env=False) as http:
        await http.get(f"{address}/play/state?user=1001")


async def test_a_newer_poll_ends_the_older_with_a_conflict() -> None:
    """Two programs with one token disturb each other, and are told."""
    async with playing() as table, bot_at(table.address) as second:
        older = asyncio.create_task(table.bot.get_updates(timeout=50))
        await answered_once(table.address)
        newer = asyncio.create_task(second.get_updates(timeout=50))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await asyncio.wait_for(older, 5)
        await table.camille.says("hello")
        assert len(await asyncio.wait_for(newer, 5)) == 1


async def test_the_wanted_kinds_of_update_are_remembered() -> None:
    """A list holds until another one; an empty list is the default."""
    async with playing() as table:
        await table.bot.get_updates(allowed_updates=["callback_query"])
        await table.camille.says("not wanted")
        assert await table.bot.get_updates() == ()
        assert (await table.bot.get_webhook_info()).allowed_updates == ("callback_query",)
        await table.bot.get_updates(allowed_updates=[])
        await table.camille.says("wanted")
        assert len(await table.bot.get_updates()) == 1


async def test_pending_updates_can_be_dropped() -> None:
    """deleteWebhook(drop_pending_updates), as PTB does at the start if asked."""
    async with playing() as table:
        await table.camille.says("old")
        assert (await table.bot.get_webhook_info()).pending_update_count == 1
        await table.bot.delete_webhook(drop_pending_updates=True)
        assert await table.bot.get_updates() == ()


async def test_webhooks_and_moving_house_are_refused() -> None:
    """There is nothing behind them here."""
    async with playing() as table:
        with pytest.raises(BadRequest, match="by getupdates only"):
            await table.bot.set_webhook("https://example.org/hook")
        for leave in (table.bot.log_out, table.bot.close):
            with pytest.raises(BadRequest, match="only server"):
                await leave()


async def test_a_wrong_token_is_unauthorized_and_a_malformed_one_not_found() -> None:
    """As at api.telegram.org."""
    async with playing() as table:
        with pytest.raises(InvalidToken):
            async with bot_at(table.address, "4242:wrong"):
                raise AssertionError("a wrong token got in")
        async with httpx.AsyncClient(base_url=table.address, trust_env=False) as http:
            assert (await http.get("/bot4242:wrong/getMe")).json() == {
                "ok": False,
                "error_code": 401,
                "description": "Unauthorized",
            }
            assert (await http.get("/botnonsense/getMe")).status_code == 404
            assert (await http.get("/file/bot4242:wrong/documents/file_1")).status_code == 401


async def test_an_unknown_method_is_not_found() -> None:
    """So that a misspelt call shows."""
    async with playing() as table:
        with pytest.raises(EndPointNotFound):
            await table.bot.do_api_request("sendTelepathy", {"chat_id": 1001})


@pytest.mark.parametrize(
    "request_parts",
    [
        {"method": "GET", "params": {"chat_id": "1001", "text": "hi", "whatever": "1"}},
        {"method": "POST", "params": {"chat_id": "1001"}, "data": {"text": "hi", "whatever": "1"}},
        {"method": "POST", "json": {"chat_id": 1001, "text": "hi", "whatever": 1}},
        {"method": "POST", "data": {"chat_id": "1001"}, "files": {"text": (None, b"hi")}},
    ],
)
async def test_a_call_may_come_in_any_of_four_ways(request_parts: dict[str, Any]) -> None:
    """Address, form, JSON, multipart; unknown parameters do no harm, nor do capitals in the name of the call."""
    async with playing() as table, httpx.AsyncClient(base_url=table.address, trust_env=False) as http:
        await table.meets()
        method = request_parts.pop("method")
        answer = await http.request(method, f"/bot{TOKEN}/SENDmessage", **request_parts)
        assert answer.json()["result"]["text"] == "hi"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        *((body, "application/json") for body in (b"{", b"[]", b'{"a": NaN}', b'{"a": 1e999}', b"[" * 100_000)),
        (b"x", "multipart/form-data; boundary=b"),
    ],
)
async def test_a_body_that_cannot_be_read_is_a_bad_request(body: bytes, kind: str) -> None:
    """And not a failure of the server."""
    async with playing() as table, httpx.AsyncClient(base_url=table.address, trust_env=False) as http:
        answer = await http.post(f"/bot{TOKEN}/getMe", content=body, headers={"content-type": kind})
        assert (answer.status_code, answer.json()["ok"]) == (400, False)
