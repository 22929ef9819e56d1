"""A clock that stands still until somebody travels, for tests of the time machine."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

BEGINNING = datetime(2026, 11, 20, 17, 4, tzinfo=UTC)  # a Friday, 18:04 in Paris
PARIS = ZoneInfo("Europe/Paris")


class FakeTimeMachine:
    """`nudges` are the instants (aware, UTC) at which a nudge waits; `arrived` is who travelled, and where to."""

    def __init__(self) -> None:
        self.nudges: list[datetime] = []
        self.arrived: list[tuple[int, str]] = []
        self._now = BEGINNING

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        return self._now

    async def travel(self, user_id: int, to: str) -> datetime | None:
        """Move on; None when no nudge is ahead."""
        ahead = [nudge for nudge in self.nudges if nudge > self._now]
        if to == "next" and not ahead:
            return None
        self._now = min(ahead) if to == "next" else self._later(to)
        self.arrived.append((user_id, to))
        return self._now

    def _later(self, to: str) -> datetime:
        if to == "week":
            return self._now + timedelta(days=7)
        tomorrow = self._now.astimezone(PARIS) + timedelta(days=1)
        return tomorrow.replace(hour=9, minute=31).astimezone(UTC)
