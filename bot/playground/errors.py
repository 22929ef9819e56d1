"""The two ways in which the playground says no: to the bot as Telegram words it, to the page in plain words."""

from typing import Any


class Refusal(Exception):
    """An answer of the Bot API with ok=false: HTTP status, Telegram's description, parameters such as retry_after."""

    def __init__(self, status: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters or {}


def bad(what: str) -> Refusal:
    """A 400 in Telegram's words."""
    return Refusal(400, f"Bad Request: {what}")


def forbidden(what: str) -> Refusal:
    """A 403 in Telegram's words."""
    return Refusal(403, f"Forbidden: {what}")


class Impossible(Exception):
    """Something that a person in front of the page cannot do; the message says why in plain words."""
