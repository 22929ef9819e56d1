"""What the chat page asks of the playground and tells it: one small address per thing a person can do."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.playground.errors import Impossible
from bot.playground.faults import Faults, read_fault
from bot.playground.hands import Hands
from bot.playground.time_machine import TimeMachine
from bot.playground.view import message_view, state, transcript
from bot.playground.world import World

HEARTBEAT = 15.0  # seconds between signs of life on a silent stream
LONGEST_WAIT = 30.0
DESTINATIONS = ("tomorrow", "week", "next")
INLINE_PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")

Answerer = Callable[[Request], Awaitable[Response]]


class PageApi:
    """The page's side of the playground."""

    def __init__(
        self, world: World, hands: Hands, faults: Faults, time_machine: TimeMachine | None, inline_wait: float
    ) -> None:
        self._world = world
        self._hands = hands
        self._faults = faults
        self._time_machine = time_machine
        self._inline_wait = inline_wait

    def routes(self) -> list[Route]:
        """Every address under /play."""
        table: tuple[tuple[str, str, Answerer], ...] = (
            ("GET", "state", self.state),
            ("GET", "events", self.events),
            ("GET", "news", self.news),
            ("GET", "transcript", self.transcript),
            ("GET", "files/{file_id}", self.file),
            ("POST", "send", self.send),
            ("POST", "start", self.start),
            ("POST", "edit", self.edit),
            ("POST", "press", self.press),
            ("POST", "contact", self.contact),
            ("POST", "users_shared", self.users_shared),
            ("POST", "location", self.location),
            ("POST", "file", self.send_file),
            ("POST", "inline", self.inline),
            ("POST", "choose", self.choose),
            ("POST", "language", self.language),
            ("POST", "block", self.block),
            ("POST", "time", self.time),
            ("POST", "faults", self.order_faults),
            ("DELETE", "faults", self.clear_faults),
        )
        return [Route(f"/play/{path}", _in_plain_words(answer), methods=[verb]) for verb, path, answer in table]

    async def state(self, request: Request) -> Response:
        """Everything the page needs to draw itself."""
        return JSONResponse(state(self._world, _user(request.query_params), travels=self._time_machine is not None))

    async def events(self, request: Request) -> Response:
        """Server-Sent Events: what happens for this user from now on."""
        user_id = _user(request.query_params)
        self._world.player(user_id)
        headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
        return StreamingResponse(self._stream(user_id), media_type="text/event-stream", headers=headers)

    async def _stream(self, user_id: int) -> AsyncIterator[str]:
        heard = self._world.events.last
        yield ": open\n\n"
        while not self._world.updates.closed:
            for number, event in self._world.events.since(user_id, heard):
                heard = number
                yield f"data: {json.dumps(event, ensure_ascii=False)}\n\n"
            if self._world.updates.closed:
                return
            if not self._world.events.since(user_id, heard) and not await self._world.events.bell.wait(HEARTBEAT):
                yield ": still here\n\n"

    async def news(self, request: Request) -> Response:
        """For tests: the events after number `since`, waiting at most `wait` real seconds for the first."""
        asked = request.query_params
        user_id, since = _user(asked), _number(asked, "since", 0)
        self._world.player(user_id)
        loop = asyncio.get_running_loop()
        deadline = loop.time() + min(_decimal(asked, "wait", 0.0), LONGEST_WAIT)
        while not (heard := self._world.events.since(user_id, since)) and not self._world.updates.closed:
            left = deadline - loop.time()
            if left <= 0:
                break
            await self._world.events.bell.wait(left)
        return JSONResponse({"events": [event for _, event in heard], "last": heard[-1][0] if heard else since})

    async def transcript(self, request: Request) -> Response:
        """The conversation in short, for tests; `chat` names a group."""
        player = self._world.player(_user(request.query_params))
        chat = self._world.chats.get(_number(request.query_params, "chat", player.id))
        if chat is None or player.id not in chat.members:
            raise Impossible(f"{player.first_name} is not in that chat")
        return JSONResponse(transcript(chat))

    async def file(self, request: Request) -> Response:
        """A file of a chat: pictures are shown, everything else is downloaded and never runs in the page."""
        file = self._world.files.by_id.get(request.path_params["file_id"])
        if file is None:
            return JSONResponse({"error": "there is no such file"}, 404)
        shown = file.mime in INLINE_PICTURES and file.width > 0
        name = "".join(c if c.isascii() and (c.isalnum() or c in " ._-") else "_" for c in file.name)
        headers = {} if shown else {"content-disposition": f'attachment; filename="{name}"'}
        mime = file.mime if shown else "application/octet-stream"
        return Response(self._world.files.content(file), media_type=mime, headers=headers)

    async def send(self, request: Request) -> Response:
        """Write."""
        said = await _json(request)
        sent = self._hands.send(
            _user(said),
            _text(said, "text"),
            answering=_number(said, "reply_to", 0) or None,
            chat_id=_number(said, "chat", 0) or None,
        )
        return JSONResponse({"messages": [message_view(self._world, message) for message in sent]})

    async def start(self, request: Request) -> Response:
        """Press Start."""
        said = await _json(request)
        return self._shown(self._hands.start(_user(said), _text(said, "payload")))

    async def edit(self, request: Request) -> Response:
        """Correct one's own message."""
        said = await _json(request)
        return self._shown(self._hands.edit(_user(said), _number(said, "message_id"), _text(said, "text")))

    async def press(self, request: Request) -> Response:
        """Press an inline button."""
        said = await _json(request)
        chat_id = _number(said, "chat", 0) or None
        query = self._hands.press(_user(said), _number(said, "message_id"), _text(said, "data"), chat_id=chat_id)
        return JSONResponse({"callback_query_id": query.id})

    async def contact(self, request: Request) -> Response:
        """Share a contact."""
        said = await _json(request)
        return self._shown(self._hands.share_contact(_user(said), said))

    async def users_shared(self, request: Request) -> Response:
        """Pick people from the contact list."""
        said = await _json(request)
        users = said.get("users")
        if not isinstance(users, list) or not all(isinstance(user, dict) for user in users):
            raise Impossible("users is a list of people")
        return self._shown(self._hands.share_users(_user(said), _number(said, "request_id"), users))

    async def location(self, request: Request) -> Response:
        """Share a place."""
        said = await _json(request)
        place = _decimal(said, "latitude"), _decimal(said, "longitude")
        return self._shown(self._hands.share_location(_user(said), *place))

    async def send_file(self, request: Request) -> Response:
        """Send a file: the only form here that is multipart."""
        async with request.form() as form:
            file = form.get("file")
            if file is None or isinstance(file, str):
                raise Impossible("there is no file in the form")
            fields = {name: value for name, value in form.items() if isinstance(value, str)}
            kind = fields.get("kind", "document")
            caption = fields.get("caption", "")
            content = await file.read()
            name, mime = file.filename or kind, file.content_type or ""
        return self._shown(self._hands.send_file(_user(fields), kind, name, mime, content, caption))

    async def inline(self, request: Request) -> Response:
        """Type @bot and words: waits for the bot's results, at most ten seconds."""
        said = await _json(request)
        user_id, text, offset = _user(said), _text(said, "query"), _text(said, "offset")
        query = self._hands.ask_inline(user_id, text, offset)
        loop = asyncio.get_running_loop()
        deadline = loop.time() + self._inline_wait
        answers = self._world.queries.answers
        while query.id not in answers and not self._world.updates.closed and (left := deadline - loop.time()) > 0:
            await self._world.events.bell.wait(left)
        answer = answers.get(query.id)
        if answer is None:
            return JSONResponse({"id": query.id, "results": [], "next_offset": "", "timed_out": True})
        shown = {"id": query.id, "results": answer["results"], "next_offset": answer["next_offset"], "timed_out": False}
        return JSONResponse(shown | ({"button": answer["button"]} if answer["button"] else {}))

    async def choose(self, request: Request) -> Response:
        """Pick an inline result."""
        said = await _json(request)
        chosen = self._hands.choose(_user(said), _text(said, "inline_query_id"), _text(said, "result_id"))
        return self._shown(chosen)

    async def language(self, request: Request) -> Response:
        """Switch the language of the user's Telegram."""
        said = await _json(request)
        return JSONResponse({"user": self._hands.speak(_user(said), _text(said, "language_code")).for_page()})

    async def block(self, request: Request) -> Response:
        """Block the bot, or unblock it."""
        said = await _json(request)
        blocked = said.get("blocked")
        if not isinstance(blocked, bool):
            raise Impossible("blocked is true or false")
        return JSONResponse({"user": self._hands.block(_user(said), blocked=blocked).for_page()})

    async def time(self, request: Request) -> Response:
        """Travel in time."""
        said = await _json(request)
        user_id, to = _user(said), said.get("to")
        self._world.player(user_id)
        if to not in DESTINATIONS:
            raise Impossible(f"one travels to {', '.join(DESTINATIONS)}")
        if self._time_machine is None:
            return self._stayed("the program's clock cannot be moved here")
        arrived = await self._time_machine.travel(user_id, to)
        if arrived is None:
            return self._stayed("nothing is planned to travel to")
        for player_id in self._world.players:
            self._world.events.tell(player_id, {"type": "clock", "now": arrived.isoformat()})
        return JSONResponse({"now": arrived.isoformat(), "moved": True})

    async def order_faults(self, request: Request) -> Response:
        """Order what goes wrong next: one fault or a list."""
        orders = await _json_value(request)
        orders = orders if isinstance(orders, list) else [orders]
        if not all(isinstance(order, dict) for order in orders):
            raise Impossible("a fault is an object")
        for fault in [read_fault(order) for order in orders]:
            self._faults.order(fault)
        return JSONResponse({"ordered": len(orders)})

    async def clear_faults(self, _: Request) -> Response:
        """All goes well again."""
        self._faults.clear()
        return JSONResponse({})

    def _shown(self, message: dict[str, Any]) -> Response:
        return JSONResponse({"message": message_view(self._world, message)})

    def _stayed(self, why: str) -> Response:
        return JSONResponse({"now": self._world.now().isoformat(), "moved": False, "why": why})


