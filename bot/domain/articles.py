"""What the user read, heard or saw that may serve somebody: to be passed on when a need meets it (P15, P27)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Article:
    """An article, a book, a talk, in the user's words."""

    id: str
    what: str
    on: date
