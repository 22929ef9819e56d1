"""What the coach may have understood, kept in the user's words: nothing follows from it until the user says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

GuessOf = Literal["promises", "received", "introductions", "needs"]
"""The field of the card it stood in; `needs` is a request made to the user."""


@dataclass(frozen=True)
class Guess:
    """A promise, a help, an introduction or a request that the user kept without saying whether it is one."""

    id: str
    of: GuessOf
    what: str
    noted_on: date
    person: str | None = None  # id
    due: date | None = None
    org: str | None = None
    meeting: str | None = None
