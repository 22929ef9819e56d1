"""A person in front of the playground: writes, presses and reads over HTTP, as the chat page does."""

import ssl
from collections import deque
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Self

import httpx

# All is plain HTTP here: to read this machine's certificates for each client would take longer than most tests.
NO_CERTIFICATES = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
PATIENCE = 10.0  # seconds that a person waits for an answer before giving up

Event = dict[str, Any]
Message = dict[str, Any]


class NothingCame(AssertionError):
    """The person waited and the bot did not do what was expected; the message tells what it did instead."""


class TelegramUser:
    """One playing user. Use as `async with TelegramUser(address, 1001) as camille:`.

    Reading goes forward: each of `reads`, `sees_edit`, `sees_deleted`, `is_told` gives the next of its kind that was
    not read yet. `last` is the bot message read or seen edited last; `presses` and `buttons` look at it.
    """

    def __init__(self, address: str, user_id: int, *, patience: float = PATIENCE) -> None:
        self.id = user_id
        self.last: Message | None = None
        self._patience = patience
        self._heard = 0
        self._unread: deque[Event] = deque()
        self._http = httpx.AsyncClient(base_url=address, timeout=patience + 5, trust_env=False, verify=NO_CERTIFICATES)

    async def __aenter__(self) -> Self:
        """Only what happens from now on is read."""
        self._heard = (await self._ask("GET", "/play/news", {"user": self.id}))["last"]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._http.aclose()

    # What a person does

    async def says(self, text: str, *, reply_to: int | None = None, chat: int | None = None) -> Message:
        """Write a message (in a group with `chat`); gives it as the page shows it, the last one if it was split."""
        sent = await self._do("send", text=text, reply_to=reply_to, chat=chat)
        return dict(sent["messages"][-1])

    async def starts(self, payload: str = "") -> Message:
        """Press Start, or follow a deep link."""
        return dict((await self._do("start", payload=payload))["message"])

    async def edits(self, message_id: int, text: str) -> Message:
        """Correct a message of one's own."""
        return dict((await self._do("edit", message_id=message_id, text=text))["message"])

    async def presses(self, label: str, message: Message | None = None) -> str:
        """Press the button with this label (or one that contains it) under `last` or another message."""
        message = message or self.last
        assert message is not None, "there is no message to press a button of"
        return await self.sends_press(message["id"], _find(label, message)["callback_data"])

    async def sends_press(self, message_id: int, data: str) -> str:
        """Press with any data, as old clients and forgers do; gives the query's id."""
        return str((await self._do("press", message_id=message_id, data=data))["callback_query_id"])

    async def shares_contact(self, phone_number: str, first_name: str, **more: Any) -> Message:
        """Share a card; `more`: last_name, vcard, user_id."""
        return dict((await self._do("contact", phone_number=phone_number, first_name=first_name, **more))["message"])

    async def shares_users(self, request_id: int, *users: Mapping[str, Any]) -> Message:
        """Pick people from the contact list where the reply keyboard asks for it."""
        return dict((await self._do("users_shared", request_id=request_id, users=[dict(u) for u in users]))["message"])

    async def shares_location(self, latitude: float, longitude: float) -> Message:
        """Share a place, in degrees."""
        return dict((await self._do("location", latitude=latitude, longitude=longitude))["message"])

    async def sends_file(
        self, content: bytes, name: str, *, kind: str = "document", mime: str = "", caption: str = ""
    ) -> Message:
        """Send a document, photo, voice note or sticker."""
        response = await self._http.post(
            "/play/file",
            data={"user": str(self.id), "kind": kind, "caption": caption},
            files={"file": (name, content, mime or "application/octet-stream")},
        )
        return dict(_answer(response)["message"])

    async def asks_inline(self, query: str = "", offset: str = "") -> dict[str, Any]:
        """Type @bot and words; gives {id, results, next_offset, timed_out, button?}."""
        return await self._do("inline", query=query, offset=offset)

    async def chooses(self, answer: Mapping[str, Any], result_id: str) -> Message:
        """Pick a result of `asks_inline`."""
        return dict((await self._do("choose", inline_query_id=answer["id"], result_id=result_id))["message"])

    async def speaks(self, language_code: str) -> None:
        """Switch the language of Telegram."""
        await self._do("language", language_code=language_code)

    async def blocks(self) -> None:
        """Block the bot."""
        await self._do("block", blocked=True)

    async def unblocks(self) -> None:
        """Let the bot write again."""
        await self._do("block", blocked=False)

    async def travels(self, to: str) -> dict[str, Any]:
        """Move the program's clock: "tomorrow", "week" or "next"."""
        return await self._do("time", to=to)

    # What a person sees

    async def reads(self) -> Message:
        """The bot's next message, waited for."""
        event = await self._next(lambda e: e["type"] == "message" and e["message"]["from"] == "bot")
        self.last = event["message"]
        return dict(event["message"])

    async def sees_edit(self) -> Message:
        """The next message that the bot changed, as it is now."""
        event = await self._next(lambda e: e["type"] == "edited" and e["message"]["from"] == "bot")
        self.last = event["message"]
        return dict(event["message"])

    async def sees_deleted(self) -> int:
        """The number of the next message that disappears."""
        return int((await self._next(lambda e: e["type"] == "deleted"))["id"])

    async def is_told(self) -> Event:
        """The bot's next answer to a press: {id, text?, show_alert, url?}."""
        return await self._next(lambda e: e["type"] == "callback_answer")

    async def sees(self, kind: str) -> Event:
        """The next event of any kind: "typing", "keyboard", "commands", "clock", "user"."""
        return await self._next(lambda e: e["type"] == kind)

    async def unread(self) -> list[Message]:
        """The bot's messages that came and were not read, without waiting; they count as read now."""
        await self._listen(0)
        fresh = [e for e in self._unread if e["type"] == "message" and e["message"]["from"] == "bot"]
        self._unread = deque(e for e in self._unread if e not in fresh)
        return [e["message"] for e in fresh]

    @property
    def buttons(self) -> list[str]:
        """The labels under `last`, row by row in one list."""
        return labels(self.last)

    async def state(self) -> dict[str, Any]:
        """All that the page shows to this user."""
        return dict(await self._ask("GET", "/play/state", {"user": self.id}))

    async def transcript(self) -> list[dict[str, Any]]:
        """The conversation in short."""
        found: list[dict[str, Any]] = await self._ask("GET", "/play/transcript", {"user": self.id})
        return found

    async def _next(self, wanted: Callable[[Event], bool]) -> Event:
        while True:
            for event in self._unread:
                if wanted(event):
                    self._unread.remove(event)
                    return event
            if not await self._listen(self._patience):
                raise NothingCame(f"nothing such came in {self._patience} s; unread: {list(self._unread)}")

    async def _listen(self, wait: float) -> bool:
        news = await self._ask("GET", "/play/news", {"user": self.id, "since": self._heard, "wait": wait})
        self._heard = news["last"]
        self._unread.extend(news["events"])
        return bool(news["events"])

    async def _do(self, verb: str, **said: Any) -> dict[str, Any]:
        given = {name: value for name, value in said.items() if value is not None}
        response = await self._http.post(f"/play/{verb}", json={"user": self.id, **given})
        return dict(_answer(response))

    async def _ask(self, method: str, path: str, params: Mapping[str, Any]) -> Any:
        return _answer(await self._http.request(method, path, params=dict(params)))


def labels(message: Message | None) -> list[str]:
    """The labels of a message's inline buttons, row by row in one list."""
    return [button["text"] for row in (message or {}).get("inline_keyboard", []) for button in row]


def _find(label: str, message: Message) -> dict[str, Any]:
    buttons = [button for row in message.get("inline_keyboard", []) for button in row]
    exact = [button for button in buttons if button["text"] == label]
    near = exact or [button for button in buttons if label in button["text"]]
    assert len(near) == 1, f"not one button {label!r} among {[button['text'] for button in buttons]}"
    return dict(near[0])


def _answer(response: httpx.Response) -> Any:
    answer = response.json()
    assert response.is_success, f"the playground refused: {answer.get('error', response.status_code)}"
    return answer
