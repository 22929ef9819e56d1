"""Answers one call of the bot: the right token, a known method, whatever was ordered to go wrong, then the method."""

import asyncio
import contextlib
import hmac
import inspect
import logging
import re
from collections import deque
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.playground.botapi.addressing import chat_id_of
from bot.playground.botapi.methods import BY_LOWER_NAME
from bot.playground.botapi.params import Params, read_params
from bot.playground.errors import Refusal
from bot.playground.faults import Fault, Faults
from bot.playground.world import World

REMEMBERED = 10_000
HANG_UP = "playground.hang_up"
_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Call:
    """A call as it was answered: `status` 0 stands for a connection closed unanswered, `at` for the loop's seconds."""

    method: str
    chat_id: int | None
    status: int
    at: float


class BotApi:
    """The Bot API of one bot."""

    def __init__(self, world: World, faults: Faults, token: str) -> None:
        self._world = world
        self._faults = faults
        self._token = token
        self._closing = asyncio.Event()
        self.calls: deque[Call] = deque(maxlen=REMEMBERED)

    def close(self) -> None:
        """Nobody waits any longer for a delay that a test ordered."""
        self._closing.set()

    async def call(self, request: Request) -> Response:
        """/bot<token>/<method>"""
        try:
            self._check_token(request.path_params["token"])
            name, method = self._method(request.path_params["method"])
            params = await read_params(request)
        except Refusal as refusal:
            return _refused(refusal)
        chat_id = self._chat_of(params)
        fault = self._faults.take(name, chat_id)
        if fault and fault.delay:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._closing.wait(), fault.delay)
        if fault and not fault.after and (fault.drop or fault.status):
            response = await self._go_wrong(request, fault)
        else:
            response = await self._carry_out(method, params)
            if fault and fault.after and (fault.drop or fault.status):
                response = await self._go_wrong(request, fault)
        dropped = fault is not None and fault.drop
        now = asyncio.get_running_loop().time()
        self.calls.append(Call(name, chat_id, 0 if dropped else response.status_code, now))
        return response

    async def download(self, request: Request) -> Response:
        """/file/bot<token>/<path>"""
        try:
            self._check_token(request.path_params["token"])
        except Refusal as refusal:
            return _refused(refusal)
        file = self._world.files.at(request.path_params["path"])
        if file is None:
            return _refused(Refusal(404, "Not Found"))
        return Response(self._world.files.content(file), media_type="application/octet-stream")

    def _check_token(self, given: str) -> None:
        if not hmac.compare_digest(given.encode(), self._token.encode()):
            raise Refusal(401, "Unauthorized") if _TOKEN.fullmatch(given) else Refusal(404, "Not Found")

    def _method(self, given: str) -> tuple[str, Any]:
        if given.lower() not in BY_LOWER_NAME:
            raise Refusal(404, "Not Found: method not found")
        return BY_LOWER_NAME[given.lower()]

    def _chat_of(self, params: Params) -> int | None:
        """Whom a call concerns; an answer to a query concerns who asked."""
        for name in ("callback_query_id", "inline_query_id"):
            if query := self._world.queries.open.get(str(params.given.get(name, ""))):
                return query.user_id
        return chat_id_of(params)

    async def _carry_out(self, method: Any, params: Params) -> Response:
        try:
            result = method(self._world, params)
            if inspect.isawaitable(result):
                result = await result
            return JSONResponse({"ok": True, "result": result})
        except Refusal as refusal:
            return _refused(refusal)
        except Exception:
            log.exception("The playground stumbled over a call")
            return _refused(Refusal(500, "Internal Server Error"))

    async def _go_wrong(self, request: Request, fault: Fault) -> Response:
        if fault.drop and (hang_up := request.scope.get("extensions", {}).get(HANG_UP)):
            hang_up()
            await asyncio.sleep(0)  # lets the server notice before it is given an answer to send
        return _refused(fault.refusal() if fault.status else Refusal(502, "Bad Gateway"))


def _refused(refusal: Refusal) -> Response:
    body: dict[str, Any] = {"ok": False, "error_code": refusal.status, "description": refusal.description}
    if refusal.parameters:
        body["parameters"] = refusal.parameters
    return JSONResponse(body, refusal.status)
