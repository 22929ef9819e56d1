"""Whom a path is sought to: somebody by name, anybody of a firm, a role, or a role at a firm."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from bot.coaching.matches import words_of
from bot.coaching.sectors import Sector, is_one_org, sector_of, sectors, town_of
from bot.domain.wanted import Wanted


@dataclass(frozen=True)
class Target:
    """`words` as typed; at least one of `person` (an id), `name`, `org` and `role` is set."""

    words: str
    person: str | None = None
    name: str | None = None
    org: str | None = None
    role: str | None = None

    @cached_property
    def role_words(self) -> frozenset[str]:
        return words_of(self.role or "")

    @cached_property
    def sector(self) -> Sector | None:
        """What the firm is in, or the trade that was named."""
        name = (self.org and sector_of(self.org)) or (self.role and sector_of(self.role))
        return next((sector for sector in sectors() if sector.name == name), None)

    @property
    def town(self) -> str | None:
        return town_of(self.org) if self.org else None

    def is_like(self, other: Target) -> bool:
        """Whether both are the same wish, in whatever words."""
        if self.person or other.person:
            return self.person == other.person
        same = all(
            words_of(a or "") == words_of(b or "") for a, b in ((self.name, other.name), (self.role, other.role))
        )
        return same and (self.org == other.org or bool(self.org and other.org and is_one_org(self.org, other.org)))


def target_of(wanted: Wanted) -> Target:
    """The target that was kept."""
    return Target(wanted.words, wanted.person, wanted.name, wanted.org, wanted.role)
