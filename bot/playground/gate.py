"""Lets in only what comes from this machine for this machine, so that no website can talk to the playground."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = ("127.0.0.1", "localhost", "::1")
# Nothing from outside may be loaded into the page, and the page may not be shown inside another.
HEADERS = (
    (
        b"content-security-policy",
        (
            b"default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; object-src 'none';"
            b" base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        ),
    ),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
)
# A page of yesterday's program would not fit today's.
NOT_CACHED = (b"cache-control", b"no-cache")


class Gate:
    """Refuses a Host that is not loopback (DNS rebinding) and requests that another site's page makes."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": _guarded(message["headers"])}
            await send(message)

        why = refused_because(Headers(scope=scope))
        answer = JSONResponse({"error": why}, 403) if why else self._app
        await answer(scope, receive, send_guarded)


def refused_because(headers: Headers) -> str | None:
    """Why a request with these headers stays outside; None when it may come in."""
    host = headers.get("host", "")
    if _name(f"//{host}") not in LOOPBACK:
        return "the playground answers only at the address of this machine"
    origin = headers.get("origin")
    if origin is not None and (_name(origin) not in LOOPBACK or urlsplit(origin).netloc != host):
        return "the playground answers only to its own page"
    if headers.get("sec-fetch-site") in ("cross-site", "same-site") and headers.get("sec-fetch-mode") != "navigate":
        return "the playground answers only to its own page"
    return None


def _guarded(headers: Iterable[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    given = list(headers)
    caching = [] if any(name == b"cache-control" for name, _ in given) else [NOT_CACHED]
    return [*given, *HEADERS, *caching]


def _name(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None
