""" "She said no", « il est partant » : whether a pronoun can be said of somebody, as far as first names tell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.domain.people import Person
from bot.understanding import fold
from bot.understanding.words import first_names

_GENDER: Final[Mapping[str, str]] = {
    "il": "m", "he": "m", "him": "m", "le": "m", "elle": "f", "she": "f", "her": "f", "la": "f",
}  # fmt: skip


def can_be(person: Person, pronoun: str) -> bool:
    """Whether that folded pronoun can be theirs; a name that either bears, or that is unknown, leaves it open."""
    gender = first_names().get(fold(person.name).split()[0])
    return gender not in ("m", "f") or _GENDER.get(pronoun, gender) == gender
