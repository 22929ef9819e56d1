"""Runs the playground's web server inside the program: quiet, on loopback, and gone within two seconds when asked."""

import asyncio
import contextlib
import errno
import socket
from collections.abc import Iterator
from typing import Any, cast

import uvicorn
from uvicorn._types import ASGIReceiveCallable, ASGISendCallable, Scope
from uvicorn.protocols.http.h11_impl import H11Protocol

from bot.playground.botapi.calls import HANG_UP

LOOPBACK = "127.0.0.1"
PORTS_TO_TRY = 50


class _Connection(H11Protocol):
    """Lets a call close its own connection without an answer, as a failing network would."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        app = self.app

        async def with_hang_up(scope: Scope, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
            cast("dict[str, Any]", scope).setdefault("extensions", {})[HANG_UP] = transport.abort
            await app(scope, receive, send)

        self.app = with_hang_up


class _Server(uvicorn.Server):
    """Leaves the signals to the program, and says when it listens."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listening = asyncio.Event()
        self.leaving = asyncio.Event()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.listening.set()

    async def main_loop(self) -> None:
        """Wait to be told to leave, instead of looking ten times a second."""
        await self.on_tick(0)
        await self.leaving.wait()


class Serving:
    """One run of the server, from start to stop."""

    def __init__(self, app: Any, port: int) -> None:
        self._socket = bind(port)
        config = uvicorn.Config(
            app,
            http=_Connection,
            ws="none",
            lifespan="off",
            log_config=None,
            log_level="warning",
            access_log=False,  # it would print the token
            server_header=False,
            date_header=False,
            # Longer than the bot keeps idle connections, or a call could meet one that is just being closed.
            timeout_keep_alive=120,
            timeout_graceful_shutdown=1,
        )
        self._server = _Server(config)
        self._task: asyncio.Task[None] | None = None

    @property
    def address(self) -> str:
        """Where the server answers."""
        return f"http://{LOOPBACK}:{self._port}"

    async def start(self) -> None:
        """Answer from now on."""
        self._port = self._socket.getsockname()[1]
        self._task = asyncio.create_task(self._server.serve(sockets=[self._socket]))
        listening = asyncio.create_task(self._server.listening.wait())
        await asyncio.wait({self._task, listening}, return_when=asyncio.FIRST_COMPLETED)
        listening.cancel()
        if self._task.done():
            self._socket.close()
            await self._task

    def abandon(self) -> None:
        """Give the port back instead of starting."""
        self._socket.close()

    async def stop(self) -> None:
        """Finish what is being answered, within a second or so."""
        self._server.leaving.set()
        if self._task:
            await self._task


def bind(port: int) -> socket.socket:
    """A socket on loopback at this port, or at the next free one; 0 takes any. Raises OSError when none is free."""
    for candidate in range(port, port + PORTS_TO_TRY) if port else [0]:
        # With the protocol named, asyncio turns Nagle's algorithm off; without, every answer waits 40 ms.
        bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        try:
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            bound.bind((LOOPBACK, candidate))
            bound.listen(128)
        except OSError as error:
            bound.close()
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
        else:
            return bound
    raise OSError(errno.EADDRINUSE, f"no free port from {port} to {port + PORTS_TO_TRY - 1}")
