"""The first words to somebody met online: why them, one true detail, one question (P31)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

DOORS: Final = ("accepted", "invited", "they")
"""How the two came to be linked: they accepted the user's invitation, it is still out, they invited the user."""


@dataclass(frozen=True)
class Opening:
    """A first message, in the user's words; once sent, its answer leads to a talk."""

    id: str
    to: str
    written_on: date
    door: str | None = None  # one of DOORS
    network: str | None = None  # as the user calls it: LinkedIn
    why: str | None = None
    detail: str | None = None
    question: str | None = None
    sent_on: date | None = None
    answered_on: date | None = None
