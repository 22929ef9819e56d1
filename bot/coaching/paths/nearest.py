"""With no way in sight: the two or three people most likely to know where one begins, each with the reason (P18)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.coaching.contacts import contacts
from bot.coaching.paths.bonds import pairs
from bot.coaching.paths.chains import CONNECTION, HEARD_OF, NEVER_SEEN, closeness
from bot.coaching.paths.leads import Lead, leads
from bot.coaching.paths.targets import Target
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.people import Person

MOST: Final = 3
MANY: Final = 2  # circles of somebody who knows many people


@dataclass(frozen=True)
class Near:
    """Somebody to ask, and the clause that says why them."""

    person: Person
    why: Line


def nearest(
    notebook: Notebook, target: Target, today: date, thought_of: Collection[str] = (), most: int = MOST
) -> tuple[Near, ...]:
    """Who came to the user's mind, is in the same surroundings, has led to others, is close, or is in many circles.

    Never by title (P5), and nobody whom one only heard of. `thought_of`: ids. `today`: the user's local day.
    """
    around = leads(notebook, target)
    last = contacts(notebook)
    ranked: list[tuple[float, int, str, Near]] = []
    for person in notebook.living:
        cost, start = closeness(notebook, person, today)
        lead = around.get(person.id)
        if person.id in thought_of:
            far, why = -HEARD_OF, line("path.near.thought")
        elif cost >= HEARD_OF or (lead and lead.kind == "self"):
            continue
        else:
            far, why = _reason(notebook, person, lead, cost, start)
        if far < NEVER_SEEN:
            seen = max(last.get(person.id, ()), default=date.min)
            ranked.append((far, -seen.toordinal(), person.id, Near(person, why)))
    return tuple(near for *_, near in sorted(ranked, key=lambda one: one[:3])[:most])


def _reason(
    notebook: Notebook, person: Person, lead: Lead | None, cost: float, start: Line | None
) -> tuple[float, Line]:
    """How far somebody is, and the best reason to turn to them."""
    if lead:
        return cost - 2.0, lead.why
    led = [other.called for id_, bond in pairs(notebook).get(person.id, ()) if bond.kind == "through"
           for other in [notebook.person(id_)] if other]  # fmt: skip
    if led:
        return cost - 1.5, line("path.near.led", names=tuple(dict.fromkeys(led)))
    if len(person.circles) >= MANY:
        return cost - 0.5, line("path.near.circles", names=person.circles)
    return cost, start if start and cost != CONNECTION else line("path.near.close")
