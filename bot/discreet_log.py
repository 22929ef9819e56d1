"""What the log may say: one plain line at a time, and never the token, whatever fails."""

from __future__ import annotations

import logging
import re
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import Final
from urllib.parse import quote

HIDDEN: Final = "<token>"
QUIET: Final = ("telegram", "aiohttp", "httpx", "httpcore", "apscheduler", "uvicorn", "asyncio")
"""They would log addresses, which contain the token, or what users write."""

_ANY_TOKEN = re.compile(r"(?<!\d)\d{5,}(?::|%3A)[A-Za-z0-9_-]{30,}", re.IGNORECASE)


class DiscreetFormatter(logging.Formatter):
    """Formats as usual, then blots out every token: in the message, the arguments, tracebacks and what they chain."""

    def __init__(self, *tokens: str) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s", "%Y-%m-%d %H:%M:%S")
        self._secrets = sorted({form for token in tokens for form in _forms(token)}, key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        return self.blot(super().format(record))

    def blot(self, text: str) -> str:
        """The text without any of the tokens, nor anything shaped like one."""
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        return _ANY_TOKEN.sub(HIDDEN, text)


def _forms(token: str) -> tuple[str, ...]:
    """How a token may stand in a text: as it is, in an address, or its secret half alone."""
    half = token.partition(":")[2]
    return (token, quote(token, safe=""), quote(token, safe="").lower(), *((half,) if len(half) >= 10 else ()))


def start_log(level: str, *tokens: str) -> None:
    """Send the log to the standard error, quiet libraries down, and let nothing past the formatter."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(DiscreetFormatter(*tokens))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.captureWarnings(True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    sys.excepthook = _log_uncaught


def _log_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    logging.getLogger("bot").critical("The program stops on an error", exc_info=(kind, error, trace))


def where(error: BaseException) -> str:
    """An error in one line without what it says, which may quote the user: its kind and the places it passed."""
    frames = traceback.extract_tb(error.__traceback__)[-4:]
    places = " < ".join(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in reversed(frames))
    return f"{type(error).__name__} at {places or 'an unknown place'}"
