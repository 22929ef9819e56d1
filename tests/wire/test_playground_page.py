"""What the page asks of the playground: the state, the stream of events, sharing, travelling, and clear refusals."""

import asyncio
import json
from datetime import timedelta
from typing import Any

import httpx
import pytest

from tests.wire.playing import ALEX, CAMILLE, EVENING, playing, unknown_fields

pytestmark = pytest.mark.wire


async def test_the_state_holds_all_that_the_page_draws() -> None:
    """The bot, the people, the chat, the keyboard, the menu, the clock."""
    async with playing() as table:
        await table.meets()
        await table.bot.send_message(CAMILLE, "Welcome")
        state = await table.camille.state()
        assert [user["first_name"] for user in state["users"]] == ["Camille", "Alex", "Sam"]
        assert [user["language_code"] for user in state["users"]] == ["fr", "en", "fr"]
        assert [(m["from"], m["text"]) for m in state["messages"]] == [("user", "/start"), ("bot", "Welcome")]
        assert (state["user"], state["reply_keyboard"], state["commands"]) == (CAMILLE, None, [])
        assert state["clock"] == {"now": "2026-11-20T18:00:00+00:00", "travels": True}


async def test_events_stream_to_every_page_of_the_user_and_to_nobody_else() -> None:
    """Server-Sent Events, as they happen."""
    async with playing() as table, httpx.AsyncClient(base_url=table.address, trust_env=False) as http:
        await table.meets(table.camille, table.alex)
        async with (
            http.stream("GET", f"/play/events?user={CAMILLE}") as first,
            http.stream("GET", f"/play/events?user={CAMILLE}") as second,
        ):
            assert first.headers["content-type"].startswith("text/event-stream")
            streams = [first.aiter_lines(), second.aiter_lines()]
            assert [await anext(lines) for lines in streams] == [": open"] * 2
            await table.bot.send_message(ALEX, "not for Camille")
            await table.bot.send_message(CAMILLE, "for Camille é")
            for lines in streams:
                event = await next_event(lines)
                assert (event["type"], event["message"]["text"]) == ("message", "for Camille é")


async def next_event(lines: Any) -> dict[str, Any]:
    async for line in lines:
        if line.startswith("data: "):
            return dict(json.loads(line.removeprefix("data: ")))
    raise AssertionError("the stream ended")


async def test_a_contact_and_a_place_reach_the_bot() -> None:
    """As Telegram tells them."""
    async with playing() as table:
        await table.camille.shares_contact("+33 1 23", "Marie", last_name="Durand", vcard="BEGIN:VCARD", user_id=77)
        await table.camille.shares_location(48.85, 2.35)
        card, place = await table.hears(2)
        assert not [*unknown_fields([card, place])]
        assert card.message is not None
        assert card.message.contact is not None
        assert (card.message.contact.last_name, card.message.contact.user_id) == ("Durand", 77)
        assert place.message is not None
        assert place.message.location is not None
        assert place.message.location.latitude == 48.85


async def test_a_long_text_leaves_as_several_messages() -> None:
    """As real clients do: nothing is cut off."""
    async with playing() as table:
        await table.camille.says("a" * 4096 + "b" * 10)
        heard = await table.hears(2)
        assert [len(u.message.text or "") for u in heard if u.message] == [4096, 10]


async def test_a_deep_link_starts_with_its_payload() -> None:
    """Letters, digits, _ and -, at most 64."""
    async with playing() as table:
        assert (await table.camille.starts("from_Marie-1"))["text"] == "/start from_Marie-1"
        for payload in ("x" * 65, "a b", "é"):
            with pytest.raises(AssertionError, match="a start payload"):
                await table.camille.starts(payload)


async def test_who_blocked_the_bot_must_unblock_it_to_write() -> None:
    """The page says so."""
    async with playing() as table:
        await table.camille.blocks()
        assert (await table.camille.sees("user"))["user"]["blocked"] is True
        with pytest.raises(AssertionError, match="Camille has blocked the bot"):
            await table.camille.says("hello")
        await table.camille.unblocks()
        await table.camille.says("hello")


