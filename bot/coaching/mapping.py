"""The network one has already, brought back by one question at a time: five on people, six on circles (P12, P13)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Final

from bot.domain.mapping import Mapped
from bot.domain.notebook import Notebook

FIVE: Final = ("excels", "worked", "inspires", "entrepreneurs", "follows")
"""Who excels in their field, with whom one has worked, who inspires, which entrepreneurs, whom one follows (P12)."""
CIRCLES: Final = ("colleagues", "alumni", "second_school", "affinity", "associations", "outside")
"""Former colleagues, the school, another school through somebody, what one likes, where one serves, elsewhere (P13)."""
FAMILIES: Final = (*FIVE, *CIRCLES)
NAMED: Final = ("colleagues", "alumni", "second_school", "affinity", "associations")
"""The circles that have a name of their own: a firm, a school, a choir."""

SESSION: Final = timedelta(minutes=5)


def gone_through(notebook: Notebook) -> dict[str, Mapped]:
    """Family -> when it was last answered or declined."""
    return {mapped.family: mapped for mapped in sorted(notebook.mapped, key=lambda mapped: mapped.on)}


def answered(notebook: Notebook) -> tuple[str, ...]:
    """The families that brought names back, in the order of asking."""
    through = gone_through(notebook)
    return tuple(family for family in FAMILIES if family in through and not through[family].declined)


def next_family(notebook: Notebook, *, but: Collection[str] = ()) -> str | None:
    """The first question that is neither answered nor declined; circles come after the five; None at the end."""
    through = gone_through(notebook)
    return next((family for family in FAMILIES if family not in through and family not in but), None)


def last_on(notebook: Notebook) -> date | None:
    """The local day one of them was last gone through; None before it all began."""
    return max((mapped.on for mapped in notebook.mapped), default=None)
