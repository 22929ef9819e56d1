"""The kinds of record that a notebook holds, the table each is kept in, and the first letters of their ids."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias, TypeVar

from bot.domain.articles import Article
from bot.domain.goals import Goal, Outcome
from bot.domain.guesses import Guess
from bot.domain.helps import Given, Help
from bot.domain.mapping import Mapped
from bot.domain.meetings import Event, Meeting
from bot.domain.openings import Opening
from bot.domain.people import Circle, Person
from bot.domain.plans import Plan
from bot.domain.promises import Ask, Introduction, Promise, Referral, Reminder, Request
from bot.domain.wanted import Clientele, Wanted

Record: TypeAlias = (
    Person
    | Circle
    | Meeting
    | Event
    | Goal
    | Outcome
    | Help
    | Given
    | Promise
    | Request
    | Ask
    | Referral
    | Introduction
    | Reminder
    | Guess
    | Plan
    | Opening
    | Article
    | Wanted
    | Clientele
    | Mapped
)
R = TypeVar("R", bound=Record)

TABLES: Final[Mapping[type[Record], str]] = {
    Person: "people",
    Circle: "circles",
    Meeting: "meetings",
    Event: "events",
    Goal: "goals",
    Outcome: "outcomes",
    Help: "helps",
    Given: "given",
    Promise: "promises",
    Request: "requests",
    Ask: "asks",
    Referral: "referrals",
    Introduction: "introductions",
    Reminder: "reminders",
    Guess: "guesses",
    Plan: "plans",
    Opening: "openings",
    Article: "articles",
    Wanted: "wanted",
    Clientele: "clienteles",
    Mapped: "mapped",
}
"""The kinds of record and the table each is kept in; the first letters of ids follow PREFIXES."""

PREFIXES: Final[Mapping[type[Record], str]] = {
    Person: "p",
    Circle: "c",
    Meeting: "m",
    Event: "e",
    Goal: "g",
    Outcome: "o",
    Help: "h",
    Given: "v",
    Promise: "w",
    Request: "r",
    Ask: "a",
    Referral: "f",
    Introduction: "i",
    Reminder: "n",
    Guess: "q",
    Plan: "l",
    Opening: "y",
    Article: "x",
    Wanted: "t",
    Clientele: "k",
    Mapped: "b",
}
