"""What the playground needs from the program so that a person playing can jump to tomorrow."""

from datetime import datetime
from typing import Protocol


class TimeMachine(Protocol):
    """The program's own clock, as far as somebody playing may move it."""

    def now(self) -> datetime:
        """The program's present instant, aware, in UTC."""

    async def travel(self, user_id: int, to: str) -> datetime | None:
        """Move to "tomorrow" (morning of that user), "week" (seven days on) or "next" (their next nudge).

        Gives the instant arrived at, aware, in UTC; None where there is nothing to travel to.
        """
