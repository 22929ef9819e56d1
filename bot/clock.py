"""The only place that reads the time: the real clock, or one set by the user to rehearse."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class Clock:
    """Tells the instant, in UTC; started at another instant it runs on from there."""

    def __init__(self, starts_at: datetime | None = None) -> None:
        """`starts_at`: an aware instant, for rehearsal; None for the real time."""
        self._ahead = timedelta() if starts_at is None else starts_at - datetime.now(UTC)

    def now(self) -> datetime:
        """The instant, aware, in UTC."""
        return datetime.now(UTC) + self._ahead

    def travel_to(self, instant: datetime) -> None:
        """Go to another instant (aware) and run on from there."""
        self._ahead = instant - datetime.now(UTC)

    @property
    def ahead(self) -> timedelta:
        """How far ahead of the real time it is."""
        return self._ahead

    def run_ahead(self, ahead: timedelta) -> None:
        """Be that far ahead of the real time from now on."""
        self._ahead = ahead

    @property
    def is_real(self) -> bool:
        return self._ahead == timedelta()
