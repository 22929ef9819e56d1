"""The token stands in no line of the log, whatever fails."""

from __future__ import annotations

import asyncio
import io
import logging
import sys
import warnings
from collections.abc import Iterator

import aiohttp
import pytest
from telegram.error import InvalidToken, NetworkError
from telegram.ext import ExtBot
from yarl import URL

from bot.discreet_log import HIDDEN, DiscreetFormatter, start_log, where
from tests.handlers.fake_telegram import FakeTelegram, refused

TOKEN = "123456789:AAfPq-secret_part-of_the-token12345"
ADDRESS = f"https://api.telegram.org/bot{TOKEN}/getMe"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """The log as the program starts it, written into memory."""
    root = logging.getLogger()
    before, level, hook = root.handlers[:], root.level, sys.excepthook
    said, sys.stderr = io.StringIO(), sys.stderr
    stream, sys.stderr = sys.stderr, said
    try:
        start_log("DEBUG", TOKEN)
        yield said
    finally:
        sys.stderr, sys.excepthook = stream, hook
        root.handlers[:] = before
        root.setLevel(level)
        logging.captureWarnings(False)


def failures() -> Iterator[Exception]:
    yield InvalidToken(f"The token `{TOKEN}` was rejected by the server.")
    yield NetworkError(f"cannot reach {ADDRESS}")
    yield aiohttp.InvalidURL(URL(ADDRESS))
    info = aiohttp.RequestInfo(URL(ADDRESS), "POST", headers={}, real_url=URL(ADDRESS))  # type: ignore[arg-type]
    yield aiohttp.ClientResponseError(info, (), message=f"{TOKEN}")
    yield ValueError(TOKEN.partition(":")[2])
    yield ValueError(TOKEN.replace(":", "%3A"))


@pytest.mark.parametrize("error", list(failures()), ids=lambda error: type(error).__name__)
def test_no_error_shows_the_token_nor_what_it_chains(error: Exception, log: io.StringIO) -> None:
    try:
        try:
            raise error
        except Exception as cause:
            raise RuntimeError(f"while calling {ADDRESS}") from cause
    except RuntimeError as outer:
        logging.getLogger("x").exception("failed: %s %r", outer, error)
        logging.getLogger("y").error("failed", exc_info=outer, stack_info=True)
    assert HIDDEN in log.getvalue()
    assert "secret_part" not in log.getvalue()
    assert "Traceback" in log.getvalue()


def test_neither_do_arguments_warnings_nor_the_last_words_of_the_program(log: io.StringIO) -> None:
    logging.getLogger("x").info("POST %s", ADDRESS)
    warnings.showwarning(UserWarning(ADDRESS), UserWarning, "odd.py", 1)
    error = ValueError(ADDRESS)
    sys.excepthook(ValueError, error, None)
    assert log.getvalue().count(HIDDEN) >= 3
    assert "secret_part" not in log.getvalue()


def test_a_token_is_blotted_out_even_when_it_is_not_ours() -> None:
    other = "987654321:AAother-token_of-somebody-else_12345"
    assert DiscreetFormatter().blot(f"bot{other}/getMe") == f"bot{other}/getMe".replace(other, HIDDEN)


def test_the_library_s_rejection_is_discreet_too(log: io.StringIO) -> None:
    async def ask() -> None:
        telegram = FakeTelegram()
        telegram.order("getMe", refused(401, "Unauthorized"))
        await ExtBot(TOKEN, request=telegram, get_updates_request=telegram).initialize()

    with pytest.raises(InvalidToken) as raised:
        asyncio.run(ask())
    logging.getLogger("x").error("no", exc_info=raised.value)
    assert "rejected by the server" in log.getvalue()
    assert "secret_part" not in log.getvalue()


def test_libraries_that_log_what_users_write_are_quiet_even_at_debug(log: io.StringIO) -> None:
    for name in ("telegram.Bot", "telegram.ext.ExtBot", "httpx", "httpcore.http11", "apscheduler.scheduler"):
        logging.getLogger(name).info("Marie")
    assert log.getvalue() == ""


def test_where_names_the_place_and_not_the_words() -> None:
    def inner() -> None:
        raise KeyError("Marie")

    with pytest.raises(KeyError) as raised:
        inner()
    assert where(raised.value).startswith("KeyError at test_discreet_log.py:")
    assert " inner < " in where(raised.value)
    assert "Marie" not in where(raised.value)
    assert where(ValueError("x")) == "ValueError at an unknown place"
