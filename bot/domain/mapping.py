"""Which questions about the network one already has were gone through (P12, P13)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Mapped:
    """One family of questions, answered or declined on a day; whoever came of it says so (`Person.found_in`)."""

    id: str
    family: str  # one of bot.coaching.mapping.FAMILIES
    on: date
    declined: bool = False
