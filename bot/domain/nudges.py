"""Reasons to write first, what was said by key, and how much attention the user gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from bot.domain.lines import Line

Reason = Literal[
    "thank", "promise", "news", "give_back", "request", "ask", "referral", "prepare", "debrief", "mission",
    "silence", "rhythm", "review", "map", "introduce", "outcome", "wishes", "reminder", "plan",
]  # fmt: skip
Answer = Literal["done", "later", "not_this"]


@dataclass(frozen=True)
class Nudged:
    """What became of one reason to write, by its stable key: when it was said, what the user answered."""

    key: str  # e.g. thank:h3
    reason: Reason
    people: tuple[str, ...] = ()
    said_at: tuple[datetime, ...] = ()  # UTC
    answer: Answer | None = None
    answered_at: datetime | None = None
    later_until: date | None = None  # not before this local day

    @property
    def id(self) -> str:
        return self.key

    @property
    def times(self) -> int:
        return len(self.said_at)


@dataclass(frozen=True)
class SaidItem:
    """One item of an unasked message as it was said, so that an answer finds it again."""

    key: str
    reason: Reason
    people: tuple[str, ...]
    line: Line
    why: str  # the practice it stands on, such as P25
    about: str | None = None  # id of the record
    draft: str | None = None  # the button verb that writes the next step, such as draft:h3
    goals: tuple[str, ...] = ()  # ids of the goals looked at, in the order of the words


@dataclass(frozen=True)
class Attention:
    """When the user last wrote or pressed, and the unasked messages since: the ground of restraint (P29)."""

    heard_at: datetime | None = None
    unasked_at: tuple[datetime, ...] = ()  # all unasked messages since the user was last heard
    last_unasked_at: datetime | None = None
    came_back_at: datetime | None = None  # after a silence of the coach, until asked how often it may write
    resumes_at: datetime | None = None  # the user came back after being left alone: nothing unasked before that slot
    last_items: tuple[SaidItem, ...] = ()  # of the last message that the coach wrote first
    advised: tuple[str, ...] = ()  # the practices behind the last advice, such as P25
    asking: str | None = None  # id of the draft whose question is the last thing that the coach answered
    offered: tuple[str, ...] = ()  # what was last answered to moods: their keys, and the keys of the small steps