def _in_plain_words(answer: Answerer) -> Answerer:
    async def answer_or_explain(request: Request) -> Response:
        try:
            return await answer(request)
        except Impossible as impossible:
            return JSONResponse({"error": str(impossible)}, 400)
        except HTTPException:
            return JSONResponse({"error": "this form cannot be read"}, 400)

    return answer_or_explain


async def _json(request: Request) -> dict[str, Any]:
    value = await _json_value(request)
    if not isinstance(value, dict):
        raise Impossible("a JSON object is expected")
    return value


async def _json_value(request: Request) -> Any:
    """Only application/json, which another site's page cannot send unasked."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise Impossible("JSON is expected, with content-type application/json")
    try:
        return json.loads(await request.body())
    except ValueError:
        raise Impossible("this is not JSON") from None


def _user(given: Mapping[str, Any]) -> int:
    return _number(given, "user")


def _number(given: Mapping[str, Any], name: str, default: int | None = None) -> int:
    value = given.get(name)
    if value is None and default is not None:
        return default
    try:
        return int(str(value))
    except ValueError:
        raise Impossible(f"{name} is a whole number") from None


def _decimal(given: Mapping[str, Any], name: str, default: float | None = None) -> float:
    value = given.get(name)
    if value is None and default is not None:
        return default
    try:
        return float(str(value))
    except ValueError:
        raise Impossible(f"{name} is a number") from None


def _text(given: Mapping[str, Any], name: str) -> str:
    value = given.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Impossible(f"{name} is a text")
    return value
