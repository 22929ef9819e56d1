"""Whose notebook this is: their language, their place, their rhythm, and when the coach may write first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal
from zoneinfo import ZoneInfo

from bot.domain.nudges import Reason
from bot.domain.people import Offer

Lang = Literal["fr", "en"]
Period = Literal["week", "month"]
WORKING_DAYS = (0, 1, 2, 3, 4)


@dataclass(frozen=True)
class Rhythm:
    """So many encounters of a kind a period, small and kept (P9)."""

    times: int = 1
    period: Period = "month"
    kind: str = "coffee"
    raise_offered_on: date | None = None  # the day a little more was proposed: once for each rhythm


@dataclass(frozen=True)
class Owner:
    """The user; wall-clock times are in `zone`, an IANA name that is asked and never assumed in silence."""

    user_id: int
    first_name: str = ""
    lang: Lang = "en"
    lang_chosen: bool = False
    zone: str | None = None
    city: str | None = None
    country: str | None = None  # ISO 3166 alpha-2, for public holidays
    region: str | None = None  # of the country, as ISO 3166-2 calls it, where it keeps public holidays of its own
    slot: time = time(9, 30)
    days: tuple[int, ...] = WORKING_DAYS  # Monday is 0
    quiet_from: time = time(20, 0)
    quiet_until: time = time(8, 0)
    rhythm: Rhythm | None = None
    paused_on: date | None = None  # the first day of silence; it may be one to come
    paused_until: date | None = None  # with paused_on: the first day the coach may write again; None = until told
    started_on: date | None = None
    welcomed_on: date | None = None  # the first conversation is over
    blocked_on: date | None = None
    enjoys: tuple[str, ...] = ()  # forms of meeting people, of bot.coaching.formats.FORMATS, as first told
    avoids: tuple[str, ...] = ()  # those the user would rather do without
    enjoys_asked_on: date | None = None
    conviction: str | None = None  # a sentence of theirs for the days of doubt, as typed
    convinced_on: date | None = None
    offers: tuple[Offer, ...] = ()  # what the user can do for others, in their own words
    offers_asked_on: date | None = None  # asked once
    weekly_on: date | None = None  # the day the user chose one message a week; None: one a day
    only: tuple[Reason, ...] = ()  # the reasons wanted, when not all are
    without: tuple[Reason, ...] = ()  # the reasons left out

    @property
    def tz(self) -> ZoneInfo:
        """The user's zone; UTC only until the city is known."""
        return ZoneInfo(self.zone or "UTC")

    def local(self, instant: datetime) -> datetime:
        """An aware instant as the user's wall clock shows it."""
        return instant.astimezone(self.tz)

    def is_paused(self, today: date) -> bool:
        if self.paused_on is None or today < self.paused_on:
            return False
        return self.paused_until is None or today < self.paused_until

    def will_pause(self, today: date) -> bool:
        """Whether a pause holds, or is to come."""
        return self.paused_on is not None and (self.paused_until is None or today < self.paused_until)

    def wants(self, reason: Reason) -> bool:
        """Whether to write first for that reason; what the user asked to be reminded of always comes."""
        return reason == "reminder" or (reason not in self.without and (not self.only or reason in self.only))
