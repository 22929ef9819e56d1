"""How the bot reaches Telegram: HTTP over aiohttp, connections reused, the token in no error."""

from __future__ import annotations

import json
from typing import Any, Final

import aiohttp
from telegram._utils.defaultvalue import DefaultValue
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

FILE_LIMIT: Final = 20 * 1024 * 1024  # bytes: what the Bot API lets a bot download
CHUNK: Final = 64 * 1024
USER_AGENT: Final = "Entregent (aiohttp)"


class NotSent(NetworkError):
    """Telegram was not reached at all: the request surely had no effect."""


class FateUnknown(NetworkError):
    """The connection was lost midway: the request may or may not have had its effect."""


class TooLarge(TelegramError):
    """The answer is larger than a bot may download."""


class AiohttpRequest(BaseRequest):
    """One pool of connections. Timeouts in seconds.

    Raises NotSent when no connection was made, TimedOut and FateUnknown when the outcome is unknown; none of them
    quotes the address, which contains the token.
    """

    def __init__(self, *, connections: int = 64, connect: float = 5.0, read: float = 10.0, media: float = 30.0) -> None:
        self._connections = connections
        self._connect = connect
        self._read = read
        self._media = media
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        return self._read

    async def initialize(self) -> None:
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=30, ttl_dns_cache=300)
            self._session = aiohttp.ClientSession(connector=connector, headers={"User-Agent": USER_AGENT})

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 -- aiohttp has none; reading is bounded
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The status and the body, FILE_LIMIT bytes of it at most."""
        if self._session is None or self._session.closed:
            raise RuntimeError("the request backend is not initialized")
        body = _body(request_data)
        default = self._media if body is not None and body.is_multipart else self._read
        timeout = aiohttp.ClientTimeout(
            total=None,
            connect=_or(pool_timeout, None),
            sock_connect=_or(connect_timeout, self._connect),
            sock_read=_or(read_timeout, default),
        )
        try:
            async with self._session.request(method, url, data=body, timeout=timeout, allow_redirects=False) as answer:
                return answer.status, await _whole(answer)
        except (aiohttp.ClientError, OSError, ValueError) as error:  # asyncio's TimeoutError is an OSError
            failure = _failure(error)
        raise failure  # outside the handler, so that nothing that knows the address is chained to it

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """As the parent does, without writing the body into the log: it may hold the user's words."""
        try:
            answer = json.loads(payload.decode("utf-8", "replace"))
        except ValueError:
            answer = None
        if not isinstance(answer, dict):
            raise TelegramError("Invalid server response")
        return answer


def _or(given: Any, default: Any) -> Any:
    return default if isinstance(given, DefaultValue) else given


def _body(request_data: RequestData | None) -> aiohttp.FormData | None:
    if request_data is None:
        return None
    form = aiohttp.FormData()
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form


async def _whole(answer: aiohttp.ClientResponse) -> bytes:
    """The body, up to the limit; raises TooLarge as soon as it is known to be over it."""
    if (answer.content_length or 0) > FILE_LIMIT:
        raise TooLarge("the file is larger than 20 MB")
    parts = bytearray()
    async for part in answer.content.iter_chunked(CHUNK):
        parts += part
        if len(parts) > FILE_LIMIT:
            raise TooLarge("the file is larger than 20 MB")
    return bytes(parts)


def _failure(error: Exception) -> TelegramError:
    """The library's error for one of aiohttp's, told by its kind only."""
    kind = type(error).__name__
    if isinstance(error, aiohttp.ConnectionTimeoutError | aiohttp.ClientConnectorError | aiohttp.InvalidURL):
        return NotSent(f"Telegram could not be reached ({kind})")
    if isinstance(error, TimeoutError):
        return TimedOut(f"no answer in time ({kind})")
    return FateUnknown(f"the connection failed ({kind})")
