"""What a button carries: the version of our buttons and what it does, so that an old or forged one is told apart."""

from __future__ import annotations

from typing import Final

VERSION: Final = "1"
LIMIT: Final = 64  # bytes, Telegram's


class TooLong(ValueError):
    """What the button does does not fit into Telegram's 64 bytes."""


def carry(does: str) -> str:
    """The callback data for `Button.does`; raises TooLong over 64 bytes."""
    data = f"{VERSION}:{does}"
    if len(data.encode()) > LIMIT:
        raise TooLong(f"a button carries {len(data.encode())} bytes, {LIMIT} is the limit")
    return data


def carried(data: str | None) -> str | None:
    """What the button does, None when it is not one of this version's."""
    version, colon, does = (data or "").partition(":")
    return does if version == VERSION and colon and does else None
