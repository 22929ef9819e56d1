"""What goes wrong on order: a test says which call fails, how, and how many times."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.playground.errors import Impossible, Refusal

DESCRIPTIONS = {
    400: "Bad Request: ordered by a test",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    429: "Too Many Requests: retry after {retry_after}",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


@dataclass(frozen=True)
class Fault:
    """One thing to go wrong.

    `method` is a Bot API method, or "*" for any; `user` limits it to calls for that chat. It happens `times` times.
    `status` is the HTTP status (0: none, only the `delay` in real seconds); `drop` closes the connection unanswered;
    with `after` the call is carried out first and only the answer is lost, so the bot cannot know.
    """

    method: str
    user: int | None = None
    times: int = 1
    status: int = 0
    retry_after: int | None = None
    migrate_to_chat_id: int | None = None
    description: str | None = None
    drop: bool = False
    delay: float = 0.0
    after: bool = False

    def refusal(self) -> Refusal:
        """What the bot is told."""
        wait = self.retry_after if self.retry_after is not None else (1 if self.status == 429 else None)
        parameters = {"retry_after": wait, "migrate_to_chat_id": self.migrate_to_chat_id}
        words = self.description or DESCRIPTIONS.get(self.status, "Internal Server Error").format(retry_after=wait)
        return Refusal(self.status, words, {name: value for name, value in parameters.items() if value is not None})


# What each may be in JSON; the first is what it is called when it is not.
_NONE = type(None)
KINDS: dict[str, tuple[type, ...]] = {
    "method": (str,),
    "user": (int, _NONE),
    "times": (int,),
    "status": (int,),
    "retry_after": (int, _NONE),
    "migrate_to_chat_id": (int, _NONE),
    "description": (str, _NONE),
    "drop": (bool,),
    "delay": (float, int),
    "after": (bool,),
}


def read_fault(order: Mapping[str, Any]) -> Fault:
    """A fault from JSON; Impossible says what is wrong with the order."""
    unknown = set(order) - set(Fault.__dataclass_fields__)
    if unknown:
        raise Impossible(f"a fault has no {', '.join(sorted(unknown))}")
    if not order.get("method"):
        raise Impossible('a fault needs a method, or "*" for any')
    for name, kind in KINDS.items():
        if name in order and not isinstance(order[name], kind):
            raise Impossible(f"{name} of a fault is not a {kind[0].__name__}")
    fault = Fault(**order)
    if fault.times < 1 or fault.delay < 0 or (fault.status and not 400 <= fault.status < 600) or not fault.delay < 600:
        raise Impossible("a fault happens at least once, waits 0 to 600 seconds, and answers 4xx or 5xx")
    return fault


class Faults:
    """The orders still open, oldest first."""

    def __init__(self) -> None:
        self._open: list[Fault] = []

    def order(self, fault: Fault) -> None:
        """From now on, `fault.times` matching calls go wrong."""
        self._open.append(fault)

    def clear(self) -> None:
        """All goes well again."""
        self._open.clear()

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """The fault that this call meets, counted off; None when it goes well."""
        for place, fault in enumerate(self._open):
            if fault.method.lower() in ("*", method.lower()) and fault.user in (None, chat_id):
                self._open[place : place + 1] = [replace(fault, times=fault.times - 1)] if fault.times > 1 else []
                return fault
        return None