async def test_time_travel_moves_the_program_and_every_page_hears_of_it() -> None:
    """Tomorrow, a week, the next nudge; and a plain word where nothing is planned."""
    async with playing() as table:
        stayed = await table.camille.travels("next")
        assert (stayed["moved"], stayed["why"]) == (False, "nothing is planned to travel to")
        table.clock.next_nudge = EVENING + timedelta(hours=15)
        moved = await table.camille.travels("next")
        assert (moved["moved"], moved["now"]) == (True, "2026-11-21T09:00:00+00:00")
        assert (await table.alex.sees("clock"))["now"] == moved["now"]
        assert table.clock.journeys == [(CAMILLE, "next"), (CAMILLE, "next")]
        with pytest.raises(AssertionError, match="one travels to tomorrow, week, next"):
            await table.camille.travels("yesterday")


async def test_without_a_time_machine_the_clock_stays() -> None:
    """And the page knows."""
    async with playing(time_machine=None) as table:
        assert (await table.camille.state())["clock"]["travels"] is False
        assert (await table.camille.travels("week"))["moved"] is False


@pytest.mark.parametrize(
    ("path", "said", "why"),
    [
        ("send", {"user": 77, "text": "x"}, "nobody here has the number 77"),
        ("send", {"text": "x"}, "user is a whole number"),
        ("send", {"user": 1001, "text": "  "}, "there is nothing written"),
        ("send", {"user": 1001, "text": 5}, "text is a text"),
        ("send", {"user": 1001, "text": "\ud83d"}, "not valid Unicode"),
        ("send", {"user": 1001, "text": "x", "reply_to": 99}, "message 99 is not there"),
        ("send", {"user": 1001, "text": "x", "chat": 1002}, "Camille is in no chat 1002"),
        ("send", [], "a JSON object is expected"),
        ("edit", {"user": 1001, "message_id": 99, "text": "x"}, "only a text of one's own can be edited"),
        ("contact", {"user": 1001, "first_name": "x"}, "a phone number and a first name"),
        ("contact", {"user": 1001, "first_name": "x", "phone_number": "1", "vcard": "x" * 2049}, "2,048 bytes"),
        ("location", {"user": 1001, "latitude": 91, "longitude": 0}, "latitude is -90 to 90"),
        ("location", {"user": 1001, "latitude": "x", "longitude": 0}, "latitude is a number"),
        ("users_shared", {"user": 1001, "request_id": 1, "users": "x"}, "users is a list"),
        ("inline", {"user": 1001, "query": "x" * 257}, "at most 256 characters"),
        ("language", {"user": 1001, "language_code": "f"}, "a language is a code"),
        ("block", {"user": 1001, "blocked": "x"}, "blocked is true or false"),
        ("faults", [{"method": ""}], "a fault needs a method"),
        ("faults", [{"method": "getMe", "staus": 500}], "a fault has no staus"),
        ("faults", [{"method": "getMe", "times": 0}], "at least once"),
        ("faults", ["x"], "a fault is an object"),
    ],
)
async def test_what_cannot_be_done_is_said_in_plain_words(path: str, said: Any, why: str) -> None:
    """With 400, and nothing happens."""
    async with playing() as table, httpx.AsyncClient(base_url=table.address, trust_env=False) as http:
        body = json.dumps(said).encode()
        answer = await http.post(f"/play/{path}", content=body, headers={"content-type": "application/json"})
        assert answer.status_code == 400
        assert why in answer.json()["error"]
        assert await table.has_silence()


async def test_files_that_cannot_be_sent_are_refused() -> None:
    """Empty, of no known kind, or a photo that is none."""
    async with playing() as table, httpx.AsyncClient(base_url=table.address, trust_env=False) as http:
        for content, kind, why in (
            (b"", "document", "the file is empty"),
            (b"x", "dream", "a file is sent as one of document, photo, voice, sticker"),
            (b"x", "photo", "a photo is a PNG, JPEG, GIF or WebP"),
        ):
            with pytest.raises(AssertionError, match=why):
                await table.camille.sends_file(content, "a.bin", kind=kind)
        with pytest.raises(AssertionError, match="at most 1,024 characters"):
            await table.camille.sends_file(b"x", "a.bin", caption="x" * 1025)
        assert (await http.post("/play/file", data={"user": "1001"})).status_code == 400
        broken = {"content-type": "multipart/form-data; boundary=b"}
        assert (await http.post("/play/file", content=b"x", headers=broken)).json() == {
            "error": "this form cannot be read"
        }
        assert (await http.get("/play/files/nothing")).status_code == 404
        assert await table.has_silence()


async def test_a_person_who_waits_in_vain_is_told_what_came_instead() -> None:
    """So that a test fails with a reason."""
    async with playing() as table:
        table.camille._patience = 0.01
        with pytest.raises(AssertionError, match="nothing such came"):
            await asyncio.wait_for(table.camille.reads(), 5)
